// The index of the workshop: every territory with its state, what is wrong, and the way to each page.

import { el, rod } from './dom.js';
import { keep, recall } from './memory.js';
import { fill, sorted, tally } from './problems.js';
import { receiving } from './receive.js';
import { COMMON, ask as send, count, json, known, prepare, refresh, say } from './server.js';
import { Stream } from './stream.js';

/** Where the filter is worth its room. */
const MANY = 9;

await prepare();
document.documentElement.lang = known().language;
const dot = el('span', { class: 'dot', 'aria-hidden': 'true' });
const standing = el('p', { class: 'standing', role: 'status', 'aria-live': 'polite' }, dot, el('span'));
const title = el('p', { class: 'guide' });
const failure = el('p', { class: 'failure', role: 'alert', hidden: true });
const problems = el('div', { class: 'problems' });
const wrong = el('section', { class: 'wrong', 'aria-labelledby': 'wrong', hidden: true },
  el('h2', { id: 'wrong', tabindex: '-1' }), problems);
const filter = el('input', { type: 'search', id: 'filter', placeholder: say('workshop-filter'), 'aria-label': say('workshop-filter'), autocomplete: 'off', oninput: () => draw() });
const only = el('input', { type: 'checkbox', id: 'only', onchange: () => { keep('only', only.checked); draw(); } });
only.checked = recall('only', false);
const controls = el('div', { class: 'controls' }, filter, el('label', { for: 'only' }, only, el('span', {}, say('workshop-only'))));
const tallies = el('span', { class: 'tallies' });
const nothing = el('p', { class: 'nothing', hidden: true });
const cards = el('ul', { class: 'cards' });
const said = el('p', { class: 'said', role: 'status', 'aria-live': 'polite' });
const beginning = begin();
const received = receiving();
let line = true;
let silence = 0;
let serial = 0;

document.body.append(
  el('header', { class: 'top' }, el('div', { class: 'inside' },
    rod(), el('div', { class: 'name' }, el('h1', {}, say('workshop')), title), standing)),
  el('main', { class: 'inside' },
    failure,
    el('nav', { class: 'doors', 'aria-label': say('workshop') },
      door('common', COMMON), door('portal', '/index.html'), known().desk && door('review', '/_relecture'),
      door('settings', '/_reglages'), door('publish', '/_jalon/publier'), received.door, known().technicians && door('technicians', '/_technicien/')),
    received.panel,
    el('div', { class: 'halves' },
      wrong,
      el('section', { class: 'territories', 'aria-labelledby': 'territories' },
        el('h2', { id: 'territories' }, say('workshop-territories'), ' ', tallies), controls, nothing, cards, beginning))),
  said);
document.addEventListener('jalon-say', (event) => tell(event.detail));
draw();
new Stream(
  () => ({ page: location.pathname, version: known().version, visible: !document.hidden }),
  async (message) => {
    if (message.type === 'reload') location.reload();
    else if (message.type === 'state') {
      await refresh();
      draw();
    } else if (message.type === 'problems') ask();
  },
  (open) => {
    line = open;
    draw();
  },
);
ask();
setInterval(draw, 30000);

async function ask() {
  const mine = ++serial;
  const report = await json('/_jalon/problemes.json');
  if (mine !== serial) return;
  const all = sorted(report.problems);
  wrong.querySelector('h2').textContent = tally(all);
  wrong.hidden = all.length === 0;
  fill(problems, all);
}

function draw() {
  const state = known();
  const faulty = state.territories.filter((one) => one.state === 'faulty' || one.state === 'blocked');
  document.title = `${faulty.length ? `(${faulty.length}) ` : ''}${say('workshop-title', { name: state.title })}`;
  // Where the guide cannot be read it has no title: the last one stays.
  if (state.title) title.textContent = state.title;
  failure.hidden = !state.failure;
  failure.textContent = state.failure ?? '';
  standing.dataset.state = !line ? 'cut' : state.errors ? 'error' : !state.settled ? 'working' : state.warnings ? 'warning' : state.notices ? 'notice' : 'good';
  const text = !line ? say('state-cut') : state.errors ? totals(state) : !state.settled ? say('workshop-working')
    : state.warnings || state.notices ? totals(state) : say('workshop-all-good');
  if (standing.lastChild.textContent !== text) standing.lastChild.textContent = text;
  tallies.textContent = [count('workshop-territory', state.territories.length), faulty.length && count('workshop-faulty', faulty.length)].filter(Boolean).join(' · ');
  controls.hidden = state.territories.length < MANY;
  const shown = state.territories.filter(wanted).sort(byNeed);
  nothing.hidden = shown.length > 0;
  nothing.textContent = state.territories.length ? say('workshop-none') : say('workshop-empty');
  const old = new Map([...cards.children].map((child) => [child.dataset.id, child]));
  let at = cards.firstElementChild;
  for (const territory of shown) {
    const node = old.get(territory.id) ?? card(territory);
    old.delete(territory.id);
    dress(node, territory);
    if (node === at) at = at.nextElementSibling;
    else cards.insertBefore(node, at);
  }
  for (const node of old.values()) node.remove();
}

