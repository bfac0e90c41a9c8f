// The commune finder of built portals: `node communes.mjs <portal of the demonstration> <portal of a real region> <communes.js of the theme>`.
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import zlib from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { check, end, launch, open, same, serve, until } from './outils.mjs';

const [demonstration, real, script] = process.argv.slice(2);
let seen = 0;
vm.runInThisContext(fs.readFileSync(script, 'utf8'));
const { plier, lire, chercher } = globalThis.jalonChercheur;
same(plier('ST-ÉMILION s/ l’Œuf'), 'saint emilion sur l oeuf', 'folded');

function load(portal) {
  let data;
  globalThis.jalonCommunes = (given) => { data = given; };
  const files = fs.readdirSync(path.join(portal, 'actifs')).map((name) => path.join(portal, 'actifs', name));
  const file = files.find((name) => /\/communes\.[^/]*\.js$/.test(name) && fs.readFileSync(name, 'utf8').startsWith('jalonCommunes('));
  vm.runInThisContext(fs.readFileSync(file, 'utf8'));
  return { index: lire(data), bytes: fs.readFileSync(file) };
}

/** What a text finds: « name (département) », the first ones. */
const found = (index, text, most = 4) => chercher(index, text).trouves.slice(0, most).map(({ commune, ancien }) =>
  `${commune.nom} (${commune.departement[0]})${ancien ? ` < ${ancien}` : ''}`);

function table(index, rows) {
  for (const [text, expected] of rows) {
    same(found(index, text, expected.length), expected, `« ${text} »`);
    seen++;
  }
}

const invented = load(demonstration).index;
table(invented, [
  ['confluens', ['Confluens (9B)']],
  ['CONFLUENS', ['Confluens (9B)']],
  ['saint cyr le port', ['Confluens (9B) < Saint-Cyr-le-Port']],
  ['st cyr', ['Confluens (9B) < Saint-Cyr-le-Port']],
  ['saint-martin', ['Saint-Martin (9A)', 'Saint-Martin (9B)', 'Saint-Martin (9C)']],
  ['st martin', ['Saint-Martin (9A)', 'Saint-Martin (9B)', 'Saint-Martin (9C)']],
  ['saint martin 00216', ['Saint-Martin (9B)']],
  ['saint martin 9c', ['Saint-Martin (9C)']],
  ['ste foy', ['Sainte-Foy (9A)', 'Sainte-Foy-la-Rivière (9B)']],
  ['roche gabariere', ['La Roche-Gabarière (9B)']],
  ['bourg darche', ['Le Bourg-d’Arche (9B)']],
  ['ile verte', ['Île-Verte (9C)']],
  ['Confluans', ['Confluens (9B)']],
  ['00213', ['Port-Sorlène (9B)', 'Villeneuve (9B)']],
  ['valdore', ['Valdoré (9A)']],
  ['z', []],
  ['zzzzzz', []],
]);
same(chercher(invented, '00213').genre, 'code', 'a postal code asks which');
same(chercher(invented, 'st martin').entiers, 3, 'homonyms are counted');
same(invented.communes.length, 95, 'every commune is there');

// The public list, for a whole region.
const { index, bytes } = load(real);
const packed = zlib.gzipSync(bytes).length;
console.log(`the region: ${index.communes.length} communes, ${bytes.length} bytes, ${packed} gzipped`);
check(index.communes.length > 4200 && index.communes.length < 4400, `communes: ${index.communes.length}`);
check(bytes.length <= 200_000 && packed <= 48_000, `too big: ${bytes.length}, ${packed} gzipped`);
table(index, [
  ['périgueux', ['Périgueux (24)']],
  ['perigueux', ['Périgueux (24)']],
  ['Perigeux', ['Périgueux (24)']],
  ['St Émilion', ['Saint-Émilion (33)']],
  ['saint emilion', ['Saint-Émilion (33)']],
  ['ste foy la grande', ['Sainte-Foy-la-Grande (33)']],
  ['SAINTE FOY LA GRANDE', ['Sainte-Foy-la-Grande (33)']],
  ['roque gageac', ['La Roque-Gageac (24)']],
  ['La Roque-Gageac', ['La Roque-Gageac (24)']],
  ['eyzies', ['Les Eyzies (24)']],
  ['les eyzies de tayac', ['Les Eyzies (24) < Les Eyzies-de-Tayac-Sireuil']],
  ['brantome', ['Brantôme en Périgord (24) < Brantôme']],
  ['bourdeilles', ['Bourdeilles (24)']],
  ['st jean de cole', ['Saint-Jean-de-Côle (24)']],
  ['isle-saint-georges', ['Isle-Saint-Georges (33)']],
  ['lalinde', ['Lalinde (24)']],
  ['lege cap ferret', ['Lège-Cap-Ferret (33)']],
  ['ile de ré', []],
  ['la rochelle', ['La Rochelle (17)']],
  ['rochelle', ['La Rochelle (17)']],
  ['st-jean-de-luz', ['Saint-Jean-de-Luz (64)']],
  ['Bordeaux', ['Bordeaux (33)']],
  ['33000', ['Bordeaux (33)']],
  ['24220', ['Allas-les-Mines (24)']],
]);
same(chercher(index, '24220').genre, 'code', 'a real postal code asks which');
check(chercher(index, '64120').trouves.length > 25, 'the postal code of many communes');
const twins = chercher(index, 'saint-martin-de-ré');
same(twins.trouves[0].commune.nom, 'Saint-Martin-de-Ré', 'a whole name comes first');
check(chercher(index, 'saint sauveur').entiers > 1, 'homonyms of the region');
let slowest = 0;
for (const text of ['s', 'sa', 'saint', 'saint m', '24', '640', 'xxxxxx', 'villeneve']) {
  const begun = performance.now();
  chercher(index, text);
  slowest = Math.max(slowest, performance.now() - begun);
}
console.log(`slowest: ${slowest.toFixed(1)} ms`);

