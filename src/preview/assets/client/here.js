// « Chez nous »: what a territory says on this page, and what it may say: chosen on the page or from a list, written in a form.

import { el, icon } from './dom.js';
import { HereForm, label, opening } from './here_form.js';
import { recall } from './memory.js';
import { origin, written } from './origins.js';
import { opener } from './problems.js';
import { ask, json, known, say } from './server.js';

/** How often the file is looked at while the panel is open, and after a save, in milliseconds. */
const SELDOM = 3000;
const AGAIN = [60, 150, 400, 1000, 2500];

/** How long somebody needs to see what a press would do, in milliseconds. */
const SEEN = 500;

/** The verbs that the network's text gets on with best, from the first; what follows has its price. */
const FREE = ['remplir', 'apres', 'avant', 'debut', 'fin', 'encadrer'];

export class Here {
  #site;
  #id;
  #page;
  #button;
  #tell;
  #data = null;
  #view = { name: 'list' };
  #form = null;
  #awaited = '';
  #serial = 0;
  #timer = 0;
  #since = 0;
  #title = el('h2', { tabindex: '-1', id: 'here-title' });
  #back = el('button', { class: 'quiet', type: 'button', hidden: true, 'aria-label': say('here-back'), title: say('here-back'), onclick: () => this.#go({ name: 'list' }) }, icon('fold'));
  #said = el('p', { class: 'told', role: 'status', 'aria-live': 'polite' });
  #body = el('div', { class: 'here-body' });
  #root;

  /** `here` is { site, page }; `page` the page in the frame; `button` opens the panel; `tell` says a thing for a moment. */
  constructor(here, page, button, tell) {
    this.#site = here.site;
    this.#id = here.page.replace(/\/?(index)?\.html$/, '') || 'index';
    this.#page = page;
    this.#button = button;
    this.#tell = tell;
    this.#root = el('section', { class: 'panel here', id: 'here', 'aria-labelledby': 'here-title', hidden: true },
      el('header', {}, this.#back, this.#title,
        el('button', { class: 'quiet', type: 'button', 'aria-label': say('panel-close'), title: say('panel-close'), onclick: () => this.close() }, icon('close'))),
      this.#said, this.#body);
  }

