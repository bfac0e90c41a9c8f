// The search of built sites: `node recherche.mjs <folder of the sites> <folder of tests/search> <recherche.js of the theme>`.
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import zlib from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { check, end, launch, open, same, serve, until } from './outils.mjs';

const [sites, lists, script] = process.argv.slice(2);
const rows = (name) => fs.readFileSync(path.join(lists, name), 'utf8').split(/\r?\n/)
  .filter((row) => row && !row.startsWith('#')).map((row) => row.split('\t'));
let seen = 0;

// --- Without a browser: the words, the size, where the index leads. ---

vm.runInThisContext(fs.readFileSync(script, 'utf8'));
const { couper, lire, chercher, marquer } = globalThis.jalonRecherche;
for (const [written, words] of rows('words.tsv')) {
  const text = written.replaceAll('\\u202f', '\u202f').replaceAll('\\u00a0', '\u00a0');
  same(couper(text).map((word) => word.mot).join(' '), words, `words of ${written}`);
  seen++;
}

function load(name, site) {
  let data;
  globalThis.jalonIndex = globalThis.jalonExtraits = (given) => { data = given; };
  vm.runInThisContext(fs.readFileSync(path.join(sites, site, 'recherche', name), 'utf8'));
  return data;
}

for (const site of fs.readdirSync(sites).filter((name) => fs.existsSync(path.join(sites, name, 'recherche')))) {
  const size = zlib.gzipSync(fs.readFileSync(path.join(sites, site, 'recherche/index.js'))).length;
  const data = load('index.js', site), index = lire(data), excerpts = load('extraits.js', site);
  const communes = fs.readFileSync(path.join(sites, site, 'recherche/communes.js'));
  console.log(`${site}: ${communes.length} bytes for communes, ${zlib.gzipSync(communes).length} gzipped`);
  const pages = data.pages.length;
  console.log(`${site}: ${size} bytes gzipped for ${pages} pages, ${index.documents.length} places, ${index.termes.length} words`);
  check(size / pages <= 400, `${site}: the index is too big, ${size} bytes for ${pages} pages`);
  same(excerpts.length, index.documents.length, `${site}: excerpts`);
  check(index.termes.every((word, at) => at === 0 || index.termes[at - 1] < word), `${site}: words out of order`);
  const known = new Map();
  for (const { href } of index.documents) {
    const [file, anchor] = href.split('#');
    if (!known.has(file)) {
      const there = fs.existsSync(path.join(sites, site, file));
      check(there, `${site}: ${file} is in the index, and not in the site`);
      const html = there ? fs.readFileSync(path.join(sites, site, file), 'utf8') : '';
      known.set(file, new Set([...html.matchAll(/ id="([^"]*)"/g)].map((id) => id[1])));
    }
    check(anchor === undefined || known.get(file).has(anchor), `${site}: no ${href}`);
    seen++;
  }
}
same(marquer('L’œuvre d’un Gîte', ['git', 'oeuvr']), [['L’', false], ['œuvre', true], [' d’un ', false], ['Gîte', true]], 'marks');
const nothing = lire({ v: 2, mots: {}, pages: [], termes: '', places: '', sens: '' });
same(chercher(nothing, 'erp').resultats, [], 'an empty site');

// --- In a browser, from the disk. ---

const browser = await launch();
const site = path.join(sites, 'deux-rivieres'), disk = `file://${site}`;
const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
const page = await open(context, `${disk}/types/meuble/index.html`);
const asked = () => page.requests.filter((url) => /recherche/.test(url)).map((url) => path.basename(url).replace(/\.[0-9a-f]+\./, '.'));
same(asked(), [], 'nothing of the search is asked for before somebody searches');
await page.keyboard.press('/');
const field = page.locator('dialog.recherche input[type=search]'), status = page.locator('dialog.recherche [role=status]');
const results = page.locator('.recherche-liste a');
await until(async () => asked().length === 5 && (await field.getAttribute('placeholder')), 'the search opens');
same(asked().sort(), ['communes.js', 'extraits.js', 'index.js', 'recherche.css', 'recherche.js'], 'what the search asks for');
check(await field.evaluate((it) => it === document.activeElement), 'the field has the focus');

const ask = (question) => page.evaluate((text) => {
  const it = document.querySelector('dialog.recherche input[type=search]');
  it.value = text;
  it.dispatchEvent(new Event('input', { bubbles: true }));
  return Array.from(document.querySelectorAll('.recherche-liste a'), (a) => a.href);
}, question);
for (const [question, expected] of rows('questions.tsv')) {
  const found = (await ask(question)).map((href) => href.slice(disk.length + 1).replace('/index.html', ''));
  check(expected.split(' | ').includes(found[0]), `« ${question} » gives first ${found.slice(0, 3).join(', ')}; expected ${expected}`);
  seen++;
}

// Communes: those of the site lead to their rows and to the mairie, those of a neighbour to its site.
const places = async (question) => {
  await ask(question);
  const found = await page.locator('.recherche-lieu').evaluateAll((all) => all.map((it) => [it.querySelector('strong').textContent.replaceAll(/[\u00a0\u202f]/g, ' '), it.firstChild.href]));
  return found.map(([title, href]) => [title, href.replace(`${disk}/`, '').replace('/index.html', '')]);
};
for (const [question, title, target] of [
  ['confluens', 'Ma commune : Confluens', /^[\w/-]+#commune-00001$/],
  ['taxe de séjour à CONFLUENS', 'Ma commune : Confluens', /#commune-00001$/],
  ['ste foy la riviere', 'Ma commune : Sainte-Foy-la-Rivière', /#commune-00008$/],
  ['saint-aubin-des-gabares', 'Ma commune : Saint-Aubin-des-Gabares', /#commune-00002$/],
  ['montravel s', 'Ma commune : Montravel-sur-Sorlène', /#commune-00003$/],
  ['roche gabariere', 'Ma commune : La Roche-Gabarière', /#commune-00004$/],
  ['castelmire', /^Castelmire est dans le territoire /, 'https://guide.castelmire.example/#commune=Castelmire'],
  ['la cote st jean', /^La Côte-Saint-Jean est dans le territoire /, 'https://guide.terre-de-belvigne.example/#commune=La%20C%C3%B4te-Saint-Jean'],
]) {
  const [first] = await places(question);
  const fits = (expected, found) => (typeof expected === 'string' ? expected === found : expected.test(found));
  check(first && fits(title, first[0]) && fits(target, first[1]), `« ${question} » names first ${JSON.stringify(first)}`);
  seen++;
}
const mairie = await places('mairie de la roche-gabarière');
check(mairie.some(([title, href]) => title === 'Mairie : La Roche-Gabarière' && /declarations-ouverture#commune-00004$/.test(href)), `the mairie: ${JSON.stringify(mairie)}`);
const twins = await places('villeneuve');
check(twins.length > 2 && /^Ma commune/.test(twins[0][0]) && /est dans le territoire/.test(twins.at(-1)[0]), `two communes of one name: ${JSON.stringify(twins)}`);
for (const question of ['ripisylve', 'ma', 'rive', 'déclarer un meublé']) {
  const named = (await places(question)).filter(([title]) => !/^(Ma commune|Mairie) : Rive-Haute$/.test(title));
  same(named, [], `« ${question} » names no commune`);
}
// First letters go behind what the guide says; the whole name goes before it.
await ask('port');
check(!(await page.locator('.recherche-liste li').first().evaluate((it) => it.classList.contains('recherche-lieu'))), 'first letters of a commune come last');
same((await places('port')).at(-1)[0], 'Mairie : Port-Sorlène', 'and they come');
await ask('confluens');
check(/^\d+ résultats?$/.test(await status.textContent()), `told: ${await status.textContent()}`);
await results.first().click();
await page.waitForURL(/#commune-00001$/);
check(await page.locator('tr:target').evaluate((row) => row.dataset.commune === 'Confluens' && row.getBoundingClientRect().top < innerHeight), 'the row is there to be seen');
await page.goto(`${disk}/types/meuble/index.html`);
await page.keyboard.press('/');
await until(async () => field.getAttribute('placeholder'), 'the search opens again');

// A French reader on a keyboard.
await field.fill('');
await field.pressSequentially('gîtes de grou');
check((await results.count()) > 2, 'results while one writes');
check(/^\d+ résultats$/.test(await status.textContent()), `told: ${await status.textContent()}`);
check((await page.locator('.recherche-liste mark').count()) > 0, 'what was asked is marked');
check((await page.locator('.recherche-extrait').first().textContent()).length > 20, 'an excerpt');
await page.keyboard.press('ArrowDown');
check(await results.first().evaluate((it) => it === document.activeElement), '↓ goes to the first result');
await page.keyboard.press('ArrowDown');
check(await results.nth(1).evaluate((it) => it === document.activeElement), '↓ goes on');
await page.keyboard.press('ArrowUp');
await page.keyboard.press('ArrowUp');
check(await field.evaluate((it) => it === document.activeElement), '↑ comes back to the field');
await field.fill('xyzzyx');
check(/^Rien pour « xyzzyx »/.test((await status.textContent()).replaceAll('\u202f', ' ')), `nothing found: ${await status.textContent()}`);
check(/index-alphabetique/.test(await status.locator('a').first().getAttribute('href')), 'then the alphabetical index');
check((await status.locator('a[href^="tel:"]').count()) === 1 && (await status.locator('a[href$="#projet"]').count()) === 1, 'whom to call, and the types');
await field.fill('e');
same(await results.count(), 0, 'a single letter says nothing');
check((await status.locator('button').count()) > 3, 'examples before one writes');
await field.fill('secutité');
check(/mots proches/.test(await status.textContent()), 'a slip of the finger is told');
await page.keyboard.press('Escape');
check(!(await page.locator('dialog.recherche').evaluate((it) => it.open)), 'Escape closes');
check(await page.locator('[data-recherche]').evaluate((it) => it === document.activeElement), 'and the focus is where it was');
await page.keyboard.press('Control+k');
await field.fill('numéros des cerfas 13566');
const first = await results.first().getAttribute('href');
await page.keyboard.press('Enter');
await page.waitForURL((url) => url.href.endsWith(first.replace(/^(\.\.\/)+/, '')));
check(page.url().startsWith(disk), 'Enter goes to the first result');
// The shortcut of one key can be switched off (WCAG 2.1.4).
await page.keyboard.press('/');
const shortcut = page.locator('.recherche-pied input');
await shortcut.uncheck();
await page.keyboard.press('Escape');
await page.keyboard.press('/');
check(!(await page.locator('dialog.recherche').evaluate((it) => it.open)), 'a shortcut that was switched off does nothing');
// A result on this very page: the box goes, the section comes.
await page.keyboard.press('Control+k');
await field.fill('cerfa 13566');
await page.keyboard.press('Enter');
check(!(await page.locator('dialog.recherche').evaluate((it) => it.open)), 'the box closes over a result of the same page');
await context.close();

// By touch, on a phone; and the words of the territory alone.
const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
const small = await open(phone, `${disk}/index.html`);
await small.locator('[data-recherche]').tap();
await until(() => small.locator('dialog.recherche input[type=search]').getAttribute('placeholder'), 'a tap opens the search');
await small.locator('dialog.recherche input[type=search]').fill('ripisylve');
await small.locator('.recherche-liste a').first().tap();
await small.waitForURL(/ripisylve/);
await small.locator('[data-recherche]').tap();
await small.locator('.recherche-fermer').tap();
check(!(await small.locator('dialog.recherche').evaluate((it) => it.open)), 'a tap closes');
await phone.close();
check(!lire(load('index.js', 'castelmire')).documents.some((it) => /ripisylve/.test(it.href)), 'no text of another territory');

// Without a script; and without the index.
const bare = await browser.newContext({ javaScriptEnabled: false });
const plain = await open(bare, `${disk}/types/index.html`);
await plain.locator('[data-recherche]').click();
await plain.waitForURL(/index-alphabetique\/index\.html$/);
await bare.close();
const poor = await browser.newContext();
const lost = await poor.newPage();
await poor.route(/recherche\/index\.js/, (route) => route.abort());
await lost.goto(`${disk}/types/index.html`);
await lost.locator('[data-recherche]').click();
await lost.waitForURL(/index-alphabetique\/index\.html$/);
await poor.close();

// From a host with strict rules, in a sub-folder.
const host = await serve(sites);
const strict = await browser.newContext();
const far = await open(strict, `${host.address}/deux-rivieres/urbanisme/urbanisme-demarche/`);
await far.keyboard.press('/');
await until(() => far.locator('dialog.recherche input[type=search]').getAttribute('placeholder'), 'the search opens from a host');
await far.locator('dialog.recherche input[type=search]').fill('erp');
await until(async () => (await far.locator('.recherche-extrait').first().textContent()).length > 20, 'excerpts from a host');
for (const colorScheme of ['light', 'dark']) {
  for (const width of [1280, 360]) {
    await far.emulateMedia({ colorScheme });
    await far.setViewportSize({ width, height: 800 });
    await far.waitForTimeout(200);
    const axe = await new AxeBuilder({ page: far }).include('dialog.recherche').analyze();
    same(axe.violations.map((it) => it.id), [], `axe, ${colorScheme}, at ${width}`);
    if (process.env.JALON_SHOTS) await far.screenshot({ path: `${process.env.JALON_SHOTS}/recherche-${colorScheme}-${width}.png` });
  }
}
await far.keyboard.press('Enter');
await far.waitForURL(`${host.address}/deux-rivieres/securite/erp-comprendre/index.html`);
await browser.close();
host.close();
end(seen);
