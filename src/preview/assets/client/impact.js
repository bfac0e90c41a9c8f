// Whom the edits of this page touch that nobody has committed: beside each edited section, and as a list.

import { el } from './dom.js';
import { json, say } from './server.js';

/** All territories are looked at for it: it is asked for once the page has been quiet for so long, in milliseconds. */
const QUIET = 1200;

/** In these the readers of a territory see the common text, or some of it. */
const SEEN = ['inherited', 'completed', 'wrapped', 'renamed', 'corrected'];

/** These are followed up: a change of the common text is to be reviewed. */
const FOLLOWED = ['wrapped', 'renamed', 'corrected', 'replaced', 'hidden'];

export class Impact {
  #page;
  #files;
  #sections = [];
  #timer;
  #serial = 0;

  /** `path` is the page's address in its site; `page` the page in the frame, which draws. */
  constructor(path, page) {
    const id = path.replace(/\/?(index\.html)?$/, '');
    this.#files = id === '' ? ['content/index.md'] : [`content/${id}.md`, `content/${id}/index.md`];
    this.#page = page;
  }

  /** The page changed: asks once it is quiet, tells `done` then. */
  refresh(done) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { if (!document.hidden) this.#ask(done); }, QUIET);
  }

  /** Asks nothing more. */
  end() {
    clearTimeout(this.#timer);
    this.#serial += 1;
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
    this.#page.order('touches', { title: say('impact'), touches: this.#sections.map((section) => ({ target: section.target, said: beside(section) })) });
    done();
  }
}

/** « Modifié : visible dans 5 territoires sur 8, à relire dans 2 ». */
function beside({ change, territories }) {
  const among = (states) => territories.filter(({ state }) => states.includes(state)).length;
  const [seen, due] = [among(SEEN), change === 'form' ? 0 : among(FOLLOWED)];
  return say(due ? 'impact-beside-due' : 'impact-beside', { n: seen, all: territories.length, due });
}
