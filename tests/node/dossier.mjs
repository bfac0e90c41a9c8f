// Checklists and « Mon dossier » of built sites: `node dossier.mjs <folder of the sites> <schema> <assets of the theme>`.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { AxeBuilder } from '@axe-core/playwright';
import { check, end, launch, open, same, serve, until } from './outils.mjs';

const [sites, schema, assets] = process.argv.slice(2);
let seen = 0;

// --- The schema, by the few words that it uses. ---

function fits(value, rule, where, wrong = []) {
  const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  if (rule.type && ![rule.type].flat().includes(kind)) wrong.push(`${where}: ${kind}`);
  if ('const' in rule && value !== rule.const) wrong.push(`${where}: ${value}`);
  if (rule.pattern && kind === 'string' && !new RegExp(rule.pattern).test(value)) wrong.push(`${where}: « ${value} »`);
  if (rule.maxLength && kind === 'string' && value.length > rule.maxLength) wrong.push(`${where}: too long`);
  for (const key of rule.required ?? []) if (!(key in value)) wrong.push(`${where}: no ${key}`);
  if (kind === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      const own = rule.properties?.[key] ?? rule.additionalProperties;
      if (own) fits(inner, own, `${where}.${key}`, wrong);
    }
  }
  if (kind === 'array' && rule.items) value.forEach((inner, at) => fits(inner, rule.items, `${where}[${at}]`, wrong));
  return wrong;
}
const RULES = JSON.parse(fs.readFileSync(schema, 'utf8'));

// --- Without a browser: tables, appointments. ---

