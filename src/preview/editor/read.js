// A Markdown text as blocks: each with the source that it was read from.

import { Fragment } from 'prosemirror-model';
import { cut } from './containers.js';
import { schema } from './schema.js';
import { tree } from './syntax.js';

const { nodes, marks } = schema;

/** What this schema has no words for: it is kept as source. */
class Unknown extends Error {}

/**
 * The blocks of a text: `start` and `end` of each in it, and its node. `extra` are definitions that stand elsewhere.
 * What lies between two blocks is white.
 */
export function blocks(text, extra = '') {
  // The first line of a whole file is no text, and neither is what stands above it.
  const front = /^\uFEFF?\+\+\+[ \t]*\r?\n[^]*?\r?\n\+\+\+[ \t]*(?=\r?\n|$)/.exec(text)?.[0] ?? /^\uFEFF/.exec(text)?.[0] ?? '';
  const found = front ? [{ start: 0, end: front.length, node: nodes.source.create({ text: front }) }] : [];
  const body = text.slice(front.length);
  const known = definitions(text) + extra;
  found.push(...parts(cut(body), body, front.length, known));
  return found.map((block) => ({ ...block, source: text.slice(block.start, block.end) }));
}

/** The definitions of links and notes in a text: a stretch of it does not know those of another. */
export function definitions(text) {
  const labels = new Map();
  // Below a line of text a definition is text.
  let below = false;
  for (const line of text.split(/\r?\n/)) {
    const found = below ? null : /^[ >\t]*(?:[-*+] +)?\[(\^?)((?:[^\]\\]|\\.)+)\]:[ \t]*(\S*)/.exec(line);
    below = !found && !/^\s*(?:$|:::|#|```|~~~|---|\|)/.test(line);
    if (!found) continue;
    const [, caret, label, rest] = found;
    const key = caret + label;
    if (!labels.has(key)) labels.set(key, caret ? `[^${label}]: x` : `[${label}]: ${rest || 'x'}`);
  }
  return labels.size ? `\n\n${[...labels.values()].join('\n\n')}\n` : '';
}

function parts(list, text, base, known) {
  return list.flatMap((part) => {
    const { start, end } = part;
    const at = { start: base + start, end: base + end };
    if (part.type === 'text') return stretch(text.slice(start, end), base + start, known);
    return [{ ...at, node: whole(part, text, known) }];
  });
}

/** The node of a container, of data, or of an odd stretch. */
function whole(part, text, known) {
  const within = (list) => parts(list, text, 0, known).map(({ node }) => node);
  const filled = (list) => orEmpty(within(list));
  switch (part.type) {
    case 'data': return nodes.data.create({ name: part.name, argument: part.argument.split(/\s+/).join(' ') });
    case 'callout': return guarded(part, text, () => nodes.callout.create({ kind: part.kind }, [nodes.title.create(null, line(part.title, known)), ...filled(part.parts)]));
    case 'choice': return guarded(part, text, () => nodes.choice.create({ condition: part.condition },
      [part.parts, part.otherwise].filter(Boolean).map((list) => nodes.branch.create(null, filled(list)))));
    case 'named':
    case 'slot': return guarded(part, text, () => nodes[part.type].create({ id: part.id }, filled(part.parts)));
    default: return source(text, part);
  }
}

function guarded(part, text, make) {
  try {
    const node = make();
    node.check();
    return node;
  } catch (error) {
    if (error instanceof Unknown || error instanceof RangeError) return source(text, part);
    throw error;
  }
}

function source(text, { start, end }) {
  return nodes.source.create({ text: text.slice(start, end) });
}

function orEmpty(list) {
  return list.length ? list : [nodes.paragraph.create()];
}

