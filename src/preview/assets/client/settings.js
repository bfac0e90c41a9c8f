// The settings of a level as a form: every change is tried in memory, told beside its field, and written when somebody says so.

import { Contacts } from './contacts.js';
import { el, icon, rod } from './dom.js';
import { keep, recall } from './memory.js';
import { ask, count, json, known, prepare, say } from './server.js';
import { Stream } from './stream.js';

await prepare();
document.documentElement.lang = known().language;

/** How long hands rest before a change is tried, and how often the file is looked at, in milliseconds. */
const REST = 350;
const AGAIN = [150, 500, 1500, 4000];
const SELDOM = 3000;

/** What was changed here and is not written yet, by the way to its key: `value`, and `base`, which it was made on. */
let drafts = new Map();
let form = null;
let faults = [];
let spoken = null;
let serial = 0;
let silence = 0;
let trial = 0;
/** The seal of the text before what was just saved: the server may not have seen the new one yet. */
let awaited = '';
let busy = false;
let line = false;

const level = el('select', { id: 'level', onchange: () => { history.pushState(null, '', `?niveau=${encodeURIComponent(level.value)}`); look(); } });
const see = el('a', { class: 'see' }, say('settings-see'));
const notice = el('p', { class: 'failure', role: 'alert', hidden: true });
const contents = el('nav', { class: 'contents', 'aria-label': say('settings-contents') });
const groups = el('form', { class: 'groups', id: 'reglages', novalidate: true, onsubmit: (event) => { event.preventDefault(); save(); } });
const standing = el('p', { class: 'standing', role: 'status', 'aria-live': 'polite' }, el('span', { class: 'dot', 'aria-hidden': 'true' }), el('span'));
const whole = el('div', { class: 'whole', role: 'alert' });
const saving = el('button', { class: 'main', type: 'submit', form: 'reglages' }, say('settings-save'));
const dropping = el('button', { type: 'button', onclick: () => drop() }, say('settings-drop'));
const said = el('p', { class: 'told', role: 'status', 'aria-live': 'polite' });
const bar = el('div', { class: 'bar' }, el('div', { class: 'inside' }, whole, said, el('div', { class: 'acts' }, saving, dropping)));
const contacts = new Contacts((text, number) => { tell(text, number); lookAgain(); }, () => !form.writable || Boolean(form.unreadable));
document.body.append(
  el('header', { class: 'top' }, el('div', { class: 'inside' },
    el('a', { class: 'home', href: '/', title: say('bar-home') }, rod(), el('span', { class: 'unseen' }, say('bar-home'))),
    el('div', { class: 'name' }, el('h1', {}, say('settings')), el('p', { class: 'guide' }, known().title)), standing)),
  el('main', { class: 'inside' },
    el('p', { class: 'lead' }, say('settings-lead')),
    el('div', { class: 'controls' }, el('label', { for: 'level' }, el('span', {}, say('settings-level')), level), see),
    notice, contents, groups, contacts.section),
  bar);
addEventListener('popstate', () => look());
addEventListener('focus', () => look());
new Stream(
  () => ({ page: location.pathname, version: known().version, visible: !document.hidden }),
  ({ type }) => {
    if (type === 'reload') location.reload();
    else if (type === 'state' || type === 'problems') look();
  },
  (open) => {
    line = open;
    if (open) look();
  },
);
setInterval(() => { if (line && !document.hidden) look(); }, SELDOM);
await look();

async function look() {
  if (form && !line) return;
  const mine = ++serial;
  const asked = new URLSearchParams(location.search).get('niveau');
  let next;
  try {
    next = await json(`/_jalon/reglages.json${asked ? `?niveau=${encodeURIComponent(asked)}` : ''}`);
  } catch (error) {
    if (mine === serial && !form) tell(error.message);
    return;
  }
  if (mine !== serial || next.seal === awaited) return;
  awaited = '';
  contacts.look(next.level).catch(() => {});
  const other = form?.level !== next.level;
  if (!other && form.seal === next.seal && same(form.levels, next.levels) && form.unreadable === next.unreadable && same(form.groups, next.groups)) return;
  form = next;
  spoken = form.spoken;
  if (other) {
    drafts = new Map(recall(`reglages-${form.level}`, []));
    faults = [];
  }
  settle();
  draw();
  if (drafts.size) tryOut();
}

