// The text editor of the tools. See docs/preview.md, « The text editor », for what `mount` takes and gives.

import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Fragment, Slice } from 'prosemirror-model';
import { EditorState, NodeSelection } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { cleaned, lines } from './clean.js';
import { insertInline, keepSayable, keys, rules } from './commands.js';
import { askChip, askLink, askPicture } from './dialogs.js';
import { OpenText } from './document.js';
import { el } from './dom.js';
import { chipNames, views } from './frames.js';
import { schema } from './schema.js';
import { Toolbar } from './toolbar.js';

export { OpenText } from './document.js';
export { blocks } from './read.js';
export { schema } from './schema.js';
export { markdown, meaning } from './write.js';

const { marks, nodes } = schema;
let serial = 0;

/** Puts an editor into `element`; gives `{ markdown(), focus(), destroy() }`. */
export function mount(element, options) {
  const editor = new Editor(element, options);
  return { markdown: () => editor.markdown(), focus: () => editor.focus(), destroy: () => editor.destroy() };
}

class Editor {
  constructor(element, { markdown = '', words, links = [], vocabulary = [], pictures = [], label = '', onChange = () => {} }) {
    const text = (key) => (typeof words === 'function' ? words(key) : words?.[key] ?? key);
    this.say = (key, names = {}) => text(key).replace(/\{(\w+)\}/g, (hole, name) => names[name] ?? hole);
    Object.assign(this, { links, vocabulary, pictures, onChange, label: label || this.say('editor-name') });
    this.#style();
    this.open = new OpenText(markdown);
    this.written = { doc: this.open.doc, text: markdown };
    this.leaving = false;
    const shown = chipNames(vocabulary);
    this.hint = `editor-hint-${serial += 1}`;
    this.toolbar = new Toolbar(this.say, {
      run: (command) => this.#run(command),
      asks: { link: () => this.#link(), chip: () => this.#chip(), picture: () => this.#picture() },
      hasVocabulary: vocabulary.length > 0,
      toggleSource: () => this.#toggle(),
    });
    this.page = el('div', { class: 'page' });
    this.area = el('textarea', { 'aria-label': `${this.label} (Markdown)`, spellcheck: 'true', hidden: true, oninput: () => this.onChange() });
    this.dom = el('div', { class: 'jalon-editor' }, this.toolbar.dom, this.page, this.area, el('p', { class: 'keys', id: this.hint }, this.say('editor-keys')));
    // What a style sheet writes beside text has to be in the reader's language.
    for (const name of ['title', 'else', 'term', 'meaning', 'empty']) this.dom.style.setProperty(`--say-${name}`, JSON.stringify(this.say(`editor-hint-${name}`)));
    element.append(this.dom);
    this.view = new EditorView(this.page, {
      state: this.#state(this.open.doc),
      nodeViews: views(this.say, shown),
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': this.label, 'aria-describedby': this.hint, spellcheck: 'true' },
      dispatchTransaction: (transaction) => {
        const state = this.view.state.apply(transaction);
        this.view.updateState(state);
        this.toolbar.update(state);
        if (transaction.docChanged) this.onChange();
      },
      handleKeyDown: (_, event) => this.#key(event),
      handleDoubleClickOn: (_, __, node, pos) => this.#again(node, pos),
      transformPastedHTML: cleaned,
      clipboardTextParser: (text, context, plain) => {
        const list = lines(text);
        if (list.length < 2 || plain) return new Slice(Fragment.from(nodes.paragraph.create(null, list.length ? schema.text(list.join(' ')) : null)), 1, 1);
        return new Slice(Fragment.from(list.map((line) => nodes.paragraph.create(null, schema.text(line)))), 1, 1);
      },
      clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, '\n\n', (node) => (node.type === nodes.break ? '\n' : node.attrs.source ?? node.attrs.text ?? '')),
    });
    this.toolbar.update(this.view.state);
  }

  /** The text as it is to be saved. */
  markdown() {
    if (!this.area.hidden) return this.area.value === this.shown ? this.written.text : this.#ends(this.area.value);
    const { doc } = this.view.state;
    if (this.written.doc !== doc) this.written = { doc, text: this.open.markdown(doc) };
    return this.written.text;
  }

  focus() {
    if (this.area.hidden) this.view.focus();
    else this.area.focus();
  }

  destroy() {
    this.view.destroy();
    this.dom.remove();
  }

