// Cuts containers and data out of a text before any Markdown is parsed, as src/markdown/scan.rs does. What that would
// report is kept as source.

import { Fences } from './fences.js';

export const CALLOUTS = ['a-savoir', 'attention', 'exemple', 'etapes', 'a-retenir'];
export const DATA = ['contacts', 'aides', 'taxe-de-sejour', 'permanences', 'acteurs', 'glossaire', 'documents', 'communes'];
const DEPTH = 16;

/**
 * The parts of a text, in order, each with `start` and `end`: `text`, `data` (`name`, `argument`), `callout` (`kind`,
 * `title`), `choice` (`condition`, `otherwise`), `named` and `slot` (`id`); containers have `parts`. `odd` is a stretch
 * that is none of these: a line that closes nothing, a container that nothing closes.
 */
export function cut(text) {
  const root = [];
  const open = [];
  const fences = new Fences();
  let [start, from] = [0, 0];
  const put = (part) => (open.length ? open.at(-1).parts : root).push(part);
  const flush = (end) => {
    if (text.slice(from, end).trim() !== '') put({ type: 'text', start: from, end });
  };
  const finish = (count, end) => {
    while (open.length > count) {
      const { colons: _, then, sealed: __, ...part } = open.pop();
      part.end = end;
      if (then) [part.parts, part.otherwise] = [then, part.parts];
      put(part);
    }
  };
  for (const raw of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const line = raw.replace(/[\r\n]+$/, '');
    const next = start + raw.length;
    const content = raw.trim();
    if (!fences.inside(line) && content.startsWith(':::')) {
      flush(start);
      const end = start + line.length;
      const [, colons, rest] = /^(:+)([^]*)$/.exec(content);
      directive(colons.length, rest.trim(), start, end);
      from = next;
    }
    start = next;
  }
  flush(text.length);
  for (const one of open) one.odd = true;
  finish(0, text.trimEnd().length);
  return root.map((part) => (isOdd(part) ? { type: 'odd', start: part.start, end: part.end } : part));

  function directive(colons, line, at, end) {
    if (line === '') return closing(colons, at, end);
    const name = /^[^\s{]*/.exec(line)[0];
    const rest = line.slice(name.length).trim();
    const part = { start: at, end };
    if (CALLOUTS.includes(name)) return begin(colons, { ...part, type: 'callout', kind: name, title: rest });
    if (DATA.includes(name)) {
      const fits = name === 'contacts' ? rest !== '' : ['aides', 'communes'].includes(name) || rest === '';
      return put({ ...part, type: 'data', name, argument: rest, odd: !fits });
    }
    if (name === 'si') return begin(colons, { ...part, type: 'choice', condition: rest, odd: rest === '' });
    if (name === 'sinon') {
      const index = open.findLastIndex((one) => one.type === 'choice');
      const choice = open[index];
      if (!choice || choice.then || rest !== '') return put({ ...part, type: 'odd', odd: true });
      if (index < open.length - 1) for (const one of open.slice(index + 1)) one.odd = true;
      finish(index + 1, at);
      choice.then = choice.parts;
      choice.parts = [];
      return undefined;
    }
    const id = /^\{#\s*([a-z0-9]+(?:-+[a-z0-9]+)*)\s*\}$/.exec(rest)?.[1];
    if (name === 'bloc') return begin(colons, { ...part, type: 'named', id, odd: !id });
    if (name === 'local') return begin(colons, { ...part, type: 'slot', id, odd: !id || open.some((one) => one.type === 'slot') });
    return begin(colons, { ...part, type: 'odd', odd: true });
  }

  function begin(colons, part) {
    open.push({ ...part, parts: [], colons, odd: part.odd || open.length >= DEPTH });
  }

  function closing(colons, at, end) {
    const some = open.some((one) => one.colons === colons);
    const fits = some ? (one) => one.colons === colons : (one) => one.colons < colons;
    const index = open.findLastIndex(fits);
    if (index < 0) return put({ type: 'odd', odd: true, start: at, end });
    for (const one of open.slice(index + 1)) one.odd = true;
    finish(index + 1, at);
    return finish(index, end);
  }
}

function isOdd(part) {
  return Boolean(part.odd || part.parts?.some(isOdd) || part.otherwise?.some(isOdd));
}
