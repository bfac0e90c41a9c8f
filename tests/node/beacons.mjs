// Opens pages that hold hostile texts, and listens: nothing of them runs, no request leaves for another machine, no page
// goes elsewhere by itself, no link runs a script.
//   node beacons.mjs FOLDER     every page below FOLDER, from file://
//   node beacons.mjs            JALON_PROJECT as `jalon serve` shows it: pages, tools, lists
import fs from 'node:fs';
import path from 'node:path';
import { atDesk } from './preview-desk.mjs';
import { check, end, launch } from './outils.mjs';

const folder = process.argv[2];
let seen = 0;

/** Hears what runs in any frame of the context, and what asks for another machine than `own`. */
async function listening(context, own) {
  const heard = [];
  await context.exposeBinding('touche', ({ frame }, what) => { heard.push(`touche(${what}) in ${frame.url()}`); });
  await context.addInitScript(() => {
    for (const name of ['alert', 'confirm', 'prompt']) window[name] = () => window.touche(name);
  });
  await context.route('**/*', (route) => {
    const address = route.request().url();
    if (own(address)) return route.continue();
    heard.push(`asks for ${address}, in ${route.request().frame().url()}`);
    return route.abort();
  });
  context.on('page', (page) => page.on('dialog', (dialog) => { heard.push(`a dialog in ${page.url()}`); dialog.dismiss(); }));
  return heard;
}

/** What a hand on the page could set off: pointers over everything, keys, the scripts in links. */
function provoke() {
  const told = [];
  for (const node of document.querySelectorAll('*')) {
    for (const { name, value } of node.attributes) {
      if (name.startsWith('on')) told.push(`<${node.localName} ${name}>`);
      const goal = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href', 'poster'].includes(name) ? value : '';
      const address = goal && new URL(goal, document.baseURI).protocol;
      // A picture in the address itself is none.
      if (goal && !['http:', 'https:', 'mailto:', 'tel:', 'file:', 'geo:'].includes(address) && !(address === 'data:' && node.localName !== 'a' && /^data:image\//.test(goal))) told.push(`<${node.localName} ${name}="${goal}">`);
    }
    for (const type of ['mouseover', 'focus', 'pointerenter', 'animationstart', 'toggle', 'error', 'load']) node.dispatchEvent(new Event(type));
  }
  for (const folded of document.querySelectorAll('details')) folded.open = true;
  if (document.querySelector('base, object, embed, applet, frame, frameset, portal')) told.push('an element that nobody wrote');
  return told;
}

/** Looks at a page that is open. */
async function look(page, frame, address, heard, where) {
  const told = await frame.evaluate(provoke).catch((error) => [`went elsewhere: ${error.message.split('\n')[0]}`]);
  check(told.length === 0, `${where}: ${told.join(' · ')}`);
  check(page.url().split('#')[0] === address, `${where}: it went to ${page.url()}`);
  check(heard.length === 0, `${where}: ${heard.splice(0).join(' · ')}`);
  seen += 1;
}

if (folder) {
  const browser = await launch();
  const context = await browser.newContext({ bypassCSP: true, locale: 'fr-FR' });
  const heard = await listening(context, (address) => /^(file:|data:|https:\/\/port\.example\/guide\/actifs\/)/.test(address));
  const pages = fs.readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html')).sort();
  const names = pages.values();
  // Two at a time: one page waits while the other is looked at.
  await Promise.all([1, 2].map(async () => {
    const page = await context.newPage();
    for (const name of names) await visit(page, name);
  }));

  async function visit(page, name) {
    const file = path.join(folder, name);
    const address = `file://${file.split('/').map(encodeURIComponent).join('/')}`;
    // A former address leads on to its page, which is opened by itself; 404.html links from its host's root.
    const text = fs.readFileSync(file, 'utf8');
    const leadsOn = /http-equiv="refresh" content="0; ?url=(?!https?:|\/\/)[^"]*"/.test(text);
    if (leadsOn) return;
    await page.goto(address, { waitUntil: 'load' });
    await look(page, page.mainFrame(), address, heard, name);
  }
  check(pages.length > 0, 'no page');
  await browser.close();
} else {
  await atDesk(async (desk) => {
    // Pictures of the fixture are none, and hostile addresses lead nowhere: the console may say so.
    desk.expected = /./;
    await desk.serve();
    const heard = await listening(desk.context, (address) => /^(data:|blob:|(https?|ws):\/\/(127\.0\.0\.1|localhost)[:/])/.test(address));
    const tab = await desk.context.newPage();
    const goTo = async (where) => {
      await tab.goto(desk.address + where);
      await tab.waitForTimeout(300);
      return tab.url().split('#')[0];
    };
    for (const where of ['/', '/_relecture', '/_relecture?niveau=territories/port', '/port/', '/port/types/meuble/', '/port/ressources/glossaire/', '/port/404.html', '/_commun/types/meuble/', '/_jalon/vue?page=/port/']) {
      const address = await goTo(where);
      // All tools open: problems, origins, overrides.
      await tab.evaluate(() => {
        for (const button of document.querySelector('jalon-apercu')?.shadowRoot.querySelectorAll('.bar button') ?? []) button.click();
      });
      await tab.waitForTimeout(300);
      for (const frame of tab.frames()) await look(tab, frame, address, heard, `${where} ${frame.url()}`);
    }
    desk.said.length = 0;
  }, { bypassCSP: true });
}
end(seen);
