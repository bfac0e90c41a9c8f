// The tools around a page: the page is in a frame, the toolbar below it, the problems over it.
//
// The frame is of another origin than this page, so that no script of a site reaches the tools, what they show, or the
// token that lets them write. The two speak by messages. What comes from the page is shown, never obeyed: it chooses
// the address in the address bar among those of pages, and what the tools look at; it makes them ask the server for
// nothing but news, and opens sheets that wait for a person.

import { Bar } from './bar.js';
import { el } from './dom.js';
import { Here } from './here.js';
import { Origins } from './origins.js';
import { Panel } from './panel.js';
import { COMMON, isPage, known, prepare, refresh, sites } from './server.js';

/** How often the server is looked for while the page has no line to it, in milliseconds. */
const AWAY = 1000;

const frame = document.querySelector('iframe');
/** The page in the frame. */
const page = {
  /** Tells it to do something; a page that is not one of ours hears nothing. */
  order: (what, more = {}) => frame.contentWindow.postMessage({ ...more, jalon: what }, sites()),
  /** Shows another, as a link in it would. */
  go: (path) => { frame.contentWindow.location = sites() + path; },
};
let tools = null;
let away = 0;

/** What the page says. */
const HEARD = {
  page({ path, search, hash, title, open }) {
    if (!isPage(path)) return;
    history.replaceState(null, '', path + part(search, '?') + part(hash, '#'));
    named(title);
    // The keys are the page's, as they are where it stands alone.
    if (document.activeElement === document.body) frame.focus();
    if (tools.path !== path) makeTools(path);
    tools.line(open === true);
    tools.changed();
    tools.problems();
  },
  changed({ title }) {
    named(title);
    tools.changed();
  },
  line: ({ open }) => tools.line(open === true),
  problems: () => tools.problems(),
  state: () => tools.state(),
  found: (told) => tools.found(told),
  open: ({ at }) => tools.showBlock(at),
  here: ({ at }) => tools.showHere(at),
  touch: () => tools.showChanges(),
  escape: () => tools.escape(),
};

await prepared();
document.documentElement.lang = known().language;
const shadow = house();
shadow.addEventListener('jalon-say', (event) => tools.tell(event.detail));
makeTools(location.pathname);
addEventListener('message', ({ source, origin, data }) => {
  if (source === frame.contentWindow && origin === sites() && data && Object.hasOwn(HEARD, data.jalon)) HEARD[data.jalon](data);
});
document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented) return;
  // A dialog takes its own Escape.
  if (event.key === 'Escape' && !document.querySelector('dialog[open]')) tools.escape();
  if (event.key === 'p' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    page.order('print');
  }
});
if (location.hash) frame.contentWindow.location.replace(sites() + location.pathname + location.search + location.hash);
page.order('who');

/** The query or the fragment of an address, which begins with `sign`. */
function part(text, sign) {
  return typeof text === 'string' && text.length < 2000 && text.startsWith(sign) ? text : '';
}

function named(title) {
  if (typeof title === 'string') document.title = frame.title = title.slice(0, 300);
}

/** The words and the state are there; a server that has just gone may come back. */
async function prepared() {
  for (let pause = 200; ; pause = Math.min(2 * pause, 5000)) {
    try {
      return await prepare();
    } catch {
      await new Promise((go) => { setTimeout(go, pause); });
    }
  }
}

/** The place of the tools. */
function house() {
  const host = el('jalon-apercu', { lang: known().language });
  const root = host.attachShadow({ mode: 'open' });
  const style = el('link', { rel: 'stylesheet', href: '/_jalon/client/tools.css' });
  root.append(style);
  host.hidden = true;
  style.onload = () => { host.hidden = false; };
  document.documentElement.append(host);
  return root;
}

/** The tools for the page at `path`. */
function makeTools(path) {
  tools?.end();
  const here = place(path);
  const origins = new Origins(originsOf(here), page, here.site !== '');
  const bar = new Bar(here, origins, page);
  const panel = new Panel(here.site, bar.opener, (problems) => bar.update({ problems }));
  bar.panel = panel;
  const chezNous = new Here(here, page, bar.hereButton, (text) => bar.tell(text));
  bar.here = chezNous;
  shadow.append(...panel.nodes, ...bar.nodes, ...chezNous.nodes);
  bar.update();
  const redraw = () => {
    bar.update();
    bar.redraw();
  };
  let gone = false;
  const whenSeen = (work) => seen(() => !gone && work());
  tools = {
    path,
    changed: whenSeen(async () => {
      bar.changed();
      await Promise.all([origins.refresh(), chezNous.look()]);
    }),
    found(told) {
      origins.found(told);
      redraw();
    },
    state: whenSeen(async () => {
      await refresh();
      redraw();
    }),
    problems: whenSeen(() => Promise.all([panel.refresh(), chezNous.look()])),
    line(open) {
      bar.update({ line: open });
      clearInterval(away);
      if (!open) away = setInterval(lookFor, AWAY);
    },
    tell: (text) => bar.tell(text),
    // In a territory every edit is the territory's; the common guide is another room.
    showBlock: (at) => (here.site === '' ? bar.showBlock(origins.block(at)) : tools.showHere(at)),
    showHere(at) {
      if (here.site === '' || !origins.block(at)) return;
      panel.close();
      chezNous.show(origins.block(at));
    },
    showChanges: () => bar.showChanges(),
    escape: () => { if (!chezNous.close() && !bar.escape()) panel.close(); },
    end() {
      gone = true;
      bar.end();
      chezNous.end();
      for (const node of panel.nodes) node.remove();
    },
  };
}

/** A server that is back may have its sites at another port: then everything is loaded anew. */
async function lookFor() {
  const before = sites();
  await refresh().catch(() => {});
  if (sites() !== before) location.reload();
}

/** What only eyes need waits for them: a tab in the background asks nothing of the server but its page. */
function seen(work) {
  let due = false;
  const now = () => {
    if (document.hidden || !due) return;
    due = false;
    // Where the line is cut, what it missed is told anew when it is back.
    Promise.resolve(work()).catch(() => {});
  };
  document.addEventListener('visibilitychange', now);
  return () => {
    due = true;
    now();
  };
}

/** Which site and which of its pages this is. */
function place(pathname) {
  const path = decodeURI(pathname);
  const site = known().territories.find((one) => path.startsWith(decodeURI(one.address)));
  const root = site ? decodeURI(site.address) : path.startsWith(COMMON) ? COMMON : '/';
  const name = path.slice(root.length).replace(/(^|\/)$/, '$1index.html');
  return { site: site?.id ?? '', page: name };
}

function originsOf(here) {
  const name = here.page.replace(/\/?(index)?\.html$/, '') || 'index';
  return `/_jalon/origines/${here.site || COMMON.slice(1, -1)}/${name}.json`;
}
