// Where each block of the page comes from: coloured over the page, and as a list of what this territory changes.

import { spot } from './dom.js';
import { json, say } from './server.js';

export const LEVELS = ['common', 'region', 'department', 'zone', 'territory'];

export class Origins {
  #blocks = [];
  #address;
  #page;
  #serial = 0;
  #shown = false;
  #here;

  /** `address` gives the origins; `page` is the page in the frame, which draws them; `here`: whether a territory can write. */
  constructor(address, page, here) {
    this.#address = address;
    this.#page = page;
    this.#here = here;
  }

  get shown() {
    return this.#shown;
  }

  /** What the territory changes here: what is not the common guide's, each change once. */
  get changes() {
    return this.#blocks.filter((block) => block.found && block.level !== 'common' && !block.inside);
  }

  /** A block by its number. */
  block(at) {
    return Number.isInteger(at) ? this.#blocks[at] : undefined;
  }

  toggle(on) {
    this.#shown = on;
    this.#page.order('shown', { on });
  }

  /** Asks anew, and has them drawn. */
  async refresh() {
    const serial = ++this.#serial;
    let told = { blocks: [] };
    try {
      told = await json(this.#address);
    } catch {
      // A page without a text of its own (an index, the 404 page) has no origins.
    }
    if (serial !== this.#serial) return;
    const title = told.title ? [{ ...told.title, path: [-1], target: told.page }] : [];
    this.#blocks = nested([...title, ...told.blocks]);
    this.#page.order('blocks', {
      serial,
      body: told.body ?? '',
      edit: say('origins-edit'),
      here: this.#here ? say('here') : '',
      blocks: this.#blocks.map((block) => ({
        path: block.path, level: block.level, inside: block.inside, alone: block.alone,
        said: origin(block), place: spot(written(block).file, written(block).line),
      })),
    });
    this.#page.order('shown', { on: this.#shown });
  }

  /** The page has these of them: their numbers, and their first words. */
  found({ serial, found }) {
    if (serial !== this.#serial || !Array.isArray(found)) return;
    for (const block of this.#blocks) block.found = false;
    for (const one of found) {
      const [at, words] = Array.isArray(one) ? one : [];
      if (this.block(at)) Object.assign(this.block(at), { found: true, words: String(words).slice(0, 100) });
    }
  }

  goTo(block) {
    this.#page.order('goto', { at: this.#blocks.indexOf(block) });
  }
}

/** A block inside one of the same level, brought by the same verb, is no change of its own. */
function nested(blocks) {
  const open = [];
  for (const block of blocks) {
    const within = (outer) => outer.path.length < block.path.length && outer.path.every((at, depth) => block.path[depth] === at);
    while (open.length && !within(open.at(-1))) open.pop();
    const outer = open.at(-1);
    // Within what leads to the same forms there is one button for both.
    block.alone = !outer || outer.target !== block.target || outer.verb?.line !== block.verb?.line;
    block.inside = Boolean(outer) && outer.level === block.level && outer.name === block.name;
    open.push(block);
  }
  return blocks;
}

/** « Zone littoral, addition ». */
export function origin(block) {
  const plain = say(`level-${block.level}`);
  const known = block.level === 'territory' ? null : block.known_as ?? block.name;
  const level = known ? say('level-named', { level: plain, name: known }) : plain;
  return block.kind ? `${level} · ${say(`kind-${block.kind}`)}` : level;
}

/** Where one goes to change it: a correction stands in the overlay, not in the text that it corrects. */
export function written(block) {
  return block.kind === 'correction' && block.verb ? { ...block.verb, column: 1 } : block;
}