/** The blocks of a stretch without containers. */
function stretch(text, base, known) {
  const found = [];
  const reader = { text, known };
  const last = text.replace(/[ \t\r\n]+$/, '').length;
  for (const node of tree(text + known).children) {
    const start = node.position.start.offset;
    const end = Math.min(node.position.end.offset, last);
    if (start >= last) break;
    const above = found.at(-1);
    // `: …` below a paragraph is its meaning, a blank line between them or not.
    if (above?.of === 'paragraph' && node.type === 'paragraph' && /^:[ \t]/.test(text.slice(start, end))) {
      above.end = base + end;
      above.node = source(text, { start: above.start - base, end });
      continue;
    }
    found.push({ start: base + start, end: base + end, of: node.type, node: guarded({ start, end }, text, () => flow(node, reader)) });
  }
  return found.map(({ of: _, ...block }) => block);
}

/** One line of text: a title. */
function line(text, known) {
  if (text === '') return [];
  const [heading] = tree(`# ${text}${known}`).children;
  if (heading.type !== 'heading') throw new Unknown();
  return inline(heading.children, { text: `# ${text}`, known });
}

/** One line of text that is a paragraph. */
function single(text, known) {
  const [one, two] = tree(text + known).children;
  if (one?.type !== 'paragraph' || one.position.end.offset < text.length || (two && two.position.start.offset < text.length)) throw new Unknown();
  return inline(one.children, { text, known });
}

function flow(node, reader) {
  switch (node.type) {
    case 'paragraph': return paragraph(node, reader);
    case 'heading': {
      const [children, id] = identified(inline(node.children, reader));
      return nodes.heading.create({ level: node.depth, id }, children);
    }
    case 'list': return nodes.list.create({ ordered: Boolean(node.ordered), start: node.start ?? 1, spread: Boolean(node.spread) },
      node.children.map((one) => item(one, reader)));
    case 'blockquote': return nodes.quote.create(null, orEmpty(nested(node.children, reader)));
    case 'thematicBreak': return nodes.rule.create();
    case 'table': return table(node, reader);
    case 'footnoteDefinition': return nodes.note.create({ label: node.label }, orEmpty(nested(node.children, reader)));
    default: throw new Unknown();
  }
}

/** Blocks in a list, a quotation or a note: there is no source of a part to keep, since its lines begin with marks. */
function nested(children, reader) {
  return children.map((node) => {
    const made = flow(node, reader);
    if (!made.type.isInGroup('flow')) throw new Unknown();
    return made;
  });
}

function paragraph(node, reader) {
  const own = reader.text.slice(node.position.start.offset, node.position.end.offset);
  if (/^\{\{\s*commun\s*\}\}$/.test(own.trim())) return nodes.common.create();
  if (/\n[ >\t]{0,3}:[ \t]/.test(own)) return terms(own, reader);
  return nodes.paragraph.create(null, inline(node.children, reader));
}

/** Terms with their meanings, where each is one line. */
function terms(own, reader) {
  const made = [];
  for (const one of own.split(/\r?\n/)) {
    const meaning = /^ {0,3}:[ \t]+([^ \t][^]*)$/.exec(one);
    if (/^(?: {4}|\t)|(?<!\\)(?:\\\\)*\\$| {2}$/.test(one) || (!meaning && made.at(-1)?.type === nodes.term)) throw new Unknown();
    // A line below a meaning goes on with it.
    if (!meaning && made.length) throw new Unknown();
    made.push((meaning ? nodes.meaning : nodes.term).create(null, single(meaning ? meaning[1] : one.replace(/^ +| +$/g, ''), reader.known)));
  }
  return nodes.terms.createChecked(null, made);
}

function item(node, reader) {
  const attrs = { box: node.checked ?? null, spread: Boolean(node.spread) };
  const children = nested(node.children, reader);
  if (children[0]?.type !== nodes.paragraph) children.unshift(nodes.paragraph.create());
  let [first, id] = identified(contents(children[0]));
  const own = reader.text.slice(node.position.start.offset, node.position.end.offset);
  const mark = attrs.box === null && /^[-*+.)\d\s]*\[__/.test(own) && first[0]?.isText && first[0].marks.length === 0 && /^\[__(_*)(?:[ \t]+(\d{1,2})[ \t]*)?\](?:[ \t]+|$)/.exec(first[0].text);
  if (mark) {
    attrs.field = mark[2] ?? '1';
    if (mark[1] !== '') throw new Unknown();
    first = [...(mark[0].length < first[0].text.length ? [first[0].cut(mark[0].length)] : []), ...first.slice(1)];
  }
  // Of other items, it is text.
  if (attrs.box === null && !mark) [first, id] = [contents(children[0]), null];
  return nodes.item.create({ ...attrs, id }, [nodes.paragraph.create(null, first), ...children.slice(1)]);
}

