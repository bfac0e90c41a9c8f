// « Recevoir »: a zip of the network or of an office goes to the server in parts; what it would change is shown first.

import { el } from './dom.js';
import { ask, say } from './server.js';

/** How large a part is, in bytes: a request has a longest size. */
const PART = 512 * 1024;

/** The button that opens it, and what it opens. */
export function receiving() {
  let busy = false;
  const file = el('input', { id: 'receive-file', type: 'file', accept: '.zip,application/zip', 'aria-describedby': 'receive-help', onchange: () => settle('') });
  const fault = el('p', { class: 'fault', role: 'alert' });
  const said = el('p', { class: 'soft', role: 'status' });
  const act = el('button', { type: 'submit', class: 'main' }, say('start-receive-act'));
  const plan = el('div', { class: 'plan', hidden: true });
  const title = el('h2', { id: 'receive-title', tabindex: '-1' }, say('workshop-receive'));
  const panel = el('section', { class: 'receive', id: 'receive', 'aria-labelledby': 'receive-title', hidden: true },
    title, el('p', { class: 'soft', id: 'receive-help' }, say('workshop-receive-help')),
    el('form', { novalidate: true, onsubmit: (event) => { event.preventDefault(); look(); } },
      el('label', { for: 'receive-file' }, say('workshop-receive-file')), file, act),
    fault, said, plan);
  const door = el('button', { type: 'button', class: 'door', 'aria-expanded': 'false', 'aria-controls': 'receive', onclick: () => {
    panel.hidden = !panel.hidden;
    door.setAttribute('aria-expanded', String(!panel.hidden));
    if (!panel.hidden) title.focus();
  } }, el('strong', {}, say('workshop-receive')), el('span', {}, say('workshop-receive-lead')));

  function settle(text) {
    fault.textContent = text;
    said.textContent = '';
    plan.hidden = true;
  }

  /** Does one thing at a time; what is refused is told. */
  async function once(what) {
    if (busy) return;
    busy = act.disabled = true;
    try {
      await what();
    } catch (error) {
      settle(error instanceof TypeError ? say('start-cut') : error.message);
    }
    busy = act.disabled = false;
  }

  function look() {
    const [zip] = file.files;
    if (!zip) {
      settle(say('workshop-receive-missing'));
      file.focus();
      return;
    }
    once(async () => {
      settle('');
      said.textContent = say('workshop-receive-sending');
      for (let at = 0; at === 0 || at < zip.size; at += PART) {
        await ask(`/_jalon/recevoir?depuis=${at}`, zip.slice(at, at + PART), 'application/zip');
      }
      const { told, seal } = await ask('/_jalon/recevoir', { seal: null });
      said.textContent = '';
      show(say('start-receive-plan'), told,
        el('button', { type: 'button', class: 'main', onclick: () => agree(seal) }, say('start-receive-agree')));
    });
  }

  function agree(seal) {
    once(async () => {
      plan.hidden = true;
      said.textContent = say('start-wait');
      const { told } = await ask('/_jalon/recevoir', { seal });
      said.textContent = '';
      file.value = '';
      show(say('workshop-receive-done'), told, el('a', { class: 'main', href: '/_relecture' }, say('workshop-receive-review')));
    });
  }

  function show(head, told, next) {
    const name = el('h3', { tabindex: '-1' }, head);
    plan.replaceChildren(name, el('p', { class: 'told' }, told), el('p', {}, next));
    plan.hidden = false;
    name.focus();
  }

  return { door, panel };
}
