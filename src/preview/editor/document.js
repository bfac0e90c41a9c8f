// A text that is open: what was read, and what to write. Blocks that nobody touched keep their bytes.

import { carried, differences } from './merge.js';
import { blocks, definitions } from './read.js';
import { schema } from './schema.js';
import { widthOf, wrapped } from './wrap.js';
import { markdown, meaning } from './write.js';

export class OpenText {
  constructor(text) {
    this.text = text;
    this.line = /\r\n/.test(text) && !/[^\r]\n/.test(text) ? '\r\n' : '\n';
    this.known = definitions(text);
    this.blocks = faithful(blocks(text), this.known);
    const list = this.blocks.map(({ node }) => node);
    this.doc = schema.nodes.doc.create(null, list.length ? list : [schema.nodes.paragraph.create()]);
    this.blank = list.length === 0;
    this.width = widthOf(text);
  }

  /** The text of `doc`: an edited state of what was read. */
  markdown(doc) {
    if (doc.eq(this.doc)) return this.text;
    const fresh = [];
    doc.forEach((node) => fresh.push(node));
    const old = this.blocks.map(({ node }) => node);
    const changes = differences(old, fresh, (a, b) => a.eq(b));
    const wanted = meaning(fresh);
    // Beside a change a block may read otherwise (a list below a list): then it is written anew as well, in the end all.
    const ways = [0, 1, Infinity].map((reach) => () => this.#write(old, fresh, widened(changes, reach, old.length, fresh.length)));
    let first = null;
    for (const way of ways) {
      const written = way();
      first ??= written;
      if (meaning(blocks(written).map(({ node }) => node)) === wanted) return written;
    }
    return first;
  }

  /** The text, put together again from its blocks. */
  assembled() {
    const list = this.blocks.map(({ node }) => node);
    return this.blank ? this.text : this.#write(list, list, []);
  }

  #own(text) {
    return this.line === '\n' ? text : text.replace(/\r?\n/g, this.line);
  }

  #tail() {
    return this.blank ? this.text.replace(/^[^]*?(\r?\n)?[ \t]*$/, '$1') : this.text.slice(this.blocks.at(-1).end);
  }

  #write(old, fresh, changes) {
    const { text } = this;
    const gap = this.line + this.line;
    let [out, at] = [old.length ? text.slice(0, this.blocks[0].start) : '', 0];
    for (const [from, to, start, end] of changes) {
      const next = markdown(fresh.slice(start, end));
      const anew = this.#anew(from, to, old, fresh.slice(start, end), next);
      const isFirst = from === 0;
      const isLast = to === old.length;
      if (!isFirst) out += text.slice(this.blocks[at]?.start ?? 0, this.blocks[from - 1].end);
      if (anew !== '') {
        if (from === to) out += `${isFirst ? '' : gap}${anew}${isLast ? '' : gap}`;
        else {
          out += isFirst ? '' : text.slice(this.blocks[from - 1].end, this.blocks[from].start);
          out += anew + (isLast ? '' : text.slice(this.blocks[to - 1].end, this.blocks[to].start));
        }
      } else if (!isFirst && !isLast) out += gap;
      at = to;
    }
    if (at < old.length) out += text.slice(this.blocks[at].start, this.blocks.at(-1).end);
    return out + this.#tail();
  }

  /** A changed stretch: its source with the change carried over, if that says what is meant; in lines as the text has them. */
  #anew(from, to, old, fresh, next) {
    const says = (text) => meaning(blocks(text, this.known).map(({ node }) => node));
    const wanted = meaning(fresh);
    let made = next;
    if (from < to) {
      const source = this.text.slice(this.blocks[from].start, this.blocks[to - 1].end).replace(/\r\n/g, '\n');
      const like = carried(source, markdown(old.slice(from, to)), next);
      if (says(like) === wanted) made = like;
    }
    const lines = wrapped(made, this.width);
    return this.#own(lines !== made && says(lines) === wanted ? lines : made);
  }
}

/** Changes with `reach` more blocks on each side. */
function widened(changes, reach, old, fresh) {
  if (reach === 0) return changes;
  const wide = [];
  for (const [from, to, start, end] of changes) {
    const before = Math.min(reach, from, start);
    const after = Math.min(reach, old - to, fresh - end);
    const one = [from - before, to + after, start - before, end + after];
    const last = wide.at(-1);
    if (last && last[1] >= one[0]) [last[1], last[3]] = [Math.max(last[1], one[1]), Math.max(last[3], one[3])];
    else wide.push(one);
  }
  return wide;
}

/** Blocks that this editor would not write as it read them stay source. */
function faithful(list, known) {
  const says = (nodes) => meaning(nodes);
  const again = (nodes) => says(blocks(markdown(nodes), known).map(({ node }) => node));
  const nodes = list.map(({ node }) => node);
  if (again(nodes) === says(nodes)) return list;
  return list.map((block, at) => (again([block.node]) === says([block.node]) ? block
    : { ...block, node: schema.nodes.source.create({ text: list[at].source }) }));
}