/** Drops drafts that the file says by now, and those of fields that are gone. */
function settle() {
  for (const [path, draft] of drafts) {
    const field = fieldAt(path);
    if (!field || same(draft.value, plain(field.value, field))) drafts.delete(path);
  }
  remember();
}

function draw() {
  const held = document.activeElement?.closest?.('[data-path]');
  const [path, name, at] = [held?.dataset.path, document.activeElement?.name, document.activeElement?.selectionStart];
  level.replaceChildren(...form.levels.map((one) => el('option', { value: one.id }, one.name === one.id ? one.id : `${one.name} (${one.id})`)));
  level.value = form.level;
  see.hidden = !form.levels.find((one) => one.id === form.level)?.site;
  see.href = `/${form.level}/`;
  document.title = say('settings-title', { name: form.name });
  notice.textContent = form.unreadable ?? (form.writable ? '' : say('settings-from-elsewhere'));
  notice.hidden = !notice.textContent;
  contents.replaceChildren(el('ul', {}, ...form.groups.map((group) => el('li', {}, el('a', { href: `#groupe-${group.id}` }, group.title))), el('li', {}, el('a', { href: '#groupe-contacts' }, say('contacts')))));
  groups.replaceChildren(...form.groups.map((group) => el('section', { 'aria-labelledby': `group-${group.id}`, id: `groupe-${group.id}` },
    el('h2', { id: `group-${group.id}` }, group.title),
    group.id === 'nom' && el('p', { class: 'spoken', id: 'spoken' }),
    ...group.fields.map(row))));
  mark();
  if (path) {
    const row = groups.querySelector(`[data-path="${CSS.escape(path)}"]`);
    const control = [...(row?.querySelectorAll('input, select, textarea') ?? [])].find((one) => one.name === name) ?? row?.querySelector('input, select, textarea');
    control?.focus();
    if (typeof at === 'number' && control?.type === 'text') control.setSelectionRange(at, at);
  }
}

function row(field) {
  const id = `champ-${field.path.replaceAll('.', '-')}`;
  const help = field.path.startsWith('valeurs.') && field.help ? say('settings-otherwise', { why: field.help }) : field.help;
  const hints = [help && el('p', { lang: 'fr' }, help), ...below(field)];
  const hint = el('div', { class: 'hint', id: `${id}-aide` }, ...hints);
  const fault = el('p', { class: 'fault', id: `${id}-faute` });
  const box = el('div', { class: 'conflict', hidden: true });
  const required = field.required && el('span', { class: 'needed' }, ` (${say('settings-required')})`);
  const described = `${id}-aide ${id}-faute`;
  const several = field.kind === 'several' || (field.kind === 'choice' && field.path === 'accompagnement');
  const node = several
    ? el('fieldset', { class: 'field', 'data-path': field.path, 'aria-describedby': described }, el('legend', {}, field.label, required), hint, ...boxes(field, id), fault, box)
    : el('div', { class: 'field', 'data-path': field.path }, el('label', { for: id }, field.label, required), hint, ...control(field, id, described), fault, box);
  return node;
}

/** What holds where this file says nothing. */
function below(field) {
  if (field.below === null) return [];
  const [name, why] = [field.from, text(field.below, field)];
  return [el('p', { class: 'below' }, say(Array.isArray(field.below) ? 'settings-below-list' : 'settings-below', { name, why }))];
}

