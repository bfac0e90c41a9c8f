// One form of « Chez nous »: a text, a title or a reason to be written, tried in memory and shown in the page meanwhile.

import { el } from './dom.js';
import { keep, recall } from './memory.js';
import { ask, say, sites } from './server.js';
import { textBox } from './text_box.js';

/** How long hands rest before a text is tried, in milliseconds. */
const REST = 350;

/** What each verb asks for, in the order of the form. */
const FIELDS = {
  encadrer: ['before', 'after'],
  corriger: ['passage', 'texte'],
  masquer: ['pourquoi'],
  renommer: ['titre'],
};

/** The verbs after which the common text is followed up. */
const FOLLOWED = ['corriger', 'masquer', 'renommer', 'remplacer'];

/** Verbs of which a level has one at each place: two of them would be two who write the same. */
const ONCE = ['encadrer', 'remplacer', 'masquer', 'renommer', 'remplir'];

export class HereForm {
  #data;
  #about;
  #own;
  #base;
  #values;
  #boxes = new Map();
  #faults = [];
  #timer = 0;
  #busy = false;
  #frozen = false;
  #rows = el('div', { class: 'fields' });
  #whole = el('div', { class: 'whole', role: 'alert' });
  #shown = el('div', { class: 'shown' });
  #save;
  #acts;