  #state(doc) {
    return EditorState.create({
      doc,
      plugins: [
        rules(),
        keymap(keys({ link: () => this.#link(), leave: () => this.leaving })),
        history(), dropCursor(), gapCursor(), tableEditing(), keepSayable(),
      ],
    });
  }

  /** The style sheet stands beside this file, and comes once. */
  #style() {
    const href = new URL('editor.css', import.meta.url).href;
    if (![...document.styleSheets].some((sheet) => sheet.href === href) && !document.querySelector(`link[href="${href}"]`)) document.head.append(el('link', { rel: 'stylesheet', href }));
  }

  #run(command) {
    command(this.view.state, this.view.dispatch, this.view);
    if (!document.querySelector('dialog[open]')) this.view.focus();
  }

  /** Alt F10 leads to the buttons, Escape back; Escape in the text lets the next Tab leave it. */
  #key(event) {
    if (event.key === 'F10' && event.altKey) {
      this.toolbar.focus();
      return true;
    }
    if (event.key === 'Escape') this.leaving = true;
    else if (event.key !== 'Tab' && event.key !== 'Shift') this.leaving = false;
    if (event.key === 'Tab' && this.leaving) {
      setTimeout(() => { this.leaving = false; });
      return false;
    }
    if (event.key === 'Enter' && this.view.state.selection instanceof NodeSelection) return this.#again(this.view.state.selection.node, this.view.state.selection.from);
    return false;
  }

  /** A picture is changed by pressing it twice, or Enter on it. */
  #again(node, pos) {
    if (node.type !== nodes.image) return false;
    this.#picture(node.attrs, pos);
    return true;
  }

  #link() {
    const { view, say } = this;
    const { state } = view;
    let { from, to, empty } = state.selection;
    const mark = marks.link.isInSet(state.doc.rangeHasMark(from, to, marks.link) ? state.doc.resolve(from + 1).marks() : state.selection.$from.marks());
    if (mark) [from, to] = extent(state.doc, from, mark) ?? [from, to];
    if (!state.selection.$from.parent.inlineContent) return false;
    askLink(say, { href: mark?.attrs.href ?? '', links: this.links, needsText: empty && !mark }).then((answer) => {
      view.focus();
      if (!answer) return;
      const { tr } = view.state;
      if (answer.remove) tr.removeMark(from, to, marks.link);
      else if (empty && !mark) tr.insert(from, schema.text(answer.text, marks.link.create({ href: answer.href }).addToSet(state.storedMarks ?? state.selection.$from.marks())));
      else tr.removeMark(from, to, marks.link).addMark(from, to, marks.link.create({ href: answer.href, title: mark?.attrs.title ?? null }));
      view.dispatch(tr.removeStoredMark(marks.link).scrollIntoView());
    });
    return true;
  }

  #chip() {
    askChip(this.say, this.vocabulary).then((answer) => {
      this.view.focus();
      if (answer) insertInline(nodes.chip.create({ source: answer.source }))(this.view.state, this.view.dispatch);
    });
    return true;
  }

  #picture(attrs = null, pos = null) {
    askPicture(this.say, this.pictures, attrs).then((answer) => {
      this.view.focus();
      if (!answer) return;
      if (pos === null) insertInline(nodes.image.create(answer))(this.view.state, this.view.dispatch);
      else this.view.dispatch(this.view.state.tr.setNodeMarkup(pos, null, answer));
    });
    return true;
  }

  /** The Markdown and back; where nobody changed it, the text is as it was, with all that can be undone. */
  #toggle() {
    if (this.area.hidden) {
      this.area.value = this.markdown();
      // A text field turns the line ends of Windows into its own.
      this.shown = this.area.value;
      this.area.rows = Math.min(30, Math.max(8, this.shown.split('\n').length + 1));
    } else if (this.area.value !== this.shown) {
      const text = this.markdown();
      this.open = new OpenText(text);
      this.written = { doc: this.open.doc, text };
      this.view.updateState(this.#state(this.open.doc));
    }
    this.area.hidden = !this.area.hidden;
    this.page.hidden = !this.area.hidden;
    this.toolbar.show(!this.area.hidden);
    if (this.area.hidden) this.toolbar.update(this.view.state);
    this.focus();
  }

  #ends(text) {
    return this.open.line === '\r\n' ? text.replace(/\r?\n/g, '\r\n') : text;
  }
}

/** From where to where a link goes around a place. */
function extent(doc, at, mark) {
  const $at = doc.resolve(at);
  const { parent } = $at;
  const start = $at.start();
  let found = null;
  let run = null;
  parent.forEach((child, offset) => {
    const wears = mark.isInSet(child.marks);
    if (wears) run = run ? [run[0], offset + child.nodeSize] : [offset, offset + child.nodeSize];
    if (run && start + run[0] <= at && start + run[1] >= at) found = run;
    if (!wears) run = null;
  });
  return found && [start + found[0], start + found[1]];
}
