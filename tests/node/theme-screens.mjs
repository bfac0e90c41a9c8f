// What only a browser shows of the pages: headers that never collide, sheets that begin with their text, facts in place,
// tables that are regions only while they scroll, addresses that keep their anchor, messages that know the page.
//   node theme-screens.mjs SITE
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { check, end, launch, same, serve, until } from './outils.mjs';

const [site] = process.argv.slice(2);
const root = pathToFileURL(site).href;
const browser = await launch();
let seen = 0;

const PAGES = ['index.html', 'types/meuble/index.html', 'parcours/meuble/index.html', 'votre-projet/index.html', 'dossier/index.html'];
// A phone, a narrow one, larger letters, twice as large ones.
for (const [width, letters] of [[320, 100], [360, 100], [360, 130], [640, 200]]) {
  const context = await browser.newContext({ viewport: { width, height: 740 }, bypassCSP: true });
  const page = await context.newPage();
  for (const name of PAGES) {
    await page.goto(`${root}/${name}`);
    await page.addStyleTag({ content: `html { font-size: ${letters}% }` });
    const [met, wide] = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll('.marque > *, .outils > *')].map((it) => it.getBoundingClientRect()).filter((it) => it.width > 0);
      const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
      const met = boxes.some((a, at) => boxes.slice(at + 1).some((b) => meet(a, b)));
      return [met, document.documentElement.scrollWidth - document.documentElement.clientWidth];
    });
    check(!met, `${name} at ${width} px, ${letters} %: the header collides`);
    check(wide <= 0, `${name} at ${width} px, ${letters} %: ${wide} px too wide`);
    seen += 1;
  }
  await context.close();
}

{
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  for (const name of fs.readdirSync(path.join(site, 'parcours')).filter((it) => fs.existsSync(path.join(site, 'types', it)))) {
    await page.goto(`${root}/types/${name}/index.html`);
    const top = await page.locator('.corps > *').first().evaluate((it) => it.getBoundingClientRect().top);
    check(top <= 400, `types/${name} begins at ${top} px`);
    check(!/Étape \d+ sur/.test(await page.locator('main').innerText()), `types/${name} is no stage`);
    seen += 1;
  }
  await page.goto(`${root}/urbanisme/zones-protegees/index.html`);
  check(await page.evaluate(() => document.querySelector('h1').compareDocumentPosition(document.querySelector('.rail')) & Node.DOCUMENT_POSITION_FOLLOWING), 'the title comes before the stages');
  const stage = page.getByRole('navigation', { name: 'Les douze étapes' }).getByRole('link').nth(1);
  check(/^2 \S/.test(await stage.evaluate((it) => it.textContent)), 'a stage has a name');

  // A fact opens where it stands, its text clear of the cross; a term has dots, a fact has none.
  await page.goto(`${root}/types/meuble/index.html`);
  const fact = page.locator('.corps a.fait').first();
  await fact.click();
  const [text, cross] = await Promise.all(['.bulle-texte > *', '.bulle button'].map((it) => page.locator(it).first().evaluate((box) => {
    const range = document.createRange();
    range.selectNodeContents(box);
    return range.getBoundingClientRect().toJSON();
  })));
  check(text.right <= cross.left + cross.width || text.top >= cross.bottom, 'the text is clear of the cross');
  check((await page.locator('.bulle').innerText()).length > 20, 'a fact says where it is from');
  await page.keyboard.press('Escape');
  check(await fact.evaluate((it) => it === document.activeElement), 'and gives the focus back');
  same(await fact.evaluate((it) => getComputedStyle(it).textDecorationStyle), 'solid', 'dots are for terms');

  // A message that knows the page, and the answers that the reader keeps.
  await page.evaluate(() => localStorage.setItem('jalon-projet:deux-rivieres', '#type=meuble'));
  const message = page.locator('.pied [data-message]');
  await message.evaluate((it) => { it.addEventListener('click', (click) => click.preventDefault()); it.click(); });
  const written = decodeURIComponent(await message.getAttribute('href'));
  check(written.includes('subject=Mon projet\u00a0: Le meublé de tourisme') && written.endsWith('#type=meuble'), `a message that has begun: ${written}`);
  await context.close();
}

// A table is a region while it scrolls, and has a name then; two of them have two.
{
  const context = await browser.newContext({ viewport: { width: 320, height: 740 } });
  const page = await context.newPage();
  const tables = fs.readdirSync(site, { recursive: true }).filter((it) => it.endsWith('index.html') && !it.startsWith('imprimer'))
    .filter((it) => fs.readFileSync(path.join(site, it), 'utf8').split('class="tableau').length > 2).slice(0, 3);
  for (const name of tables) {
    for (const width of [320, 1600]) {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(`${root}/${name}`);
      const all = await page.locator('.tableau').evaluateAll((boxes) => boxes.map((box) => [box.scrollWidth > box.clientWidth + 1, box.getAttribute('role') === 'region', box.getAttribute('aria-label')]));
      check(all.every(([scrolls, region, called]) => scrolls === region && region === Boolean(called)), `${name} at ${width}: ${JSON.stringify(all)}`);
      const names = all.map(([, , called]) => called).filter(Boolean);
      same(new Set(names).size, names.length, `${name}: each its own name`);
      seen += 1;
    }
  }
  await context.close();
}

// A former address keeps its anchor; an anchor is reached at once.
{
  const server = await serve(path.dirname(site));
  const context = await browser.newContext();
  const page = await context.newPage();
  const former = fs.readdirSync(site, { recursive: true }).find((it) => it.endsWith('index.html') && fs.readFileSync(path.join(site, it), 'utf8').includes('class="renvoi"'));
  if (former) {
    await page.goto(`${server.address}/${path.basename(site)}/${former}#sources`).catch(() => {});
    await until(async () => !page.url().includes(former), 'led on');
    check(page.url().endsWith('#sources'), `the anchor stays: ${page.url()}`);
    seen += 1;
  }
  await page.goto(`${server.address}/${path.basename(site)}/types/meuble/index.html#a-faire`);
  same(await page.evaluate(() => Math.abs(document.getElementById('a-faire').getBoundingClientRect().top) < innerHeight), true, 'an anchor is reached at once');
  // Forced colours: what is marked is Mark.
  await context.close();
  server.close();
}
await browser.close();
end(seen);
