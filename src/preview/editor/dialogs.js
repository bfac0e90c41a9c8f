// The dialogs: where a link leads, which value or term, which picture.

import { el } from './dom.js';

let serial = 0;

/** Opens a dialog with a form; gives what `read` makes of it (a string is what is wrong), or `null`. */
function ask(say, title, { fields, read, remove, apply = 'editor-apply', first }) {
  return new Promise((answer) => {
    const wrong = el('p', { class: 'wrong', role: 'alert' });
    const id = `editor-dialog-${serial += 1}`;
    const close = (value) => {
      dialog.close();
      dialog.remove();
      answer(value);
    };
    const form = el('form', { method: 'dialog', novalidate: true, onsubmit: (event) => {
      event.preventDefault();
      event.stopPropagation();
      const value = read();
      if (typeof value === 'string') {
        wrong.textContent = value;
        return;
      }
      close(value);
    } },
    el('h2', { id }, title), fields, wrong,
    el('p', { class: 'acts' },
      el('button', { type: 'submit', class: 'main' }, say(apply)),
      remove ? el('button', { type: 'button', onclick: () => close({ remove: true }) }, say(remove)) : null,
      el('button', { type: 'button', onclick: () => close(null) }, say('editor-cancel'))));
    const dialog = el('dialog', { class: 'jalon-editor-dialog', 'aria-labelledby': id, oncancel: (event) => {
      event.preventDefault();
      close(null);
    } }, form);
    document.body.append(dialog);
    dialog.showModal();
    (first?.() ?? form.querySelector('input, select'))?.focus();
  });
}

const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A list that is sought in: `items` with `name` and perhaps `group`. */
function picker(say, label, items, chosen) {
  const list = el('select', { size: '8', 'aria-label': label });
  const count = el('p', { class: 'count', role: 'status' });
  const draw = () => {
    const words = folded(search.value).split(/\s+/).filter(Boolean);
    const found = items.filter((one) => words.every((word) => folded(`${one.group ?? ''} ${one.name} ${one.shows ?? ''}`).includes(word)));
    const groups = new Map();
    for (const one of found) groups.set(one.group ?? '', [...groups.get(one.group ?? '') ?? [], one]);
    const option = (one) => el('option', { value: String(items.indexOf(one)), selected: one === chosen }, one.shows ? `${one.name} : ${one.shows}` : one.name);
    list.replaceChildren(...[...groups].flatMap(([group, ones]) => (group ? [el('optgroup', { label: group }, ones.map(option))] : ones.map(option))));
    if (list.selectedIndex < 0 && found.length && search.value) list.selectedIndex = 0;
    count.textContent = say('editor-found', { n: String(found.length) });
  };
  const search = el('input', { type: 'search', autocomplete: 'off', spellcheck: 'false', oninput: draw, onkeydown: (event) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.focus();
    }
  } });
  draw();
  return { field: el('div', { class: 'picker' }, el('label', {}, el('span', {}, say('editor-seek')), search), list, count), value: () => items[Number(list.value || -1)] ?? null, search };
}

