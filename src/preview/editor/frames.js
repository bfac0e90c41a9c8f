// How containers, data, source and chips look in the text: with their names, and what can be set of them.

import { CALLOUTS } from './containers.js';
import { el } from './dom.js';

/** A node whose head is no text: a name, and perhaps a field. */
class Frame {
  constructor(name, head, attributes = {}) {
    this.contentDOM = el('div', { class: 'inside' });
    this.head = el('header', { contenteditable: 'false' }, head);
    this.dom = el('section', { class: `frame ${name}`, ...attributes }, this.head, this.contentDOM);
  }

  stopEvent(event) {
    return this.head.contains(event.target);
  }

  ignoreMutation(mutation) {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }
}

/** A block that is one thing. */
class Leaf {
  constructor(name, title, text) {
    this.dom = el('div', { class: `leaf ${name}`, contenteditable: 'false' }, el('strong', {}, title), text ? el('code', {}, text) : null);
  }

  stopEvent() {
    return false;
  }

  ignoreMutation() {
    return true;
  }
}

/** The views of nodes; `shown` says how a chip reads. */
export function views(say, shown) {
  const set = (view, getPos, attrs) => view.dispatch(view.state.tr.setNodeMarkup(getPos(), null, attrs));
  return {
    callout(node, view, getPos) {
      const kinds = el('select', { 'aria-label': say('editor-callout-kind'), onchange: () => set(view, getPos, { kind: kinds.value }) },
        CALLOUTS.map((kind) => el('option', { value: kind, selected: kind === node.attrs.kind }, say(`editor-callout-${kind}`))));
      const frame = new Frame('callout', [kinds], { 'data-kind': node.attrs.kind });
      frame.update = (next) => {
        if (next.type !== node.type) return false;
        kinds.value = next.attrs.kind;
        frame.dom.dataset.kind = next.attrs.kind;
        return true;
      };
      return frame;
    },
    choice(node, view, getPos) {
      const field = el('input', { type: 'text', spellcheck: 'false', value: node.attrs.condition, 'aria-label': say('editor-choice'),
        onchange: () => set(view, getPos, { condition: field.value.trim() || node.attrs.condition }) });
      const frame = new Frame('choice', [el('span', {}, say('editor-choice')), field]);
      frame.update = (next) => {
        if (next.type !== node.type) return false;
        field.value = next.attrs.condition;
        return true;
      };
      return frame;
    },
    named: (node) => new Frame('named', el('span', {}, say('editor-named', { name: node.attrs.id }))),
    slot: (node) => new Frame('slot', el('span', {}, say('editor-slot', { name: node.attrs.id }))),
    note: (node) => new Frame('note', el('span', {}, say('editor-note', { name: node.attrs.label }))),
    data: (node) => new Leaf('data', say(`editor-data-${node.attrs.name}`), node.attrs.argument),
    common: () => new Leaf('common', say('editor-common'), ''),
    source: (node) => new Leaf('source', say('editor-source'), node.attrs.text),
    chip: (node) => {
      const { source } = node.attrs;
      const { kind, name } = shown(source);
      return { dom: el('span', { class: `chip ${kind}`, title: source, contenteditable: 'false' }, name), ignoreMutation: () => true };
    },
    image: (node) => ({ dom: el('span', { class: 'chip image', title: node.attrs.src, contenteditable: 'false' }, `${say('editor-image')} : ${node.attrs.alt || node.attrs.src}`), ignoreMutation: () => true }),
  };
}

/** How a chip reads: what the host's words call it, or its name. */
export function chipNames(vocabulary) {
  const known = new Map(vocabulary.map((one) => [one.source.replace(/\s+/g, ''), one]));
  return (source) => {
    const found = known.get(source.replace(/\s+/g, ''));
    const bare = source.replace(/^(?:\{\{|\[\[|\[\^)\s*|\s*(?:\}\}|\]\]|\])$/g, '');
    const kind = found?.kind ?? (source.startsWith('[[') ? 'term' : source.startsWith('[^') ? 'mark' : /^(?:fait|phrase):/.test(bare) ? 'fact' : source.startsWith('{{') ? 'value' : 'raw');
    return { kind, name: found?.shows || found?.name || bare.replace(/^(?:v\.|territoire\.|fait:|phrase:|drapeau:)/, '') };
  };
}
