// The page of a missing address, at an address deep below nothing: it finds its own files there, and is accessible by
// day, by night and at 200 % zoom, on whatever host: its links start from the site's folder there, which is played here.
//   node theme-lost.mjs FOLDER TERRITORY TERRITORY
import fs from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { check, end, launch, same } from './outils.mjs';

const [folder, ...territories] = process.argv.slice(2);
const TYPES = { '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };
const browser = await launch();
let seen = 0;
for (const id of territories) {
  const lost = fs.readFileSync(path.join(folder, id, '404.html'), 'utf8');
  const site = `https://essai.example${/href="(\/[^"]*?)actifs\//.exec(lost)[1]}`;
  for (const look of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { colorScheme: 'light', narrow: true }]) {
    // 200 % of a window of 1280 px leaves 640.
    const viewport = { width: look.narrow ? 640 : 1280, height: 900 };
    const context = await browser.newContext({ viewport, colorScheme: look.colorScheme, bypassCSP: true });
    const page = await context.newPage();
    const missing = [];
    await page.route('**/*', (route) => {
      const address = route.request().url();
      const file = path.join(folder, id, decodeURIComponent(new URL(address).pathname.slice(new URL(site).pathname.length)));
      const stands = address.startsWith(site) && fs.statSync(file, { throwIfNoEntry: false })?.isFile();
      if (stands) return route.fulfill({ path: file, contentType: TYPES[path.extname(file)] });
      missing.push(address);
      return route.fulfill({ status: 404, contentType: 'text/html; charset=utf-8', body: lost });
    });
    await page.goto(`${site}rien/du/tout`);
    await page.waitForLoadState('networkidle');
    const { violations } = await new AxeBuilder({ page }).analyze();
    same(violations.map((violation) => violation.id), [], `axe on the page of a missing address, ${id} ${JSON.stringify(look)}`);
    same(missing, [`${site}rien/du/tout`], `what ${id} does not find from there`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    check(wide <= 0, `${id}: the page is ${wide} px wider than its window`);
    seen += 1;
    await context.close();
  }
}
await browser.close();
end(seen);