// On a keyboard, by touch, from the disk, from a host.
const browser = await launch();
const host = await serve(demonstration);
for (const home of [`file://${demonstration}`, host.address]) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await open(context, `${home}/index.html`);
  const lists = () => page.requests.filter((url) => /\/communes\./.test(url)).length;
  same(lists(), 1, 'the communes are not asked for before somebody looks for one');
  const field = page.getByRole('combobox'), status = page.locator('.chercheur-reponse');
  await field.focus();
  await until(() => lists() === 2, 'the list comes');
  await field.pressSequentially('st martin');
  await until(() => page.getByRole('option').count().then((n) => n === 3), 'three homonyms');
  same(await field.getAttribute('aria-expanded'), 'true', 'expanded');
  check(/3 communes portent ce nom/.test(await status.textContent()), `told: ${await status.textContent()}`);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const active = await field.getAttribute('aria-activedescendant');
  same(await page.locator(`#${active}`).getAttribute('aria-selected'), 'true', 'the active option');
  check(/9B|Vézaune-et-Sorlène/.test(await page.locator(`#${active}`).textContent()), 'homonyms show their département');
  if (home.startsWith('http')) {
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      const axe = await new AxeBuilder({ page }).analyze();
      same(axe.violations.map((it) => it.id), [], `axe, ${colorScheme}`);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    if (process.env.JALON_SHOTS) await page.screenshot({ path: `${process.env.JALON_SHOTS}/portail-1280.png` });
  }
  await page.keyboard.press('Escape');
  same(await field.getAttribute('aria-expanded'), 'false', 'Escape closes the list');
  // No site speaks of it: whom to ask.
  await field.fill('valdoré');
  await page.keyboard.press('Enter');
  check(/Valdoré n’a pas encore de guide/.test(await status.textContent()), `told: ${await status.textContent()}`);
  check((await status.locator('a[href^="tel:"]').count()) === 1, 'with a telephone number');
  await field.fill('00213');
  check(/couvre 2 communes/.test(await status.textContent()), `told: ${await status.textContent()}`);
  await field.fill('confluens');
  await page.keyboard.press('Enter');
  await page.waitForURL(/deux-rivieres\/index\.html$/);
  await page.goto(page.url().replace('index.html', 'urbanisme/forets-feux-inondation/index.html'));
  same(await page.locator('tr[data-commune] th').first().textContent(), 'Confluens votre commune', 'the guide knows the commune');
  await context.close();
}
const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
const small = await open(phone, `file://${demonstration}/index.html`);
await small.getByRole('combobox').tap();
await small.getByRole('combobox').fill('port sorl');
await until(() => small.getByRole('option').count().then((n) => n === 1), 'one commune');
if (process.env.JALON_SHOTS) await small.screenshot({ path: `${process.env.JALON_SHOTS}/portail-360.png` });
await small.getByRole('option').tap();
await small.waitForURL(/deux-rivieres\/index\.html$/);
await phone.close();
// Without a script: the lists.
const bare = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
const plain = await open(bare, `file://${demonstration}/index.html`);
check(!(await plain.locator('.chercheur').isVisible()), 'no finder without a script');
await plain.getByRole('link', { name: 'Haute-Vézaune', exact: true }).click();
await plain.waitForURL(/departements\/9a\/index\.html$/);
check((await plain.getByText('Pas encore de guide').count()) > 0, 'a commune without a guide is told');
if (process.env.JALON_SHOTS) await plain.screenshot({ path: `${process.env.JALON_SHOTS}/departement-360.png` });
await plain.getByRole('link', { name: 'Trois-Clochers', exact: true }).click();
await plain.waitForURL(/trois-clochers\/index\.html$/);
await browser.close();
host.close();
end(seen);
