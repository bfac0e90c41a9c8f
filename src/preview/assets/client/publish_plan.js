// What came of a wish to publish, as people read it: plans, refusals, keys, and how far it is.

import { el } from './dom.js';
import { count, known, say } from './server.js';

/** How many names of a list are shown before the rest is folded away. */
const SHOWN = 8;

/** The bar of a publication at work; `show` hears how far it is. */
export function progressed(text) {
  const bar = el('progress', { max: '1', 'aria-label': text });
  const told = el('p', { class: 'soft' });
  const node = el('div', { class: 'working' }, title(text), bar, told);
  return { node, show: ({ whole, sent, age }) => {
    if (!whole) return;
    const part = Math.min(1, sent / whole);
    bar.value = part;
    const left = part > 0.03 && age > 2000 ? say('publish-left', { left: seconds(age * (1 - part) / part / 1000) }) : '';
    told.textContent = [say('publish-sent', { n: size(Math.min(sent, whole)), all: size(whole) }), left].filter(Boolean).join(' · ');
  } };
}

/** The nodes that show an answer; `acts` are what can be done about it. */
export function answered(answer, acts) {
  return (SHOWS[answer.kind] ?? (() => [title('')]))(answer, acts).flat().filter(Boolean);
}

const SHOWS = {
  refused: (refusal, acts) => [
    title(say(refusal.key ? 'publish-new-host' : 'publish-refused'), refusal.key ? '' : 'error'),
    !refusal.key && el('p', { class: 'strong' }, refusal.title),
    !refusal.key && refusal.help.map((text) => (text.includes('\n') ? el('pre', { class: 'told' }, text) : el('p', {}, text))),
    refusal.key && key(refusal.key, acts),
    refusal.sort === 'fault-locked' && el('p', { class: 'acts' }, act('publish-unlock', acts.unlock)),
  ],
  looked: () => [title(say('publish-tried'), 'good')],
  trusted: () => [title(say('publish-doing-trust'))],
  tried: (host, acts) => [
    title(host.full ? say('publish-tried-full') : sorted('publish-tried', acts.sort), host.full ? 'error' : 'good'),
    host.room !== null && el('p', {}, say('publish-tried-room', { n: host.room })),
    host.missing && el('p', {}, host.missing),
    host.blind && el('p', {}, say('publish-tried-blind')),
    host.site !== null && el('p', {}, say(host.site ? 'publish-tried-site' : 'publish-tried-other', { name: host.site, place: host.place })),
    any(host.strangers) && [el('p', {}, say('publish-tried-strangers', { place: host.place })), names(host.strangers)],
    !host.missing && !host.blind && host.site === null && !any(host.strangers) && acts.sort !== 'command' && el('p', {}, say('publish-tried-empty', { place: host.place })),
  ].flat(),
  'up-to-date': ({ address }, acts) => [title(sorted('publish-same', acts.sort), 'good'), !OWN.includes(acts.sort) && el('p', {}, say('publish-same-lead')), online(address), el('p', { class: 'acts' }, act('publish-verify', acts.verify))],
  faulty: ({ told }, acts) => [title(say('publish-faulty'), 'error'), el('p', {}, say('publish-faulty-lead')),
    told && el('pre', { class: 'told' }, told),
    el('p', {}, el('a', { href: `/${acts.territory}/` }, say('publish-faulty-see')))],
  planned: (plan, acts) => planned(plan, acts),
  published: ({ place, address, undo, withdrawn, told }, acts) => [
    title(done(undo, withdrawn, acts.sort), 'good'),
    el('p', {}, say(withdrawn ? 'publish-done-withdraw-lead' : acts.sort === 'command' ? 'publish-done-command-lead' : 'publish-done-lead')),
    !withdrawn && (online(address) ?? el('p', {}, say('publish-done-place', { place }))),
    told && [el('p', {}, say('publish-told')), el('pre', { class: 'told' }, told)],
    !withdrawn && el('p', { class: 'acts' }, act('publish-verify', acts.verify))].flat(),
  verified: ({ good, checks }) => [
    title(say(good ? 'publish-verified-good' : 'publish-verified-bad'), good ? 'good' : 'error'),
    el('ul', { class: 'checks' }, checks.map(({ verdict, text }) => el('li', { class: verdict }, el('strong', {}, say(`publish-check-${verdict}`)), ` ${text}`)))],
};

