// What the tools draw over a page: its blocks by where they come from, and the sections that somebody is editing.
//
// What is drawn, and in which words, the tools say; here is only where it stands.

import { el } from './dom.js';
import { flash, frame, lay, still } from './look.js';

/** How long a finger rests before it asks for something, in milliseconds. */
const LONG = 450;

export class Marks {
  #layer;
  #tell;
  #origins = el('div', { class: 'origins', hidden: true });
  #touched = el('div', { class: 'touched' });
  #spots = el('div', { class: 'spots' });
  #spotted = new WeakMap();
  #press = 0;
  #blocks = [];
  #touches = [];
  #watching = new ResizeObserver(() => this.lay());

  constructor(layer, tell) {
    this.#layer = layer;
    this.#tell = tell;
    layer.append(this.#origins, this.#touched, this.#spots);
    this.#watching.observe(document.body);
    addEventListener('mousemove', (event) => {
      this.#point(event);
      this.#offer(event);
    }, { passive: true });
    addEventListener('focusin', (event) => this.#offer(event));
    // A long press does for fingers what the pointer does by passing.
    addEventListener('pointerdown', (event) => {
      if (event.pointerType === 'mouse') return;
      clearTimeout(this.#press);
      this.#press = setTimeout(() => this.#offer(event), LONG);
    }, { passive: true });
    for (const kind of ['pointerup', 'pointercancel', 'scroll']) addEventListener(kind, () => clearTimeout(this.#press), { passive: true });
    document.addEventListener('toggle', () => this.lay(), true);
    document.fonts?.ready.then(() => this.lay());
  }

  /** Finds the blocks in the page, draws them, and tells which are there, each with its first words. */
  place({ serial, body, blocks, edit, here }) {
    const main = document.querySelector('main');
    const root = (body && document.querySelector(`main ${body}`)) ?? main;
    const find = ({ path }) => (path[0] === -1 ? document.querySelector('main h1') : path.reduce((node, at) => node?.children[at], root));
    this.#blocks = blocks.map((block, at) => ({ ...block, at, node: find(block) })).filter(({ node }) => node);
    this.#origins.replaceChildren(...this.#blocks.map((block) => {
      block.mark = el('div', { class: `block ${block.level}${block.inside ? ' inside' : ''}` },
        el('span', { class: 'tag' }, el('span', { class: 'tag-name' }, block.said), el('span', { class: 'tag-place' }, block.place),
          el('button', { class: 'place-link', type: 'button', onclick: () => this.#tell('open', { at: block.at }) }, edit)));
      return block.mark;
    }));
    this.#place(here);
    this.lay();
    this.#tell('found', { serial, found: this.#blocks.map(({ at, node }) => [at, opening(node)]) });
  }

  /** A button beside each block that has something of its own to offer. */
  #place(here) {
    const held = this.#spots.contains(this.#spots.getRootNode().activeElement);
    this.#spotted = new WeakMap();
    const alone = here ? this.#blocks.filter((block) => block.alone) : [];
    const kept = held ? [...this.#spots.children].findIndex((spot) => spot.contains(spot.getRootNode().activeElement)) : -1;
    this.#spots.replaceChildren(...alone.map((block) => {
      block.spot = el('div', { class: 'spot' }, el('button', { type: 'button', tabindex: '-1', 'aria-label': `${here} : ${opening(block.node)}`, onclick: () => this.#tell('here', { at: block.at }) }, here));
      this.#spotted.set(block.node, block.spot);
      return block.spot;
    }));
    if (kept >= 0) this.#spots.children[kept]?.firstChild.focus();
  }

  toggle(on) {
    this.#origins.hidden = !on;
    // The tags lead to the same place.
    this.#spots.hidden = on;
    this.lay();
  }

  goTo(at) {
    const block = this.#blocks.find((one) => one.at === at);
    if (!block) return;
    scrollTo({ top: scrollY + frame(block.node).top - 96, behavior: still() ? 'instant' : 'smooth' });
    flash(block.node, this.#layer);
  }

  /** Beside the headings of these sections, what the tools say of them. */
  touch({ touches, title }) {
    this.#touches = touches.map(({ target, said }) => ({ said, head: headOf(target) })).filter(({ head }) => head);
    this.#touched.replaceChildren(...this.#touches.map((one) => {
      one.mark = el('div', { class: 'touch' }, el('button', { type: 'button', title, onclick: () => this.#tell('touch') }, one.said));
      return one.mark;
    }));
    this.lay();
  }

  lay() {
    for (const { head, mark } of this.#touches) {
      mark.hidden = !head.isConnected;
      if (head.isConnected) lay(mark, frame(head));
    }
    for (const { node, spot } of this.#blocks) if (spot) lay(spot, frame(node), 4);
    if (this.#origins.hidden) return;
    for (const { node, mark } of this.#blocks) lay(mark, frame(node), 4);
  }

  /** The button of the innermost block under the pointer, or around what has the focus. */
  #offer(event) {
    // On a button it stays.
    if (event.composedPath().some((node) => node.classList?.contains('spot'))) return;
    let node = event.target;
    while (node && !this.#spotted.has(node)) node = node.parentElement;
    const spot = node ? this.#spotted.get(node) : null;
    for (const other of this.#spots.children) {
      other.classList.toggle('pointed', other === spot);
      // One of them at a time is a stop of the keyboard: the tools' list has all of them.
      other.firstChild.tabIndex = other === spot ? 0 : -1;
    }
  }

  #point(event) {
    if (this.#origins.hidden) return;
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

/** The heading of a section, or of the page. */
function headOf(target) {
  const id = target.split('#')[1]?.split('/').at(-1);
  const found = id ? document.getElementById(id) : document.querySelector('main h1');
  return found?.matches('section, div') ? found.querySelector('h1, h2, h3, h4, h5, h6') ?? found : found;
}

/** The first words of a block; the label that a theme puts on local texts is not one of them. */
function opening(node) {
  const own = [...node.children].find((child) => !child.matches('[class*=titre]')) ?? node;
  const words = (node.matches('p, li, h1, h2, h3, h4, ul, ol') ? node : own).textContent.trim().replace(/\s+/g, ' ');
  return words.length > 64 ? `${words.slice(0, 63)}…` : words;
}
