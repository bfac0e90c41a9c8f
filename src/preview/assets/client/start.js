// The start page: the last guides, and the ways to another.

import { el, rod } from './dom.js';
import { Folders, last } from './folders.js';
import { ask, json, known, prepare, say } from './server.js';

await prepare();
document.documentElement.lang = known().language;
document.title = say('start-title');
let { guides, places } = await json('/_jalon/accueil.json');

const failure = el('p', { class: 'failure', role: 'alert', hidden: true });
const said = el('p', { class: 'said', role: 'status', 'aria-live': 'polite' });
const cards = el('ul', { class: 'cards' });
const nothing = el('p', { class: 'nothing' }, say('start-none'));
const panels = { open: openPanel, receive: receivePanel, try: tryPanel, begin: beginPanel };
const doors = Object.keys(panels).map((way) => el('button', { type: 'button', class: 'door', 'data-way': way, 'aria-expanded': 'false', 'aria-controls': 'panel', onclick: () => show(way) },
  el('strong', {}, say(`start-${way}`)), el('span', {}, say(`start-${way}-lead`))));
const panel = el('section', { id: 'panel', class: 'panel', 'aria-labelledby': 'panel-title', hidden: true });
let busy = false;

document.body.append(
  el('header', { class: 'top' }, el('div', { class: 'inside' },
    rod(), el('div', { class: 'name' }, el('h1', {}, 'Jalon'), el('p', { class: 'guide' }, say('start-lead'))))),
  el('main', { class: 'inside' },
    failure,
    el('section', { class: 'last', 'aria-labelledby': 'last' }, el('h2', { id: 'last' }, say('start-guides')), nothing, cards),
    el('section', { class: 'ways', 'aria-labelledby': 'ways' }, el('h2', { id: 'ways' }, say('start-ways')), el('div', { class: 'doors' }, doors), panel)),
  said);
draw();

function draw() {
  nothing.hidden = guides.length > 0;
  cards.replaceChildren(...guides.map((guide) => el('li', { class: 'card', 'data-state': guide.there ? 'good' : 'never' },
    el('p', { class: 'card-head' }, guide.there
      ? el('button', { type: 'button', class: 'open', onclick: () => wish({ wish: 'open', folder: guide.folder }) }, guide.title)
      : el('strong', {}, guide.title)),
    el('p', { class: 'soft' }, guide.there ? say('start-opened', { when: ago(guide.opened) }) : say('start-gone')),
    el('code', { class: 'soft' }, guide.folder),
    el('button', { type: 'button', class: 'forget', 'aria-label': say('start-forget-title', { name: guide.title }), onclick: () => forget(guide) }, say('start-forget')))));
}

async function forget(guide) {
  const answer = await wish({ wish: 'forget', folder: guide.folder });
  if (!answer) return;
  ({ guides } = answer);
  draw();
  said.textContent = say('start-forgotten', { name: guide.title });
  (cards.querySelector('button') ?? doors[0]).focus();
}

/** Asks for something, and goes where it leads; gives what else is answered, and nothing where it is refused. */
async function wish(what, fault = failure) {
  if (busy) return null;
  busy = true;
  fault.hidden = true;
  said.textContent = say('start-wait');
  try {
    const answer = await ask('/_jalon/accueil', what);
    said.textContent = '';
    if (answer.address) location.assign(answer.address);
    return answer;
  } catch (error) {
    said.textContent = '';
    fault.textContent = error.status || !(error instanceof TypeError) ? error.message : say('start-cut');
    fault.hidden = false;
    fault.scrollIntoView?.({ block: 'nearest' });
    return null;
  } finally {
    busy = false;
  }
}

function show(way) {
  const isOpen = !panel.hidden && panel.dataset.way === way;
  for (const door of doors) door.setAttribute('aria-expanded', String(!isOpen && door.dataset.way === way));
  panel.hidden = isOpen;
  if (isOpen) return;
  panel.dataset.way = way;
  const title = el('h3', { id: 'panel-title', tabindex: '-1' }, say(`start-${way}`));
  panel.replaceChildren(title, el('p', { class: 'soft' }, say(`start-${way}-help`)), ...panels[way]());
  title.focus();
}

function refusal() {
  return el('p', { class: 'fault', role: 'alert', hidden: true });
}

function openPanel() {
  const fault = refusal();
  const act = el('button', { type: 'button', class: 'main', disabled: true, onclick: () => wish({ wish: 'open', folder: folders.chosen }, fault) }, say('start-open-act'));
  const folders = new Folders({ id: 'open', kinds: ['guide'], shown: ['guide', 'folder'], chose: ({ chosen }) => {
    act.disabled = !chosen;
    act.textContent = chosen ? say('start-open-named', { name: last(chosen) }) : say('start-open-act');
  } });
  folders.offer(places);
  folders.look(places[0]);
  return [folders.box, el('div', { class: 'acts' }, act), fault];
}

