// A version of a page laid over another: the page becomes what a fresh load shows, and keeps what is not the
// server's. No server: the modules are given to the browser as they stand.

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { atDesk } from './preview-desk.mjs';

const assets = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../src/preview/assets');
const page = (body, head = '') => `<!doctype html><html lang="fr"><head><title>t</title>${head}</head><body>${body}</body></html>`;

/** [what, before, after, what a script or the reader did, what must then be true] */
const KEPT = [
  ['typed text', '<form><input id="q"></form><p>un</p>', '<form><input id="q"></form><p>deux</p>',
    () => { document.querySelector('#q').value = 'gîte'; }, () => document.querySelector('#q').value === 'gîte'],
  ['a box that a script made of a sign, in the text that changes', '<ul><li><span class="case"></span>un</li></ul>', '<ul><li><span class="case"></span>deux</li></ul>',
    () => { const box = document.createElement('input'); box.type = 'checkbox'; box.checked = true; document.querySelector('.case').replaceWith(box); },
    () => document.querySelector('li').innerHTML === '<input type="checkbox">deux' && document.querySelector('input').checked],
  ['an item before it that is new', '<ul><li><span class="case"></span>un</li></ul>', '<ul><li>zéro</li><li><span class="case"></span>un</li></ul>',
    () => { const box = document.createElement('input'); box.type = 'checkbox'; document.querySelector('.case').replaceWith(box); window.box = box; },
    () => document.querySelectorAll('li')[1].contains(window.box) && document.querySelectorAll('.case').length === 0],
  ['open details, though their text changes', '<details><summary>s</summary><p>un</p></details>', '<details><summary>s</summary><p>deux</p></details>',
    () => { document.querySelector('details').open = true; }, () => document.querySelector('details').open],
  ['focus, where things come before', '<p>un</p><a id="a" href="#">a</a>', '<p>zéro</p><p>un</p><p>un et demi</p><a id="a" href="#">a</a>',
    () => { document.querySelector('a').focus(); }, () => document.activeElement.id === 'a'],
  ['focus, where its block moves', '<section id="s"><a id="a" href="#">a</a></section><section id="t"><p>t</p></section>', '<section id="t"><p>t</p></section><section id="s"><a id="a" href="#">a</a></section>',
    () => { document.querySelector('a').focus(); }, () => document.activeElement.id === 'a' && document.querySelector('#t').nextElementSibling.id === 's'],
  ['classes that a script gave', '<p class="un">x</p>', '<p class="deux">x</p>',
    () => { document.querySelector('p').classList.add('mien'); }, () => document.querySelector('p').className.split(' ').sort().join() === 'deux,mien'],
  ['a button that a script showed', '<button hidden>b</button><p>un</p>', '<button hidden>b</button><p>deux</p>',
    () => { document.querySelector('button').hidden = false; }, () => !document.querySelector('button').hidden],
  ['what a script wrapped', '<table><tr><td>un</td></tr></table><p>p</p>', '<table><tr><td>deux</td></tr></table><p>q</p>',
    () => { const wrap = document.createElement('div'); const table = document.querySelector('table'); table.before(wrap); wrap.append(table); },
    () => document.querySelector('div > table td').textContent === 'deux' && document.querySelector('div + p').textContent === 'q'],
  ['what a script wrapped, where something comes after it', '<table><tr><td>1</td></tr></table><p>p</p>', '<table><tr><td>1</td></tr></table><h2>n</h2><p>p</p>',
    () => { const wrap = document.createElement('div'); const table = document.querySelector('table'); table.before(wrap); wrap.append(table); },
    () => document.querySelector('div + h2 + p') !== null],
  ['a sign that a script replaced, where something new comes after it', '<ul><li><span class="case"></span>un</li></ul>', '<ul><li><span class="case"></span>un <b>gras</b></li></ul>',
    () => { document.querySelector('.case').replaceWith(document.createElement('input')); }, () => document.querySelector('li').innerHTML === '<input>un <b>gras</b>'],
  ['what a script added', '<p>un</p>', '<p>un</p><p>deux</p>',
    () => { document.body.append(Object.assign(document.createElement('aside'), { id: 'mien' })); }, () => document.querySelector('#mien') !== null],
  ['a sign of the whole page', '<p>un</p>', '<p>deux</p>',
    () => { document.documentElement.dataset.theme = 'sombre'; }, () => document.documentElement.dataset.theme === 'sombre'],
];