for (const script of ['agenda.js', 'dossier-page.js']) vm.runInThisContext(fs.readFileSync(path.join(assets, script), 'utf8'));
const { enTableau, duTableau, enAgenda } = globalThis.jalonDossierPage;
for (const text of ['simple', '=1+1', '+33', '-x', '@a', "'=déjà", "''=deux", 'a;b', '"cité"', 'deux\r\nlignes', '\tonglet', "l'apostrophe", '']) {
  const [, row] = duTableau(enTableau([['note', 'generale', text]]));
  same(row[2], text, `through a table: ${JSON.stringify(text)}`);
  const [, cell] = enTableau([['note', 'x', text]]).split('note;x;');
  check(!/^"?[=+\-@\t\r]/.test(cell.replace(/\r\n$/, '')), `a spreadsheet would run ${JSON.stringify(text)}`);
  seen++;
}
process.env.TZ = 'Europe/Paris';
const calendar = enAgenda(
  { date: '2026-12-08', heure: '14:30', duree: '45', lieu: 'Salle A, 1er étage ; fond', objet: `Étude ${'très longue '.repeat(12)}` },
  { titre: 'Rendez-vous', texte: 'Office\nligne' }, new Date(Date.UTC(2026, 10, 24, 8)),
);
check(calendar.split('\r\n').every((line) => Buffer.byteLength(line) <= 75), 'lines of 75 bytes');
check(!/[^\r]\n/.test(calendar) && calendar.endsWith('END:VCALENDAR\r\n'), 'lines end with CRLF');
const unfolded = calendar.replaceAll('\r\n ', '');
for (const line of ['DTSTART:20261208T133000Z', 'DTEND:20261208T141500Z', 'DTSTAMP:20261124T080000Z', 'LOCATION:Salle A\\, 1er étage \\; fond', 'DESCRIPTION:Office\\nligne', 'TRIGGER:-P1D']) {
  check(unfolded.includes(`${line}\r\n`), `the appointment has ${line}\n${unfolded}`);
}
check(/DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n/.test(enAgenda({ date: '2026-12-31', heure: '', lieu: '', objet: '' }, { titre: 'x', texte: '' }, new Date())), 'a whole day');

// --- In a browser. ---

const browser = await launch();
const host = await serve(sites);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dossier-'));

for (const base of [`file://${sites}`, host.address]) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  const page = await open(context, `${base}/deux-rivieres/types/meuble/index.html`);
  const boxes = page.locator('main input.case');
  await until(() => boxes.count().then((n) => n > 3), 'boxes to tick');
  check((await boxes.first().getAttribute('aria-label')).length > 5, 'a box has a name');
  // On a keyboard: tick two.
  await boxes.first().focus();
  await page.keyboard.press('Space');
  await boxes.nth(1).focus();
  await page.keyboard.press('Space');
  await page.reload();
  await until(() => boxes.count().then((n) => n > 3), 'boxes again');
  same(await boxes.evaluateAll((all) => all.slice(0, 3).map((it) => it.checked)), [true, true, false], 'ticks survive a reload');
  await page.locator('.outils a', { hasText: 'Mon dossier' }).click();
  await page.waitForURL(/dossier\/index\.html$/);
  const unfold = () => page.locator('.dossier details').evaluateAll((all) => all.forEach((it) => { it.open = true; }));
  await until(() => page.locator('[data-page] input.case').count().then((n) => n > 100), 'the boxes of all pages');
  await unfold();
  const read = async () => {
    const kept = await page.evaluate(() => JSON.parse(localStorage.getItem('jalon-dossier:deux-rivieres')));
    return { ...kept, taches: Object.fromEntries(Object.entries(kept.taches).sort()) };
  };
  const count = () => page.locator('.dossier-total .dossier-compte').textContent();
  check(/^2 sur \d+$/.test(await count()), `counted: ${await count()}`);
  await page.locator('[name=nom]').fill('Gîte des Quais');
  await page.locator('[name=type][value=meuble]').check();
  const narrowed = await count();
  check(/^2 sur \d+$/.test(narrowed) && parseInt(narrowed.split(' ')[2], 10) < 400, `only what concerns the type: ${narrowed}`);
  check(await page.locator('[data-page="types/camping"]').isHidden(), 'the lists of other types are hidden');
  await page.locator('[data-note=generale]').fill('=SOMME(A1)\nDeuxième ligne ; « guillemets » "droits"');
  await page.locator('[data-rendez-vous=date]').fill('2026-12-08');
  await page.locator('[data-rendez-vous=heure]').fill('14:30');
  await page.locator('[data-rendez-vous=lieu]').fill('Office, 4 quai des Gabares');
  // The next ten tasks of the path, the rest folded; a whole line ticks.
  const next = page.locator('.dossier-suite > ol > li');
  await until(() => next.count().then((n) => n === 10), 'ten tasks come next');
  check(/^\d+ autres tâches/.test(await page.locator('.dossier-suite details summary').textContent()), 'and the others are folded');
  await page.locator('[data-page="financer/plan-financement"] input.case, [data-page^="financer/"] input.case').first().check();
  await page.reload();
  if (base === host.address) {
    await page.setViewportSize({ width: 360, height: 740 });
    const screens = await page.evaluate(() => document.documentElement.scrollHeight / 740);
    check(screens <= 6, `${screens} screens of a phone`);
    await page.setViewportSize({ width: 1280, height: 900 });
  }
  await unfold();
  same(await page.locator('[name=nom]').inputValue(), 'Gîte des Quais', 'the dossier survives a reload');
  same(await page.locator('[data-rendez-vous=heure]').inputValue(), '14:30', 'and its appointment');
  same(Object.keys((await read()).taches).length, 3, 'three ticks');

  const save = async (action) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-action=${action}]`).click()]);
    const file = path.join(folder, download.suggestedFilename());
    await download.saveAs(file);
    return file;
  };
  check(/BEGIN:VEVENT[\s\S]*DTSTART:2026/.test(fs.readFileSync(await save('agenda'), 'utf8')), 'the appointment as a file');
  await page.locator('[data-moi=nom]').fill('=Ada');
  await page.locator('[data-action=contact]').click();
  check(/accord/.test(await page.locator('.dossier-etat').textContent()), 'no contact without consent');
  await page.locator('[data-accord]').check();
  const contact = fs.readFileSync(await save('contact'), 'utf8').split('\r\n');
  check(contact.length === 3 && contact[0].includes('nom;courriel') && contact[1].includes(";'=Ada;"), `one line a person: ${contact[1]}`);
  const before = await read();
  const json = await save('json'), csv = await save('csv');
  const written = JSON.parse(fs.readFileSync(json, 'utf8'));
  same(fits(written, RULES, 'dossier'), [], 'the export fits its schema');
  check(written.taches.length > 100 && written.taches.filter((it) => it.fait).length === 3, 'every item is exported');
  check(fs.readFileSync(csv, 'utf8').includes('"\'=SOMME(A1)'), 'no formula in the table');
  same(await page.evaluate(() => {
    const { enTableau, duTableau } = window.jalonDossierPage, texts = ['\n=1', ' =1', '\u00a0@x', '\uff1d1', '\uff0b1', '\uff0d1', '\uff20x'];
    const table = enTableau(texts.map((text) => [text]));
    return [table.split('\r\n').filter((line) => /^"?'/.test(line)).length, duTableau(table).slice(1).map(([text]) => text).join('|') === texts.join('|')];
  }), [7, true], 'nor behind spaces, nor in full width; and it comes back');

  const empty = async () => {
    await page.locator('[data-action=effacer]').click();
    await page.getByRole('button', { name: 'Oui, tout effacer' }).click();
    same(await page.evaluate(() => localStorage.getItem('jalon-dossier:deux-rivieres')), null, 'all is erased');
    check(/^0 sur/.test(await count()), 'and counted so');
  };
  const state = page.locator('.dossier-etat');
  const load = (name, bytes) => page.locator('.dossier [type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(bytes) });
  for (const file of [json, csv]) {
    await empty();
    await load(path.basename(file), fs.readFileSync(file));
    await page.getByRole('button', { name: 'Remplacer mon dossier' }).click();
    await until(() => state.textContent().then((text) => /importé/.test(text)), 'imported');
    same(await read(), before, `export → erase → import gives the same: ${path.extname(file)}`);
    seen++;
  }
  // Erased by mistake: back again.
  await empty();
  await state.getByRole('button', { name: 'Annuler' }).click();
  same(await read(), before, 'an erasure is undone');
  // To give up changes nothing.
  await page.locator('[data-action=effacer]').click();
  await page.getByRole('button', { name: 'Renoncer' }).click();
  same(await read(), before, 'to give up changes nothing');

  // Files that are not ours, or not whole: told, and nothing changes.
  const refused = {
    'casse.json': ['{"format":"jalon-dossier",', /abîmé/],
    'autre.json': ['{"name":"x"}', /pas un dossier/],
    'liste.json': ['[1,2]', /pas un dossier/],
    'nul.json': ['{"format":"jalon-dossier","version":0}', /pas un dossier/],
    'texte.csv': ['nom;prenom\r\nA;B\r\n', /pas un dossier/],
    'vide.csv': ['', /pas un dossier/],
    'image.csv': ['\u0000\u0001PNG', /pas un dossier/],
    'demain.json': ['{"format":"jalon-dossier","version":2,"taches":[]}', /plus récente/],
  };
  for (const [name, [text, told]] of Object.entries(refused)) {
    await state.evaluate((it) => { it.textContent = ''; });
    await load(name, text);
    await until(() => state.textContent().then((shown) => told.test(shown)), `told of ${name}`);
    same(await read(), before, `${name} changes nothing`);
    seen++;
  }
  // Hostile content is only ever text; what does not fit is dropped.
  await load('hostile.json', JSON.stringify({
    format: 'jalon-dossier', version: 1, territoire: { id: 'castelmire', nom: '<img src=x onerror=alert(1)>' },
    projet: { nom: '<script>alert(1)</script>', types: ['meuble', '../x', 5] }, notes: { generale: 'Ajout', '__proto__': 'x', '<b>': 'x' },
    rendez_vous: { date: 'demain', heure: '99', duree: 'x', lieu: {}, objet: [] },
    taches: [{ id: 'types/meuble#x', fait: true, fait_le: '2026-01-01' }, { id: 'sans ancre', fait: true, fait_le: '2026-01-01' }, { id: 'a#b', fait: true, fait_le: 'hier' }, null],
  }));
  const question = page.locator('dialog.dossier-question');
  await until(() => question.isVisible(), 'asked');
  check(/autre territoire/.test(await question.textContent()), 'another territory is told');
  check(/1 coches ne sont pas dans ce guide/.test(await question.textContent()), 'unknown items are told');
  await page.getByRole('button', { name: 'Ajouter à mon dossier' }).click();
  const merged = await read();
  same(Object.keys(merged.taches).length, 4, 'what fits is added');
  same(merged.projet, before.projet, 'what was there stays');
  check(merged.notes.generale.startsWith('=SOMME(A1)') && merged.notes.generale.endsWith('\n\nAjout'), 'both notes stay');
  same(await page.locator('img[src="x"], .dossier script').count(), 0, 'nothing of it becomes part of the page');
  await state.getByRole('button', { name: 'Annuler' }).click();
  same(await read(), before, 'an import is undone');

  // One sheet of paper.
  await page.evaluate(() => { window.print = () => {}; });
  await page.locator('[data-action=fiche]').click();
  const sheet = await page.pdf({ format: 'A4' });
  same((sheet.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length, 1, 'the follow-up sheet is one page');
  if (process.env.JALON_SHOTS) fs.writeFileSync(`${process.env.JALON_SHOTS}/fiche.pdf`, sheet);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  if (base === host.address) {
    for (const [colorScheme, width] of [['light', 1280], ['dark', 360]]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const axe = await new AxeBuilder({ page }).analyze();
      same(axe.violations.map((it) => `${it.id} ${it.nodes[0].target}`), [], `axe, ${colorScheme}, ${width}`);
      check(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `no wider than ${width}`);
      if (process.env.JALON_SHOTS) await page.screenshot({ path: `${process.env.JALON_SHOTS}/dossier-${colorScheme}-${width}.png`, fullPage: width > 1000 });
    }
  }
  // Another territory on the same host keeps another dossier.
  const other = await open(context, `${base}/castelmire/dossier/index.html`);
  check(/^0 sur/.test(await other.locator('.dossier-total .dossier-compte').textContent()), 'territories do not mix');
  await context.close();
}

// All of it on a keyboard alone: no mouse, no touch, nothing but Tab, letters, Space, Enter, Escape.
{
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  const page = await open(context, `file://${sites}/deux-rivieres/dossier/index.html`);
  await page.locator('.dossier details').evaluateAll((all) => all.forEach((it) => { it.open = true; }));
  const at = (selector) => page.evaluate((it) => document.activeElement.matches(it), selector);
  const tab = async (selector, back = false) => {
    for (let steps = 0; steps < 700; steps += 1) {
      if (await at(selector)) return true;
      await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    }
    return check(false, `the keyboard does not reach ${selector}`);
  };
  // Listened for from the beginning: on a busy machine the browser may be told too late that somebody does.
  let chooser = null;
  page.on('filechooser', (it) => { chooser = it; });
  const kept = () => page.evaluate(() => JSON.parse(localStorage.getItem('jalon-dossier:deux-rivieres') ?? '{}'));
  const saved = async (selector) => {
    await tab(selector);
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const file = path.join(folder, `clavier-${download.suggestedFilename()}`);
    await download.saveAs(file);
    return fs.readFileSync(file, 'utf8');
  };
  await tab('#dossier-nom');
  await page.keyboard.type('Gîte du Quai');
  await tab('[name=type][value=meuble]');
  await page.keyboard.press('Space');
  await tab('#dossier-date');
  await page.keyboard.type('12082026');
  await tab('#dossier-heure');
  await page.keyboard.type('0230PM');
  await tab('#dossier-lieu');
  await page.keyboard.type('Confluens');
  check(/SUMMARY:[\s\S]*LOCATION:Confluens/.test(await saved('[data-action=agenda]')), 'the appointment as a file, by keyboard');
  await tab('[data-note=generale]');
  await page.keyboard.type('Demander le plan');
  // An item and the note of a stage, further down; then back to the tools.
  await tab('[data-page="types/meuble"] input.case');
  await page.keyboard.press('Space');
  await tab('[data-etape=types] .dossier-note summary');
  await tab('[data-note=types]');
  await page.keyboard.type('Fiche lue');
  await tab('[data-action=json]', true);
  const json = await saved('[data-action=json]');
  const before = await kept();
  same([before.projet, before.rendez_vous.date, before.rendez_vous.heure, before.notes, Object.keys(before.taches).length],
    [{ nom: 'Gîte du Quai', types: ['meuble'] }, '2026-12-08', '14:30', { generale: 'Demander le plan', types: 'Fiche lue' }, 1], 'all that was written by keyboard');
  check((await saved('[data-action=csv]')).includes('Demander le plan'), 'the table by keyboard');
  await tab('[data-action=effacer]');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  same(await kept(), before, 'Enter twice erases nothing');
  check(await at('[data-action=effacer]'), 'the focus is back on the button');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  same(await kept(), before, 'nor does Escape');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  same(await kept(), {}, 'erased by keyboard');
  check(/Tout est effacé/.test(await page.locator('.dossier-etat').textContent()), 'and told');
  await tab('[data-action=importer]', true);
  await page.keyboard.press('Enter');
  await until(() => chooser, 'the choice of a file');
  await chooser.setFiles({ name: 'dossier.json', mimeType: 'application/json', buffer: Buffer.from(json) });
  await until(() => page.locator('dialog.dossier-question').isVisible(), 'asked');
  await tab('dialog.dossier-question button:nth-of-type(2)');
  await page.keyboard.press('Enter');
  await until(() => page.locator('.dossier-etat').textContent().then((text) => /importé/.test(text)), 'imported');
  same(await kept(), before, 'back again, by keyboard');
  await context.close();
  seen++;
}