/** Where a new folder goes, and what it is called. */
function newFolder(id, name) {
  const input = el('input', { id: `${id}-name`, type: 'text', value: name, maxlength: '100', required: true, autocomplete: 'off' });
  const within = el('p', { class: 'hint' });
  const folders = new Folders({ id, kinds: [], shown: ['folder'], chose: ({ listing }) => { within.textContent = say('start-within', { place: listing.folder }); } });
  within.textContent = say('start-within', { place: places[0] });
  folders.offer(places);
  const elsewhere = el('details', { ontoggle: () => { if (elsewhere.open && !folders.listing) folders.look(places[0]); } }, el('summary', {}, say('start-elsewhere')), folders.box);
  const box = el('div', { class: 'place' }, el('div', { class: 'field' }, el('label', { for: `${id}-name` }, say('start-name')), input, within), elsewhere);
  return { box, input, place: () => ({ folder: folders.listing?.folder ?? places[0], name: input.value }) };
}

function tryPanel() {
  const fault = refusal();
  const where = newFolder('try', say('start-try-name'));
  return [where.box, el('div', { class: 'acts' },
    el('button', { type: 'button', class: 'main', onclick: () => wish({ wish: 'try', ...where.place() }, fault) }, say('start-try-act'))), fault];
}

function beginPanel() {
  const fault = refusal();
  const where = newFolder('begin', say('start-begin-name'));
  const choice = (value, checked) => {
    const box = el('input', { type: 'radio', name: 'with', id: `with-${value}`, value, checked });
    return el('label', { class: 'choice', for: `with-${value}` }, box, el('span', {}, say(`start-begin-${value}`)));
  };
  const which = el('fieldset', { class: 'field' }, el('legend', {}, say('start-begin-with')), choice('whole', true), choice('small', false));
  const act = () => wish({ wish: 'begin', ...where.place(), whole: which.querySelector(':checked').value === 'whole' }, fault);
  return [which, where.box, el('div', { class: 'acts' }, el('button', { type: 'button', class: 'main', onclick: act }, say('start-begin-act'))), fault];
}

function receivePanel() {
  const fault = refusal();
  const chosen = el('p', { class: 'hint', role: 'status' });
  const where = newFolder('into', '');
  const plan = el('div', { class: 'plan', hidden: true });
  const there = guides.filter((guide) => guide.there);
  const into = el('select', { id: 'into', onchange: () => { where.box.hidden = into.value !== ''; plan.hidden = true; } },
    el('option', { value: '' }, say('start-receive-new')),
    ...there.map((guide) => el('option', { value: guide.folder }, say('start-receive-in', { name: guide.title }))));
  const files = new Folders({ id: 'file', kinds: ['zip'], shown: ['folder', 'zip', 'guide'], chose: ({ chosen: path }) => {
    chosen.textContent = path && say('start-chosen', { name: last(path) });
    plan.hidden = true;
    if (path) where.input.value = last(path).replace(/\.zip$/i, '');
  } });
  // Zips arrive where browsers put them.
  const downloads = places.find((place) => /(downloads|téléchargements)$/i.test(place)) ?? places[0];
  files.offer(places);
  files.look(downloads);
  const place = () => (into.value ? { folder: into.value } : where.place());
  const look = async () => {
    plan.hidden = true;
    if (!files.chosen) {
      fault.textContent = say('start-receive-file');
      fault.hidden = false;
      return;
    }
    const asked = { file: files.chosen, ...place() };
    const answer = await wish({ wish: 'plan', ...asked }, fault);
    if (!answer) return;
    const title = el('h4', { tabindex: '-1' }, say('start-receive-plan'));
    plan.replaceChildren(title, el('p', { class: 'told' }, answer.told), el('div', { class: 'acts' },
      el('button', { type: 'button', class: 'main', onclick: () => wish({ wish: 'receive', ...asked }, fault) }, say('start-receive-agree'))));
    plan.hidden = false;
    title.focus();
  };
  return [
    el('h4', {}, say('start-receive-which')), files.box, chosen,
    el('h4', {}, say('start-receive-into')),
    there.length > 0 && el('div', { class: 'field' }, el('label', { for: 'into', class: 'unseen' }, say('start-receive-into')), into),
    where.box,
    el('div', { class: 'acts' }, el('button', { type: 'button', class: 'main', onclick: look }, say('start-receive-act'))),
    fault, plan].filter(Boolean);
}

function ago(time) {
  const seconds = Math.round((time - Date.now()) / 1000);
  const words = new Intl.RelativeTimeFormat(known().language, { numeric: 'auto' });
  const [unit, size] = [['day', 86400], ['hour', 3600], ['minute', 60]].find(([, size]) => -seconds >= size) ?? ['second', 1];
  return words.format(unit === 'second' && seconds > -10 ? 0 : Math.trunc(seconds / size), unit);
}
