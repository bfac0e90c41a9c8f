// The review desk: the common text then, the common text now, and mine; what is decided is written at once.

import { el, icon, rod, spot } from './dom.js';
import { opener } from './problems.js';
import { ask, count, json, known, prepare, refresh, say } from './server.js';
import { Stream } from './stream.js';
import { textEditor } from './writing.js';

await prepare();
document.documentElement.lang = known().language;

/** What was decided at this sitting, by id: it stays in sight, to be taken back. */
const decided = new Map();
let overrides = [];
let serial = 0;
let silence = 0;
let first = true;
/** When to look again after a decision, in milliseconds: what is written shows once the watch has seen it. */
const AGAIN = [150, 500, 1500, 4000];

const level = el('select', { id: 'level', onchange: () => draw() });
const others = el('input', { type: 'checkbox', id: 'others', onchange: () => draw() });
const tally = el('p', { class: 'standing', role: 'status', 'aria-live': 'polite' }, el('span', { class: 'dot', 'aria-hidden': 'true' }), el('span'));
const nothing = el('p', { class: 'nothing', hidden: true }, say('review-none'));
const cards = el('div', { class: 'reviews' });
const said = el('p', { class: 'said', role: 'status', 'aria-live': 'polite' });
document.body.append(
  el('header', { class: 'top' }, el('div', { class: 'inside' },
    el('a', { class: 'home', href: '/', title: say('bar-home') }, rod(), el('span', { class: 'unseen' }, say('bar-home'))),
    el('div', { class: 'name' }, el('h1', {}, say('review')), el('p', { class: 'guide' }, known().title)), tally)),
  el('main', { class: 'inside' },
    el('p', { class: 'lead' }, say('review-lead')),
    el('div', { class: 'controls' },
      el('label', { for: 'level' }, el('span', {}, say('review-level')), level),
      el('label', { for: 'others' }, others, el('span', {}, say('review-others')))),
    nothing, cards),
  said);
document.title = say('review-title', { name: known().title });
document.addEventListener('jalon-say', (event) => tell(event.detail));
new Stream(
  () => ({ page: location.pathname, version: known().version, visible: !document.hidden }),
  async ({ type }) => {
    if (type === 'reload') location.reload();
    else if (type === 'state') {
      await refresh();
      await look();
    }
  },
  () => {},
);
await look();

async function look() {
  const mine = ++serial;
  const answer = await json('/_jalon/relecture.json');
  if (mine !== serial) return;
  overrides = answer.overrides;
  const levels = new Map(overrides.map((one) => [one.level, one.level_name]));
  const options = [['', say('review-all')], ...[...levels].sort((one, other) => one[1].localeCompare(other[1], 'fr'))];
  const chosen = first ? new URLSearchParams(location.search).get('niveau') ?? '' : level.value;
  first = false;
  level.replaceChildren(...options.map(([id, name]) => {
    const n = overrides.filter((one) => one.pending && (id === '' || one.level === id)).length;
    return el('option', { value: id }, n ? `${name} (${n})` : name);
  }));
  level.value = levels.has(chosen) ? chosen : '';
  draw();
}

function draw() {
  const own = overrides.filter((one) => level.value === '' || one.level === level.value);
  const n = own.filter((one) => one.pending).length;
  tally.dataset.state = own.some((one) => one.pending && one.urgent) ? 'error' : n ? 'warning' : 'good';
  write(tally.lastChild, count('review-pending', n));
  history.replaceState(null, '', level.value ? `?niveau=${encodeURIComponent(level.value)}` : location.pathname);
  const shown = own.filter((one) => one.pending || decided.has(one.id) || others.checked);
  // What was taken out is no longer among the overrides: it stays in sight, to be taken back.
  const gone = [...decided.values()].map(({ override }) => override)
    .filter((one) => !overrides.some(({ id }) => id === one.id) && (level.value === '' || one.level === level.value));
  const all = [...shown, ...gone];
  nothing.hidden = all.length > 0;
  const old = new Map([...cards.children].map((node) => [node.override.id, node]));
  let at = cards.firstElementChild;
  for (const one of all) {
    let node = old.get(one.id);
    old.delete(one.id);
    const state = JSON.stringify([one, decided.get(one.id)?.done]);
    // A text that is being written is not taken from under the hands.
    if (!node || (node.state !== state && !node.querySelector('.jalon-editor'))) {
      const next = card(one);
      next.state = state;
      if (node) {
        const held = node.contains(document.activeElement);
        if (node === at) at = next;
        node.replaceWith(next);
        if (held) next.querySelector('h2').focus();
      }
      node = next;
    }
    if (node === at) at = at.nextElementSibling;
    else cards.insertBefore(node, at);
  }
  for (const node of old.values()) node.remove();
}