/** Bodies, each laid over each other one: an untouched page becomes exactly what a fresh load gives. */
const BODIES = [
  '', '<p>un</p>', '<p>un</p><p>deux</p>', '<p>deux</p><p>un</p>', '<p>un</p>texte<!-- note --><p>un</p>',
  '<h2 id="a">A</h2><p>un</p><h2 id="b">B</h2><p>deux</p>', '<h2 id="b">B</h2><p>deux</p><h2 id="a">A</h2><p>un <b>gras</b></p>',
  '<div id="a"><p>un</p><ul><li>x</li><li>y</li></ul></div>', '<ul><li>y</li><li>x</li><li><div id="a"><p>un</p></div></li></ul>',
  '<table><tr><td>1</td></tr><tr><td>2</td></tr></table>', '<table><tr><td>2</td></tr></table><p class="k" data-x="1">un</p>',
  '<p class="k l">un</p><img src="data:," alt=""><svg viewBox="0 0 1 1"><path d="M0 0"/></svg>', '<section><h2 id="a">A</h2></section><section><p>deux</p><p>un</p></section>',
];

await atDesk(async (desk) => {
  const tab = await desk.context.newPage();
  await desk.context.route('http://essai.example/**', (route) => {
    const { pathname } = new URL(route.request().url());
    if (!pathname.startsWith('/_jalon/')) return route.fulfill({ contentType: 'text/html', body: page('') });
    return route.fulfill({ contentType: 'text/javascript', body: fs.readFileSync(path.join(assets, pathname.slice('/_jalon/'.length))) });
  });
  await tab.goto('http://essai.example/');
  await tab.evaluate(async () => {
    const { patch } = await import('/_jalon/client/patch.js');
    window.read = (html) => new DOMParser().parseFromString(html, 'text/html');
    // As `apercu.js` does on a page that was just read.
    window.begin = (html) => {
      document.documentElement.replaceWith(document.importNode(read(html).documentElement, true));
      const [before, live] = [document.cloneNode(true), new WeakMap()];
      const pair = (copy, node) => {
        live.set(copy, node);
        copy.childNodes.forEach((child, at) => pair(child, node.childNodes[at]));
      };
      pair(before, document);
      window.turn = (next) => patch(before.documentElement, read(next).documentElement, live).map((node) => node.outerHTML);
    };
  });
  for (const [what, before, after, done, holds] of KEPT) {
    await tab.evaluate((html) => begin(html), page(before));
    await tab.evaluate(done);
    await tab.evaluate((html) => turn(html), page(after));
    desk.true(await tab.evaluate(holds), `not kept: ${what}: ${await tab.evaluate(() => document.body.innerHTML)}`);
  }
  const pages = BODIES.map((body) => page(body));
  const wrong = await tab.evaluate((all) => {
    const faults = [];
    const whole = (html) => read(html).documentElement.outerHTML;
    for (const one of all) for (const other of all) for (const last of all) {
      begin(one);
      turn(other);
      turn(last);
      if (document.documentElement.outerHTML !== whole(last)) faults.push([one, other, last, document.documentElement.outerHTML]);
    }
    return faults.slice(0, 2);
  }, pages);
  desk.same(wrong, [], 'a page laid over another is not that page');
  // What changed is what was edited, not what stands around it.
  await tab.evaluate((html) => begin(html), page('<main><p>un</p><p>deux</p><p>trois</p><p>quatre</p></main>'));
  desk.same(await tab.evaluate((html) => turn(html), page('<main><p>un</p><p>neuf</p><p>deux</p><p>trois</p><p>quatre</p></main>')), ['<p>neuf</p>'], 'an insertion');
  desk.same(await tab.evaluate((html) => turn(html), page('<main><p>un</p><p>neuf</p><p>deux</p><p>3</p><p>quatre</p></main>')), ['<p>3</p>'], 'an edit');
  desk.same(await tab.evaluate((html) => turn(html), page('<main><p>un</p><p>deux</p><p>3</p><p>quatre</p></main>')), ['<p>un</p>'], 'a removal shows where it was');
});