  /**
   * `about`: { wish, target, action, own, words, dates }; `acts`: { saved(answer), cancel(), draw(draft), refused(), tell(text) }.
   * `data` is what the server told of the page.
   */
  constructor(data, about, acts) {
    this.#data = data;
    this.#about = about;
    this.#acts = acts;
    this.#own = about.own ?? null;
    this.#base = this.#own ? this.#read(this.#own) : this.#beginning();
    const draft = this.#drafts()[this.#key()];
    if (draft) this.#base = draft.base;
    this.#values = { ...this.#base, ...draft?.values };
    this.#save = el('button', { class: 'main', type: 'submit' }, say('settings-save'));
    this.node = el('form', { class: 'here-form', novalidate: true, onsubmit: (event) => { event.preventDefault(); this.#send(); } },
      this.#price(), this.#common(), this.#rows, this.#whole, this.#shown,
      el('p', { class: 'acts' }, this.#save, el('button', { type: 'button', onclick: () => this.#cancel() }, say(about.wish === 'move' ? 'here-back' : 'here-drop'))));
    this.#draw();
    this.refresh(data);
    if (this.#changed().length) this.#try();
  }

  focus() {
    const [first] = this.#boxes.keys();
    this.#boxes.get(this.#about.dates && this.#boxes.has('a_partir_du') ? 'a_partir_du' : first)?.focus();
  }

  /** The file says something else by now: what was typed stays, and nothing is written over what came in. */
  refresh(data) {
    const isNew = this.#data.seal !== data.seal;
    this.#data = data;
    const now = this.#theirs();
    if (now) {
      this.#own = now;
      const theirs = this.#read(now);
      for (const path of Object.keys(theirs)) {
        if (theirs[path] === this.#base[path]) continue;
        // What nobody touched here follows the file; what says the same by now is no change.
        if (this.#values[path] === this.#base[path] || this.#values[path] === theirs[path]) {
          this.#base[path] = theirs[path];
          this.#set(path, theirs[path]);
        }
      }
    } else if (this.#own) this.#gone();
    this.#mark();
    if (isNew) this.#tryLater();
  }

  /** The file has it no more: what was typed can be written anew, beside what came in. */
  #gone() {
    const { wish } = this.#about;
    this.#acts.tell(say(wish === 'write' ? 'here-gone' : 'here-gone-for-good'));
    if (wish !== 'write') {
      this.#frozen = true;
      return;
    }
    this.#about = { ...this.#about, wish: 'add', target: this.#about.target ?? { target: this.#own.target } };
    this.#own = null;
    this.#base = Object.fromEntries(Object.keys(this.#base).map((path) => [path, '']));
  }

  end() {
    clearTimeout(this.#timer);
    this.#clear();
  }

  #clear() {
    for (const box of this.#boxes.values()) box.end?.();
    this.#boxes.clear();
  }

  /** The own text that the form is about, as the file has it by now. */
  #theirs() {
    if (this.#about.wish.endsWith('page')) return this.#about.wish === 'add-page' ? null : this.#data.own_page;
    const { target, action } = this.#about;
    const all = this.#data.texts.filter((own) => own.target === (this.#own?.target ?? target.target) && own.action === (this.#own?.action ?? action));
    if (!this.#own) return ONCE.includes(action) ? all[0] ?? null : null;
    const same = (own) => JSON.stringify(this.#read(own)) === JSON.stringify(this.#base);
    return all.find(same) ?? all.find((own) => own.number === this.#own.number) ?? null;
  }

  /** What an own text says, by the fields of the form. */
  #read(own) {
    const says = (path) => own.texts[path] ?? '';
    const read = Object.fromEntries(this.#paths(own).map((path) => [path, says(path).replace(/\n+$/, '')]));
    if (own.parts && 'before' in read) [read.before, read.after] = own.parts;
    if (this.#about.wish === 'write-page') read.place = says('avant') ? `avant ${says('avant')}` : says('apres') ? `apres ${says('apres')}` : '';
    if (this.#about.wish === 'move') Object.assign(read, { target: own.target, action: own.action, rank: '' });
    return read;
  }

  /** What a new text begins with. */
  #beginning() {
    const { target, action } = this.#about;
    const begins = Object.fromEntries(this.#paths(null).map((path) => [path, '']));
    if (action === 'remplacer') begins.texte = target.common;
    if (action === 'renommer') begins.titre = target.title;
    if (action === 'corriger') begins.passage = begins.texte = this.#nearest(target.passages);
    if (this.#about.wish === 'add-page') begins.chapitre = this.#data.page.split('/')[0];
    if (begins.chapitre && !this.#data.chapters.some((one) => one.id === begins.chapitre)) begins.chapitre = this.#data.chapters[0]?.id ?? '';
    return begins;
  }

  /** The passage that was pointed at. */
  #nearest(passages) {
    const plain = (text) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim().toLowerCase();
    const words = plain(this.#about.words ?? '').slice(0, 24);
    return (words && passages.find((passage) => plain(passage).includes(words))) || (passages[0] ?? '');
  }

  #paths(own) {
    const { wish, action } = this.#about;
    if (wish === 'move') return ['target', 'action', 'rank'];
    if (wish.endsWith('page')) return [...(own ? [] : ['chapitre']), 'titre', 'place', 'resume', 'texte', 'a_partir_du', 'jusqu_au'];
    if (own && action === 'corriger') return ['trouver', 'mettre', 'pourquoi', 'si_le_commun_change'];
    const framed = own && action === 'encadrer' && !own.parts;
    const main = framed ? ['texte'] : FIELDS[action] ?? ['texte'];
    const dated = !FOLLOWED.includes(action);
    return [...new Set([...main, ...(dated ? ['a_partir_du', 'jusqu_au'] : []), 'pourquoi', ...(dated ? [] : ['si_le_commun_change'])])];
  }

  #key() {
    const { wish, target, action } = this.#about;
    return [wish, this.#about.own?.target ?? target?.target ?? '', this.#about.own?.action ?? action ?? '', this.#about.own?.number ?? ''].join(' ');
  }

  #drafts() {
    return recall(this.#store(), {});
  }

  #store() {
    return `chez-nous-${this.#data.level}-${this.#data.page}`;
  }

  #remember() {
    const drafts = this.#drafts();
    if (this.#changed().length) drafts[this.#key()] = { values: this.#values, base: this.#base };
    else delete drafts[this.#key()];
    keep(this.#store(), drafts);
  }

  #forget() {
    const drafts = this.#drafts();
    delete drafts[this.#key()];
    keep(this.#store(), drafts);
  }

  #changed() {
    return Object.keys(this.#values).filter((path) => this.#values[path] !== this.#base[path]);
  }

  /** Where file and form went different ways from what both began with. */
  #conflicts() {
    const now = this.#theirs();
    if (!now) return [];
    const theirs = this.#read(now);
    return this.#changed().filter((path) => path in theirs && theirs[path] !== this.#base[path]);
  }

  /** What happens when the common text changes. */
  #price() {
    const { action, wish } = this.#about;
    if (wish === 'move' || wish.endsWith('page')) return el('p', { class: 'soft' }, say(`here-${wish}-why`));
    return el('p', { class: action === 'remplacer' ? 'price' : 'soft' }, say(`here-${action}-why`));
  }

  /** The common text, to be read beside one's own. */
  #common() {
    const { target, action, wish } = this.#about;
    if (!target?.common || wish === 'move' || action === 'corriger' && !this.#own) return null;
    return el('details', { class: 'common', open: innerWidth > 768 || action === 'encadrer' },
      el('summary', {}, say('here-common')), el('pre', { tabindex: '0', lang: 'fr', 'aria-label': say('here-common') }, target.common));
  }

  #draw() {
    const paths = this.#paths(this.#own);
    const more = paths.filter((path) => ['a_partir_du', 'jusqu_au', 'si_le_commun_change', 'resume'].includes(path) || path === 'pourquoi' && this.#about.action !== 'masquer');
    const main = paths.filter((path) => !more.includes(path));
    this.#clear();
    const open = Boolean(this.#about.dates) || more.some((path) => this.#values[path]);
    this.#rows.replaceChildren(...main.map((path) => this.#row(path)),
      ...(more.length ? [el('details', { class: 'more', open }, el('summary', {}, say(more.includes('a_partir_du') ? 'here-more-dates' : 'here-more')), ...more.map((path) => this.#row(path)))] : []));
  }

  #row(path) {
    const id = `chez-nous-${path}`;
    const fault = el('p', { class: 'fault', id: `${id}-faute`, role: 'alert' });
    const hint = HINTED.includes(path) && path !== 'texte' ? el('p', { class: 'hint', id: `${id}-aide` }, say(`here-hint-${path.replaceAll('_', '-')}`)) : null;
    const describedBy = `${HINTED.includes(path) ? `${id}-aide ` : ''}${id}-faute`;
    const box = this.#control(path, id, describedBy);
    this.#boxes.set(path, box);
    return el('div', { class: 'field', 'data-path': path }, el('label', { for: id, onclick: () => box.focus() }, named(path)), hint, box.node, fault, el('div', { class: 'conflict', hidden: true }));
  }

  #control(path, id, describedBy) {
    const disabled = !this.#data.writable || Boolean(this.#data.unreadable);
    const value = this.#values[path];
    const set = (text) => this.#change(path, text);
    if (['texte', 'before', 'after', 'trouver', 'mettre'].includes(path)) {
      return textBox({ id, name: path, level: this.#data.level, label: named(path), links: () => this.#links(), advice: path === 'texte' && say('here-hint-texte'), describedBy, markdown: value, disabled, rows: path === 'texte' ? 8 : 4, onChange: set });
    }
    const choices = this.#choices(path);
    const common = { id, name: path, disabled, 'aria-describedby': describedBy, autocomplete: 'off' };
    const node = choices
      ? el('select', { ...common, onchange: () => set(node.value) }, choices.map(([word, name]) => el('option', { value: word }, name)))
      : el('input', { ...common, type: path.startsWith('a_') || path.startsWith('jusqu') ? 'date' : 'text', ...(path === 'pourquoi' || path === 'titre' || path === 'resume' ? { lang: 'fr', spellcheck: 'true' } : {}), oninput: () => set(node.value) });
    node.value = value;
    return { node, get markdown() { return node.value; }, set markdown(text) { node.value = text; }, focus: () => node.focus(), mark: (wrong) => node.setAttribute('aria-invalid', String(wrong)) };
  }

  /** What a link may lead to: the pages of the guide, with the sections of this one. */
  #links() {
    const { chapters, page, targets } = this.#data;
    const sections = targets.filter(({ kind, title }) => kind === 'section' && title).map(({ target, title }) => ({ name: title, href: `/${target.replace('#', '.md#')}`, group: this.#data.title }));
    return [...sections, ...chapters.flatMap(({ title, pages }) => pages.filter(([id]) => id !== page).map(([id, name]) => ({ name, href: `/${id}.md`, group: title })))];
  }

  #choices(path) {
    const { chapters, targets, texts, page } = this.#data;
    switch (path) {
      case 'chapitre': return chapters.map(({ id, title }) => [id, title]);
      case 'place': {
        const chapter = this.#values.chapitre ?? page.split('/')[0];
        const pages = (chapters.find(({ id }) => id === chapter)?.pages ?? []).filter(([id]) => id !== page || this.#about.wish === 'add-page');
        const places = pages.flatMap(([id, title]) => [[`apres ${id}`, say('here-place-after', { name: title })]]);
        const own = this.#values.place;
        return [['', say('here-place-last')], ...(pages.length ? [[`avant ${pages[0][0]}`, say('here-place-first')]] : []), ...places,
          ...(own && !own.startsWith('apres ') && own !== `avant ${pages[0]?.[0]}` ? [[own, own.replace(/^avant /, '')]] : [])];
      }
      case 'passage': return this.#about.target.passages.map((passage) => [passage, passage.length > 80 ? `${passage.slice(0, 79)}…` : passage]);
      case 'si_le_commun_change': return ['', 'avertir', 'bloquer', 'revenir'].map((word) => [word, say(`here-policy-${word || 'none'}`)]);
      case 'target': return targets.filter(({ actions }) => actions.includes('fin') || actions.includes('apres')).map((one) => [one.target, label(one)]);
      case 'action': return ['avant', 'debut', 'fin', 'apres'].filter((action) => targets.find(({ target }) => target === this.#values.target)?.actions.includes(action)).map((action) => [action, say(`here-${action}`)]);
      case 'rank': return [['', say('here-rank-same')], ...texts.filter((own) => own.number !== this.#own.number && own.target === this.#values.target && own.action === this.#values.action)
        .map((own) => [String(own.number), say('here-rank-before', { name: opening(own.texts.texte ?? '') })])];
      default: return null;
    }
  }

  #set(path, text) {
    this.#values[path] = text;
    const box = this.#boxes.get(path);
    if (box && box.markdown !== text) box.markdown = text;
  }

  #change(path, text) {
    // Another passage is another text to correct; another place has other neighbours.
    if (path === 'passage') Object.assign(this.#values, { passage: text, texte: text });
    this.#values[path] = text;
    if (path === 'passage') this.#base = { ...this.#values };
    if (['chapitre', 'passage', 'target', 'action'].includes(path)) {
      if (path === 'chapitre') this.#values.place = '';
      if (path === 'target' && !this.#choices('action').some(([word]) => word === this.#values.action)) this.#values.action = 'fin';
      if (path === 'target' || path === 'action') this.#values.rank = '';
      this.#draw();
      this.#rows.querySelector(`[name="${path}"]`)?.focus();
    }
    this.#remember();
    this.#mark();
    this.#tryLater();
  }

  #tryLater() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#try(), REST);
  }

  #request(check) {
    const { wish, target, action } = this.#about;
    const own = this.#own;
    const base = { level: this.#data.level, page: this.#data.page, seal: this.#data.seal, check };
    if (wish === 'move') {
      const { target: to, action: how, rank } = this.#values;
      return { ...base, wish, number: own.number, target: to, action: how, ...(rank ? { before: Number(rank) } : {}) };
    }
    const values = { ...this.#values };
    const texts = {};
    for (const path of Object.keys(values)) {
      const isNew = !own && (values[path] !== '' || path === 'mettre');
      if (isNew || own && values[path] !== this.#base[path]) texts[path] = values[path];
    }
    if ('before' in texts || 'after' in texts) Object.assign(texts, { before: values.before, after: values.after });
    if ('place' in texts) {
      const [side, page] = texts.place.split(' ');
      Object.assign(texts, { avant: '', apres: '' }, page ? { [side]: page } : {});
      delete texts.place;
    }
    const kind = own && wish === 'add' ? 'write' : wish;
    return { ...base, wish: kind, target: own?.target ?? target?.target ?? '', action: own?.action ?? action ?? '', ...(own && !wish.endsWith('page') ? { number: own.number } : {}), texts };
  }

  async #try() {
    const request = this.#request(true);
    if (this.#changed().length === 0 || this.#conflicts().length) {
      this.#faults = [];
      this.#acts.draw(null);
      return this.#mark();
    }
    try {
      const answer = await ask('/_jalon/chez-nous', request);
      if (JSON.stringify(request) !== JSON.stringify(this.#request(true))) return;
      // What is not begun yet is not wrong yet.
      this.#faults = answer.faults;
      this.#acts.draw(answer.draft && !this.#about.wish.startsWith('add-page') ? answer.draft : null);
      if (this.#about.wish === 'add-page') this.#frame(answer.draft);
      this.#mark();
    } catch (error) {
      if (error.status === 409) this.#acts.refused();
      if (!error.status || error.status === 409) {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#try(), 2 * REST);
      }
    }
  }

  /** A page that is not there yet is shown by itself; nothing of it runs. */
  #frame(draft) {
    if (!draft) return this.#shown.replaceChildren();
    const [number, path] = draft;
    this.#shown.replaceChildren(el('iframe', { sandbox: 'allow-same-origin', title: say('here-shown'), src: `${sites()}${path}?brouillon=${number}` }));
  }

  #mark() {
    const torn = this.#conflicts();
    const first = [...this.#boxes.keys()].find((path) => !['a_partir_du', 'jusqu_au', 'passage'].includes(path));
    // A fault of a text of which the form shows parts stands beside the first of them.
    const at = (fault) => (this.#boxes.has(fault.path) ? fault.path : fault.path ? first : '');
    for (const row of this.#rows.querySelectorAll('[data-path]')) {
      const { path } = row.dataset;
      const own = this.#faults.filter((fault) => at(fault) === path);
      const wrong = own.some(({ severity }) => severity === 'error');
      const told = own.map(({ severity, text }) => (severity === 'error' ? text : say('settings-advice', { why: text }))).join(' ');
      const line = row.querySelector('.fault');
      if (line.textContent !== told) line.textContent = told;
      row.classList.toggle('wrong', wrong);
      this.#boxes.get(path).mark(wrong);
      this.#conflict(row.querySelector('.conflict'), torn.includes(path) ? path : null);
    }
    const rest = this.#faults.filter((fault) => at(fault) === '').map(({ text }) => text).join(' ');
    if (this.#whole.textContent !== rest) this.#whole.textContent = rest;
    this.#save.disabled = this.#frozen || this.#changed().length === 0 || torn.length > 0 || !this.#data.writable || Boolean(this.#data.unreadable);
  }

  /** Three texts: mine, the file's, and what both began with. */
  #conflict(box, path) {
    box.hidden = !path;
    if (!path) return box.replaceChildren();
    const theirs = this.#read(this.#theirs())[path];
    const state = JSON.stringify([this.#values[path], theirs, this.#base[path]]);
    if (box.dataset.of === state && box.firstChild) return;
    box.dataset.of = state;
    const side = (key, text) => el('div', {}, el('h3', {}, say(key)), el('p', { class: 'text', lang: 'fr' }, text || say('settings-empty')));
    const settle = (text) => {
      this.#base[path] = theirs;
      this.#set(path, text);
      this.#remember();
      this.#mark();
      this.#try();
      this.#boxes.get(path).focus();
    };
    box.replaceChildren(el('p', { role: 'alert' }, say('settings-conflict')),
      el('div', { class: 'sides' }, side('settings-mine', this.#values[path]), side('settings-theirs', theirs), side('settings-before', this.#base[path])),
      el('p', { class: 'acts' },
        el('button', { type: 'button', onclick: () => settle(this.#values[path]) }, say('settings-keep-mine')),
        el('button', { type: 'button', onclick: () => settle(theirs) }, say('settings-take-theirs'))));
  }

  async #send() {
    if (this.#save.disabled || this.#busy) return;
    this.#busy = true;
    clearTimeout(this.#timer);
    try {
      const answer = await ask('/_jalon/chez-nous', this.#request(false));
      this.#forget();
      this.#acts.saved(answer);
    } catch (error) {
      if (error.said?.faults) this.#faults = error.said.faults;
      this.#mark();
      this.#acts.tell(error.message);
      if (error.status === 409) this.#acts.refused();
      this.#boxes.get(this.#rows.querySelector('.wrong')?.dataset.path)?.focus();
    }
    this.#busy = false;
  }

  #cancel() {
    this.#forget();
    this.#acts.cancel();
  }
}

/** Fields with a word of advice. */
const HINTED = ['texte', 'before', 'after', 'passage', 'pourquoi', 'resume', 'si_le_commun_change'];

/** What people call a field. */
function named(path) {
  return say(`here-field-${path.replaceAll('_', '-')}`);
}

/** What people call a target. */
export function label(target) {
  const kind = say(`here-kind-${target.kind}`);
  return target.title ? say('here-target', { level: kind, name: target.title }) : kind;
}

/** The first words of a text, without the marks of Markdown. */
export function opening(text) {
  const words = text.replace(/[*_#>`]|\{\{[^}]*\}\}|:::\s*\S*/g, ' ').trim().replace(/\s+/g, ' ');
  return words.length > 70 ? `${words.slice(0, 69)}…` : words;
}
