// What readers do with a built site: two taps without script, keyboard, definitions, switches, filter, paper.
//   node theme-gestures.mjs SITE PDFTOTEXT
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { check, end, launch, open, same } from './outils.mjs';

const [site, pdftotext] = process.argv.slice(2);
const root = pathToFileURL(site).href;
const browser = await launch();
let seen = 0;
async function case_(name, options, work) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options });
  try {
    await work(context);
  } catch (error) {
    check(false, `${name}: ${error}`);
  }
  seen += 1;
  await context.close();
}
const focused = (page) => page.evaluate(() => document.activeElement.outerHTML.slice(0, 120));

await case_('two taps lead to a stage of a type, without script', { javaScriptEnabled: false, viewport: { width: 360, height: 700 } }, async (context) => {
  const page = await open(context, `${root}/index.html`);
  await page.click('.tuiles a[href="parcours/meuble/index.html"]');
  await page.click('.choix a[href="#etape-5"]');
  check(page.url().endsWith('parcours/meuble/index.html#etape-5'), `two taps: ${page.url()}`);
  check(await page.isVisible('.etape:has(#etape-5) .etape-taches a'), 'the stage shows what to do');
  // And the other way round: the stage first, then the type.
  await page.goto(`${root}/index.html`);
  await page.click('.chemin a[href="urbanisme/index.html"]');
  await page.click('.choix a[href="../parcours/meuble/index.html#etape-5"]');
  check(page.url().endsWith('parcours/meuble/index.html#etape-5'), `the other two taps: ${page.url()}`);
});

await case_('without script all is there, and nothing that does not work', { javaScriptEnabled: false }, async (context) => {
  const page = await open(context, `${root}/ressources/qui-fait-quoi/index.html`);
  same(await page.locator('.filtre:visible, [data-imprimer]:visible, [data-theme-sombre]:visible, [data-locaux]:visible').count(), 0, 'what wants a script is hidden');
  await page.goto(`${root}/types/meuble/index.html`);
  await page.click('a.terme >> nth=0');
  check(page.url().includes('ressources/glossaire/index.html#'), `a term leads to the glossary: ${page.url()}`);
});

await case_('the keyboard reaches the text, the menu and the way back', { viewport: { width: 360, height: 700 } }, async (context) => {
  const page = await open(context, `${root}/types/meuble/index.html`);
  await page.keyboard.press('Tab');
  check((await focused(page)).includes('#contenu'), `first comes the way to the text: ${await focused(page)}`);
  await page.keyboard.press('Enter');
  same(await page.evaluate(() => document.activeElement.id), 'contenu', 'the text has the focus');
  await page.focus('.menu > details > summary');
  await page.keyboard.press('Enter');
  check(await page.isVisible('.nav a[aria-current=page]'), 'the menu opens at the page');
  await page.keyboard.press('Tab');
  check((await focused(page)).includes('index.html'), `the menu's first link follows: ${await focused(page)}`);
  await page.keyboard.press('Escape');
  check(!(await page.isVisible('.nav')), 'Escape closes the menu');
  check((await focused(page)).startsWith('<summary'), `and the focus is back: ${await focused(page)}`);
});

await case_('a definition opens, is read, closes: by keyboard, then by touch', { hasTouch: true, viewport: { width: 360, height: 700 } }, async (context) => {
  const page = await open(context, `${root}/types/meuble/index.html`);
  const term = page.locator('a.terme').first();
  await term.focus();
  await page.keyboard.press('Enter');
  check(await page.isVisible('.bulle'), 'Enter opens it');
  same(await term.getAttribute('aria-expanded'), 'true', 'it says so');
  const box = await page.locator('.bulle').boundingBox();
  check(box.x >= 0 && box.x + box.width <= 360, `it stands in the window: ${JSON.stringify(box)}`);
  await page.keyboard.press('Tab');
  check((await focused(page)).includes('glossaire'), `the way to the glossary follows: ${await focused(page)}`);
  await page.keyboard.press('Escape');
  check(!(await page.isVisible('.bulle')), 'Escape closes it');
  check((await focused(page)).includes('class="terme"'), `the focus is back on the term: ${await focused(page)}`);
  await page.keyboard.press('Space');
  check(await page.isVisible('.bulle'), 'Space opens it');
  await page.keyboard.press('Space');
  check(!(await page.isVisible('.bulle')), 'Space closes it');
  await term.tap();
  check(await page.isVisible('.bulle'), 'a touch opens it');
  await page.locator('h1').tap();
  check(!(await page.isVisible('.bulle')), 'a touch beside it closes it');
});

