// `jalon start`: the last guides, a folder opened, a zip received, a guide begun, the example; by keyboard, and for nobody else.

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { atDesk } from './preview-desk.mjs';

const { JALON_BIN, JALON_PROJECT, JALON_SHOTS } = process.env;

await atDesk(async (desk) => {
  // A person's folders, outside of any project.
  const home = fs.mkdtempSync(path.join(fs.realpathSync(path.dirname(JALON_PROJECT)), 'jalon-accueil-'));
  const below = (...parts) => path.join(home, ...parts);
  for (const folder of ['Documents', 'Téléchargements', 'ici']) fs.mkdirSync(below(folder));
  fs.cpSync(JALON_PROJECT, below('Documents', 'Mon guide'), { recursive: true });
  execFileSync(JALON_BIN, ['hand-over', '--guide', '--out', below('Téléchargements', 'guide-reseau.zip')], { cwd: JALON_PROJECT });
  const env = { ...process.env, HOME: home, USERPROFILE: home, LOCALAPPDATA: below('etat'), XDG_STATE_HOME: below('etat') };
  const start = (...more) => desk.run(['start', '--port', '0', ...more], { cwd: below('ici'), env });
  try {
    await start('--langue', 'fr');
    await walk(desk, below);
    await desk.stopped();
    await start('--langue', 'en');
    const english = await desk.open('/', { tools: false });
    await english.getByRole('heading', { name: 'My last guides' }).waitFor();
    desk.same(await english.evaluate(() => document.documentElement.lang), 'en', 'the language');
    // Nobody else: no other page, no other name, no request without the token.
    const keyless = await fetch(`${desk.address}/`);
    desk.same([keyless.status, (await keyless.text()).includes('opens this page with its key')], [403, true], 'without the key');
    desk.same((await fetch(`${desk.address}/_jalon/etat.json`)).status, 403, 'no token without the key');
    const Cookie = (await fetch(`${desk.address}/${desk.key}`, { redirect: 'manual' })).headers.get('set-cookie').split(';')[0];
    const post = (headers, wish = { wish: 'begin', folder: below(), name: 'volé' }) => fetch(`${desk.address}/_jalon/accueil`, { method: 'POST', headers: { 'Content-Type': 'application/json', Cookie, ...headers }, body: JSON.stringify(wish) });
    const token = (await (await fetch(`${desk.address}/_jalon/etat.json`, { headers: { Cookie } })).json()).token;
    for (const headers of [
      {}, { Origin: desk.address }, { Origin: desk.address, 'X-Jalon-Jeton': 'x' },
      { Origin: 'http://127.0.0.1:1', 'X-Jalon-Jeton': token }, { Origin: 'null', 'X-Jalon-Jeton': token },
    ]) desk.same((await post(headers)).status, 403, JSON.stringify(headers));
    desk.true(!fs.existsSync(below('volé')), 'nothing is made for others');
    const ours = { Origin: desk.address, 'X-Jalon-Jeton': token };
    desk.same((await post(ours, { wish: 'forget', folder: below('absent') })).status, 200, 'a request of ours');
    for (const [headers, status] of [[{ 'Content-Type': 'text/plain' }, 415], [{ 'Sec-Fetch-Site': 'cross-site' }, 403]]) {
      desk.same((await post({ ...ours, ...headers }, { wish: 'forget', folder: below('absent') })).status, status, JSON.stringify(headers));
    }
    const emptied = await post(ours, { wish: 'begin', folder: below('ici'), name: '' });
    desk.same([emptied.status, fs.readdirSync(below('ici'))], [422, []], 'a name that somebody emptied');
    const policy = (await fetch(`${desk.address}/`, { headers: { Cookie } })).headers.get('content-security-policy');
    desk.true(policy.includes("default-src 'none'; script-src 'self'") && policy.includes("frame-ancestors 'none'"), policy);
  } finally {
    await desk.stopped();
    fs.rmSync(home, { recursive: true, force: true });
  }
});

