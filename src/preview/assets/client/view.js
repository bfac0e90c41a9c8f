// One page in one or two frames: at the width of a phone or a tablet, or two sites side by side that scroll together.
//
// The pages are of another origin than this one, as those of `frame.js` are: the two speak by messages.
// The address says all of it (`?a=…&b=…&page=…&largeur=…`): it can be reloaded, kept and opened twice.

import { el, icon, rod } from './dom.js';
import { isPage, known, prepare, say, site, sites } from './server.js';

const WIDTHS = { phone: 390, tablet: 820, full: 0 };

await prepare();
document.documentElement.lang = known().language;
const query = new URLSearchParams(location.search);
const view = {
  page: query.get('page') ?? 'index.html',
  width: Number(query.get('largeur')) || 0,
  linked: true,
  panes: [pane('a', 'left'), pane('b', 'right')],
};
let leader = view.panes[0];

const widths = Object.entries(WIDTHS).map(([name, width]) => el('button', {
  type: 'button', title: say(`tool-${name}-title`), onclick: () => { view.width = width; draw(); },
}, icon(name), el('span', {}, say(`tool-${name}`))));
const linked = el('input', { type: 'checkbox', id: 'linked', onchange: () => { view.linked = linked.checked; follow(); } });
linked.checked = true;
const together = el('label', { class: 'linked', for: 'linked' }, linked, el('span', {}, say('view-linked')));
const close = el('a', { class: 'close', onclick: () => order(view.panes[0], 'carry', { path: new URL(close.href).pathname }) }, icon('close'), el('span', {}, say('view-close')));
document.body.append(
  el('header', { class: 'top' },
    el('a', { class: 'home', href: '/', title: say('bar-home') }, rod(), el('span', { class: 'unseen' }, say('bar-home'))),
    el('h1', { class: 'unseen' }),
    view.panes.map(({ choice }) => choice),
    el('div', { class: 'widths', role: 'group', 'aria-label': say('view-width') }, widths),
    together, close),
  el('main', {}, view.panes.map(({ box }) => box)));
view.panes[0].choice.value = query.get('a') ?? '';
view.panes[1].choice.value = query.has('b') ? query.get('b') : '-';
draw();

function pane(name, side) {
  const own = {};
  own.choice = el('select', { 'aria-label': say(`view-${side}`), title: say(`view-${side}`), onchange: () => draw() },
    side === 'right' && el('option', { value: '-' }, say('view-nothing')),
    [site(''), ...known().territories].map((one) => el('option', { value: one.id }, one.name)));
  own.frame = el('iframe');
  own.stands = null;
  own.note = el('p', { class: 'note', role: 'status', hidden: true });
  own.box = el('section', { class: 'pane', 'aria-label': say(`view-${side}`) }, own.note, own.frame);
  own.address = null;
  return own;
}

function draw() {
  const [left, right] = view.panes;
  const alone = right.choice.value === '-';
  right.box.hidden = alone;
  together.hidden = alone;
  widths.forEach((button, at) => button.setAttribute('aria-pressed', String(view.width === Object.values(WIDTHS)[at])));
  document.body.classList.toggle('fixed', view.width > 0);
  for (const one of view.panes) one.frame.style.width = view.width ? `${view.width}px` : '';
  for (const one of alone ? [left] : view.panes) show(one);
  if (alone) right.address = null;
  const names = (alone ? [left] : view.panes).map(({ choice }) => site(choice.value)?.name ?? choice.value);
  document.title = names.length > 1 ? say('view-title', { left: names[0], right: names[1] }) : say('view-frame', { name: names[0] });
  document.querySelector('h1').textContent = document.title;
  close.href = site(left.choice.value).address + view.page;
  const kept = new URLSearchParams({ a: left.choice.value, ...(alone ? {} : { b: right.choice.value }), page: view.page, ...(view.width ? { largeur: view.width } : {}) });
  history.replaceState(null, '', `?${kept}`);
}

async function show(one) {
  const chosen = site(one.choice.value);
  const wanted = chosen.address + view.page;
  one.frame.title = say('view-frame', { name: chosen.name });
  if (one.address === wanted) return;
  one.address = wanted;
  const answer = await fetch(wanted, { method: 'HEAD', cache: 'no-store' }).catch(() => null);
  if (one.address !== wanted) return;
  const missing = answer?.status === 404;
  one.note.hidden = !missing;
  one.note.textContent = missing ? say('view-missing', { name: chosen.name }) : '';
  one.frame.hidden = missing;
  if (!missing) one.frame.contentWindow.location.replace(sites() + wanted);
}

addEventListener('message', ({ source, origin, data }) => {
  const one = view.panes.find(({ frame }) => frame.contentWindow === source);
  if (!one || origin !== sites() || !data) return;
  if (data.jalon === 'page' && isPage(data.path)) arrived(one, data.path);
  else if (data.jalon === 'lead') leader = one;
  else if (data.jalon === 'stands' && Array.isArray(data.heads)) {
    const first = one.stands === null;
    one.stands = { y: Number(data.y), height: Number(data.height), heads: new Map(data.heads.filter(Array.isArray)) };
    if (leader === one || first) follow();
  }
});

/** Tells the page in a frame to do something. */
function order(one, what, more = {}) {
  one.frame.contentWindow.postMessage({ ...more, jalon: what }, sites());
}

/** A frame shows a page: perhaps because somebody followed a link in it. The other goes there too. */
function arrived(one, path) {
  const here = decodeURI(path);
  const chosen = site(one.choice.value);
  if (one.address !== null && here.startsWith(chosen.address)) {
    const page = here.slice(chosen.address.length).replace(/(^|\/)$/, '$1index.html');
    if (page !== view.page) {
      view.page = page;
      one.address = chosen.address + page;
      draw();
    }
  }
  one.stands = null;
  order(one, 'stands');
}

/** The other frame goes where the leader stands: between the same two headings, as far along. */
function follow() {
  const other = view.panes.find((one) => one !== leader);
  if (!view.linked || other.box.hidden || other.frame.hidden || !leader.stands || !other.stands) return;
  const [from, to] = [leader.stands, other.stands];
  const shared = [...from.heads.keys()].filter((id) => to.heads.has(id));
  const marks = ({ heads, height }) => [0, ...shared.map((id) => heads.get(id)), height];
  const [there, here] = [marks(from), marks(to)];
  let at = there.length - 2;
  while (at > 0 && there[at] > from.y + 1) at -= 1;
  const along = (from.y - there[at]) / Math.max(1, there[at + 1] - there[at]);
  order(other, 'scroll', { top: here[at] + along * (here[at + 1] - here[at]) });
}