  get nodes() {
    return [this.#root];
  }

  get open() {
    return !this.#root.hidden;
  }

  toggle() {
    if (this.open) this.close();
    else this.show(null);
  }

  /** Opens at a block of the page, or at all of it. */
  async show(block) {
    this.#since = performance.now();
    this.#root.hidden = false;
    this.#button.setAttribute('aria-expanded', 'true');
    clearInterval(this.#timer);
    this.#timer = setInterval(() => { if (!document.hidden) this.look(); }, SELDOM);
    this.#said.replaceChildren();
    await this.look();
    if (this.#data) this.#go(block ? this.#at(block) : { name: 'list' });
  }

  close() {
    if (!this.open) return false;
    const root = this.#root.getRootNode();
    // The text editor is slotted in.
    const inside = this.#root.contains(root.activeElement ?? document.activeElement?.closest('[slot]')?.assignedSlot ?? null);
    this.#leave();
    this.#root.hidden = true;
    clearInterval(this.#timer);
    this.#button.setAttribute('aria-expanded', 'false');
    if (inside) (this.#button.getClientRects().length ? this.#button : this.#root.getRootNode().querySelector('.tool-toggle, .state'))?.focus();
    return true;
  }

  end() {
    clearInterval(this.#timer);
    this.#form?.end();
    this.#root.remove();
  }

  /** Asks what the files say by now; what is being written stays. */
  async look() {
    if (!this.open) return;
    const mine = ++this.#serial;
    let next;
    try {
      next = await json(`/_jalon/chez-nous.json?niveau=${encodeURIComponent(this.#site)}&page=${encodeURIComponent(this.#id)}`);
    } catch {
      if (mine === this.#serial && !this.#data) this.#nothing();
      return;
    }
    if (mine !== this.#serial || next.seal === this.#awaited) return;
    this.#awaited = '';
    const same = this.#data?.seal === next.seal && JSON.stringify(this.#data.targets) === JSON.stringify(next.targets);
    this.#data = next;
    if (this.#form) this.#form.refresh(next);
    else if (!same && this.#view.drawn) this.#draw(false);
  }

  #nothing() {
    this.#title.textContent = say('here');
    this.#body.replaceChildren(el('p', {}, say('here-nothing')));
    this.#title.focus();
  }

  /** Where a block of the page leads to. */
  #at(block) {
    const known = (name) => this.#data.targets.find(({ target }) => target === name);
    const section = block.target?.replace(/(#[^/]*)\/.*$/, '$1');
    const target = known(block.target) ?? known(section) ?? this.#data.targets[0];
    return { name: 'target', target: target?.target ?? null, block };
  }

  #go(view) {
    this.#leave();
    this.#view = view;
    this.#draw(true);
  }

  /** What was being written is kept in the browser; the page shows what is written. */
  #leave() {
    if (!this.#form) return;
    this.#form.end();
    this.#form = null;
    this.#page.order('draft', { number: null });
  }

  #draw(focus) {
    const { name } = this.#view;
    this.#view.drawn = true;
    this.#back.hidden = name === 'list';
    if (name === 'list') this.#list();
    else if (name === 'target') this.#target();
    else this.#write();
    if (!focus) return;
    this.#body.scrollTop = 0;
    if (this.#form) this.#form.focus();
    else this.#title.focus();
  }

  /** All of the page: its own texts, what the network waits for, and its sections. */
  #list() {
    const { targets, texts, own_page: own, unreadable, writable, name } = this.#data;
    this.#title.textContent = say('here-title', { name });
    const bad = unreadable ?? (writable ? '' : say('settings-from-elsewhere'));
    const waiting = targets.filter((one) => one.kind === 'slot' && !texts.some((text) => text.target === one.target && text.action === 'remplir'));
    const drafts = Object.keys(recall(`chez-nous-${this.#data.level}-${this.#data.page}`, {}));
    this.#body.replaceChildren(...[
      bad && el('p', { class: 'failure' }, bad),
      el('p', { class: 'soft' }, say('here-lead', { name })),
      drafts.length > 0 && part(say('here-drafts'), drafts.map((key) => this.#draftOf(key))),
      own && part(say('here-own-page'), [this.#card(own, true)]),
      waiting.length > 0 && part(say('here-waiting'), waiting.map((one) => this.#opens(one))),
      texts.length > 0 && part(say('here-texts'), texts.map((text) => this.#card(text, false))),
      targets.length > 0 && part(say('here-places'), targets.filter((one) => one.kind === 'page' || one.kind === 'section').map((one) => this.#opens(one))),
      el('p', { class: 'acts' }, el('button', { type: 'button', disabled: Boolean(bad), onclick: () => this.#go({ name: 'form', wish: 'add-page', target: null, action: '' }) }, say('here-add-page'))),
    ].filter(Boolean));
  }

  #opens(target) {
    return el('li', {}, el('button', { type: 'button', class: `place ${target.kind}`, onclick: () => this.#go({ name: 'target', target: target.target }) },
      label(target), target.protected && el('span', { class: 'soft' }, ` · ${say('here-protected-short')}`)));
  }

  /** What waits in this browser to be written. */
  #draftOf(key) {
    const [wish, to, action, number] = key.split(' ');
    const target = this.#data.targets.find((one) => one.target === to) ?? null;
    const own = number === '' ? null : this.#data.texts.find((text) => text.number === Number(number) && text.target === to);
    const what = wish.endsWith('page') ? say(wish === 'add-page' ? 'here-add-page' : 'here-own-page') : `${say(`here-${action}`)} · ${target ? label(target) : to}`;
    const gone = number !== '' && !own && !wish.endsWith('page') || !wish.endsWith('page') && !target;
    return el('li', {}, el('button', { type: 'button', class: 'place', disabled: gone, onclick: () => this.#go({ name: 'form', wish, target, action, own: wish === 'write-page' ? this.#data.own_page : own }) }, what));
  }

  /** One thing of the page: the own texts there, and what may be done. */
  #target() {
    const { targets, texts } = this.#data;
    const target = targets.find((one) => one.target === this.#view.target);
    const { block } = this.#view;
    const own = texts.filter((text) => text.target === this.#view.target || text.target === block?.verb?.target);
    this.#title.textContent = target ? label(target) : this.#data.title;
    const bad = this.#data.unreadable ?? (this.#data.writable ? '' : say('settings-from-elsewhere'));
    const around = target ? this.#around(target.target) : [];
    this.#body.replaceChildren(...[
      bad && el('p', { class: 'failure' }, bad),
      !target && this.#data.own_page && part(say('here-own-page'), [this.#card(this.#data.own_page, true)]),
      own.length > 0 && part(say('here-texts'), own.map((text) => this.#card(text, false))),
      target?.protected && el('p', { class: 'price' }, say('here-protected')),
      target && part(say('here-choices'), target.actions.map((action) => this.#choice(target, action, own, bad))),
      around.length > 0 && part(say('here-around'), around.map((one) => this.#opens(one))),
      block && el('section', { class: 'written' }, el('h3', {}, say('here-written')),
        el('p', { class: 'soft' }, origin(block)),
        el('p', { class: 'row' }, opener(written(block)), (block.names ?? []).map((named) => opener(named, named.name)))),
    ].filter(Boolean));
  }

  /** What is around a target: its section, the page. */
  #around(name) {
    const [page, part] = name.split('#');
    const names = [part?.includes('/') && `${page}#${part.split('/')[0]}`, part && page];
    return names.filter(Boolean).map((one) => this.#data.targets.find(({ target }) => target === one)).filter(Boolean);
  }

  #choice(target, action, own, bad) {
    const there = ['remplacer', 'masquer', 'renommer', 'encadrer', 'remplir'].includes(action) && own.find((text) => text.action === action && text.target === target.target);
    const id = `choix-${action}`;
    return el('li', { class: FREE.includes(action) ? 'choice' : 'choice costly' },
      el('button', { type: 'button', 'aria-describedby': id, disabled: Boolean(bad), onclick: () => this.#go({ name: 'form', wish: there ? 'write' : 'add', target, action, own: there || null, words: this.#view.block?.words }) }, say(there ? 'here-there' : `here-${action}`, { name: say(`here-${action}`) })),
      el('p', { id, class: action === 'remplacer' ? 'price' : 'soft' }, say(`here-${action}-why`)));
  }

  /** An own text, or an own page, with what may be done to it. */
  #card(own, isPage) {
    const target = this.#data.targets.find((one) => one.target === own.target) ?? null;
    const says = own.action === 'corriger' ? say('here-corrected', { name: own.texts.trouver ?? '', why: own.texts.mettre ?? '' })
      : opening(own.texts.texte ?? own.texts.titre ?? own.texts.pourquoi ?? '');
    const name = isPage ? own.texts.titre ?? own.target : `${say(`here-${own.action}`)} · ${target ? label(target) : own.target}`;
    const [from, until] = [own.texts.a_partir_du, own.texts.jusqu_au].map((day) => day && spoken(day));
    const days = from && until ? say('here-days', { day: from, when: until }) : from ? say('here-days-from', { day: from }) : until ? say('here-days-until', { day: until }) : '';
    const frozen = !this.#data.writable || Boolean(this.#data.unreadable);
    const press = (key, act) => el('button', { type: 'button', disabled: frozen, 'aria-label': `${say(key)} : ${name}`, onclick: act }, say(key));
    const view = { name: 'form', target, action: own.action, own };
    const isAddition = ['avant', 'apres', 'debut', 'fin'].includes(own.action);
    const isDated = isPage || isAddition || ['encadrer', 'remplir'].includes(own.action);
    return el('li', { class: 'own' },
      el('p', {}, el('strong', {}, name), says && el('span', { class: 'says', lang: 'fr' }, says), days && el('span', { class: 'soft' }, days)),
      el('p', { class: 'row' },
        press('here-edit', () => this.#go({ ...view, wish: isPage ? 'write-page' : 'write' })),
        isDated && press('here-date', () => this.#go({ ...view, wish: isPage ? 'write-page' : 'write', dates: true })),
        isAddition && target && press('here-move', () => this.#go({ ...view, wish: 'move' })),
        press(own.action === 'masquer' ? 'here-show-again' : 'here-remove', () => this.#remove(own, isPage))));
  }

  #write() {
    const { target, own, wish, action } = this.#view;
    const what = wish === 'add-page' ? say('here-add-page') : wish === 'write-page' ? say('here-own-page') : wish === 'move' ? say('here-move') : say(`here-${action}`);
    this.#title.textContent = target ? `${what} · ${label(target)}` : what;
    this.#form = new HereForm(this.#data, { ...this.#view, own }, {
      saved: (answer) => this.#saved(answer),
      cancel: () => this.#go(this.#from()),
      draw: (draft) => this.#page.order('draft', { number: draft ? draft[0] : null }),
      refused: () => this.look(),
      tell: (text) => this.#say(text),
    });
    this.#body.replaceChildren(this.#form.node);
  }

  /** Where one was before the form. */
  #from() {
    return this.#view.target ? { name: 'target', target: this.#view.target.target } : { name: 'list' };
  }

  async #remove(own, isPage) {
    // A page may have opened the panel under a pressing hand.
    if (performance.now() - this.#since < SEEN) return this.#say(say('too-soon'));
    try {
      const answer = await ask('/_jalon/chez-nous', { level: this.#data.level, page: this.#data.page, seal: this.#data.seal, wish: isPage ? 'remove-page' : 'remove', number: own.number });
      this.#saved(answer, 'here-removed');
    } catch (error) {
      this.#say(error.message);
      this.look();
    }
  }

  /** The file says it, and the server will once the watch has seen it; the page follows by itself. */
  #saved(answer, key = 'here-saved') {
    this.#awaited = this.#data.seal;
    setTimeout(() => { this.#awaited = ''; }, AGAIN.at(-1));
    this.#form?.end();
    this.#form = null;
    this.#page.order('draft', { number: null, settled: true });
    this.#view = this.#view.name === 'form' ? this.#from() : this.#view;
    this.#draw(true);
    this.#say(say(key, { name: this.#data.file }), answer.undo);
    this.#lookAgain();
  }

  async #undo(number) {
    try {
      await ask('/_jalon/chez-nous', { undo: number });
      if (!this.#form) this.#page.order('draft', { number: null });
      this.#awaited = '';
      this.#say(say('settings-undone'));
    } catch (error) {
      this.#say(error.message);
    }
    this.#lookAgain();
  }

  #lookAgain() {
    for (const wait of AGAIN) setTimeout(() => this.look(), wait);
  }

  #say(text, undo) {
    this.#said.replaceChildren(text, ...(undo ? [' ', el('button', { type: 'button', onclick: () => this.#undo(undo) }, say('settings-undo'))] : []));
    if (!this.open) this.#tell(text);
  }
}

function part(title, items) {
  return el('section', {}, el('h3', {}, title), el('ul', {}, items));
}

/** A day as people write it. */
function spoken(day) {
  return new Intl.DateTimeFormat(known().language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