await case_('night and the marks of local texts are kept', {}, async (context) => {
  const page = await open(context, `${root}/types/meuble/index.html`);
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const day = await paper();
  await page.click('[data-theme-sombre]');
  const night = await paper();
  check(day !== night, `the switch changes the paper: ${day} ${night}`);
  check(await page.isVisible('.local-titre'), 'local texts are marked');
  await page.click('button[data-locaux]');
  check(!(await page.isVisible('.local-titre')), 'the switch takes the marks away');
  await page.reload();
  same(await paper(), night, 'night stays');
  check(!(await page.isVisible('.local-titre')), 'the marks stay away');
  same((await context.cookies()).length, 0, 'cookies');
});

await case_('who does what is filtered by word and by need, as cards and as a table', {}, async (context) => {
  for (const address of ['ressources/qui-fait-quoi/index.html', 'qui-fait-quoi/index.html']) {
    const page = await open(context, `${root}/${address}`);
    const shown = () => page.locator('[data-acteur]:visible').count();
    const all = await shown();
    await page.selectOption('#filtre-mission', { index: 3 });
    const some = await shown();
    check(some > 0 && some < all, `${address}: a need leaves ${some} of ${all}`);
    await page.fill('#filtre-mot', 'MAÎRIE');
    const few = await shown();
    check(few > 0 && few <= some, `${address}: a word leaves ${few} of ${some}`);
    check((await page.textContent('.filtre [role=status]')).includes(String(few)), `${address}: the count is told`);
    await page.fill('#filtre-mot', 'zzz');
    same(await shown(), 0, `${address}: nothing`);
    same(await page.locator('section h3:visible, .famille:visible').count(), 0, `${address}: no family is left alone`);
  }
});

await case_('a commune is chosen once: it comes first, and is named, on every page', { viewport: { width: 360, height: 700 } }, async (context) => {
  const page = await open(context, `${root}/urbanisme/forets-feux-inondation/index.html`);
  const names = () => page.locator('tr[data-commune] th').allTextContents();
  const before = await names();
  await page.getByLabel('Votre commune').selectOption('Vernissac');
  same((await names())[0], 'Vernissac votre commune', 'the one that was chosen');
  await page.goto(`${root}/financer/allegements-zones/index.html`);
  same((await names())[0], 'Vernissac votre commune', 'on another page too');
  await page.getByLabel('Votre commune').selectOption('');
  same(await names(), before, 'no more: the order of the alphabet again');
});