// Ids that changed keep their ticks; memory that is refused is told; a broken one is no reason to fall.
const context = await browser.newContext();
const page = await open(context, `${host.address}/deux-rivieres/types/meuble/`);
await page.evaluate(() => {
  const block = document.querySelector('[data-dossier]'), box = document.querySelector('main input.case');
  block.dataset.anciens = `ancien-nom=${box.id}`;
  block.dataset.anciennes = 'types/gite';
  localStorage.setItem('jalon-dossier:deux-rivieres', JSON.stringify({ version: 1, taches: { 'types/gite#ancien-nom': '2026-01-02' } }));
});
await page.route(/types\/meuble\/$/, async (route) => {
  const response = await route.fetch();
  const html = (await response.text()).replace('data-anciennes=""', 'data-anciennes="types/gite"').replace(/data-anciens="[^"]*"/, 'data-anciens="ancien-nom=FIRST"');
  const first = /data-tache="([^"]+)"/.exec(html)[1];
  await route.fulfill({ response, body: html.replace('FIRST', first) });
});
await page.reload();
check(await page.locator('main input.case').first().isChecked(), 'a renamed item on a moved page keeps its tick');
await page.evaluate(() => localStorage.setItem('jalon-dossier:deux-rivieres', '{broken'));
await page.reload();
await page.locator('main input.case').first().check();
check(await page.locator('main input.case').first().isChecked(), 'a broken memory is begun anew');
same(await page.evaluate(() => localStorage.getItem('jalon-dossier:deux-rivieres:abime')), '{broken', 'and kept aside');
check(/mis de côté/.test(await page.locator('.dossier-alerte').textContent()), 'which is told');
await context.close();
const closed = await browser.newContext();
await closed.addInitScript(() => {
  Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
});
const full = await open(closed, `${host.address}/deux-rivieres/types/meuble/`);
await full.locator('main input.case').first().check();
check(/ne garde rien/.test(await full.locator('.dossier-alerte').textContent()), 'a memory that keeps nothing is told');
await closed.close();
// Without a script, and where nobody is followed: lists to print.
const bare = await browser.newContext({ javaScriptEnabled: false });
const plain = await open(bare, `file://${sites}/deux-rivieres/dossier/index.html`);
check((await plain.locator('[data-page] h3 a').count()) > 50, 'the way to every list');
await plain.locator('.dossier-etape > summary').first().click();
check(/^Sa liste\u00a0: \d+ points? à cocher$/.test(await plain.locator('[data-page] p').first().textContent()), 'and how long it is');
await plain.locator('[data-etape=types] > summary').click();
await plain.locator('[data-page="types/meuble"] h3 a').click();
check((await plain.locator('.case').count()) > 3, 'the boxes of a page, for paper');
await plain.goto(`file://${sites}/deux-rivieres/dossier/index.html`);
check(!(await plain.locator('.dossier-outils').isVisible()), 'no tools that do nothing');
check(/Sans JavaScript/.test(await plain.locator('.dossier-sans-script').textContent()) && !(await plain.locator('.dossier-prive').isVisible()), 'and no promise that nothing keeps');
await bare.close();
const none = await browser.newContext();
const paper = await open(none, `file://${sites}/trois-clochers/types/meuble/index.html`);
same(await paper.locator('.dossier-rappel').count(), 0, 'no dossier where nobody follows projects');
await paper.locator('li.se-coche').first().click({ position: { x: 200, y: 12 } });
check(await paper.locator('input.case').first().isChecked(), 'the whole line ticks, for the visit');
same(await paper.evaluate(() => Object.keys(localStorage).length), 0, 'and nothing is kept');
same(await paper.getByRole('link', { name: 'Mon dossier' }).count(), 0, 'nor a link to one');
await paper.goto(`file://${sites}/trois-clochers/dossier/index.html`);
same(await paper.locator('h1').textContent(), 'Listes à cocher', 'but lists to print');
same(await paper.locator('input.case, .dossier-outils').count(), 0, 'and nothing else');
check((await paper.locator('.taches li').count()) > 100, 'all of them');
check(await paper.locator('.taches li').first().evaluate((it) => parseFloat(getComputedStyle(it, '::before').borderTopWidth) > 0), 'with a box to tick by pen');
await browser.close();
host.close();
fs.rmSync(folder, { recursive: true });
end(seen);