function planned(plan, acts) {
  const onto = el('input', { id: 'onto', type: 'text', autocomplete: 'off', spellcheck: 'false', oninput: check });
  const boxes = Object.fromEntries([['edits', any(plan.edits)], ['foreign', any(plan.foreign)], ['unfinished', plan.lacks.length > 0], ['withdrawal', plan.withdraws], ['alarm', plan.alarm !== null]]
    .filter(([, needed]) => needed).map(([name]) => [name, el('input', { id: `agree-${name}`, type: 'checkbox', onchange: check })]));
  const agreed = () => Object.keys(boxes).filter((name) => boxes[name].checked);
  const go = act(plan.withdraws ? 'publish-go-withdraw' : plan.undo ? 'publish-go-undo' : 'publish-go', () => acts.publish({ seal: plan.seal, onto: onto.value, agreed: agreed() }), 'main');
  const [added, changed, removed] = plan.others;
  function check() {
    go.disabled = (any(plan.strangers) && onto.value.trim() !== plan.folder) || Object.values(boxes).some((box) => !box.checked);
  }
  check();
  return [
    title(say('publish-planned')),
    plan.anew && el('p', { class: 'held strong' }, say('publish-anew')),
    el('p', {}, say(plan.withdraws ? 'publish-place-withdraw' : 'publish-place', { place: plan.place })),
    plan.back && el('p', {}, plan.back),
    plan.first && !plan.back && el('p', {}, say('publish-first')),
    ['added', 'changed', 'removed'].map((change) => pages(change, plan[change])),
    added + changed + removed > 0 && el('p', {}, say('publish-others', { names: [['add', added], ['change', changed], ['remove', removed]].filter(([, n]) => n).map(([what, n]) => say(`publish-others-${what}`, { n: String(n) })).join(', ') })),
    !plan.withdraws && el('p', {}, `${count('publish-files', plan.files)} ${plan.size}`),
    plan.notes.map((text) => el('p', {}, text)),
    plan.lists.map(listed).flat(),
    boxes.withdrawal && el('div', { class: 'held' }, el('p', { class: 'strong' }, say('publish-withdraw')), agree(boxes.withdrawal, 'publish-withdraw-agree')),
    boxes.unfinished && el('div', { class: 'held' }, el('p', { class: 'strong' }, say('publish-lacks')), plan.lacks.map(listed).flat(), agree(boxes.unfinished, 'publish-lacks-agree')),
    any(plan.strangers) && el('div', { class: 'held' }, el('p', { class: 'strong' }, say('publish-strangers')), names(plan.strangers),
      el('p', {}, say('publish-strangers-hint')),
      el('div', { class: 'field' }, el('label', { for: 'onto' }, say('publish-onto', { name: plan.folder })), onto)),
    boxes.edits && el('div', { class: 'held' }, el('p', { class: 'strong' }, say('publish-edits')), names(plan.edits), agree(boxes.edits, 'publish-edits-agree')),
    boxes.foreign && el('div', { class: 'held' }, el('p', { class: 'strong' }, say('publish-foreign')), names(plan.foreign), agree(boxes.foreign, 'publish-edits-agree')),
    boxes.alarm && el('div', { class: 'held' }, el('p', { class: 'strong' }, plan.alarm), agree(boxes.alarm, 'publish-alarm-agree')),
    el('p', { class: 'acts' }, go, act('publish-drop', acts.drop)),
  ];
}

function agree(box, text) {
  return el('label', { class: 'choice', for: box.id }, box, el('span', {}, say(text)));
}

/** Pages by their titles, long lists folded. */
function pages(change, { names: titles, more }) {
  if (titles.length === 0) return null;
  const list = el('ul', { lang: 'fr' }, titles.map((text) => el('li', {}, text)));
  return el('details', { class: `pages ${change}`, open: titles.length <= SHOWN }, el('summary', {}, count(`publish-${change}`, titles.length + more)), list, rest(more));
}

function names({ names: all, more }) {
  const item = (name) => el('li', {}, el('code', {}, name));
  const first = el('ul', { class: 'names' }, all.slice(0, SHOWN).map(item));
  if (all.length <= SHOWN) return first;
  return el('details', { class: 'names' }, el('summary', {}, `${all.slice(0, 3).join(', ')}… (${all.length + more})`), el('ul', {}, all.map(item)), rest(more));
}

/** What is said of the names that were not sent. */
function rest(more) {
  return more > 0 && el('p', { class: 'soft' }, say('publish-more-names', { n: String(more) }));
}

function listed({ text, names: all }) {
  return [el('p', {}, text), any(all) && names(all)].filter(Boolean);
}

function any({ names: all }) {
  return all.length > 0;
}

/** The sorts of target that put nothing on line by themselves. */
const OWN = ['zip', 'dossier', 'git', 'command'];

/** A sentence as it is true of a sort of target. */
function sorted(key, sort) {
  return say(OWN.includes(sort) ? `${key}-${sort}` : key);
}

function done(undo, withdrawn, sort) {
  if (withdrawn) return say('publish-done-withdraw');
  if (undo) return say(OWN.includes(sort) ? 'publish-back' : 'publish-done-undo');
  return sorted('publish-done', sort);
}

function key(shown, acts) {
  return el('div', { class: 'held' }, el('p', { class: 'strong' }, say('publish-key', { name: shown.host })),
    el('p', {}, el('code', { class: 'print' }, `${shown.algorithm} ${shown.fingerprint}`)),
    el('p', { class: 'acts' }, act('publish-key-yes', () => acts.trust(shown)), act('publish-key-no', acts.drop)));
}

function online(address) {
  return address && el('p', { class: 'address' }, el('a', { href: address, target: '_blank', rel: 'noreferrer' }, address));
}

function title(text, state = '') {
  return el('h2', { id: 'result-title', tabindex: '-1', class: state }, text);
}

function act(text, press, look = '') {
  return el('button', { type: 'button', class: look, onclick: press }, say(text));
}

function size(bytes) {
  const [unit, one] = bytes < 1e6 ? ['kilobyte', 1e3] : ['megabyte', 1e6];
  return new Intl.NumberFormat(known().language, { style: 'unit', unit, maximumFractionDigits: bytes < 1e6 ? 0 : 1 }).format(bytes / one);
}

function seconds(left) {
  const [unit, one] = left < 90 ? ['second', 1] : ['minute', 60];
  return new Intl.NumberFormat(known().language, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 }).format(Math.max(1, Math.round(left / one)));
}