/** `{ href, text }`, `{ remove: true }` or `null`. `text` is asked for where nothing is selected. */
export async function askLink(say, { href, links, needsText }) {
  const items = typeof links === 'function' ? await links() : links ?? [];
  const kind = kindOf(href, items);
  const page = items.find((one) => one.href === href);
  const pages = picker(say, say('editor-link-page'), items, page);
  const text = el('input', { type: 'text' });
  const phone = el('input', { type: 'tel', autocomplete: 'off', value: kind === 'phone' ? href.slice(4) : '' });
  const mail = el('input', { type: 'email', autocomplete: 'off', value: kind === 'mail' ? href.slice(7) : '' });
  const web = el('input', { type: 'url', autocomplete: 'off', placeholder: 'https://', value: kind === 'web' ? href : '' });
  const other = el('input', { type: 'text', spellcheck: 'false', value: kind === 'other' ? href : '' });
  const ways = { page: pages.field, phone: labelled(say('editor-link-phone'), phone), mail: labelled(say('editor-link-mail'), mail), web: labelled(say('editor-link-web'), web), other: labelled(say('editor-link-other'), other) };
  if (!items.length) delete ways.page;
  const name = `editor-link-${serial += 1}`;
  const radios = Object.keys(ways).map((way) => el('label', {}, el('input', { type: 'radio', name, value: way, checked: way === (ways[kind] ? kind : Object.keys(ways)[0]), onchange: () => draw() }), el('span', {}, say(`editor-link-${way}`))));
  const chosen = () => radios.map((label) => label.firstChild).find(({ checked }) => checked).value;
  const draw = () => {
    for (const [way, field] of Object.entries(ways)) field.hidden = way !== chosen();
  };
  draw();
  const read = () => {
    const target = {
      page: () => pages.value()?.href ?? [say('editor-link-page-missing')],
      phone: () => {
        const digits = phone.value.replace(/[\s.\u00a0\u202f-]/g, '');
        return /^(?:\+?\d{3,15})$/.test(digits) ? `tel:${digits}` : [say('editor-link-phone-wrong')];
      },
      mail: () => (/^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$/.test(mail.value.trim()) ? `mailto:${mail.value.trim()}` : [say('editor-link-mail-wrong')]),
      web: () => {
        const address = /^[a-z]+:/i.test(web.value.trim()) ? web.value.trim() : `https://${web.value.trim()}`;
        return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(address) ? encodeURI(decodeSafely(address)) : [say('editor-link-web-wrong')];
      },
      other: () => other.value.trim() || [say('editor-link-other-missing')],
    }[chosen()]();
    if (Array.isArray(target)) return target[0];
    return { href: target, text: text.value.trim() || (chosen() === 'page' ? pages.value().name : target.replace(/^(?:tel|mailto|https?):(?:\/\/)?/, '')) };
  };
  return ask(say, say('editor-link'), {
    fields: [needsText ? labelled(say('editor-link-text'), text) : null, el('fieldset', {}, el('legend', {}, say('editor-link-to')), radios), ...Object.values(ways)],
    read, remove: href ? 'editor-link-remove' : null,
    first: () => (chosen() === 'page' ? pages.search : ways[chosen()].querySelector('input')),
  });
}

/** The chip of a value, a fact or a term. */
export async function askChip(say, vocabulary) {
  const items = vocabulary.map((one) => ({ ...one, group: say(`editor-kind-${one.kind}`) }));
  const list = picker(say, say('editor-chip'), items, null);
  return ask(say, say('editor-chip'), { fields: [list.field], read: () => list.value() ?? say('editor-chip-missing'), apply: 'editor-insert-it', first: () => list.search });
}

/** A picture that is there already, with the words for those who do not see it. */
export async function askPicture(say, pictures, attrs) {
  const items = typeof pictures === 'function' ? await pictures() : pictures ?? [];
  const list = el('datalist', { id: `editor-pictures-${serial += 1}` }, items.map((one) => el('option', { value: one.src }, one.name ?? one.src)));
  const src = el('input', { type: 'text', list: list.id, spellcheck: 'false', value: attrs?.src ?? '' });
  const alt = el('input', { type: 'text', value: attrs?.alt ?? '' });
  return ask(say, say('editor-image'), {
    fields: [labelled(say('editor-image-src'), src), list, labelled(say('editor-image-alt'), alt)],
    read: () => (src.value.trim() === '' ? say('editor-image-src-missing') : alt.value.trim() === '' ? say('editor-image-alt-missing') : { src: src.value.trim(), alt: alt.value.trim(), title: attrs?.title ?? null }),
  });
}

function labelled(text, field) {
  return el('label', {}, el('span', {}, text), field);
}

function kindOf(href, items) {
  if (!href) return items.length ? 'page' : 'web';
  if (items.some((one) => one.href === href)) return 'page';
  if (/^tel:\+?[\d\s.]+$/.test(href)) return 'phone';
  if (/^mailto:[^{]+$/.test(href)) return 'mail';
  return /^https?:\/\/[^{]+$/.test(href) ? 'web' : 'other';
}

function decodeSafely(address) {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
