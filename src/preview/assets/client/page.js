// A page in the preview: it follows what is written, and carries the tools.

import { Bar } from './bar.js';
import { el } from './dom.js';
import { show } from './look.js';
import { arrive, carry } from './memory.js';
import { Origins } from './origins.js';
import { Panel } from './panel.js';
import { patch } from './patch.js';
import { COMMON, known, prepare, refresh, served } from './server.js';
import { Stream } from './stream.js';

/** In a frame (side by side) a page has no tools of its own. */
const FRAMED = { changed() {}, problems() {}, state() {}, line() {}, height: () => 0 };

/** Begins: `before` is the page as it was served, `live` leads from its nodes to those on the screen. */
export async function start(before, live) {
  const version = served();
  const page = { before, live, version, wanted: version, busy: false };
  const layer = el('div', { class: 'layer' });
  const shadow = house(layer);
  const framed = parent !== window;
  if (!framed) makeRoom();
  arrive();

  // Until the tools are there, the page follows without them.
  let tools = null;
  const stream = new Stream(
    () => ({ page: location.pathname, version: page.version, visible: !document.hidden }),
    ({ type, version: wanted }) => {
      // Where files alone changed their addresses the page says so too: one way to change, whatever changed.
      if (type === 'page' || type === 'assets') catchUp(page, wanted, changed);
      else if (type === 'reload') reload();
      else if (type === 'problems') tools?.problems();
      else if (type === 'state') tools?.state();
    },
    (line) => tools?.line(line),
  );
  const changed = (nodes) => {
    show(nodes, layer, tools?.height() ?? 0);
    tools?.changed();
  };
  await prepared();
  shadow.host.lang = known().language;
  tools = framed ? FRAMED : makeTools(shadow, layer);
  tools.changed();
  tools.problems();
  tools.line(stream.open);
}

/** The place of the tools: beside the page's own elements, and shut off from its styles. */
function house(layer) {
  const host = el('jalon-apercu');
  const shadow = host.attachShadow({ mode: 'open' });
  const style = el('link', { rel: 'stylesheet', href: '/_jalon/client/tools.css' });
  shadow.append(style, layer);
  host.hidden = true;
  style.onload = () => { host.hidden = false; };
  document.documentElement.append(host);
  return shadow;
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

function originsOf(here, layer) {
  const page = here.page.replace(/\/?(index)?\.html$/, '') || 'index';
  return new Origins(here.site, `/_jalon/origines/${here.site || COMMON.slice(1, -1)}/${page}.json`, layer);
}

function makeTools(shadow, layer) {
  const here = place();
  const origins = originsOf(here, layer);
  const bar = new Bar(here, origins, layer);
  const panel = new Panel(here.site, bar.opener, (problems) => bar.update({ problems }));
  bar.panel = panel;
  shadow.append(...panel.nodes, ...bar.nodes);
  shadow.addEventListener('jalon-say', (event) => bar.tell(event.detail));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !bar.escape()) panel.close();
  });
  bar.update();
  const redraw = () => {
    bar.update();
    bar.redraw();
  };
  return {
    changed: whenSeen(async () => {
      bar.changed();
      await origins.refresh();
      redraw();
    }),
    state: whenSeen(async () => {
      await refresh();
      redraw();
    }),
    problems: whenSeen(() => panel.refresh()),
    line: (line) => bar.update({ line }),
    height: () => bar.height,
  };
}

/** What only eyes need waits for them: a tab in the background asks nothing of the server but its page. */
function whenSeen(work) {
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
function place() {
  const path = decodeURI(location.pathname);
  const site = known().territories.find((one) => path.startsWith(decodeURI(one.address)));
  const root = site ? decodeURI(site.address) : path.startsWith(COMMON) ? COMMON : '/';
  const page = path.slice(root.length).replace(/(^|\/)$/, '$1index.html');
  return { site: site?.id ?? '', page };
}

/** Fetches until what is shown is what was announced last: one fetch at a time, none in vain, and none given up. */
async function catchUp(page, wanted, changed) {
  page.wanted = Math.max(wanted, page.wanted);
  if (page.busy) return;
  page.busy = true;
  for (let pause = 100; page.version < page.wanted; pause = Math.min(2 * pause, 4000)) {
    await fetched(page, changed);
    // Nothing came, or not yet what was announced: the server is busy, or gone for now.
    if (page.version < page.wanted) await new Promise((go) => { setTimeout(go, pause); });
  }
  page.busy = false;
}

/** The page as it is served now, laid over the one on the screen, where there is one. */
async function fetched(page, changed) {
  try {
    const answer = await fetch(location.pathname, { cache: 'no-store', signal: AbortSignal.timeout(20000) });
    const got = Number(answer.headers.get('X-Jalon-Version'));
    const html = await answer.text();
    // What is not ours (a proxy, a server that just stopped) is not shown.
    if (!got) return;
    page.version = got;
    changed(lay(page, html));
  } catch {
    // The server is gone for now.
  }
}

/** Lays a new version of the page over the one on the screen; what scripts alone can do is a reload. */
function lay(page, html) {
  const after = new DOMParser().parseFromString(html, 'text/html');
  if (scripts(page.before) !== scripts(after)) {
    reload();
    return [];
  }
  let changed;
  try {
    changed = patch(page.before.documentElement, after.documentElement, page.live, swapLink);
  } catch {
    reload();
    return [];
  }
  if (document.title !== after.title) document.title = after.title;
  // For the scripts of a theme that dress what they find: there may be something new to dress.
  document.dispatchEvent(new CustomEvent('jalon:change', { detail: { changed } }));
  return changed;
}

function scripts(page) {
  return [...page.querySelectorAll('script')].map((script) => script.outerHTML).join('\n');
}

/** A style sheet gives way only when the next one is there, so that the page is never without. */
function swapLink(node, name, value) {
  if (name !== 'href' || !node.matches('link[rel~=stylesheet]') || value === null) return null;
  const next = node.cloneNode();
  next.setAttribute('href', value);
  next.onload = next.onerror = () => node.remove();
  node.after(next);
  return next;
}

function reload() {
  carry(location.pathname);
  location.reload();
}

/** Below the page, and for what the browser scrolls into view; not on paper. */
function makeRoom() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media screen {
    html { padding-bottom: var(--jalon-apercu, 3rem); scroll-padding-bottom: calc(var(--jalon-apercu, 3rem) + .5rem); }
  }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
