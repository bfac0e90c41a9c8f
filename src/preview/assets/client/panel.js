// The problems, over the page and not instead of it: the last good page stays behind them.
//
// The panel opens by itself for errors that were not there before, without taking the focus; it goes by itself
// when no error is left. Escape closes it, and it stays closed until there is a new error.

import { el, icon } from './dom.js';
import { fill, sorted, tally } from './problems.js';
import { json, say } from './server.js';

export class Panel {
  #root;
  #list;
  #title;
  #voice;
  #opener;
  #changed;
  #problems = [];
  #dismissed = new Set();
  #byItself = false;
  #territory;
  #serial = 0;

  /** `territory` is the site that is looked at, or '' for all; `opener` the button that opens; `changed` is told of all. */
  constructor(territory, opener, changed) {
    this.#territory = territory;
    this.#opener = opener;
    this.#changed = changed;
    this.#title = el('h2', { tabindex: '-1', id: 'panel-title' });
    this.#list = el('div', { class: 'problems' });
    this.#voice = el('p', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
    this.#root = el('section', { class: 'panel', id: 'panel', 'aria-labelledby': 'panel-title', hidden: true },
      el('header', {}, this.#title,
        el('button', { class: 'quiet', type: 'button', 'aria-label': say('panel-close'), title: say('panel-close'), onclick: () => this.close() }, icon('close'))),
      this.#list);
  }

  get nodes() {
    return [this.#voice, this.#root];
  }

  get open() {
    return !this.#root.hidden;
  }

  /** Asks the server what is wrong now. */
  async refresh() {
    const serial = ++this.#serial;
    const report = await json(`/_jalon/problemes.json${this.#territory ? `?territoire=${encodeURIComponent(this.#territory)}` : ''}`);
    // An answer that was overtaken by a later question says nothing any more.
    if (serial !== this.#serial) return;
    this.#show(report.problems);
  }

  toggle() {
    if (this.open) this.close();
    else this.#reveal(false);
  }

  close() {
    if (!this.open) return;
    const inside = this.#root.contains(this.#root.getRootNode().activeElement);
    for (const problem of this.#problems) this.#dismissed.add(key(problem));
    this.#root.hidden = true;
    this.#opener.setAttribute('aria-expanded', 'false');
    if (inside) this.#opener.focus();
  }

  #reveal(byItself) {
    this.#byItself = byItself;
    this.#root.hidden = false;
    this.#opener.setAttribute('aria-expanded', 'true');
    if (!byItself) this.#title.focus();
  }

  #show(problems) {
    this.#problems = sorted(problems);
    const errors = problems.filter((problem) => problem.severity === 'error');
    const keys = new Set(problems.map(key));
    for (const old of this.#dismissed) if (!keys.has(old)) this.#dismissed.delete(old);
    const summary = tally(problems);
    if (this.#title.textContent !== summary) {
      this.#title.textContent = summary;
      this.#voice.textContent = errors.length || this.#voice.textContent ? summary : '';
    }
    fill(this.#list, this.#problems);
    this.#changed(this.#problems);
    const fresh = errors.some((problem) => !this.#dismissed.has(key(problem)));
    if (this.open) {
      if (problems.length === 0 || (this.#byItself && errors.length === 0)) {
        this.close();
        this.#dismissed.clear();
      }
    } else if (fresh) this.#reveal(true);
  }
}

function key(problem) {
  return [problem.code, problem.file, JSON.stringify(problem.facts)].join(' ');
}
