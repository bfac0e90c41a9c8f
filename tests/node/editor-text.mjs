// The text editor without a page: what it reads it writes again byte by byte, one changed word changes one block, and what
// somebody writes says after saving what it said on the screen.
//
// JALON_TEXTS: a file with `[[name, text], …]`; JALON_EDITOR: the module; JALON_SEED and JALON_MANY: the generated texts;
// JALON_WRITTEN: where to put each text beside what the editor writes of it, every block anew.

import fs from 'node:fs';
import { pathToFileURL } from 'node:url';

const { OpenText, blocks, markdown, meaning, schema } = await import(pathToFileURL(process.env.JALON_EDITOR).href);
const texts = JSON.parse(fs.readFileSync(process.env.JALON_TEXTS, 'utf8'));
const seed = Number(process.env.JALON_SEED ?? 20261130);
const many = Number(process.env.JALON_MANY ?? 500);
const { nodes, marks } = schema;
const wrong = [];
let seen = 0;

function check(holds, what) {
  seen += 1;
  if (!holds && wrong.length < 20) wrong.push(what);
}

/** Numbers that a seed decides (mulberry32). */
function random(from) {
  let state = from >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { of: (n) => Math.floor(next() * n), pick: (list) => list[Math.floor(next() * list.length)], chance: (p) => next() < p };
}

const children = (node) => Array.from({ length: node.childCount }, (_, at) => node.child(at));
const says = (text) => meaning(blocks(text).map(({ node }) => node));

/** The places of words in a block: of each the text node's path, and where in it. */
function words(node, path = []) {
  if (node.isText) return [...node.text.matchAll(/[\p{L}]{3,}/gu)].map((found) => ({ path, at: found.index, length: found[0].length }));
  return children(node).flatMap((child, at) => words(child, [...path, at]));
}

/** A node with one word of it exchanged. */
function exchanged(node, { path, at, length }, word) {
  if (path.length === 0) return schema.text(node.text.slice(0, at) + word + node.text.slice(at + length), node.marks);
  return node.copy(node.content.replaceChild(path[0], exchanged(node.child(path[0]), { path: path.slice(1), at, length }, word)));
}

function lines(text) {
  return text.split('\n');
}

