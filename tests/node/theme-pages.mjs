// Every page of two built territories, from the disk and from a sub-folder of a server: no error on the console, no
// refused request, no page wider than its window; axe on every kind of page, by day, by night, at 200 % zoom.
//   node theme-pages.mjs FOLDER TERRITORY TERRITORY
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { check, end, givenUp, launch, serve } from './outils.mjs';

const [folder, ...territories] = process.argv.slice(2);
const KINDS = [
  'index.html', 'types/index.html', 'types/meuble/index.html', 'urbanisme/zones-protegees/index.html', 'parcours/meuble/index.html',
  'profils/initial/index.html', 'index-alphabetique/index.html', 'ressources/glossaire/index.html',
  'ressources/qui-fait-quoi/index.html', 'qui-fait-quoi/index.html', 'exploiter/taxe-sejour/index.html',
  'financer/aides-locales/index.html', 'mentions-legales/index.html', 'accessibilite/index.html',
  'donnees-personnelles/index.html', 'dossier/index.html', 'imprimer/index.html',
];
let seen = 0;

const browser = await launch();
// The sites stand in a sub-folder of the server, as on a web host of an office.
const parent = path.dirname(folder);
const server = await serve(parent);
const remote = `${server.address}/${path.basename(folder)}`;
const local = pathToFileURL(folder).href;

function pages(below, found = []) {
  for (const entry of fs.readdirSync(path.join(folder, below), { withFileTypes: true })) {
    const name = path.posix.join(below, entry.name);
    if (entry.isDirectory()) pages(name, found);
    else if (entry.name.endsWith('.html')) found.push(name);
  }
  return found;
}

/** Does `work` for each name, on one of two tabs that are used again and again: `at` says which name a tab is at. */
async function each(context, list, prepare, work) {
  const left = [...list];
  await Promise.all([1, 2].map(async () => {
    const tab = { page: await context.newPage(), at: '' };
    prepare(tab);
    while (left.length) {
      tab.at = left.shift();
      await work(tab);
      seen += 1;
    }
  }));
}

// A server shows 404.html at any depth, so its links start from the site's address: it is not opened from the disk.
const all = [...territories.flatMap((territory) => pages(territory)), ...pages('departements'), 'index.html']
  .filter((page) => !page.endsWith('/404.html'));
for (const root of [local, remote]) {
  const context = await browser.newContext({ viewport: { width: 360, height: 700 } });
  await each(context, all, (tab) => {
    tab.page.on('console', (line) => check(!['error', 'warning'].includes(line.type()), `console of ${tab.at} from ${root}: ${line.text()}`));
    tab.page.on('pageerror', (error) => check(false, `script of ${tab.at}: ${error}`));
    tab.page.on('requestfailed', (request) => check(givenUp(request), `refused to ${tab.at} from ${root}: ${request.url()}`));
    tab.page.on('response', (response) => check(response.status() < 400, `${response.status()} to ${tab.at}: ${response.url()}`));
    tab.page.on('request', (request) => check(request.url().startsWith(root) || request.url().startsWith('data:'), `${tab.at} asks ${request.url()}`));
  }, async (tab) => {
    await tab.page.goto(`${root}/${tab.at}`);
    const wide = await tab.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    check(wide <= 0, `${tab.at} is ${wide} px wider than a window of 360 px`);
  });
  await context.close();
}

const kinds = territories.flatMap((territory) => KINDS.map((kind) => `${territory}/${kind}`)).concat(pages('departements')[0], 'index.html')
  .filter((name) => fs.existsSync(path.join(folder, name)));
const MODES = [
  { name: 'by day', options: { viewport: { width: 1280, height: 800 }, colorScheme: 'light' } },
  { name: 'by night', options: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }, rules: ['color-contrast', 'link-in-text-block'] },
  // A window of 1280 pixels at 200 % has 640 of them for the page.
  { name: 'at 200 %', options: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 } },
];
for (const mode of MODES) {
  const context = await browser.newContext(mode.options);
  await each(context, kinds, () => {}, async ({ page, at }) => {
    await page.goto(`${remote}/${at}`);
    // Without frames of other hosts, axe needs no tab of its own for its last step.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    // The document to print holds all pages again: what is its own is looked at, and its first chapter.
    if (at.includes('/imprimer/')) for (const part of ['.barre', '.couverture', '.choix', '.table', '.partie:nth-of-type(2)']) axe.include(part);
    if (mode.rules) axe.withRules(mode.rules);
    else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
    const { violations } = await axe.analyze();
    for (const { id, help, nodes } of violations) {
      check(false, `axe ${mode.name}, ${at}: ${id} (${help})\n    ${nodes.slice(0, 3).map((node) => `${node.html.slice(0, 200)} ${node.any[0]?.message ?? ''}`).join('\n    ')}`);
    }
  });
  await context.close();
}

await browser.close();
server.close();
end(seen);
