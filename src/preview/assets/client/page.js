// A page of a site in the preview: it follows what is written.
//
// This side is of the site's origin, and may do what any script of a site may: nothing but show the page. The tools
// are of another origin. Where they stand around the page (`frame.js`, `view.js`) the two speak by messages: this side
// tells what it shows and draws what it is told to; nothing that it tells is obeyed beyond showing something.

import { el } from './dom.js';
import { show } from './look.js';
import { anchors, arrive, carry } from './memory.js';
import { Marks } from './marks.js';
import { patch } from './patch.js';
import { Stream } from './stream.js';

/** Begins: `before` is the page as it was served, `live` leads from its nodes to those on the screen. */
export function start(before, live) {
  const version = served();
  const page = { before, live, version, wanted: version, busy: false, draft: null };
  const layer = el('div', { class: 'layer' });
  house(layer);
  arrive();
  const marks = new Marks(layer, tell);
  const changed = (nodes) => {
    show(nodes, layer);
    marks.lay();
    tell('changed', { title: document.title });
  };
  const stream = new Stream(
    () => ({ page: location.pathname, version: page.version, visible: !document.hidden }),
    ({ type, version: wanted }) => {
      // Where files alone changed their addresses the page says so too: one way to change, whatever changed.
      if (type === 'page' || type === 'assets') catchUp(page, wanted, changed);
      else if (type === 'reload') reload();
      else if (type === 'problems' || type === 'state') tell(type);
    },
    (open) => tell('line', { open }),
  );
  if (parent === window) return;
  const here = () => tell('page', { path: location.pathname, search: location.search, hash: location.hash, title: document.title, open: stream.open });
  const orders = {
    who: here,
    carry: ({ path }) => carry(path),
    print: () => print(),
    blocks: (told) => marks.place(told),
    shown: ({ on }) => marks.toggle(on),
    touches: (told) => marks.touch(told),
    goto: ({ at }) => marks.goTo(at),
    draft: ({ number, settled }) => drafted(page, number, settled, changed),
    stands: () => standing(),
    scroll: ({ top }) => scrollTo({ top, behavior: 'instant' }),
  };
  addEventListener('message', ({ source, data }) => {
    if (source === parent && Object.hasOwn(orders, data?.jalon)) orders[data.jalon](data);
  });
  addEventListener('hashchange', here);
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') tell('escape');
    // The whole page on paper, and not the window of it that the tools leave.
    if (event.key === 'p' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      print();
    }
  });
  here();
}

/** Says something to the tools around the page. It holds no secret, and the server lets nobody else frame a page. */
function tell(what, more = {}) {
  if (parent !== window) parent.postMessage({ ...more, jalon: what }, '*');
}

/** Tells where the reader stands, from now on; and that it is this page in which somebody scrolls. */
let watched = false;
function standing() {
  const where = () => tell('stands', {
    y: scrollY,
    height: document.documentElement.scrollHeight,
    heads: anchors(document).map((head) => [head.id, head.getBoundingClientRect().top + scrollY]),
  });
  where();
  if (watched) return;
  watched = true;
  addEventListener('scroll', where, { passive: true });
  new ResizeObserver(where).observe(document.body);
  for (const kind of ['wheel', 'pointerdown', 'touchstart', 'keydown', 'focusin']) {
    addEventListener(kind, () => tell('lead'), { passive: true, capture: true });
  }
}

/** The version of the page as it was served; 0 where the browser does not tell. */
function served() {
  const [page] = performance.getEntriesByType('navigation');
  return Number(page?.serverTiming?.find((entry) => entry.name === 'jalon')?.description ?? 0);
}

/** The place of what is drawn over the page: beside its own elements, and shut off from its styles. */
function house(layer) {
  const host = el('jalon-apercu');
  const shadow = host.attachShadow({ mode: 'open' });
  const style = el('link', { rel: 'stylesheet', href: '/_jalon/client/tools.css' });
  shadow.append(style, layer);
  host.hidden = true;
  style.onload = () => { host.hidden = false; };
  document.documentElement.append(host);
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

/** Shows the page as it would be with what somebody is writing; `null`: as it is. What was written comes by itself. */
async function drafted(page, number, settled, changed) {
  const draft = Number.isInteger(number) ? number : null;
  // What was settled may have been taken back before anybody saw it: then no other version comes.
  if (page.draft === draft && !page.settles) return;
  page.draft = draft;
  page.settles = settled === true;
  if (!settled) await fetched(page, changed);
}

/** The page as it is served now, laid over the one on the screen, where there is one. */
async function fetched(page, changed) {
  try {
    const draft = page.draft === null ? '' : `?brouillon=${page.draft}`;
    const answer = await fetch(location.pathname + draft, { cache: 'no-store', signal: AbortSignal.timeout(20000) });
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
