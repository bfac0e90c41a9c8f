// A chooser of folders and files of this machine: the server lists them, since a browser gives no paths.

import { el } from './dom.js';
import { ask, say } from './server.js';

export class Folders {
  /** `kinds` can be chosen, `shown` are listed; `chose` hears of each choice, and of each folder that is looked into. */
  constructor({ id, kinds, shown, chose }) {
    this.kinds = kinds;
    this.shown = shown;
    this.chose = chose;
    this.listing = null;
    /** What is chosen: a path, or none. */
    this.chosen = '';
    this.path = el('input', { id: `${id}-path`, type: 'text', spellcheck: 'false', autocomplete: 'off' });
    this.list = el('ul', { class: 'entries' });
    this.fault = el('p', { class: 'fault', role: 'alert' });
    this.places = el('p', { class: 'places', role: 'group', 'aria-label': say('start-places') });
    this.box = el('div', { class: 'folders' },
      this.places,
      el('form', { class: 'go', novalidate: true, onsubmit: (event) => { event.preventDefault(); this.look(this.path.value, true); } },
        el('label', { for: `${id}-path` }, say('start-folder')), this.path, el('button', { type: 'submit' }, say('start-go'))),
      this.fault, this.list);
  }

  /** Offers `places` as short cuts. */
  offer(places) {
    this.places.replaceChildren(...places.map((place) => el('button', { type: 'button', title: place, onclick: () => this.look(place) }, last(place))));
  }

  /** Looks into a folder; `moved` puts the focus on the list, for who came by keyboard. */
  async look(folder, moved = false) {
    let listing;
    try {
      listing = await ask('/_jalon/dossier', { folder });
    } catch (error) {
      this.fault.textContent = error.message;
      return;
    }
    this.fault.textContent = '';
    this.listing = listing;
    this.path.value = listing.folder;
    this.list.setAttribute('aria-label', say('start-list', { name: last(listing.folder) }));
    const entries = listing.entries.filter((place) => this.shown.includes(place.kind));
    this.list.replaceChildren(
      ...(listing.above ? [this.row({ kind: 'folder', path: listing.above, name: say('start-above') }, 'above')] : []),
      ...entries.map((place) => this.row(place, place.kind)),
      ...(entries.length ? [] : [el('li', { class: 'soft' }, say('start-empty'))]));
    this.choose(listing.guide && this.kinds.includes('guide') ? listing.folder : '');
    if (moved) this.list.querySelector('button')?.focus();
  }

  row(place, look) {
    const isChoice = this.kinds.includes(place.kind);
    const press = isChoice ? () => this.choose(place.path) : () => this.look(place.path, true);
    return el('li', {}, el('button', { type: 'button', class: look, 'data-path': place.path, 'aria-pressed': isChoice && 'false', onclick: press },
      el('span', {}, place.name), ['guide', 'zip'].includes(place.kind) && el('span', { class: 'kind' }, say(`start-kind-${place.kind}`))));
  }

  choose(path) {
    this.chosen = path;
    for (const button of this.list.querySelectorAll('[aria-pressed]')) button.setAttribute('aria-pressed', String(button.dataset.path === path));
    this.chose(this);
  }
}

/** The last part of a path; that of a disk is the disk. */
export function last(path) {
  return path.split(/[\\/]/).filter(Boolean).at(-1) ?? path;
}
