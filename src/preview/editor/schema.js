// What a text of the guide can hold. Whatever else it holds is kept as its source (`source`, `chip`).

import { Schema } from 'prosemirror-model';
import { CALLOUTS } from './containers.js';

const text = (name, fallback = null) => ({ [name]: { default: fallback } });

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'inline*', group: 'block flow', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    heading: {
      content: 'inline*', group: 'block', defining: true, attrs: { level: { default: 2 }, ...text('id') },
      parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, getAttrs: (node) => ({ level, id: node.getAttribute('data-id') }) })),
      toDOM: ({ attrs }) => [`h${attrs.level}`, { 'data-id': attrs.id }, 0],
    },
    list: {
      content: 'item+', group: 'block flow', attrs: { ordered: { default: false }, start: { default: 1 }, spread: { default: false } },
      parseDOM: [
        { tag: 'ul', getAttrs: (node) => ({ ordered: false, spread: node.hasAttribute('data-spread') }) },
        { tag: 'ol', getAttrs: (node) => ({ ordered: true, start: node.start ?? 1, spread: node.hasAttribute('data-spread') }) },
      ],
      toDOM: ({ attrs }) => [attrs.ordered ? 'ol' : 'ul', { start: attrs.ordered && attrs.start !== 1 ? attrs.start : null, 'data-spread': attrs.spread ? '' : null }, 0],
    },
    item: {
      // `box`: null, or whether it is ticked; `field`: what stands after `[__`, for a line to fill in.
      content: 'paragraph flow*', defining: true, attrs: { ...text('box'), ...text('field'), ...text('id'), spread: { default: false } },
      parseDOM: [{ tag: 'li', getAttrs: (node) => ({
        box: node.hasAttribute('data-box') ? node.getAttribute('data-box') === 'true' : null,
        field: node.getAttribute('data-field'), id: node.getAttribute('data-id'), spread: node.hasAttribute('data-spread'),
      }) }],
      toDOM: ({ attrs }) => ['li', { 'data-box': attrs.box === null ? null : String(attrs.box), 'data-field': attrs.field, 'data-id': attrs.id, 'data-spread': attrs.spread ? '' : null }, 0],
    },
    quote: { content: 'flow+', group: 'block flow', defining: true, parseDOM: [{ tag: 'blockquote' }], toDOM: () => ['blockquote', 0] },
    rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
    table: { content: 'row+', group: 'block', isolating: true, tableRole: 'table', parseDOM: [{ tag: 'table' }], toDOM: () => ['table', ['tbody', 0]] },
    row: { content: '(head | cell)+', tableRole: 'row', parseDOM: [{ tag: 'tr' }], toDOM: () => ['tr', 0] },
    head: cell('th', 'header_cell'),
    cell: cell('td', 'cell'),
    terms: { content: '(term meaning+)+', group: 'block', parseDOM: [{ tag: 'dl' }], toDOM: () => ['dl', 0] },
    term: { content: 'inline*', defining: true, parseDOM: [{ tag: 'dt' }], toDOM: () => ['dt', 0] },
    meaning: { content: 'inline*', defining: true, parseDOM: [{ tag: 'dd' }], toDOM: () => ['dd', 0] },
    note: {
      content: 'flow+', group: 'block', defining: true, isolating: true, attrs: text('label', '1'),
      parseDOM: [{ tag: 'aside[data-note]', getAttrs: (node) => ({ label: node.getAttribute('data-note') }) }],
      toDOM: ({ attrs }) => ['aside', { 'data-note': attrs.label }, 0],
    },
    callout: {
      content: 'title block+', group: 'block', defining: true, attrs: text('kind', CALLOUTS[0]),
      parseDOM: [{ tag: 'section[data-callout]', getAttrs: (node) => ({ kind: node.getAttribute('data-callout') }) }],
      toDOM: ({ attrs }) => ['section', { 'data-callout': attrs.kind }, 0],
    },
    title: { content: 'inline*', defining: true, parseDOM: [{ tag: 'div[data-title]' }], toDOM: () => ['div', { 'data-title': '' }, 0] },
    choice: {
      content: 'branch branch?', group: 'block', isolating: true, attrs: text('condition', ''),
      parseDOM: [{ tag: 'section[data-si]', getAttrs: (node) => ({ condition: node.getAttribute('data-si') }) }],
      toDOM: ({ attrs }) => ['section', { 'data-si': attrs.condition }, 0],
    },
    branch: { content: 'block+', isolating: true, parseDOM: [{ tag: 'div[data-branch]' }], toDOM: () => ['div', { 'data-branch': '' }, 0] },
    named: container('named'),
    slot: container('slot'),
    // Data in place, `{{ commun }}`, and what this schema has no words for.
    data: leaf('data', ['name', 'argument']),
    common: leaf('common', []),
    source: leaf('source', ['text']),
    text: { group: 'inline' },
    break: { inline: true, group: 'inline', selectable: false, linebreakReplacement: true, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
    image: {
      inline: true, group: 'inline', draggable: true, attrs: { src: { default: '' }, alt: { default: '' }, ...text('title') },
      parseDOM: [{ tag: 'span[data-image]', getAttrs: (node) => ({ src: node.getAttribute('data-image'), alt: node.getAttribute('data-alt') ?? '', title: node.getAttribute('data-title-of') }) }],
      toDOM: ({ attrs }) => ['span', { 'data-image': attrs.src, 'data-alt': attrs.alt, 'data-title-of': attrs.title }],
    },
    // A value, a fact, a sentence, a term, a note's mark: `source` as it is written.
    chip: {
      inline: true, group: 'inline', draggable: true, attrs: { source: {} },
      parseDOM: [{ tag: 'span[data-chip]', getAttrs: (node) => ({ source: node.getAttribute('data-chip') }) }],
      toDOM: ({ attrs }) => ['span', { 'data-chip': attrs.source }],
      leafText: ({ attrs }) => attrs.source,
    },
  },
  marks: {
    // Of two that go on equally long, the first stands around the other: `**[Piscine](…)**`.
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
    strike: { parseDOM: [{ tag: 'del' }, { tag: 's' }], toDOM: () => ['del', 0] },
    link: {
      attrs: { href: {}, ...text('title') }, inclusive: false,
      parseDOM: [{ tag: 'a[data-href]', getAttrs: (node) => ({ href: node.getAttribute('data-href'), title: node.getAttribute('title') }) }],
      // Without `href`: a click moves the caret, and leads nowhere.
      toDOM: ({ attrs }) => ['a', { 'data-href': attrs.href, title: attrs.title ?? attrs.href, role: 'link' }, 0],
    },
    code: { excludes: 'strong em strike', parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0] },
  },
});

function cell(tag, role) {
  return {
    content: 'inline*', isolating: true, tableRole: role,
    attrs: { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null }, align: { default: null } },
    parseDOM: [{ tag, getAttrs: (node) => ({ align: node.getAttribute('data-align') }) }],
    toDOM: ({ attrs }) => [tag, { 'data-align': attrs.align }, 0],
  };
}

function container(name) {
  return {
    content: 'block+', group: 'block', isolating: true, attrs: text('id', ''),
    parseDOM: [{ tag: `section[data-${name}]`, getAttrs: (node) => ({ id: node.getAttribute(`data-${name}`) }) }],
    toDOM: ({ attrs }) => ['section', { [`data-${name}`]: attrs.id }, 0],
  };
}

function leaf(name, attributes) {
  return {
    group: 'block', atom: true, attrs: Object.fromEntries(attributes.map((one) => [one, { default: '' }])),
    parseDOM: [{ tag: `div[data-${name}]`, getAttrs: (node) => JSON.parse(node.getAttribute(`data-${name}`)) }],
    toDOM: ({ attrs }) => ['div', { [`data-${name}`]: JSON.stringify(attrs) }],
  };
}
