// Blocks as Markdown.

import { text } from './syntax.js';

/** Nodes as Markdown, written anew. */
export function markdown(list) {
  return text(tidy(list));
}

/** What nodes say, whichever way they say it: two lists with one meaning are equal. */
export function meaning(list) {
  return JSON.stringify(tidy(list));
}

/** The tree of nodes, without what Markdown cannot say: empty paragraphs, emphasis of a space. */
function tidy(list) {
  return list.flatMap((node) => block(node) ?? []);
}

function contents(node) {
  const list = [];
  node.forEach((child) => list.push(child));
  return list;
}

function block(node) {
  const { attrs } = node;
  switch (node.type.name) {
    case 'paragraph': {
      const list = phrases(node);
      return list.some(({ type, value }) => type !== 'text' || value.trim() !== '') ? { type: 'paragraph', children: list } : null;
    }
    case 'heading': return { type: 'heading', depth: attrs.level, children: identified(phrases(node), attrs.id) };
    case 'list': {
      const items = contents(node).map(item);
      return { type: 'list', ordered: attrs.ordered, start: attrs.ordered ? attrs.start : null, spread: attrs.spread && items.length > 1, children: items };
    }
    case 'quote': return { type: 'blockquote', children: tidy(contents(node)) };
    case 'rule': return { type: 'thematicBreak' };
    case 'table': return table(node);
    case 'terms': return terms(node);
    case 'note': return { type: 'footnoteDefinition', identifier: attrs.label, label: attrs.label, children: tidy(contents(node)) };
    case 'callout': return { type: 'container', head: attrs.kind, title: trimmed(phrases(node.firstChild)), parts: [tidy(contents(node).slice(1))] };
    case 'choice': return { type: 'container', head: `si ${attrs.condition.trim().replace(/\s+/g, ' ')}`, parts: contents(node).map((branch) => tidy(contents(branch))) };
    case 'named': return { type: 'container', head: `bloc {#${attrs.id}}`, parts: [tidy(contents(node))] };
    case 'slot': return { type: 'container', head: `local {#${attrs.id}}`, parts: [tidy(contents(node))] };
    case 'data': return { type: 'source', value: `::: ${attrs.name}${attrs.argument ? ` ${attrs.argument}` : ''}` };
    case 'common': return { type: 'source', value: '{{ commun }}' };
    case 'source': return { type: 'source', value: attrs.text };
    default: throw new Error(node.type.name);
  }
}

/** Terms, each with its meanings; one without the other is a paragraph. */
function terms(node) {
  const made = [];
  for (const one of contents(node)) {
    const list = phrases(one);
    const type = one.type.name;
    if (type === 'term') made.push({ type: 'paragraph', children: list });
    else if (list.length) {
      const above = made.at(-1);
      if (above.type === 'terms') above.children.push({ type, children: list });
      else if (above.children.length) made[made.length - 1] = { type: 'terms', children: [{ type: 'term', children: above.children }, { type, children: list }] };
      else made[made.length - 1] = { type: 'paragraph', children: list };
    }
  }
  const filled = made.filter((one) => one.children.length > 0);
  return filled.reduce((all, one) => {
    const above = all.at(-1);
    if (one.type === 'terms' && above?.type === 'terms') above.children.push(...one.children);
    else all.push(one);
    return all;
  }, []);
}

function item(node) {
  const { box, field, id, spread } = node.attrs;
  const [first, ...rest] = contents(node);
  const kinds = new Set(contents(first).flatMap(({ marks }) => marks.map(({ type }) => type.name)));
  // `[__` opens what a second `__` closes: no emphasis that needs it.
  const list = phrases(first, field !== null && kinds.has('strong') && kinds.has('em') ? 'em' : '');
  const below = tidy(rest);
  const made = { type: 'listItem', spread: false, checked: null, children: below };
  if (field !== null) {
    const mark = field === '1' ? '[__]' : `[__ ${field}]`;
    const label = identified(list, id);
    made.children.unshift({ type: 'paragraph', children: [{ type: 'hole', value: label.length ? `${mark} ` : mark }, ...label] });
  } else if (box !== null && trimmed(list).length) {
    made.checked = box;
    made.children.unshift({ type: 'paragraph', children: identified(list, id) });
  } else if (list.length) {
    made.children.unshift({ type: 'paragraph', children: list });
  }
  const pairs = made.children.slice(1).map((right, at) => [made.children[at], right]);
  made.spread = pairs.length > 0 && (spread || !pairs.every(([left, right]) => left.type === 'paragraph' && interrupts(right)));
  return made;
}

/** What may stand right below a paragraph without going on with it. */
function interrupts({ type, ordered, start, children: [first] }) {
  if (type === 'blockquote') return first?.type !== 'list' || interrupts(first);
  return type === 'list' && (!ordered || start === 1) && first.children.length > 0;
}