/** How many lines of `text` are not in `other` where they were: both without their common head and tail. */
function differing(text, other) {
  const [a, b] = [lines(text), lines(other)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return b.length - head - tail;
}

/** Where two texts part. */
function apart(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return [one, other].map((text) => text.slice(Math.max(0, at - 80), at + 120)).join('\n');
}

let [edits, oneLine] = [0, 0];
const odd = [];
const anew = [];
for (const [name, text] of texts) {
  const open = new OpenText(text);
  check(open.markdown(open.doc) === text, `${name}: not saved as it was opened`);
  // Put together from its blocks, not given back whole.
  check(open.assembled() === text, `${name}: the blocks are not the text`);
  for (const block of open.blocks) if (block.node.type === nodes.source && !block.source.startsWith('+++')) odd.push(`${name}: ${block.source.slice(0, 80)}`);
  // Without what stands above the text of a page.
  const body = open.blocks.filter((block) => !block.source.startsWith('+++'));
  if (body.length) anew.push([name, text.slice(body[0].start), markdown(body.map(({ node }) => node))]);
  const dice = random(seed ^ text.length);
  const candidates = open.blocks.map((block, at) => [block, at, words(block.node)]).filter(([, , found]) => found.length);
  if (!candidates.length) continue;
  const [block, at, found] = dice.pick(candidates);
  const place = dice.pick(found);
  const list = children(open.doc);
  list[at] = exchanged(block.node, place, 'mot');
  const written = open.markdown(open.doc.copy(nodes.doc.create(null, list).content));
  const [before, after] = [text.slice(0, block.start), text.slice(block.end)];
  check(written.startsWith(before) && written.endsWith(after) && written.length >= before.length + after.length, `${name}: more than the block of the word differs\n${block.source}\n→\n${written.slice(block.start, block.end + 40)}`);
  check(says(written) === meaning(list), `${name}: says another thing after one word changed\n${block.source}`);
  edits += 1;
  if (differing(text, written) <= 1) oneLine += 1;
}
check(oneLine >= edits * 0.98, `one word changed more than its line in ${edits - oneLine} of ${edits} texts`);
check(odd.length === 0 || process.env.JALON_ODD, `kept as source: ${odd.slice(0, 5).join('\n')}`);

// Texts out of everything that somebody can make with the editor.
const WORDS = ['mairie', 'Déclarer', 'l’hôtel', 'R&D', '1.', '2)', '-', '+', '#', 'a_b', '_x_', '*', '**', '~', '[x]', '(y)', '`c`', '<b>', '&amp;', '12,5 %', '« ici »', '« là »',
  '!', '\\', '|', ':::', '::: attention', ':', '>', '{', '}', '{{', '[[', '{#id}', 'http://a.example', 'x@a.example', '---', '===', '1986', '…', '\u00a0', '\u202f', '~~~', '"', '[^1]', '[__]', '[ ]', '+++', 'https:', '!['];
const CHIPS = ['{{ v.telephone }}', '{{ fait:meuble.abattement }}', '{{ phrase:groupe.cumul }}', '[[erp]]', '{{territoire.de}}', '[^1]', '[^2]'];

function inline(dice, plain = false) {
  const list = [];
  const add = (text, worn) => text && list.push(schema.text(text, worn));
  for (let n = 1 + dice.of(5); n > 0; n -= 1) {
    const worn = [];
    if (dice.chance(0.35)) worn.push(dice.pick([marks.strong, marks.em, marks.strike]).create());
    if (dice.chance(0.1)) worn.push(dice.pick([marks.strong, marks.em]).create());
    if (dice.chance(0.12)) worn.push(marks.link.create({ href: dice.pick(['/types/meuble.md#declaration', 'tel:{{v.telephone}}', 'https://a.example/x(y)_z', 'mailto:x@a.example', '/a b.md']), title: dice.chance(0.2) ? 'Un "titre"' : null }));
    const set = worn.reduce((all, mark) => mark.addToSet(all), []);
    if (dice.chance(0.2)) list.push(nodes.chip.create({ source: dice.pick(CHIPS) }, null, set));
    else if (dice.chance(0.04)) list.push(nodes.image.create({ src: 'carte.png', alt: 'La carte [1]', title: null }, null, set));
    else if (dice.chance(0.05) && !plain) list.push(nodes.break.create(null, null, set));
    else if (dice.chance(0.06)) add(dice.pick(['code', 'a`b', ' x']), marks.code.create().addToSet(set.filter(({ type }) => type === marks.link)));
    else add(Array.from({ length: 1 + dice.of(3) }, () => dice.pick(WORDS)).join(dice.pick([' ', ' ', ''])) + dice.pick(['', ' ', ' ']), set);
  }
  return list;
}

function flow(dice, depth) {
  const kind = dice.of(depth > 2 ? 3 : 7);
  if (kind === 5) return nodes.list.create({ ordered: dice.chance(0.3), start: 1 + dice.of(3), spread: dice.chance(0.2) }, Array.from({ length: 1 + dice.of(3) }, () => item(dice, depth)));
  if (kind === 6) return nodes.quote.create(null, [flow(dice, depth + 1)]);
  return nodes.paragraph.create(null, inline(dice));
}

function item(dice, depth) {
  const mark = dice.of(6);
  const attrs = mark === 0 ? { box: dice.chance(0.2), id: 'boite' } : mark === 1 ? { field: dice.pick(['1', '4']), id: 'champ' } : {};
  const rest = dice.chance(0.25) ? [flow(dice, depth + 1)] : [];
  return nodes.item.create({ ...attrs, spread: dice.chance(0.1) }, [nodes.paragraph.create(null, inline(dice)), ...rest]);
}

function block(dice, depth = 0) {
  const some = () => Array.from({ length: depth ? 1 : 1 + dice.of(2) }, () => block(dice, depth + 1));
  switch (dice.of(depth > 2 ? 4 : 14)) {
    case 3: return nodes.heading.create({ level: 2 + dice.of(3), id: dice.pick([null, 'declarer']) }, inline(dice, true));
    case 4: return nodes.table.create(null, table(dice));
    case 5: return nodes.terms.create(null, [nodes.term.create(null, inline(dice, true)), nodes.meaning.create(null, inline(dice, true))]);
    case 6: return nodes.callout.create({ kind: dice.pick(['a-savoir', 'attention']) }, [nodes.title.create(null, dice.chance(0.5) ? inline(dice, true) : []), ...some()]);
    case 7: return nodes.choice.create({ condition: 'littoral et non type:hotel' }, [nodes.branch.create(null, some()), ...(dice.chance(0.5) ? [nodes.branch.create(null, some())] : [])]);
    case 8: return (depth ? nodes.named : dice.pick([nodes.named, nodes.slot])).create({ id: 'nos-aides' }, some());
    case 9: return nodes.data.create({ name: 'contacts', argument: 'urbanisme' });
    case 10: return nodes.note.create({ label: '1' }, [nodes.paragraph.create(null, inline(dice))]);
    case 11: return nodes.rule.create();
    case 12: return nodes.common.create();
    default: return flow(dice, depth);
  }
}

function table(dice) {
  const columns = 1 + dice.of(3);
  const row = (type) => nodes.row.create(null, Array.from({ length: columns }, (_, at) => type.create({ align: [null, 'right', 'center'][at % 3] }, dice.chance(0.8) ? inline(dice, true) : [])));
  return [row(nodes.head), ...Array.from({ length: dice.of(3) }, () => row(nodes.cell))];
}

let lost = 0;
for (let n = 0; n < many; n += 1) {
  const dice = random(seed + n * 7919);
  const list = Array.from({ length: 1 + dice.of(2) }, () => block(dice));
  const written = markdown(list);
  const again = blocks(written).map(({ node }) => node);
  const same = meaning(again) === meaning(list);
  if (!same) lost += 1;
  check(same, `seed ${seed}, text ${n}: written and read again, it says another thing\n${written}\n${apart(meaning(list), meaning(again))}`);
}

// Whatever somebody typed: opened, a block put in, taken out, moved; the others keep their bytes.
const PIECES = ['- a\n- b\n', '* c\n', '1. d\n2. e\n', '::: attention Titre\n', ':::\n', ':::: si littoral\n', '::::\n', '::: sinon\n', '::: inconnu\n', '```\n', '~~~ toml\n', '> f\n', '    code\n', 'Mot *gras* __fort__\n', '# Un\n', '## Deux {#deux}\n', 'Titre\n=====\n',
  '| a | b |\n|---|:-:|\n| c | d |\n', '\n', '\n\n', '   \n', '[^1]: Note\n', '[lien]: /x.md\n', 'Voir [lien] et [^1]\n', '<div>\n', 'Terme\n: Sens\n', '{{ commun }}\n', '::: contacts mairie\n', '- [ ] Tâche {#t}\n', '- [__ 3] Champ {#c}\n', '  suite\n', '---\n', '&nbsp;&copy; \\* \\{{\n', '{{ v.x', '\n}}\n', '![x](y.png)\n', 'a  \nb\\\nc\n', '\t- d\n', '+++\n'];
for (let n = 0; n < many; n += 1) {
  const dice = random(seed + n * 104729);
  let text = Array.from({ length: 1 + dice.of(6) }, () => dice.pick(PIECES)).join('');
  if (dice.chance(0.2)) text = text.replace(/\n/g, '\r\n');
  if (dice.chance(0.2)) text = text.trimEnd();
  const open = new OpenText(text);
  check(open.assembled() === text, `seed ${seed}, soup ${n}: the blocks are not the text ${JSON.stringify(text)}`);
  const list = open.blank ? [] : children(open.doc);
  const at = dice.of(list.length + 1);
  const way = dice.of(3);
  if (way === 0 || list.length < 2) list.splice(at, 0, nodes.paragraph.create(null, [schema.text('Une phrase.')]));
  else if (way === 1) list.splice(Math.min(at, list.length - 1), 1);
  else list.push(...list.splice(Math.min(at, list.length - 1), 1));
  const written = open.markdown(nodes.doc.create(null, list));
  if (/\r\n/.test(text)) check(!/(?<!\r)\n/.test(written), `seed ${seed}, soup ${n}: its line ends are mixed\n${JSON.stringify(written)}`);
  // Beside a container that nothing closes, or code, text cannot but belong to it: then nothing is lost.
  const kept = () => list.every((node) => node.type !== nodes.source || written.includes(node.attrs.text)) && (way !== 0 || written.includes('Une phrase.'));
  check(says(written) === meaning(list) || ([...list, ...open.blocks.map(({ node }) => node)].some(({ type }) => type === nodes.source) && kept()), `seed ${seed}, soup ${n}: edited, it says another thing\n${JSON.stringify(text)}\n${JSON.stringify(written)}\n${apart(meaning(list), says(written))}`);
}

if (process.env.JALON_WRITTEN) fs.writeFileSync(process.env.JALON_WRITTEN, JSON.stringify(anew));
for (const what of wrong) console.error(`✗ ${what}`);
console.log(`${texts.length} texts, ${edits} edits, ${oneLine} of one line, ${odd.length} blocks kept as source; ${many} + ${many} generated; ${seen} checked, ${wrong.length} wrong, ${lost} lost`);
process.exitCode = wrong.length ? 1 : 0;
