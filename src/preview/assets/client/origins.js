// Where each block of the page comes from: coloured over the page, and as a list of what this territory changes.

import { el, spot } from './dom.js';
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
  #territory;

  constructor(territory, address, layer) {
    this.#territory = territory;
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

  /** What the territory changes here: what is not the common guide's, each change once. */
  get changes() {
    return this.#blocks.filter((block) => block.level !== 'common' && !block.inside);
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
    let told = { blocks: [] };
    try {
      told = await json(this.#address);
    } catch {
      // A page without a text of its own (an index, the 404 page) has no origins.
    }
    if (serial !== this.#serial) return;
    const head = document.querySelector('main h1');
    const title = told.title && head ? [{ ...told.title, path: [-1], node: head, title: head.textContent.trim() }] : [];
    const body = document.querySelector(`main ${told.body}`) ?? document.querySelector('main');
    const blocks = told.blocks.map((block) => ({ ...block, node: find(block, body) })).filter((block) => block.node);
    this.#blocks = nested([...title, ...blocks]);
    this.#draw();
  }

  goTo(block) {
    const box = frame(block.node);
    scrollTo({ top: scrollY + box.top - 96, behavior: still() ? 'instant' : 'smooth' });
    flash(block.node, this.#layer);
  }

  #draw() {
    this.#sheet.replaceChildren(...this.#blocks.map((block) => {
      block.mark = el('div', { class: `block ${block.level}${block.inside ? ' inside' : ''}` },
        el('span', { class: 'tag' }, el('span', { class: 'tag-name' }, origin(block)),
          el('span', { class: 'tag-place' }, spot(written(block).file, written(block).line)),
          opener(written(block), say('origins-edit')),
          (block.names ?? []).map((named) => opener(named, named.name)),
          block.level === 'common' && block.target && this.#territory && copier(block.target)));
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
    const under = this.#blocks.filter(({ node }) => {
      const box = frame(node);
      return y >= box.top - 4 && y <= box.bottom + 4 && x >= box.left - 8 && x <= box.left + box.width + 8;
    });
    // The innermost under the pointer speaks; on its own tag it goes on speaking.
    if (under.length === 0 && event.composedPath().some((node) => node.classList?.contains('tag'))) return;
    for (const block of this.#blocks) block.mark.classList.toggle('pointed', block === under.at(-1));
  }
}

/** A block inside one of the same level, brought by the same verb, is no change of its own. */
function nested(blocks) {
  const open = [];
  for (const block of blocks) {
    const within = (outer) => outer.path.length < block.path.length && outer.path.every((at, depth) => block.path[depth] === at);
    while (open.length && !within(open.at(-1))) open.pop();
    const outer = open.at(-1);
    block.inside = Boolean(outer) && outer.level === block.level && outer.name === block.name;
    open.push(block);
  }
  return blocks;
}

/** What an overlay writes as `cible` to change this block. */
function copier(target) {
  const button = el('button', { class: 'place-link', type: 'button', title: say('origins-target-title', { name: target }), onclick: async () => {
    let told = 'copy-done';
    try {
      await navigator.clipboard.writeText(`cible = "${target}"`);
    } catch {
      told = 'copy-failed';
    }
    button.dispatchEvent(new CustomEvent('jalon-say', { detail: say(told, { place: target }), bubbles: true, composed: true }));
  } }, say('origins-target'));
  return button;
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

/** The element of a block: by its path of child numbers below the element that holds the page's text. */
function find(block, body) {
  let node = body;
  for (const at of block.path) node = node?.children[at];
  return node;
}
