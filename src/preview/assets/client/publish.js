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
/** What people typed, by target: until they leave, and nowhere else. */
const passwords = new Map();
let busy = false;

const territory = el('select', { id: 'territory', onchange: () => keep('publish-territory', territory.value) });
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
const editing = el('button', { type: 'button', onclick: () => form.open(chosen(), []) }, say('publish-form-change'));
const form = new TargetForm(written, (what) => wish(what, false));
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
  const answer = await json('/_jalon/publier.json').catch((error) => ({ targets: [], fault: error.message, job: null }));
  const isSame = JSON.stringify([answer.targets, answer.fault]) === JSON.stringify([list.targets, list.fault]);
  list = answer;
  notice.hidden = !list.fault;
  notice.textContent = list.fault ?? '';
  if (!isSame || !targets.firstChild) draw(wanted);
  if (answer.job && !answer.job.answer) follow({ act: 'other' }, answer.job.number);
}

function draw(wanted) {
  const name = list.targets.some((target) => target.name === wanted) ? wanted : list.targets[0]?.name;
  targets.replaceChildren(el('legend', {}, say('publish-target')),
    ...(list.targets.length ? list.targets.map((target) => row(target, target.name === name)) : [el('p', { class: 'hint' }, say('publish-none'))]));
  settle();
}

function row(target, checked) {
  const id = `target-${target.name}`;
  const radio = el('input', { type: 'radio', name: 'target', id, value: target.name, checked, onchange: () => settle() });
  return el('label', { class: 'choice', for: id }, radio, el('span', {}, el('strong', {}, target.name), ` · ${say(`publish-sort-${target.sort}`)}`,
    el('span', { class: 'soft more' }, target.address ?? target.place)));
}

function chosen() {
  const radio = targets.querySelector('input:checked');
  return list.targets.find((target) => target.name === radio?.value);
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
  for (const act of Object.values(acts)) act.disabled = busy;
}

/** Hears of a target that was written, or not; gives it. */
async function written(name, undo, goesOn = false) {
  if (!name) {
    adding.focus();
    return null;
  }
  await look(name);
  told.replaceChildren(say('publish-form-saved', { name }), ' ', el('button', { type: 'button', class: 'undo', onclick: async () => {
    try {
      await ask('/_jalon/cible', { undo });
      told.textContent = say('publish-form-undone');
      form.close();
      await look();
    } catch (error) {
      told.textContent = error.message;
    }
    adding.focus();
  } }, say('publish-form-undo')));
  if (!goesOn) acts.try.focus();
  return chosen();
}

/** Asks for something, follows it, and shows what came of it, unless `shown` is false and it went well; gives it. */
async function wish(what, shown = true) {
  const target = chosen();
  if (busy || !target) return null;
  fault.textContent = '';
  if (target.asks && !password.value) {
    fault.textContent = say('publish-password-missing');
    password.focus();
    return null;
  }
  const whole = { target: target.name, territory: territory.value, ...(target.asks ? { password: password.value } : {}), ...what };
  try {
    const { job } = await ask('/_jalon/publier', whole);
    return await follow(what, job, shown);
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
  const again = (more) => wish({ ...what, ...more });
  result.replaceChildren(...answered(answer, {
    territory: territory.value,
    undo: what.undo === true,
    publish: (agreed) => wish({ act: 'publish', undo: what.undo === true, ...agreed }),
    unlock: () => again({ act: 'plan', unlock: true }),
    verify: () => wish({ act: 'verify' }),
    trust: async (key) => {
      await wish({ act: 'trust', algorithm: key.algorithm, fingerprint: key.fingerprint });
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