function card(one) {
  const done = decided.get(one.id);
  const tone = done ? 'done' : one.pending ? (one.urgent ? 'urgent' : 'pending') : 'fine';
  const title = el('h2', { tabindex: '-1' }, el('code', {}, one.cible), ' ', el('span', { class: 'verb' }, one.action));
  const head = el('header', {}, el('div', {}, title,
    el('p', { class: 'soft' }, el('span', { class: 'badge' }, done ? say(`review-${done.done}`) : one.state_text), ' ', one.level_name)),
    el('p', { class: 'ways' }, one.page && el('a', { href: one.page }, say('review-see')), opener({ file: one.file, line: one.line, column: 1 }, spot(one.file, one.line))));
  const node = Object.assign(el('article', { class: `review ${tone}` }, head), { override: one });
  if (done) {
    node.append(el('p', { class: 'acts' }, el('button', { type: 'button', onclick: () => undo(one) }, say('review-undo'))));
    return node;
  }
  const mine = el('div', { class: 'text' }, one.mine || el('em', {}, say('review-mine-none')));
  node.append(
    ...(one.cible_actuelle ? [el('p', { class: 'summary' }, say(['cible-renommee', 'cible-deplacee'].includes(one.state) ? 'review-today' : 'review-nearest', { name: one.cible_actuelle }))] : []),
    ...(one.summary ? [el('p', { class: 'summary' }, say('review-network', { name: one.summary }))] : []),
    el('div', { class: 'columns' },
      column(when(one), one.common_then === null ? el('em', {}, say('review-then-none')) : one.words ? side(one.words, 'gone') : one.common_then),
      column(one.candidate ? one.cible_actuelle : say('review-now'), one.common_now === null ? one.candidate ?? el('em', {}, say('review-now-none')) : one.words ? side(one.words, 'new') : one.common_now),
      el('section', { class: 'mine' }, el('h3', {}, say('review-mine')), mine)),
    acts(one, mine));
  return node;
}

function acts(one, mine) {
  const row = el('p', { class: 'acts' });
  const plain = () => row.replaceChildren(
    el('button', { class: 'main', type: 'button', disabled: !one.can_keep, onclick: () => decide(one, 'keep', 'kept') }, say('review-keep')),
    el('button', { type: 'button', onclick: () => decide(one, 'common', 'taken') }, say('review-take')),
    ...(one.can_aim ? [el('button', { type: 'button', onclick: aim }, say('review-aim'))] : []),
    ...(one.can_edit ? [el('button', { type: 'button', onclick: edit }, icon('edit'), el('span', {}, say('review-edit')))] : []));
  // The editor comes when somebody writes, and not before.
  const edit = async () => {
    row.replaceChildren();
    mine.replaceChildren();
    mine.classList.add('writing');
    const editor = await textEditor(mine, { level: one.level, markdown: one.mine, label: say('review-mine') });
    row.replaceChildren(
      el('button', { class: 'main', type: 'button', onclick: () => decide(one, 'edit', 'edited', editor.markdown()) }, say('review-save')),
      el('button', { type: 'button', onclick: () => {
        editor.destroy();
        mine.classList.remove('writing');
        mine.replaceChildren(one.mine);
        plain();
        draw();
        row.lastElementChild?.focus();
      } }, say('review-cancel')));
    editor.focus();
  };
  // Renamed: one answer is right. Gone: somebody names another, the nearest name is proposed.
  const aim = () => {
    if (['cible-renommee', 'cible-deplacee'].includes(one.state)) return decide(one, 'aim', 'aimed', one.cible_actuelle);
    const target = el('input', { type: 'text', 'aria-label': say('review-aim-at'), placeholder: 'types/meuble#declaration', spellcheck: 'false' });
    target.value = one.cible_actuelle ?? '';
    row.replaceChildren(
      el('label', { class: 'aim' }, el('span', {}, say('review-aim-at')), target),
      el('button', { class: 'main', type: 'button', onclick: () => decide(one, 'aim', 'aimed', target.value) }, say('review-aim')),
      el('button', { type: 'button', onclick: () => { plain(); row.firstElementChild.focus(); } }, say('review-cancel')));
    target.focus();
  };
  plain();
  return row;
}

function when(one) {
  if (!one.reviewed_on) return say('review-then');
  const day = new Intl.DateTimeFormat(known().language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${one.reviewed_on}T00:00:00Z`));
  return one.reviewed_by ? say('review-then-by', { day, name: one.reviewed_by }) : say('review-then-on', { day });
}

function column(title, text) {
  return el('section', {}, el('h3', {}, title), el('div', { class: 'text' }, text));
}

/** One of the two texts, with what only it has marked: for eyes by colour and line, for screen readers by a word. */
function side(words, own) {
  return words.filter(([fate]) => fate === 'kept' || fate === own).map(([fate, text]) => (fate === 'kept' ? text
    : el(own === 'gone' ? 'del' : 'ins', {}, el('span', { class: 'unseen' }, ` (${say(`review-${own}`)} : `), text, el('span', { class: 'unseen' }, ') '))));
}

async function decide(one, decision, done, text) {
  try {
    const answer = await ask('/_jalon/relecture', { id: one.id, seal: one.seal, decision, ...(text === undefined ? {} : { text }) });
    decided.set(one.id, { done, undo: answer.undo, override: one });
    for (const node of cards.children) if (node.override.id === one.id) node.querySelector('.jalon-editor')?.remove();
    draw();
  } catch (error) {
    tell(error.message);
  }
  lookAgain();
}

async function undo(one) {
  try {
    await ask('/_jalon/relecture', { undo: decided.get(one.id).undo });
    decided.delete(one.id);
  } catch (error) {
    tell(error.message);
  }
  lookAgain();
}

/** A look may fall between two writes, and a state that came and went is never told. */
function lookAgain() {
  look();
  for (const wait of AGAIN) setTimeout(look, wait);
}

function write(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

function tell(text) {
  said.textContent = text;
  clearTimeout(silence);
  silence = setTimeout(() => { said.textContent = ''; }, 8000);
}
