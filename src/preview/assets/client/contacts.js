// The contacts of a level as cards: each is written when somebody says so, and taken back like any setting.

import { el } from './dom.js';
import { ask, json, say } from './server.js';

/** The section of the contacts of a level. `tell(text, undo)` says what came of a change; `frozen()`: nothing can be written. */
export class Contacts {
  #level = '';
  #answer = null;
  #tell;
  #frozen;
  #cards = el('ul', { class: 'people' });
  #add;

  constructor(tell, frozen) {
    this.#tell = tell;
    this.#frozen = frozen;
    this.#add = el('button', { type: 'button', onclick: () => this.#open(null) }, say('contacts-add'));
    this.section = el('section', { class: 'contacts', id: 'groupe-contacts', 'aria-labelledby': 'group-contacts' },
      el('h2', { id: 'group-contacts' }, say('contacts')),
      el('p', { class: 'soft' }, say('contacts-lead')),
      this.#cards, el('p', { class: 'acts' }, this.#add));
  }

  /** Shows what the server has of a level; a card that is being written stays. */
  async look(level) {
    const answer = await json(`/_jalon/contacts.json?niveau=${encodeURIComponent(level)}`);
    if (level === this.#level && JSON.stringify([answer.seal, answer.contacts]) === JSON.stringify([this.#answer?.seal, this.#answer?.contacts])) return;
    const other = level !== this.#level;
    this.#level = level;
    this.#answer = answer;
    this.#draw(other);
  }

  #draw(other) {
    this.#add.disabled = this.#frozen();
    const old = new Map([...this.#cards.children].map((node) => [node.dataset.id, node]));
    const open = other ? [] : [...old.values()].filter((node) => node.querySelector('form'));
    const held = document.activeElement?.closest?.('.person')?.dataset.id;
    this.#cards.replaceChildren(
      ...this.#answer.contacts.map((contact) => open.find((node) => node.dataset.id === contact.id) ?? this.#card(contact)),
      ...open.filter((node) => !node.dataset.id));
    if (held !== undefined && document.activeElement === document.body) this.#cards.querySelector(`[data-id="${CSS.escape(held)}"] h3`)?.focus();
  }

  #card(contact) {
    const says = (key) => contact.own?.[key] ?? contact.below[key] ?? '';
    const isBelow = Object.keys(contact.below).length > 0;
    const from = contact.from ?? say('contacts-the-guide');
    const origin = !isBelow ? say('contacts-own') : contact.own ? say('contacts-completed', { name: from })
      : contact.from ? say('contacts-from', { name: contact.from }) : say('contacts-guide');
    const button = (key, act) => el('button', { type: 'button', disabled: this.#frozen(), onclick: act, 'aria-label': `${say(key)} : ${says('nom') || contact.id}` }, say(key));
    return el('li', { class: `person${contact.hidden === null ? '' : ' hidden'}`, 'data-id': contact.id },
      el('h3', { tabindex: '-1' }, says('nom') || contact.id),
      el('p', { class: 'soft' }, origin),
      contact.hidden !== null && el('p', {}, say('contacts-hidden', { why: contact.hidden })),
      ...['telephone', 'courriel', 'horaires'].filter(says).map((key) => el('p', {}, says(key))),
      el('p', { class: 'acts' }, ...(contact.hidden === null
        ? [button(isBelow ? 'contacts-complete' : 'contacts-edit', () => this.#open(contact)),
          isBelow && button('contacts-hide', () => this.#hide(contact)),
          contact.own && button(isBelow ? 'contacts-forget' : 'contacts-remove', () => this.#send(contact, 'remove'))]
        : [button('contacts-show', () => this.#send(contact, 'show'))])));
  }

  /** The texts of a contact to be written, or those of a new one. */
  #open(contact) {
    const id = contact?.id ?? '';
    const fault = el('p', { class: 'fault', role: 'alert' });
    const name = el('input', { type: 'text', id: 'contact-id', autocomplete: 'off', spellcheck: 'false' });
    const fields = this.#answer.keys.map(({ key, label, help }) => {
      const field = `contact-${id}-${key}`;
      const type = { telephone: 'tel', courriel: 'email', site: 'url' }[key] ?? 'text';
      const input = el('input', { type, id: field, name: key, autocomplete: 'off', 'aria-describedby': `${field}-aide` });
      input.value = contact?.own?.[key] ?? '';
      const below = contact?.below[key];
      return el('div', { class: 'field' }, el('label', { for: field }, label),
        el('p', { class: 'hint', id: `${field}-aide` }, el('span', { lang: 'fr' }, help), below ? ` ${say('contacts-below', { name: contact.from ?? say('contacts-the-guide'), why: below })}` : ''), input);
    });
    const form = el('form', { class: 'card-form', novalidate: true, onsubmit: async (event) => {
      event.preventDefault();
      const typed = [...form.querySelectorAll('input[name]')].map((input) => [input.name, input.value.trim()]);
      const texts = Object.fromEntries(typed.filter(([key, text]) => text !== (contact?.own?.[key] ?? '')));
      fault.textContent = await this.#send(contact ?? { id: name.value.trim(), own: null, below: {} }, contact ? 'complete' : 'add', { texts }, node);
    } },
    !contact && el('div', { class: 'field' }, el('label', { for: 'contact-id' }, say('contacts-id')), name),
    ...fields, fault,
    el('p', { class: 'acts' }, el('button', { class: 'main', type: 'submit' }, say('contacts-save')), this.#cancel(contact)));
    const node = el('li', { class: 'person', 'data-id': id }, el('h3', { tabindex: '-1' }, contact ? contact.own?.nom ?? contact.below.nom ?? id : say('contacts-add')), form);
    this.#show(node, contact);
    form.querySelector('input').focus();
  }

  #hide(contact) {
    const fault = el('p', { class: 'fault', role: 'alert' });
    const reason = el('input', { type: 'text', id: `contact-${contact.id}-pourquoi`, lang: 'fr', autocomplete: 'off' });
    const form = el('form', { class: 'card-form', novalidate: true, onsubmit: async (event) => {
      event.preventDefault();
      fault.textContent = await this.#send(contact, 'hide', { reason: reason.value }, node);
    } },
    el('div', { class: 'field' }, el('label', { for: reason.id }, say('contacts-reason')), reason), fault,
    el('p', { class: 'acts' }, el('button', { class: 'main', type: 'submit' }, say('contacts-hide')), this.#cancel(contact)));
    const node = el('li', { class: 'person', 'data-id': contact.id }, el('h3', { tabindex: '-1' }, contact.own?.nom ?? contact.below.nom ?? contact.id), form);
    this.#show(node, contact);
    reason.focus();
  }

  #show(node, contact) {
    const old = [...this.#cards.children].find((one) => one.dataset.id === node.dataset.id);
    if (old) old.replaceWith(node);
    else this.#cards.append(node);
    if (!contact) node.scrollIntoView({ block: 'nearest' });
  }

  #cancel(contact) {
    return el('button', { type: 'button', onclick: () => this.#close(contact?.id ?? '') }, say('contacts-cancel'));
  }

  #close(id) {
    const node = [...this.#cards.children].find((one) => one.dataset.id === id);
    const contact = this.#answer.contacts.find((one) => one.id === id);
    if (!node) return;
    if (contact) {
      const card = this.#card(contact);
      node.replaceWith(card);
      card.querySelector('h3').focus();
    } else {
      node.remove();
      this.#add.focus();
    }
  }

  /** Sends a wish; gives what was wrong with it, or nothing. */
  async #send(contact, wish, more = {}, node = null) {
    try {
      const answer = await ask('/_jalon/contacts', { level: this.#level, seal: this.#answer.seal, id: contact.id, wish, ...more });
      if (node) this.#close(node.dataset.id);
      this.#tell(say('contacts-saved', { name: contact.own?.nom ?? contact.below.nom ?? contact.id }), answer.undo);
      return '';
    } catch (error) {
      this.#tell(error.message);
      return error.message;
    }
  }
}
