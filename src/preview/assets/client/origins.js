// Where each block of the page comes from: coloured over the page, and as a list of what this territory changes.

import { el } from './dom.js';
import { frame, lay, flash, still } from './look.js';
import { opener } from './problems.js';
import { json, say } from './server.js';

export const LEVELS = ['common', 'region', 'department', 'zone', 'territory'];

export class Origins {
  #layer;
  #sheet = el('div', { class: 'origins', hidden: true });
  #blocks = [];
  #address;
  #watching;
  #serial = 0;

  constructor(address, layer) {
    this.#address = address;
    this.#layer = layer;
    layer.append(this.#sheet);
    this.#watching = new ResizeObserver(() => this.#lay());
    addEventListener('mousemove', (event) => this.#point(event), { passive: true });
    document.addEventListener('toggle', () => this.#lay(), true);
    document.fonts?.ready.then(() => this.#lay());
  }

  get shown() {
    return !this.#sheet.hidden;
  }

  get blocks() {
    return this.#blocks;
  }

  /** What the territory changes here: everything that is not the common guide's. */
  get changes() {
    return this.#blocks.filter((block) => block.level !== 'common');
  }

  toggle(on) {
    this.#sheet.hidden = !on;
    if (on) this.#watching.observe(document.body);
    else this.#watching.disconnect();
    this.#lay();
  }

  /** Asks anew, and draws. */
  async refresh() {
    const serial = ++this.#serial;
    let blocks = [];
    try {
      blocks = (await json(this.#address)).blocks;
    } catch {
      // A page without a text of its own (an index, the 404 page) has no origins.
    }
    if (serial !== this.#serial) return;
    this.#blocks = blocks.map((block) => ({ ...block, node: find(block) })).filter((block) => block.node);
    this.#draw();
  }

  goTo(block) {
    const box = frame(block.node);
    scrollTo({ top: scrollY + box.top - 96, behavior: still() ? 'instant' : 'smooth' });
    flash(block.node, this.#layer);
  }

  #draw() {
    let last = null;
    this.#sheet.replaceChildren(...this.#blocks.map((block) => {
      const same = last && last.level === block.level && last.file === block.file && last.kind === block.kind;
      last = block;
      const name = origin(block);
      block.mark = el('div', { class: `block ${block.level}${same ? ' same' : ''}` },
        el('span', { class: 'tag' }, el('span', { class: 'tag-name' }, name), opener(block, say('origins-edit'))));
      return block.mark;
    }));
    this.#lay();
  }

  #lay() {
    if (!this.shown) return;
    for (const block of this.#blocks) {
      const box = frame(block.node);
      block.box = box;
      lay(block.mark, box, 4);
    }
  }

  #point(event) {
    if (!this.shown) return;
    const [x, y] = [event.clientX, event.clientY];
    for (const block of this.#blocks) {
      const box = frame(block.node);
      block.mark.classList.toggle('pointed', y >= box.top && y <= box.bottom && x >= box.left - 8 && x <= box.left + box.width + 8);
    }
  }
}

/** « Zone littoral, addition ». */
export function origin(block) {
  const plain = say(`level-${block.level}`);
  const level = block.name ? say('level-named', { level: plain, name: block.name }) : plain;
  return block.kind ? `${level} · ${say(`kind-${block.kind}`)}` : level;
}

/** The element of a block: by its id, or by its path of child numbers below the page's text. */
function find(block) {
  if (block.id) return document.getElementById(block.id);
  let node = document.querySelector('main .corps') ?? document.querySelector('main');
  for (const at of block.path ?? []) node = node?.children[at];
  return node;
}
