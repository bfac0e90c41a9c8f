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

/** Begins: `before` is the page as it was served, `live` leads from its nodes to those on the screen. */
export async function start(before, live) {
  const framed = parent !== window;
  const version = served();
  const page = { before, live, version, wanted: version, busy: false };
  const layer = el('div', { class: 'layer' });
  const host = el('jalon-apercu');
  const shadow = host.attachShadow({ mode: 'open' });
  const style = el('link', { rel: 'stylesheet', href: '/_jalon/client/tools.css' });
  shadow.append(style, layer);
  host.hidden = true;
  style.onload = () => { host.hidden = false; };
  document.documentElement.append(host);
  if (!framed) makeRoom();
  arrive();

  await prepare();
  const here = place();
  const origins = new Origins(`/_jalon/origines/${here.site || COMMON.slice(1, -1)}/${here.page.replace(/\/?(index)?\.html$/, '') || 'index'}.json`, layer);
  const bar = framed ? null : new Bar(here, origins);
  const panel = framed ? null : new Panel(here.site, bar.opener, (problems) => bar.update({ problems }));
  if (bar) {
    bar.panel = panel;
    shadow.append(...panel.nodes, ...bar.nodes);
    shadow.addEventListener('jalon-say', (event) => bar.tell(event.detail));
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (bar.escape()) return;
      panel.close();
    });
    bar.update();
  }
  const look = async () => {
    await origins.refresh();
    bar?.update();
    bar?.redraw();
  };
  const follow = (wanted) => catchUp(page, wanted, (changed) => {
    show(changed, layer, bar?.height ?? 0);
    look();
  }, () => stream.greet());

  const stream = new Stream(
    () => ({ page: location.pathname, version: page.version, visible: !document.hidden }),
    async (message) => {
      // Where files alone changed their addresses the page says so too: one way to change, whatever changed.
      if (message.type === 'page' || message.type === 'assets') follow(message.version);
      else if (message.type === 'reload') reload();
      else if (message.type === 'problems') panel?.refresh();
      else if (message.type === 'state') {
        await refresh();
        bar?.update();
        bar?.redraw();
      }
    },
    (line) => bar?.update({ line }),
  );
  look();
  panel?.refresh();
}

/** Which site and which of its pages this is. */
function place() {
  const path = decodeURI(location.pathname);
  const site = known().territories.find((one) => path.startsWith(decodeURI(one.address)));
  const root = site ? decodeURI(site.address) : path.startsWith(COMMON) ? COMMON : '/';
  const page = path.slice(root.length).replace(/(^|\/)$/, '$1index.html');
  return { site: site?.id ?? '', page };
}

/** Fetches until what is shown is what was announced last: one fetch at a time, none in vain. */
async function catchUp(page, wanted, changed, done) {
  page.wanted = wanted;
  if (page.busy) return;
  page.busy = true;
  try {
    while (page.version < page.wanted) {
      const goal = page.wanted;
      const answer = await fetch(location.pathname, { cache: 'no-store' });
      const got = Number(answer.headers.get('X-Jalon-Version'));
      // Not ours (a proxy, a server that just stopped): the page stays.
      if (!got) throw new Error(String(answer.status));
      changed(lay(page, await answer.text()));
      page.version = got;
      done();
      if (got < goal) await new Promise((go) => { setTimeout(go, 100); });
    }
  } catch {
    // The line is cut or the page is gone for now: the next greeting tells the version, and asks again.
    page.wanted = page.version;
  } finally {
    page.busy = false;
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
