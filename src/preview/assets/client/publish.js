// Publishing: a site and a host are chosen, what would change is shown, and nothing is sent before somebody agrees.

import { el, rod } from './dom.js';
import { keep, recall } from './memory.js';
import { TargetForm } from './publish_form.js';
import { answered, progressed } from './publish_plan.js';
import { ask, json, known, prepare, say } from './server.js';

await prepare();
document.documentElement.lang = known().language;
document.title = say('publish-title', { name: known().title });

/** How often a publication at work is asked how far it is, in milliseconds. */
const OFTEN = 300;

let list = { targets: [], fault: null };
/** The targets whose folder nobody has chosen yet: they were saved to look at their host. Kept in this browser, for longer than the page. */
const UNCHOSEN = 'publish-unchosen';
/** What people typed, by target: until they leave, and nowhere else. */
const passwords = new Map();
let busy = false;

const territory = el('select', { id: 'territory', onchange: () => { keep('publish-territory', territory.value); leave(); } });
const targets = el('fieldset', { class: 'field targets' });
const password = el('input', { id: 'password', type: 'password', autocomplete: 'off', 'aria-describedby': 'password-hint', oninput: () => passwords.set(chosen()?.name, password.value) });
const secret = el('div', { class: 'field', hidden: true }, el('label', { for: 'password' }, say('publish-password')), password,
  el('p', { class: 'hint', id: 'password-hint' }, say('publish-password-hint')));
const fault = el('p', { class: 'fault', role: 'alert' });
const notice = el('pre', { class: 'failure', role: 'alert', hidden: true });
const acts = {
  plan: button('plan', () => wish({ act: 'plan' }), 'main'),
  try: button('try', () => wish({ act: 'try' })),
  verify: button('verify', () => wish({ act: 'verify' })),
  undo: button('undo', () => wish({ act: 'plan', undo: true })),
};
const adding = el('button', { type: 'button', onclick: () => form.open(null, list.targets.map((target) => target.name)) }, say('publish-form-add'));
const editing = el('button', { type: 'button', onclick: () => form.open(chosen(), [], password.value) }, say('publish-form-change'));
const form = new TargetForm(written, (what) => wish(what, false), () => settle());
const told = el('p', { class: 'told', role: 'status' });
const whole = el('div', { class: 'acts' }, Object.values(acts));
const result = el('section', { class: 'result', id: 'result', 'aria-labelledby': 'result-title', hidden: true });
const said = el('p', { class: 'unseen', role: 'status', 'aria-live': 'polite' });

document.body.append(
  el('header', { class: 'top' }, el('div', { class: 'inside' },
    el('a', { class: 'home', href: '/', title: say('bar-home') }, rod(), el('span', { class: 'unseen' }, say('bar-home'))),
    el('div', { class: 'name' }, el('h1', {}, say('publish')), el('p', { class: 'guide' }, known().title)))),
  el('main', { class: 'inside' },
    el('p', { class: 'lead' }, say('publish-lead')),
    notice,
    el('section', { class: 'choose', 'aria-labelledby': 'what' },
      el('h2', { id: 'what' }, say('publish-what')),
      el('div', { class: 'field' }, el('label', { for: 'territory' }, say('publish-territory')), territory),
      targets, el('p', { class: 'acts' }, adding, editing), told, secret, fault,
      whole),
    form.section, result),
  said);

const asked = new URLSearchParams(location.search).get('niveau') ?? recall('publish-territory', '');
territory.replaceChildren(...known().territories.map((one) => el('option', { value: one.id }, one.name)));
if (known().territories.some((one) => one.id === asked)) territory.value = asked;
await look(recall('publish-target', ''));

// What somebody wrote in the file meanwhile is seen when one comes back.
addEventListener('focus', () => { if (!busy && form.section.hidden) look().catch(() => {}); });

function button(name, act, look = '') {
  return el('button', { type: 'button', class: look, onclick: act }, say(`publish-${name}`));
}

/** The targets, as the file declares them now. */
async function look(wanted = chosen()?.name) {
  // What was listed stays, should Jalon not answer.
  const answer = await json('/_jalon/publier.json').catch((error) => ({ targets: list.targets, fault: error instanceof TypeError ? say('publish-cut') : error.message, job: null }));
  const isSame = JSON.stringify([answer.targets, answer.fault]) === JSON.stringify([list.targets, list.fault]);
  list = answer;
  notice.hidden = !list.fault;
  notice.textContent = list.fault ?? '';
  if (!isSame || !targets.firstChild || chosen()?.name !== wanted) draw(wanted);
  if (answer.job && !answer.job.answer) follow({ act: 'other', target: answer.job.target, territory: answer.job.territory }, answer.job.number);
}

function draw(wanted) {
  const name = list.targets.some((target) => target.name === wanted) ? wanted : list.targets[0]?.name;
  targets.replaceChildren(el('legend', {}, say('publish-target')),
    ...(list.targets.length ? list.targets.map((target) => row(target, target.name === name)) : [el('p', { class: 'hint' }, say('publish-none'))]));
  settle();
}

function row(target, checked) {
  const id = `target-${target.name}`;
  const radio = el('input', { type: 'radio', name: 'target', id, value: target.name, checked, onchange: () => { leave(); settle(); } });
  return el('label', { class: 'choice', for: id }, radio, el('span', {}, el('strong', {}, target.name), ` · ${say(`publish-sort-${target.sort}`)}`,
    el('span', { class: 'soft more' }, target.address ?? target.place)));
}