function control(field, id, described) {
  const value = current(field);
  const common = { id, name: field.path, 'aria-describedby': described, disabled: !form.writable || Boolean(form.unreadable), autocomplete: 'off' };
  const changed = (control) => change(field, control.value);
  if (field.kind === 'boolean' || field.kind === 'grade' || field.kind === 'choice') {
    const words = field.kind === 'boolean' ? [['true', say('settings-yes')], ['false', say('settings-no')]]
      : field.kind === 'grade' ? ['0', '1', '2', '3'].map((grade) => [grade, say(`settings-grade-${grade}`)])
        : field.choices.map((choice) => [choice.word, choice.name]);
    const nothing = field.below === null ? say('settings-none') : say('settings-none-below', { name: field.from, why: text(field.below, field) });
    // What the file says stays to be seen, whether it can be chosen or not.
    const own = value && !words.some(([word]) => word === value) ? [[value, value]] : [];
    const select = el('select', { ...common, onchange: (event) => changed(event.target) },
      ...[['', nothing], ...words, ...own].map(([word, name]) => el('option', { value: word }, name)));
    select.value = value;
    return [select];
  }
  if (field.kind === 'codes') {
    const area = el('textarea', { ...common, rows: Math.min(12, Math.max(3, value.length + 1)), spellcheck: 'false', oninput: (event) => change(field, codes(event.target.value)) });
    area.value = value.join('\n');
    const names = field.choices.map((choice) => choice.name).join(', ');
    return [el('p', { class: 'hint' }, say('settings-codes')), area, ...(names ? [el('p', { class: 'hint' }, say('settings-known', { names }))] : [])];
  }
  const isLong = field.kind === 'text' && (value.length > 70 || value.includes('\n'));
  if (isLong) {
    const area = el('textarea', { ...common, rows: Math.min(10, Math.ceil(value.length / 60) + 1), spellcheck: 'true', lang: 'fr', oninput: (event) => changed(event.target) });
    area.value = value;
    return [area];
  }
  const type = { phone: 'tel', email: 'email', url: 'url', day: 'date' }[field.kind] ?? 'text';
  const isNumber = field.kind === 'number' || field.kind === 'amount';
  const input = el('input', { ...common, type, ...(isNumber ? { inputmode: 'decimal' } : {}), ...(field.kind === 'text' ? { lang: 'fr', spellcheck: 'true' } : {}), oninput: (event) => changed(event.target) });
  input.value = value;
  // A date that is no date would not show in a field for dates.
  if (field.kind === 'day' && input.value !== value) {
    input.type = 'text';
    input.value = value;
  }
  if (field.kind !== 'colour') return isNumber ? [el('p', { class: 'hint' }, say('settings-number')), input] : [input];
  const picker = el('input', { type: 'color', 'aria-label': `${field.label} : ${say('settings-colour')}`, disabled: common.disabled, oninput: () => {
    input.value = picker.value;
    change(field, picker.value);
  } });
  picker.value = /^#[0-9a-f]{6}$/i.test(value || field.below || '') ? (value || field.below) : '#000000';
  input.addEventListener('input', () => { if (/^#[0-9a-f]{6}$/i.test(input.value)) picker.value = input.value; });
  return [el('span', { class: 'colour' }, input, picker)];
}

/** A box for each choice: several of them, or one. */
function boxes(field, id) {
  const value = current(field);
  const isOne = field.kind === 'choice';
  const disabled = !form.writable || Boolean(form.unreadable);
  const choices = isOne ? [{ word: '', name: field.below === null ? say('settings-none') : say('settings-none-below', { name: field.from, why: text(field.below, field) }), help: '', pages: null }, ...field.choices] : field.choices;
  return choices.map((choice, at) => {
    const box = el('input', { type: isOne ? 'radio' : 'checkbox', name: isOne ? field.path : `${field.path} ${choice.word}`, id: `${id}-${at}`, value: choice.word, disabled, onchange: () => {
      if (isOne) return change(field, choice.word);
      const now = current(field);
      change(field, box.checked ? [...now, choice.word] : now.filter((word) => word !== choice.word));
    } });
    box.checked = isOne ? value === choice.word : value.includes(choice.word);
    const pages = choice.pages === null ? '' : ` · ${count('settings-pages', choice.pages)}`;
    return el('label', { class: 'choice', for: `${id}-${at}` }, box, el('span', {}, el('strong', {}, choice.name), pages && el('span', { class: 'soft' }, pages), choice.help && el('span', { class: 'soft more', lang: 'fr' }, choice.help)));
  });
}

function codes(typed) {
  return typed.split(/[\s,;"]+/).filter(Boolean).map((code) => code.toUpperCase());
}

function fieldAt(path) {
  return form.groups.flatMap((group) => group.fields).find((field) => field.path === path);
}

/** A value that says nothing is an empty one. */
function plain(value, field) {
  const isList = field.kind === 'several' || field.kind === 'codes';
  if (value === null || value === undefined) return isList ? [] : '';
  return isList && !Array.isArray(value) ? [value] : value;
}

function current(field) {
  return drafts.get(field.path)?.value ?? plain(field.value, field);
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A value as people read it. */
function text(value, field) {
  const name = (word) => field.choices.find((choice) => choice.word === word)?.name ?? (field.kind === 'boolean' ? say(word === 'true' ? 'settings-yes' : 'settings-no') : word);
  const words = Array.isArray(value) ? value.map(name).join(', ') : value && name(value);
  return words || say('settings-empty');
}

function change(field, value) {
  const base = drafts.get(field.path)?.base ?? plain(field.value, field);
  if (same(value, plain(field.value, field))) drafts.delete(field.path);
  else drafts.set(field.path, { value, base });
  remember();
  tell('');
  mark();
  clearTimeout(trial);
  trial = setTimeout(tryOut, REST);
}

function remember() {
  keep(`reglages-${form.level}`, [...drafts]);
}

function changes() {
  return Object.fromEntries([...drafts].map(([path, { value }]) => [path, value]));
}

/** Where file and draft went different ways from what both began with. */
function conflicts() {
  return [...drafts].filter(([path, draft]) => !same(draft.base, plain(fieldAt(path).value, fieldAt(path)))).map(([path]) => path);
}

async function tryOut() {
  if (drafts.size === 0) {
    faults = [];
    spoken = form.spoken;
    return mark();
  }
  const asked = changes();
  try {
    const answer = await ask('/_jalon/reglages', { level: form.level, seal: form.seal, changes: asked, check: true });
    if (!same(asked, changes())) return;
    faults = answer.faults;
    spoken = answer.spoken;
    mark();
  } catch (error) {
    if (error.status === 409) look();
    else if (!error.status) {
      clearTimeout(trial);
      trial = setTimeout(tryOut, 2 * REST);
    }
  }
}

/** Shows what is changed, what is wrong with it, and where the file went another way. */
function mark() {
  const torn = conflicts();
  for (const node of groups.querySelectorAll('[data-path]')) {
    const { path } = node.dataset;
    const own = faults.filter((fault) => fault.path === path);
    const isWrong = own.some((fault) => fault.severity === 'error');
    const line = node.querySelector('.fault');
    const told = own.map((fault) => (fault.severity === 'error' ? fault.text : say('settings-advice', { why: fault.text }))).join(' ');
    if (line.textContent !== told) line.textContent = told;
    node.classList.toggle('changed', drafts.has(path));
    node.classList.toggle('wrong', isWrong);
    for (const one of node.querySelectorAll('input:not([type=color]), select, textarea')) {
      if (isWrong) one.setAttribute('aria-invalid', 'true');
      else one.removeAttribute('aria-invalid');
    }
    conflict(node.querySelector('.conflict'), torn.includes(path) ? fieldAt(path) : null);
  }
  const sentence = groups.querySelector('#spoken');
  if (sentence) sentence.textContent = spoken ? say('settings-spoken', { name: spoken.of, place: spoken.to, why: spoken.within }) : '';
  const wrong = new Set(faults.filter((fault) => fault.severity === 'error').map((fault) => fault.path)).size;
  standing.dataset.state = wrong ? 'error' : drafts.size ? 'warning' : 'good';
  const text = wrong ? count('settings-faults', wrong) : drafts.size ? count('settings-changed', drafts.size) : say('settings-unchanged');
  if (standing.lastChild.textContent !== text) standing.lastChild.textContent = text;
  const rest = faults.filter((fault) => !fault.path).map((fault) => fault.text).join(' ');
  if (whole.textContent !== rest) whole.textContent = rest;
  saving.disabled = drafts.size === 0 || torn.length > 0 || !form.writable || Boolean(form.unreadable);
  dropping.hidden = drafts.size === 0;
}

/** Three texts of a field: mine, the file's, and what both began with; nothing is lost until somebody says so. */
function conflict(box, field) {
  if (!field) {
    box.hidden = true;
    box.replaceChildren();
    return;
  }
  const draft = drafts.get(field.path);
  const theirs = plain(field.value, field);
  const state = JSON.stringify([draft, theirs]);
  if (box.dataset.of === state && !box.hidden) return;
  box.dataset.of = state;
  box.hidden = false;
  const side = (key, value) => el('div', {}, el('h3', {}, say(key)), el('p', { class: 'text' }, text(value, field)));
  box.replaceChildren(
    el('p', { role: 'alert' }, say('settings-conflict')),
    el('div', { class: 'sides' }, side('settings-mine', draft.value), side('settings-theirs', theirs), side('settings-before', draft.base)),
    el('p', { class: 'acts' },
      el('button', { type: 'button', onclick: () => { drafts.set(field.path, { ...draft, base: theirs }); remember(); draw(); tryOut(); } }, say('settings-keep-mine')),
      el('button', { type: 'button', onclick: () => { drafts.delete(field.path); remember(); draw(); tryOut(); } }, say('settings-take-theirs'))));
}

async function save() {
  if (saving.disabled || busy) return;
  busy = true;
  clearTimeout(trial);
  // What was saved just before may not be seen yet: this is made on it.
  for (let tries = 0; awaited && tries < 40; tries += 1) {
    await new Promise((done) => { setTimeout(done, 100); });
    await look();
  }
  try {
    const answer = await ask('/_jalon/reglages', { level: form.level, seal: form.seal, changes: changes() });
    // The file says so now, and the server will once the watch has seen it.
    for (const [path, { value }] of drafts) fieldAt(path).value = value;
    awaited = form.seal;
    setTimeout(() => { awaited = ''; }, AGAIN.at(-1));
    drafts.clear();
    faults = [];
    remember();
    mark();
    tell(say('settings-saved', { name: form.file }), answer.undo);
  } catch (error) {
    tell(error.message);
    if (error.said?.faults) {
      ({ faults, spoken } = error.said);
      mark();
      groups.querySelector('.wrong')?.querySelector('input, select, textarea')?.focus();
    }
  }
  busy = false;
  lookAgain();
}

function drop() {
  drafts.clear();
  faults = [];
  spoken = form.spoken;
  remember();
  tell('');
  draw();
  level.focus();
}

async function undo(number) {
  try {
    await ask('/_jalon/reglages', { undo: number });
    awaited = '';
    tell(say('settings-undone'));
  } catch (error) {
    tell(error.message);
  }
  lookAgain();
}

/** What is written shows once the watch has seen it. */
function lookAgain() {
  look();
  for (const wait of AGAIN) setTimeout(look, wait);
}

function tell(text, number) {
  said.replaceChildren(text, ...(number ? [' ', el('button', { type: 'button', class: 'undo', onclick: () => undo(number) }, icon('edit'), el('span', {}, say('settings-undo')))] : []));
  clearTimeout(silence);
  if (!number) silence = setTimeout(() => { said.textContent = ''; }, 12000);
}