function table(node, reader) {
  const columns = node.align?.length ?? 0;
  return nodes.table.create(null, node.children.map((row, at) => {
    if (row.children.length > columns) throw new Unknown();
    const cells = row.children.map((one, column) => (at ? nodes.cell : nodes.head).create({ align: node.align[column] ?? null }, inline(one.children, reader)));
    while (cells.length < columns) cells.push((at ? nodes.cell : nodes.head).create({ align: node.align[cells.length] ?? null }));
    return nodes.row.create(null, cells);
  }));
}

function contents(node) {
  const list = [];
  node.forEach((child) => list.push(child));
  return list;
}

/** A line without the `{#id}` at its end, and that id. */
function identified(list) {
  const last = list.at(-1);
  const found = last?.isText && last.marks.length === 0 && /^([^]*?)\s*\{#\s*([a-z0-9]+(?:-+[a-z0-9]+)*)\s*\}\s*$/.exec(last.text);
  if (!found) return [list, null];
  return [[...list.slice(0, -1), ...(found[1] ? [last.mark(last.marks).cut(0, found[1].length)] : [])], found[2]];
}

function inline(children, reader, worn = []) {
  const list = children.flatMap((node) => phrase(node, reader, worn));
  return contents(Fragment.fromArray([]).append(Fragment.from(list)));
}

function phrase(node, reader, worn) {
  const own = () => reader.text.slice(node.position.start.offset, node.position.end.offset);
  const within = (mark) => node.children.flatMap((child) => phrase(child, reader, mark.addToSet(worn)));
  switch (node.type) {
    case 'text': return words(node.value, own(), worn);
    case 'strong': return within(marks.strong.create());
    case 'emphasis': return within(marks.em.create());
    case 'delete': return within(marks.strike.create());
    case 'inlineCode': return [schema.text(node.value, marks.code.create().addToSet(worn))];
    case 'break': return [nodes.break.create(null, null, worn)];
    case 'hole': return [nodes.chip.create({ source: node.value }, null, worn)];
    case 'footnoteReference': return [nodes.chip.create({ source: `[^${node.label}]` }, null, worn)];
    case 'image': return [nodes.image.create({ src: node.url, alt: node.alt ?? '', title: node.title ?? null }, null, worn)];
    case 'link':
      if (node.children.length === 0 || worn.some(({ type }) => type === marks.link)) throw new Unknown();
      return within(marks.link.create({ href: node.url, title: node.title ?? null }));
    case 'linkReference':
    case 'imageReference': {
      if (/[\r\n]/.test(own())) throw new Unknown();
      return [nodes.chip.create({ source: own() }, null, worn)];
    }
    default: throw new Unknown();
  }
}

function words(value, own, worn) {
  // Over two lines, or empty: too rare to be told apart here.
  if (/(?<!\\)(?:\\\\)*(?:\{\{|\[\[)/.test(own)) throw new Unknown();
  const text = value.replace(/[ \t]*\r?\n[ \t]*/g, ' ');
  // The mark of a note that is not there: it is one as soon as somebody writes the note.
  const written = [...own.matchAll(/(\\*)(\[\^[^\]\s]+\])/g)];
  if (!written.some(([, escapes]) => escapes.length % 2 === 0)) return text === '' ? [] : [schema.text(text, worn)];
  const parts = text.split(/(\[\^[^\]\s]+\])/);
  if (parts.length !== written.length * 2 + 1) throw new Unknown();
  return parts.flatMap((part, at) => {
    const isMark = at % 2 === 1 && written[(at - 1) / 2][1].length % 2 === 0;
    if (isMark && written[(at - 1) / 2][2] !== part) throw new Unknown();
    if (isMark) return nodes.chip.create({ source: part }, null, worn);
    return part === '' ? [] : schema.text(part, worn);
  });
}
