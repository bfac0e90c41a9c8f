// Whom the edits of this page touch that nobody has committed: beside each edited section, and as a list.

import { el } from './dom.js';
import { frame, lay } from './look.js';
import { json, say } from './server.js';

/** All territories are looked at for it: it is asked for once the page has been quiet for so long, in milliseconds. */
const QUIET = 1200;

/** In these the readers of a territory see the common text, or some of it. */
const SEEN = ['inherited', 'completed', 'wrapped', 'renamed', 'corrected'];

/** These are followed up: a change of the common text is to be reviewed. */
const FOLLOWED = ['wrapped', 'renamed', 'corrected', 'replaced', 'hidden'];

export class Impact {
  #sheet = el('div', { class: 'touched' });
  #files;
  #open;
  #sections = [];
  #marks = [];
  #timer;
  #serial = 0;

  /** `page` is the page's address in its site; `open` shows the list. */
  constructor(page, layer, open) {
    const id = page.replace(/\/?(index\.html)?$/, '');
    this.#files = id === '' ? ['content/index.md'] : [`content/${id}.md`, `content/${id}/index.md`];
    this.#open = open;
    layer.append(this.#sheet);
    new ResizeObserver(() => this.#lay()).observe(document.body);
    document.addEventListener('toggle', () => this.#lay(), true);
    document.fonts?.ready.then(() => this.#lay());
  }

  /** The page changed: asks once it is quiet, tells `done` then. */
  refresh(done) {
    this.#lay();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { if (!document.hidden) this.#ask(done); }, QUIET);
  }

  /** The edited sections, each with who does what with it; nothing where nothing is edited. */
  list() {
    return el('div', { class: 'impact', role: 'status', hidden: this.#sections.length === 0 },
      el('h3', {}, say('impact')), el('ul', {}, this.#sections.map((section) => {
        const states = new Map();
        for (const { state, territory } of section.territories) states.set(state, [...(states.get(state) ?? []), territory]);
        return el('li', {}, el('strong', {}, section.title), ' ', el('span', { class: 'soft' }, say(`impact-${section.change === 'renamed' ? 'moved' : section.change}`)),
          el('ul', {}, [...states].map(([state, names]) => el('li', {}, say(`impact-${state}`, { n: names.length, name: names.join(', ') })))));
      })));
  }

  async #ask(done) {
    const serial = ++this.#serial;
    const ask = (file) => json(`/_jalon/impact.json?fichier=${encodeURIComponent(file)}`).catch(() => ({ sections: [] }));
    const told = await Promise.all(this.#files.map(ask));
    if (serial !== this.#serial) return;
    this.#sections = told.flatMap(({ sections }) => sections);
    this.#draw();
    done();
  }

  #draw() {
    this.#marks = this.#sections.map((section) => ({ section, head: headOf(section.target) })).filter(({ head }) => head);
    this.#sheet.replaceChildren(...this.#marks.map((mark) => {
      mark.node = el('div', { class: 'touch' }, el('button', { type: 'button', title: say('impact'), onclick: () => this.#open() }, beside(mark.section)));
      return mark.node;
    }));
    this.#lay();
  }

  #lay() {
    for (const { head, node } of this.#marks) {
      node.hidden = !head.isConnected;
      if (head.isConnected) lay(node, frame(head));
    }
  }
}

/** The heading of a section, or of the page. */
function headOf(target) {
  const id = target.split('#')[1]?.split('/').at(-1);
  const found = id ? document.getElementById(id) : document.querySelector('main h1');
  return found?.matches('section, div') ? found.querySelector('h1, h2, h3, h4, h5, h6') ?? found : found;
}

/** « Modifié : visible dans 5 territoires sur 8, à relire dans 2 ». */
function beside({ change, territories }) {
  const among = (states) => territories.filter(({ state }) => states.includes(state)).length;
  const [seen, due] = [among(SEEN), change === 'form' ? 0 : among(FOLLOWED)];
  return say(due ? 'impact-beside-due' : 'impact-beside', { n: seen, all: territories.length, due });
}
