// The main pages as readers see them, by day and by night, on a phone and on a desk: small pictures for the documentation.
//   JALON_CHROMIUM=chromium node tests/node/ecrans.mjs PUBLIC FOLDER
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from './outils.mjs';

const [sites, folder] = process.argv.slice(2);
const TERRITORY = 'deux-rivieres';
const ask = (question) => async (page) => {
  await page.keyboard.press('/');
  await page.locator('dialog.recherche input[type=search]').fill(question);
  await page.waitForFunction(() => document.querySelector('.recherche-extrait')?.textContent.length > 20);
};
const tick = async (page) => {
  await page.locator('[name=nom]').fill('Gîte des Quais');
  await page.locator('[name=type][value=meuble]').check();
  for (const at of [0, 1, 3]) await page.locator('[data-page^="idee/"] input.case').nth(at).check();
  await page.evaluate(() => document.activeElement.blur());
};
const local = (page) => page.locator('.local').first().evaluate((it) => scrollTo({ top: it.getBoundingClientRect().top + scrollY - 60, behavior: 'instant' }));
const find = async (page) => {
  await page.locator('input[type=search], input[role=combobox]').first().fill('saint');
};
const SCREENS = [
  { name: 'accueil', page: `${TERRITORY}/index.html` },
  { name: 'fiche', page: `${TERRITORY}/types/meuble/index.html` },
  { name: 'local', page: `${TERRITORY}/types/meuble/index.html`, prepare: local },
  { name: 'parcours', page: `${TERRITORY}/parcours/meuble/index.html` },
  { name: 'qui-fait-quoi', page: `${TERRITORY}/qui-fait-quoi/index.html` },
  { name: 'recherche', page: `${TERRITORY}/types/meuble/index.html`, prepare: ask('permis de construire') },
  { name: 'dossier', page: `${TERRITORY}/dossier/index.html`, prepare: tick },
  { name: 'portail', page: 'index.html', prepare: find },
];
// A desk is shown smaller than it is.
const WINDOWS = [{ width: 1280, height: 800, scale: 0.625 }, { width: 360, height: 720, scale: 1 }];

const browser = await launch();
fs.mkdirSync(folder, { recursive: true });
let weight = 0;
for (const { scale, ...viewport } of WINDOWS) {
  for (const [colorScheme, mode] of [['light', 'jour'], ['dark', 'nuit']]) {
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce', locale: 'fr-FR' });
    for (const { name, page: address, prepare } of SCREENS) {
      const page = await context.newPage();
      await page.goto(`${pathToFileURL(path.resolve(sites)).href}/${address}`);
      await prepare?.(page);
      // Playwright writes PNG and JPEG; the browser itself writes WebP, at a third of their weight.
      const client = await context.newCDPSession(page);
      const { data } = await client.send('Page.captureScreenshot', { format: 'webp', quality: 55, clip: { x: 0, y: await page.evaluate(() => scrollY), ...viewport, scale } });
      const bytes = Buffer.from(data, 'base64');
      fs.writeFileSync(path.join(folder, `${name}-${viewport.width}-${mode}.webp`), bytes);
      if (process.env.JALON_PLEINES) await page.screenshot({ path: path.join(folder, `${name}-${viewport.width}-${mode}.png`), fullPage: true });
      weight += bytes.length;
      await page.close();
    }
    await context.close();
  }
}
await browser.close();
console.log(`${SCREENS.length * WINDOWS.length * 2} pictures, ${Math.round(weight / 1024)} kB`);