await case_('nothing moves while a page comes in', {}, async (context) => {
  for (const address of ['index.html', 'types/meuble/index.html', 'parcours/meuble/index.html', 'dossier/index.html']) {
    const page = await open(context, `${root}/${address}`);
    const shift = await page.evaluate(() => new Promise((told) => {
      let sum = 0;
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; }).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => told(sum), 200);
    }));
    check(shift < 0.01, `${address} shifts by ${shift}`);
  }
});

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jalon-papier-'));
async function printed(context, address) {
  const page = await open(context, `${root}/${address}`);
  const file = path.join(folder, 'papier.pdf');
  await page.pdf({ path: file, preferCSSPageSize: true });
  const text = execFileSync(pdftotext, ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return text.split('\f').slice(0, -1);
}
await case_('paper: a page, a path, the whole guide', {}, async (context) => {
  const one = await printed(context, 'types/meuble/index.html');
  check(one.length < 15, `a page takes ${one.length} sheets`);
  check(one.every((sheet, at) => at === 0 || sheet.includes(`${at + 1} / ${one.length}`)), 'every sheet of a page is numbered');
  check(one.join('').includes('https://guide.deux-rivieres.example/types/meuble/'), 'a page on paper says its address');
  for (const words of ['05 36 49 21 00', '1er décembre 2026', 'Confluens']) {
    check(one.join('').replaceAll('\u00a0', ' ').includes(words), `a page on paper says ${words}`);
  }
  check(!one.join('').includes('Menu'), 'no menu on paper');
  const own = await printed(context, 'parcours/meuble/index.html');
  check(own.length <= 20, `a path takes ${own.length} sheets of its own`);
  check(own.join('').includes('Déclarer le meublé') && !own.join('').includes('Préciser mon projet'), 'a path on paper has its steps, and no buttons');
  const path_ = await printed(context, 'imprimer/index.html#pour-meuble');
  const whole = await printed(context, 'imprimer/index.html');
  check(path_.length > 20 && path_.length < whole.length, `a path takes ${path_.length} sheets, the guide ${whole.length}`);
  check(path_[0].includes('Votre parcours') && !whole[0].includes('Votre parcours'), 'the first sheet says which path');
  check(!path_.join('').includes('Le camping et le parc'), 'a path has no sheet of another type');
  for (const [name, sheets] of [['path', path_], ['guide', whole]]) {
    check(sheets[1].includes('Table des matières'), `${name}: the contents stand on the second sheet`);
    check(sheets.every((sheet, at) => at === 0 || sheet.includes(`${at + 1} / ${sheets.length}`)), `${name}: every sheet is numbered`);
    check(sheets.every((sheet) => sheet.replaceAll('\u00a0', ' ').includes('05 36 49 21 00')), `${name}: the office's number stands on every sheet`);
    const cover = sheets[0].replaceAll('\u00a0', ' ');
    for (const words of ['https://guide.deux-rivieres.example/', '4 quai des Gabares, 00210 Confluens', '05 36 49 21 00', 'projets@deux-rivieres.example', '1er décembre 2026']) {
      check(cover.includes(words), `${name}: the first sheet says ${words}`);
    }
    // What the contents name is found by its number: on its heading, and the chapter's on top of every sheet in between.
    const contents = sheets.slice(1, 6).filter((sheet) => !/^[A-Z0-9]+\. /.test(sheet)).join('\n');
    const chapters = [...contents.matchAll(/^ *([A-Z]|\d+) {2,}(\S.*)$/gm)].map(([, number, title]) => ({ number, title: title.trim() }));
    check(chapters.length > 12, `${name}: chapters in the contents: ${JSON.stringify(chapters)}`);
    for (const { number, title } of chapters) {
      const own = sheets.filter((sheet) => sheet.startsWith(`${number}. ${title}`));
      check(own.length > 0, `${name}: no sheet says on top « ${number}. ${title} »`);
      const pages = [...contents.matchAll(new RegExp(`^ *(${number}\\.\\d+) +(\\S.*)$`, 'gm'))];
      for (const [, page, words] of pages) {
        check(own.some((sheet) => new RegExp(`^ *${page.replace('.', '\\.')} +${words.trim().slice(0, 20).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'm').test(sheet)), `${name}: no heading ${page} on a sheet of ${number}`);
      }
    }
    const heads = chapters.map(({ number, title }) => `${number}. ${title}`).concat('Chiffres et règles cités');
    const headed = sheets.filter((sheet) => heads.some((head) => sheet.startsWith(head))).length;
    check(headed > sheets.length * 0.9, `${name}: ${headed} of ${sheets.length} sheets say their chapter`);
  }
});
fs.rmSync(folder, { recursive: true });

await case_('paper is white, whatever the screen', { colorScheme: 'dark' }, async (context) => {
  const page = await open(context, `${root}/types/meuble/index.html`);
  await page.click('[data-theme-sombre]');
  await page.click('[data-theme-sombre]');
  await page.emulateMedia({ media: 'print' });
  same(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)', 'paper');
  same(await page.evaluate(() => getComputedStyle(document.querySelector('.corps p')).color), 'rgb(0, 0, 0)', 'ink');
  // In black and white: what is printed is dark on white, whatever its colour was.
  await page.goto(`${root}/imprimer/index.html#pour-meuble`);
  const pale = await page.evaluate(() => {
    const light = (colour) => {
      const [r, g, b] = colour.match(/[\d.]+/g).map((part) => { const c = part / 255; return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const found = new Set();
    for (const element of document.querySelectorAll('main *')) {
      if (!element.checkVisibility() || ![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
      const { color, backgroundColor } = getComputedStyle(element);
      const ground = /, 0\)$/.test(backgroundColor) ? 1 : light(backgroundColor);
      const ratio = (Math.max(light(color), ground) + 0.05) / (Math.min(light(color), ground) + 0.05);
      if (ratio < 4.5) found.add(`${element.tagName}.${element.className}: ${color} on ${backgroundColor}`);
    }
    return [...found];
  });
  same(pale, [], 'too pale for paper');
});

await case_('in the document to print every id is the only one, and every inner link leads somewhere', { javaScriptEnabled: true }, async (context) => {
  const page = await open(context, `${root}/imprimer/index.html`);
  const { twice, nowhere } = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    const known = new Set(ids);
    return {
      twice: ids.filter((id, at) => ids.indexOf(id) !== at).slice(0, 5),
      nowhere: [...document.querySelectorAll('a[href^="#"]')].map((link) => decodeURIComponent(link.hash.slice(1))).filter((id) => !known.has(id)).slice(0, 5),
    };
  });
  same(twice, [], 'ids twice');
  same(nowhere, [], 'links to nowhere');
});

await browser.close();
end(seen);