function wanted(territory) {
  if (controls.hidden) return true;
  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const found = fold(`${territory.name} ${territory.id}`).includes(fold(filter.value.trim()));
  return found && (!only.checked || territory.errors > 0 || territory.warnings > 0 || territory.state === 'blocked');
}

/** Those to mend first; otherwise by name, where eyes know to find them. */
function byNeed(one, other) {
  const need = (territory) => (territory.state === 'faulty' ? 0 : 1);
  return need(one) - need(other) || one.name.localeCompare(other.name, 'fr');
}

function card(territory) {
  return el('li', { class: 'card', 'data-id': territory.id },
    el('p', { class: 'card-head' }, el('a', { href: territory.address })),
    el('p', { class: 'stands' }, el('span', { class: 'dot', 'aria-hidden': 'true' }), el('span')),
    el('p', { class: 'soft good' }),
    el('p', { class: 'row' },
      el('a', { class: 'settings', href: `/_reglages?niveau=${encodeURIComponent(territory.id)}` }, say('settings')),
      el('a', { class: 'settings', href: `/_jalon/remise.zip?niveau=${encodeURIComponent(territory.id)}`, title: say('workshop-hand-over-lead') }, say('workshop-hand-over'))),
    el('a', { class: 'settings', href: `/_jalon/publier?niveau=${encodeURIComponent(territory.id)}` }, say('publish')),
    el('code', { class: 'soft' }, `territories/${territory.id}.toml`));
}

function dress(node, territory) {
  const { state, errors, warnings, notices } = territory;
  node.dataset.state = { faulty: 'error', blocked: 'error', pending: 'working' }[state]
    ?? (territory.good === null ? 'never' : warnings ? 'warning' : notices ? 'notice' : 'good');
  write(node.querySelector('a'), territory.name);
  const numbers = errors || warnings || notices ? ` · ${totals(territory)}` : '';
  write(node.querySelector('.stands').lastChild, say(`workshop-stands-${state}`) + numbers);
  write(node.querySelector('.good'), territory.good === null ? say('workshop-never')
    : territory.good_at ? say('workshop-good', { when: ago(territory.good_at) }) : '');
}

function write(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

function totals({ errors, warnings, notices }) {
  return Object.entries({ error: errors, warning: warnings, notice: notices })
    .filter(([, n]) => n).map(([severity, n]) => count(severity, n)).join(', ');
}

function ago(time) {
  const seconds = Math.round((time - Date.now()) / 1000);
  const words = new Intl.RelativeTimeFormat(known().language, { numeric: 'auto', style: 'short' });
  const [unit, size] = [['day', 86400], ['hour', 3600], ['minute', 60]].find(([, size]) => -seconds >= size) ?? ['second', 1];
  return words.format(unit === 'second' && seconds > -10 ? 0 : Math.trunc(seconds / size), unit);
}

function door(name, address) {
  return el('a', { class: 'door', href: address },
    el('strong', {}, say(`workshop-${name}`)), el('span', {}, say(`workshop-${name}-lead`)));
}

/** The way to a new territory: its name is all there is to say, and its settings open. */
function begin() {
  const name = el('input', { type: 'text', id: 'new-name', required: true, maxlength: '80', autocomplete: 'off', 'aria-describedby': 'new-example new-fault' });
  const fault = el('p', { class: 'fault', id: 'new-fault', role: 'alert' });
  const button = el('button', { type: 'submit', class: 'main' }, say('workshop-new-begin'));
  const form = el('form', { onsubmit: async (event) => {
    event.preventDefault();
    button.disabled = true;
    fault.textContent = '';
    try {
      const { id } = await send('/_jalon/territoire', { name: name.value, id: '' });
      tell(say('workshop-new-waiting'));
      // The settings open once the file has been read.
      while (!known().territories.some((one) => one.id === id)) {
        await new Promise((done) => { setTimeout(done, 100); });
        await refresh();
      }
      location.assign(`/_reglages?niveau=${encodeURIComponent(id)}`);
    } catch (error) {
      fault.textContent = error.message;
      button.disabled = false;
      name.focus();
    }
  } },
  el('label', { for: 'new-name' }, say('workshop-new-name')), name,
  el('p', { class: 'soft', id: 'new-example' }, say('workshop-new-example')), fault, button);
  return el('details', { class: 'begin', open: known().territories.length === 0 }, el('summary', {}, say('workshop-new')), form);
}

function tell(text) {
  said.textContent = text;
  clearTimeout(silence);
  silence = setTimeout(() => { said.textContent = ''; }, 4000);
}