/** Says whether the folder of a target is still to be chosen. */
function hold(target, isUnchosen) {
  const others = recall(UNCHOSEN, []).filter((mark) => mark !== markOf(target));
  keep(UNCHOSEN, isUnchosen ? [...others, markOf(target)].slice(-50) : others);
}

/** Whether it is, as far as anybody said; what was written in the file since counts. */
function isUnchosen(target) {
  return target.fields?.dossier === '.' && recall(UNCHOSEN, []).includes(markOf(target));
}

/** What tells a target from those of other guides: all of them are read at one address, one after the other. */
function markOf({ name, fields }) {
  return [known().title, name, fields?.hote, fields?.compte].join('\n');
}

function chosen() {
  const radio = targets.querySelector('input:checked');
  return list.targets.find((target) => target.name === radio?.value);
}

/** Hides what came of a wish: it was about another choice. */
function leave() {
  if (!busy) result.hidden = true;
}

/** What fits the chosen target. */
function settle() {
  const target = chosen();
  if (target) keep('publish-target', target.name);
  secret.hidden = !target?.asks;
  password.value = passwords.get(target?.name) ?? '';
  fault.textContent = '';
  editing.hidden = !target?.fields;
  adding.disabled = editing.disabled = busy;
  whole.hidden = !target || !territory.value;
  // Neither a wish nor a form loses what it is about.
  territory.disabled = busy;
  targets.disabled = busy || form.isOpen;
  for (const act of Object.values(acts)) act.disabled = busy;
  acts.plan.disabled = acts.undo.disabled = busy || form.isOpen;
}

/** Hears of a target that was written, or not; gives it. `goesOn`: its folder is chosen next, by this password. */
async function written(name, undo, goesOn = false, typed = '') {
  if (!name) {
    adding.focus();
    return null;
  }
  if (typed) passwords.set(name, typed);
  await look(name);
  leave();
  const target = list.targets.find((one) => one.name === name);
  if (target) hold(target, goesOn && target.fields?.dossier === '.');
  settle();
  told.replaceChildren(say('publish-form-saved', { name }), ' ', el('button', { type: 'button', class: 'undo', onclick: async () => {
    try {
      await ask('/_jalon/cible', { undo });
      told.textContent = say('publish-form-undone');
      form.close();
      await look();
      leave();
    } catch (error) {
      told.textContent = error.message;
    }
    adding.focus();
  } }, say('publish-form-undo')));
  if (!goesOn) acts.try.focus();
  return target;
}

/** Asks for something, follows it, and shows what came of it, unless `shown` is false and it went well; gives it. */
async function wish(what, shown = true) {
  const target = chosen();
  if (busy || !target) return null;
  fault.textContent = '';
  // What was shown is carried out where it was shown, or not at all.
  if (what.target && (what.target !== target.name || what.territory !== territory.value)) {
    leave();
    fault.textContent = say('publish-other-choice');
    acts.plan.focus();
    return null;
  }
  if (what.act === 'plan' && isUnchosen(target)) {
    fault.textContent = say('publish-folder-first');
    editing.focus();
    return null;
  }
  if (target.asks && !password.value) {
    fault.textContent = say('publish-password-missing');
    password.focus();
    return null;
  }
  const about = { ...what, target: target.name, territory: territory.value };
  try {
    const { job } = await ask('/_jalon/publier', { ...about, ...(target.asks ? { password: password.value } : {}) });
    return await follow(about, job, shown);
  } catch (error) {
    fault.textContent = error.status || !(error instanceof TypeError) ? error.message : say('publish-cut');
    return null;
  }
}

/** Looks at a publication at work until it is done. */
async function follow(what, number, shown = true) {
  busy = true;
  settle();
  result.hidden = false;
  const text = say(`publish-doing-${what.act}`);
  said.textContent = text;
  const bar = progressed(text);
  result.replaceChildren(bar.node);
  result.querySelector('h2').focus();
  let answer = null;
  try {
    while (!answer) {
      await new Promise((done) => { setTimeout(done, OFTEN); });
      const { job } = await json('/_jalon/publier.json?seul=1');
      if (!job || job.number !== number) throw new Error(say('publish-cut'));
      bar.show(job);
      answer = job.answer;
    }
  } catch (error) {
    answer = { kind: 'refused', title: error instanceof TypeError ? say('publish-cut') : error.message, help: [], sort: '', key: null };
  }
  busy = false;
  settle();
  if (!shown && answer.kind === 'looked') result.hidden = true;
  else show(answer, what);
  return answer;
}

function show(answer, what) {
  const about = { target: what.target, territory: what.territory };
  const again = (more) => wish({ ...what, act: what.act === 'other' ? 'plan' : what.act, ...more });
  result.replaceChildren(...answered(answer, {
    territory: what.territory,
    sort: list.targets.find((one) => one.name === what.target)?.sort,
    publish: (agreed) => wish({ act: 'publish', target: answer.target, territory: answer.territory, undo: answer.undo, ...agreed }),
    unlock: () => wish({ act: 'plan', undo: what.undo === true, unlock: true, ...about }),
    verify: () => wish({ act: 'verify', ...about }),
    trust: async (key) => {
      await wish({ act: 'trust', algorithm: key.algorithm, fingerprint: key.fingerprint, ...about });
      if (result.dataset.kind === 'trusted') await again({});
    },
    drop: () => {
      result.hidden = true;
      said.textContent = say('publish-stopped');
      acts.plan.focus();
    },
  }));
  result.dataset.kind = answer.kind;
  const title = result.querySelector('h2');
  said.textContent = title?.textContent ?? '';
  title?.focus();
}
