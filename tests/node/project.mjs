// « Votre projet » in a browser: one question at a time, back and forward, the result, what is kept and given away; and
// that the script has the very steps of tests/content/readers.txt.
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { check, end, launch, same } from './outils.mjs';

const [root, readers, assets] = process.argv.slice(2);
let seen = 0;

// The same steps as the program.
const load = (file) => vm.runInThisContext(fs.readFileSync(file, 'utf8'));
load(path.join(assets, 'projet.js'));
for (const reader of fs.readFileSync(readers, 'utf8').split('\n== ').slice(1)) {
  const [who, address, ...steps] = reader.trimEnd().split('\n');
  const territory = who.split(' @ ')[1];
  load(path.join(root, territory, 'votre-projet/etapes.js'));
  const data = globalThis.jalonProjet, { plan, lire, ecrire } = globalThis.jalonPlan;
  // A territory without the type has no such answer.
  const types = (/type=([^&]*)/.exec(address)?.[1] ?? '').split(',').filter(Boolean);
  if (types.some((type) => !data.noms[type])) continue;
  const answers = lire(data, address);
  seen += 1;
  const found = plan(data, answers).map((step) => step.id + (step.selon ? ' ?' : ''));
  const wanted = steps.map((step) => step.replace(/ (J[+-]\d+|\d{4}-\d\d-\d\d)/, ''));
  same(found, wanted, who);
  same(lire(data, ecrire(data, answers)), answers, `${who}: the address says all`);
}

const browser = await launch();
const errors = [];
const at = (territory, hash = '') => pathToFileURL(path.join(root, territory, 'votre-projet/index.html')).href + hash;
async function open(territory, hash, options = {}) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(at(territory, hash));
  return page;
}
const asked = (page) => page.locator('[data-question]:visible').evaluateAll((all) => all.map((one) => one.dataset.question));

// Without a script: all questions, each with what it adds, and nothing that does not work.
{
  const page = await open('deux-rivieres', '', { javaScriptEnabled: false });
  check((await asked(page)).length > 10, 'every question shows');
  check(await page.isVisible('#q-piscine .reponse-ajoute a'), 'an answer says what it adds');
  same(await page.locator('.fiche button:visible, .fiche input:visible').count(), 0, 'no tool that wants a script');
  await page.click('#q-piscine .reponse-ajoute a >> nth=0');
  check(/parcours\/[a-z-]+\/index\.html#pas-piscine$/.test(page.url()), `it leads to the step: ${page.url()}`);
  check(await page.isVisible('#pas-piscine'), 'the step is there');
}

// One question at a time, by keyboard, back and forward, to the result.
{
  const page = await open('deux-rivieres', '');
  same(await asked(page), ['situation'], 'one question');
  await page.click('text=Continuer');
  same(await asked(page), ['situation'], 'no answer, no step');
  check(await page.locator('[role=status]').last().textContent() !== '', 'and it is said');
  await page.focus('#q-situation input[value=projet]');
  await page.keyboard.press('Space');
  await page.locator('#q-situation button').first().focus();
  await page.keyboard.press('Enter');
  same(await asked(page), ['type'], 'the next question');
  same(await page.evaluate(() => document.activeElement.id), 't-type', 'its title has the focus');
  check(page.url().endsWith('#situation=projet'), `the address has the answer: ${page.url()}`);
  await page.goBack();
  same(await asked(page), ['situation'], 'the browser goes back');
  await page.goForward();
  same(await asked(page), ['type'], 'and forward');
  await page.check('#q-type input[value=meuble]');
  await page.click('#q-type >> text=Continuer');
  await page.click('[data-question]:visible >> text=Question précédente');
  same(await asked(page), ['type'], 'the page goes back');
  await page.check('#q-type input[value=meuble]');
  await page.click('#q-type >> text=Continuer');
  for (let count = 0; count < 20 && (await asked(page)).length; count++) await page.click('[data-question]:visible >> text=Je ne sais pas encore');
  check(await page.isVisible('.projet-resultat .etape'), 'the result shows');
  check(await page.locator('.projet-resultat em').count() > 0, 'what is open is told');
  const day = new Date(Date.now() + 40 * 86400000).toISOString().slice(0, 10);
  await page.fill('#projet-ouverture', day);
  await page.dispatchEvent('#projet-ouverture', 'change');
  check(page.url().includes(`ouverture=${day}`), 'the day is in the address');
  const when = await page.locator('.projet-resultat .etape-quand').allTextContents();
  check(when[0].includes('dès maintenant') && when.some((text) => text.includes('avant le')), `dates: ${when.slice(0, 3)}`);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Mettre les dates dans mon agenda')]);
  const ics = fs.readFileSync(await download.path(), 'utf8');
  const today = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  check(ics.startsWith('BEGIN:VCALENDAR\r\n') && ics.includes('SUMMARY:Déclarer le meublé'), 'the calendar holds the steps');
  for (const [, date] of ics.matchAll(/DTSTART;VALUE=DATE:(\d{8})/g)) check(Number(date) >= Number(today) - 1, `no day gone by: ${date}`);
  await page.click('text=Ajouter à mon dossier');
  await page.click('text=Ouvrir mon dossier');
  await page.waitForSelector('.dossier input[name=type][value=meuble]', { state: 'attached' });
  check(await page.isChecked('.dossier input[name=type][value=meuble]'), 'the type is in the dossier');
  check((await page.inputValue('[data-note=generale]')).includes('Déclarer le meublé'), 'and the steps');
  same(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('jalon-projet'))), [], 'answers are kept on demand alone');
}

