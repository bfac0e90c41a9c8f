// The buttons: one stop for Tab, arrows between them, what is on is told.

import { toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from 'prosemirror-tables';
import { deeper, insertBlock, isOn, listKind, newNote, newTable, setStyle, shallower, style, toCallout, toList } from './commands.js';
import { CALLOUTS } from './containers.js';
import { el, icon } from './dom.js';
import { schema } from './schema.js';

const { nodes, marks } = schema;
const STYLES = ['paragraph', 'heading-2', 'heading-3', 'heading-4'];

export class Toolbar {
  /** `run` carries out a command; `asks` open dialogs: `link`, `chip`, `picture`. */
  constructor(say, { run, asks, hasVocabulary, toggleSource }) {
    this.say = say;
    this.run = run;
    this.updates = [];
    const button = (name, command, { on, can = command, title = '' } = {}) => {
      const label = say(`editor-${name}`);
      const made = el('button', { type: 'button', 'aria-label': label, title: title ? `${label} (${title})` : label, 'aria-pressed': on ? 'false' : null, onclick: () => this.run(command) }, icon(name));
      this.updates.push((state) => {
        if (on) made.setAttribute('aria-pressed', String(on(state)));
        disable(made, !can(state));
      });
      return made;
    };
    const always = () => true;
    const mod = /Mac|iP/.test(navigator.platform) ? '⌘' : 'Ctrl+';
    const mark = (name, key) => button(name, toggleMark(marks[name]), { on: (state) => isOn(state, marks[name]), title: key });
    const list = (kind) => button(kind, toList(kind), { on: (state) => listKind(state) === kind });

    this.styles = el('select', { 'aria-label': say('editor-style'), onchange: () => this.run(setStyle(this.styles.value)) },
      STYLES.map((name) => el('option', { value: name }, say(`editor-style-${name}`))));
    this.updates.push((state) => {
      this.styles.value = style(state);
      this.styles.disabled = !style(state);
    });
    this.source = el('button', { type: 'button', class: 'text', 'aria-pressed': 'false', title: say('editor-source-title'), onclick: toggleSource }, icon('source'), el('span', {}, say('editor-as-source')));
    const group = (name, ...children) => el('div', { role: 'group', 'aria-label': say(`editor-group-${name}`) }, children);
    this.tables = group('table', ['row', 'column', 'row-gone', 'column-gone', 'table-gone'].map((name) => {
      const command = { row: addRowAfter, column: addColumnAfter, 'row-gone': deleteRow, 'column-gone': deleteColumn, 'table-gone': deleteTable }[name];
      return el('button', { type: 'button', class: 'text', onclick: () => this.run(command) }, say(`editor-${name}`));
    }));
    this.updates.push((state) => { this.tables.hidden = !isInTable(state); });
    this.writing = [
      group('text', this.styles, mark('strong', `${mod}B`), mark('em', `${mod}I`), mark('strike', '')),
      group('lists', list('bullets'), list('numbers'), list('boxes'), button('deeper', deeper), button('shallower', shallower)),
      group('insert', button('link', asks.link, { on: (state) => isOn(state, marks.link), can: always, title: `${mod}K` }), this.#menu(asks, hasVocabulary)),
      this.tables,
      group('history', button('undo', undo, { title: `${mod}Z` }), button('redo', redo, { title: `${mod}Y` })),
    ];
    this.dom = el('div', { class: 'bar', role: 'toolbar', 'aria-label': say('editor-tools'), onkeydown: (event) => this.#keys(event), onfocusin: (event) => this.#rove(event.target) },
      this.writing, group('source', this.source));
    this.#rove(this.#stops()[0]);
  }

  /** What can be put in, as a menu of its own. */
  #menu(asks, hasVocabulary) {
    const { say } = this;
    const entries = [
      ['table', newTable(3, 2)],
      ['image', asks.picture],
      ...(hasVocabulary ? [['chip', asks.chip]] : []),
      ...CALLOUTS.map((kind) => [`callout-${kind}`, toCallout(kind)]),
      ['terms', insertBlock(() => nodes.terms.create(null, [nodes.term.create(), nodes.meaning.create()]))],
      ['note-new', newNote],
      ['quote', insertBlock(() => nodes.quote.create(null, [nodes.paragraph.create()]))],
      ['rule', insertBlock(() => nodes.rule.create())],
    ];
    const close = (focus = true) => {
      menu.hidden = true;
      opener.setAttribute('aria-expanded', 'false');
      if (focus) opener.focus();
    };
    const items = entries.map(([name, command]) => {
      const made = el('button', { type: 'button', role: 'menuitem', tabindex: '-1', onclick: () => {
        close(false);
        this.run(command);
      } }, say(`editor-${name}`));
      this.updates.push((state) => disable(made, name !== 'image' && name !== 'chip' && !command(state)));
      return made;
    });
    const open = (last = false) => {
      menu.hidden = false;
      opener.setAttribute('aria-expanded', 'true');
      const free = items.filter((one) => one.getAttribute('aria-disabled') !== 'true');
      (last ? free.at(-1) : free[0])?.focus();
      // At the edge of a small window the menu opens the other way.
      menu.classList.toggle('left', opener.getBoundingClientRect().left + menu.offsetWidth > document.documentElement.clientWidth - 8);
    };
    const menu = el('div', { class: 'menu', role: 'menu', 'aria-label': say('editor-insert'), hidden: true, onkeydown: (event) => {
      const free = items.filter((one) => one.getAttribute('aria-disabled') !== 'true');
      const at = free.indexOf(document.activeElement);
      const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: free.length - 1 }[event.key];
      if (next !== undefined) free.at(next % free.length).focus();
      else if (event.key === 'Escape') close();
      else if (event.key === 'Tab') return close(false);
      else if (event.key.length === 1 && /\p{L}/u.test(event.key)) free.find((one, index) => index > at && one.textContent.toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
      else return undefined;
      event.preventDefault();
      event.stopPropagation();
      return undefined;
    }, onfocusout: (event) => {
      if (!menu.contains(event.relatedTarget) && event.relatedTarget !== opener) close(false);
    } }, items);
    const opener = el('button', { type: 'button', class: 'text', 'aria-haspopup': 'menu', 'aria-expanded': 'false', onclick: () => (menu.hidden ? open() : close()), onkeydown: (event) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      event.stopPropagation();
      open(event.key === 'ArrowUp');
    } }, icon('insert'), el('span', {}, say('editor-insert')));
    return el('div', { class: 'opens' }, opener, menu);
  }

  /** Shows what is on and what can be done. */
  update(state) {
    for (const update of this.updates) update(state);
    if (this.dom.contains(document.activeElement) || !this.#stops().some((one) => one.tabIndex === 0)) this.#rove(document.activeElement);
  }

  /** Only the text of the source: the other buttons rest. */
  show(source) {
    this.source.setAttribute('aria-pressed', String(source));
    for (const group of this.writing) group.hidden = source;
    if (!source) this.tables.hidden = true;
    this.#rove(this.source);
  }

  focus() {
    this.#stops().find(({ tabIndex }) => tabIndex === 0)?.focus();
  }

  #stops() {
    return [...this.dom?.querySelectorAll('button:not([role=menuitem]), select') ?? []].filter((one) => !one.closest('[hidden]') && !one.disabled);
  }

  #rove(target) {
    const stops = this.#stops();
    if (target?.getAttribute?.('role') === 'menuitem') return;
    const chosen = stops.includes(target) ? target : stops.find(({ tabIndex }) => tabIndex === 0) ?? stops[0];
    for (const one of this.dom?.querySelectorAll('button:not([role=menuitem]), select') ?? []) one.tabIndex = one === chosen ? 0 : -1;
  }

  #keys(event) {
    if (event.target.tagName === 'SELECT' && event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const stops = this.#stops();
    const at = stops.indexOf(event.target);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: stops.length - 1 }[event.key];
    if (next === undefined || at < 0) return;
    event.preventDefault();
    stops.at(next % stops.length).focus();
  }
}

/** A button that cannot be pressed now keeps its place for those who go by arrows. */
function disable(button, is) {
  if (is) button.setAttribute('aria-disabled', 'true');
  else button.removeAttribute('aria-disabled');
}