/** A line with its id, also where somebody typed that. */
function identified(list, id) {
  const last = list.at(-1);
  const typed = id === null && last?.type === 'text' && /^([^]*?)\s*\{#\s*([a-z0-9]+(?:-+[a-z0-9]+)*)\s*\}$/.exec(last.value);
  if (typed) return identified([...list.slice(0, -1), ...(typed[1] ? [{ type: 'text', value: typed[1] }] : [])], typed[2]);
  if (!id) return list;
  const words = trimmed(list, false);
  return [...words, { type: 'hole', value: `${words.length ? ' ' : ''}{#${id}}` }];
}

function table(node) {
  const rows = contents(node);
  const align = contents(rows[0]).map(({ attrs }) => attrs.align);
  return {
    type: 'table', align,
    children: rows.map((row) => ({ type: 'tableRow', children: contents(row).map((cell) => ({ type: 'tableCell', children: phrases(cell) })) })),
  };
}

/** The phrases of a line: no white at its ends. */
function phrases(node, without = '') {
  // The mark of a note is a link of its own.
  const isNote = (child) => child.type.name === 'chip' && child.attrs.source.startsWith('[^');
  const leaves = contents(node).map((child) => ({ node: child, marks: child.marks.filter(({ type }) => type.name !== without && (type.name !== 'link' || !isNote(child))) }));
  return ends(joined(nest(sober(leaves))));
}

/** Marks become nested elements: outermost the one that goes on longest. */
function nest(leaves) {
  const list = [];
  for (let at = 0; at < leaves.length;) {
    const [longest, length] = leaves[at].marks
      .filter((mark) => mark.type.name !== 'code')
      .map((mark) => [mark, run(leaves, at, mark)])
      .reduce((best, one) => (best && best[1] >= one[1] ? best : one), null) ?? [];
    if (!longest) {
      list.push(leaf(leaves[at]));
      at += 1;
      continue;
    }
    const inside = leaves.slice(at, at + length).map((one) => ({ ...one, marks: one.marks.filter((mark) => mark !== longest && !mark.eq(longest)) }));
    list.push(...marked(longest, joined(nest(inside))));
    at += length;
  }
  return list;
}

function run(leaves, at, mark) {
  let end = at;
  while (end < leaves.length && leaves[end].marks.some((one) => one.eq(mark))) end += 1;
  return end - at;
}

function leaf({ node, marks }) {
  const { attrs } = node;
  switch (node.type.name) {
    case 'text': {
      const value = node.text.replace(/[\t\r\n\f\v]+/g, ' ').replace(/[\u0000-\u001f]/g, '');
      return marks.length && value.trim() !== '' ? { type: 'inlineCode', value: value.replace(/^ +| +$/g, '') } : { type: 'text', value };
    }
    case 'break': return { type: 'break' };
    case 'image': return { type: 'image', url: attrs.src, alt: attrs.alt, title: attrs.title };
    default: return { type: 'hole', value: attrs.source };
  }
}

const NAMES = { strong: 'strong', em: 'emphasis', strike: 'delete' };

function marked(mark, list) {
  if (mark.type.name !== 'link') return [{ type: NAMES[mark.type.name], children: list }];
  const inner = list.filter(({ type }) => type !== 'break');
  return inner.length ? [{ type: 'link', url: mark.attrs.href, title: mark.attrs.title, children: inner }] : list;
}

/** Leaves without emphasis of the white at the ends of a stretch: marks beside white mark nothing. */
function sober(leaves) {
  let list = leaves;
  for (const name of Object.keys(NAMES)) {
    const wears = (one) => one?.marks.some(({ type }) => type.name === name);
    const bare = (one) => ({ ...one, marks: one.marks.filter(({ type }) => type.name !== name) });
    const isCode = (one) => one.marks.some(({ type }) => type.name === 'code');
    for (const [from, pattern] of [[0, /^\s+/], [1, /\s+$/]]) {
      const made = [];
      const order = from ? [...list].reverse() : list;
      let edge = true;
      for (const one of order) {
        const white = one.node.isText && !isCode(one) ? pattern.exec(one.node.text)?.[0].length ?? 0 : 0;
        if (!wears(one) || !edge) made.push(one);
        else if (one.node.type.name === 'break' || (white && white === one.node.text.length)) made.push(bare(one));
        else if (white) {
          const { length } = one.node.text;
          const [outside, inside] = from ? [[length - white, length], [0, length - white]] : [[0, white], [white, length]];
          made.push(bare({ ...one, node: one.node.cut(...outside) }), { ...one, node: one.node.cut(...inside) });
          edge = false;
        } else {
          made.push(one);
          edge = false;
        }
        if (!wears(one)) edge = true;
      }
      list = from ? made.reverse() : made;
    }
  }
  return list;
}

function joined(list) {
  const made = [];
  for (const node of list) {
    const last = made.at(-1);
    if (node.type === 'text' && node.value === '') continue;
    if (node.type === 'text' && last?.type === 'text') made[made.length - 1] = { type: 'text', value: last.value + node.value };
    else made.push(node);
  }
  return made;
}

/** A title has no white at its ends, of whatever kind; what stands before an id has none at its end. */
function trimmed(list, both = true) {
  const made = list.map((node, at) => {
    if (node.type !== 'text') return node;
    const start = both && at === 0 ? node.value.trimStart() : node.value;
    return { type: 'text', value: at === list.length - 1 ? start.trimEnd() : start };
  }).filter(({ type, value }) => type !== 'text' || value !== '');
  return made.length < list.length ? trimmed(made, both) : made;
}

function ends(list) {
  const made = [...list];
  for (let changed = true; changed;) {
    changed = false;
    for (const [at, pattern] of [[0, /^[ \t]+/], [made.length - 1, /[ \t]+$/]]) {
      const node = made[at];
      if (node?.type === 'break') {
        made.splice(at, 1);
        changed = true;
        break;
      }
      if (node?.type === 'text' && pattern.test(node.value)) {
        const value = node.value.replace(pattern, '');
        if (value) made[at] = { type: 'text', value };
        else made.splice(at, 1);
        changed = true;
        break;
      }
    }
  }
  // No white around the end of a line.
  return made.map((node, at) => {
    if (node.type !== 'text') return node;
    let { value } = node;
    if (made[at - 1]?.type === 'break') value = value.replace(/^ +/, '');
    if (made[at + 1]?.type === 'break') value = value.replace(/ +$/, '');
    return { type: 'text', value };
  }).filter(({ type, value }) => type !== 'text' || value !== '');
}