// A shared address opens the result; what is kept comes back; a level without a dossier offers none.
{
  const address = '#situation=ouvert&accueil=dormir&besoin=regle';
  const page = await open('deux-rivieres', address);
  check(await page.isVisible('.projet-resultat .etape'), 'a shared address shows its result');
  await page.click('.projet-rappel summary');
  await page.check('.projet-garder input');
  await page.goto('about:blank');
  await page.goto(at('deux-rivieres'));
  check(await page.isVisible('.projet-resultat .etape'), 'what was kept comes back');
  await page.click('.projet-rappel summary');
  await page.click('text=Recommencer');
  same(await asked(page), ['situation'], 'and can be forgotten');
  same(await page.evaluate(() => Object.keys(localStorage).length), 0, 'nothing is left');
  for (const wrong of ['#situation=<img src=x onerror=alert(1)>', '#type=__proto__,meuble&x=1', '#&&&==', '#situation=projet,ouvert']) {
    await page.goto('about:blank');
    await page.goto(at('deux-rivieres', wrong));
    check((await asked(page)).length === 1, `${wrong} asks a question`);
  }
  const plain = fs.readdirSync(root).find((id) => {
    const file = path.join(root, id, 'votre-projet/index.html');
    return fs.existsSync(file) && !fs.readFileSync(file, 'utf8').includes('data-dossier=');
  });
  const other = await open(plain, address);
  check(await other.isVisible('.projet-resultat .etape'), `${plain}: the result shows`);
  same(await other.locator('text=Ajouter à mon dossier').count(), 0, `${plain}: no dossier`);
  check(await other.isVisible('text=Imprimer') && await other.isVisible('text=Copier le lien'), `${plain}: print and link`);
}

// Nothing runs over the window, by day and by night.
for (const width of [320, 1280]) {
  for (const hash of ['', '#situation=projet&type=meuble,camping', '#situation=ouvert&accueil=dormir&besoin=']) {
    const page = await open('deux-rivieres', hash, { viewport: { width, height: 700 }, colorScheme: width === 320 ? 'dark' : 'light' });
    check(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${hash} at ${width}`);
  }
}
// Before axe, which asks for style sheets in its own way.
same(errors, [], 'no script fails');
for (const colorScheme of ['light', 'dark']) {
  for (const hash of ['', '#situation=projet', '#situation=projet&type=meuble,camping&lieu=a-moi&travaux=aucun&zone=rien&personnes=&piscine=oui&table=rien&vente=simple&argent=seul&equipe=seul']) {
    const page = await open('deux-rivieres', hash, { colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    same(violations.map((one) => `${one.id}: ${one.nodes[0].html}`), [], `axe, ${colorScheme}, ${hash}`);
  }
}
await browser.close();
check(seen >= 40, `${seen} readers`);
end(seen);