async function walk(desk, below) {
  // A browser tells of each refusal.
  desk.expected = /status of (409|422)/;
  const tab = await desk.open('/', { tools: false });
  const examined = async (what) => {
    for (const [width, height] of [[1280, 700], [360, 740]]) {
      await tab.setViewportSize({ width, height });
      const { violations } = await new AxeBuilder({ page: tab }).options({ preload: false }).analyze();
      desk.same(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), [], `axe, ${what}, ${width} px`);
      desk.true(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${what} is wider than ${width} px`);
      if (JALON_SHOTS) await tab.screenshot({ path: path.join(JALON_SHOTS, `start-${what.replaceAll(' ', '-')}-${width}.png`), fullPage: true });
    }
    await tab.setViewportSize({ width: 1280, height: 700 });
  };
  const door = (name) => tab.getByRole('button', { name: new RegExp(`^${name}`) });
  const rows = (panel) => panel.locator('.entries button');
  await tab.getByText('Aucun guide n\'a encore été ouvert ici').waitFor();
  await tab.waitForTimeout(600);

  // A folder is opened by keyboard: the guide in it is marked, and nothing else can be opened.
  await door('Ouvrir un dossier').focus();
  await tab.keyboard.press('Enter');
  await desk.until(tab, 'the panel has the focus', () => document.activeElement?.id === 'panel-title');
  const panel = tab.locator('#panel');
  await panel.getByRole('button', { name: /^Mon guide/ }).waitFor();
  desk.same(await rows(panel).allInnerTexts(), ['Dossier au-dessus', 'Mon guide\nguide'], 'what Documents holds');
  desk.true(await panel.getByRole('button', { name: 'Ouvrir ce guide' }).isDisabled(), 'nothing is chosen yet');
  await panel.getByLabel('Dossier', { exact: true }).fill('pas un chemin');
  await panel.getByLabel('Dossier', { exact: true }).press('Enter');
  await panel.getByText('n\'est pas le chemin d\'un dossier').waitFor();
  await panel.getByRole('button', { name: 'Documents', exact: true }).click();
  await panel.getByRole('button', { name: /^Mon guide/ }).focus();
  await tab.keyboard.press('Space');
  await examined('a folder to open');
  await panel.getByRole('button', { name: 'Ouvrir « Mon guide »' }).press('Enter');
  await tab.waitForURL((url) => url.origin !== desk.address);
  await tab.locator('.card').first().waitFor();

  // It is remembered; one that is gone is told, and taken off the list with its files where they are.
  fs.appendFileSync(below('etat', process.platform === 'win32' ? 'Jalon' : 'jalon', 'guides.txt'), `1000\tGuide parti\t${below('parti')}\n`);
  await tab.goto(`${desk.address}/`);
  await tab.waitForTimeout(600);
  await tab.getByText('Le dossier n\'est plus là').waitFor();
  await examined('with last guides');
  await tab.getByRole('button', { name: 'Retirer « Guide parti »' }).click();
  await tab.getByText('« Guide parti » n\'est plus dans la liste').waitFor();
  desk.same(await tab.locator('.card').count(), 1, 'the others stay');
  await tab.locator('.card .open').press('Enter');
  await tab.waitForURL((url) => url.origin !== desk.address);

  // A zip: what it changes is told first, and nothing is written until somebody agrees.
  await tab.goto(`${desk.address}/`);
  await tab.waitForTimeout(600);
  await door('Recevoir un guide').click();
  await panel.getByRole('button', { name: 'Voir ce que cela change' }).click();
  await panel.getByText('Choisissez d\'abord un zip').waitFor();
  await panel.getByRole('button', { name: /^guide-reseau\.zip/ }).click();
  await panel.getByLabel('Nom du dossier').fill('a/b');
  await panel.getByRole('button', { name: 'Voir ce que cela change' }).click();
  await panel.getByText('ne peut pas être le nom d\'un dossier').waitFor();
  await panel.getByLabel('Nom du dossier').fill('Guide reçu');
  await panel.getByRole('button', { name: 'Voir ce que cela change' }).click();
  await panel.getByText('Le guide du réseau, de').waitFor();
  desk.true(!fs.existsSync(below('Documents', 'Guide reçu')), 'nothing is written yet');
  await examined('a zip to receive');
  await panel.getByRole('button', { name: 'Recevoir', exact: true }).click();
  await tab.waitForURL((url) => url.origin !== desk.address);
  desk.true(fs.existsSync(below('Documents', 'Guide reçu', 'content', 'guide.toml')), 'the guide is there');

  // A guide is begun, in no folder that holds something.
  await tab.goto(`${desk.address}/`);
  await tab.waitForTimeout(600);
  await door('Commencer le guide').click();
  await panel.getByLabel('Quelques pages courtes').check();
  await panel.getByLabel('Nom du dossier').fill('Mon guide');
  await panel.getByRole('button', { name: 'Commencer', exact: true }).click();
  await panel.locator('.fault').getByText('Mon guide').waitFor();
  await panel.getByText('Choisir un autre endroit').click();
  await panel.getByRole('button', { name: 'Dossier au-dessus' }).waitFor();
  await examined('a guide to begin');
  await panel.getByLabel('Nom du dossier').fill('Nouveau guide');
  await panel.getByRole('button', { name: 'Commencer', exact: true }).click();
  await tab.waitForURL((url) => url.origin !== desk.address);
  desk.true(fs.existsSync(below('Documents', 'Nouveau guide', 'content', 'guide.toml')), 'the guide is begun');

  // In it a territory of one's own: its name is all there is to say.
  await tab.getByText('Nouveau territoire', { exact: true }).click();
  await tab.waitForTimeout(600);
  await tab.getByLabel('Son nom, comme vous le dites').fill('le Pays d’Exemple');
  await tab.getByRole('button', { name: 'Commencer ce territoire' }).click();
  await tab.getByText('Il y a déjà un territoire « pays-exemple »').waitFor();
  await examined('a territory to begin');
  await tab.getByLabel('Son nom, comme vous le dites').fill('le Val des Brumes');
  await tab.keyboard.press('Enter');
  await tab.waitForURL('**/_reglages?niveau=val-des-brumes');
  desk.true(fs.readFileSync(below('Documents', 'Nouveau guide', 'territories', 'val-des-brumes.toml'), 'utf8').includes('nom     = "Val des Brumes"\narticle = "le"'), 'its name and article are written');

  // Its files go to the network as a zip that holds them and nothing else.
  await tab.goto(new URL('/', tab.url()).href);
  const [file] = await Promise.all([tab.waitForEvent('download'), tab.locator('.card[data-id=val-des-brumes]').getByRole('link', { name: 'Remettre au réseau' }).click()]);
  desk.true(/^remise-val-des-brumes-\d{4}-\d\d-\d\d\.zip$/.test(file.suggestedFilename()), file.suggestedFilename());
  const said = execFileSync(JALON_BIN, ['receive', await file.path(), '--projet', below('Documents', 'Nouveau guide'), '--langue', 'fr'], { encoding: 'utf8' });
  desk.true(said.includes('Les fichiers de « val-des-brumes »') && said.includes("il n'y a rien à recevoir"), said);

  // What cannot be handed over is told on a page, with what to do, and the way back.
  const own = below('Documents', 'Nouveau guide', 'territories', 'val-des-brumes');
  fs.mkdirSync(own, { recursive: true });
  fs.symlinkSync(below('Documents', 'ailleurs.md'), path.join(own, 'page.md'));
  await tab.locator('.card[data-id=val-des-brumes]').getByRole('link', { name: 'Remettre au réseau' }).click();
  await tab.getByRole('heading', { name: 'Val des Brumes : rien n\'a été remis' }).waitFor();
  for (const part of ['territories/val-des-brumes/page.md', 'Mettez le fichier lui-même à sa place']) await tab.getByText(part).waitFor();
  await examined('what could not be handed over');
  fs.rmSync(own, { recursive: true });
  await tab.getByRole('link', { name: 'Atelier' }).click();
  await tab.locator('.card[data-id=val-des-brumes]').waitFor();

  // The example is made once, and opened again.
  for (const _ of ['first', 'again']) {
    await tab.goto(`${desk.address}/`);
    await tab.waitForTimeout(600);
    await door('Essayer avec un exemple').click();
    await panel.getByRole('button', { name: 'Ouvrir l\'exemple' }).click();
    await tab.waitForURL((url) => url.origin !== desk.address);
  }
  await tab.goto(`${desk.address}/`);
  await tab.locator('.card').first().waitFor();
  desk.same(await tab.locator('.card').count(), 4, 'all are remembered, each once');
}
