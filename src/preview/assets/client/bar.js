// The toolbar at the foot of the window: where one is, whether all is well, and the tools of the preview.
//
// It stands below the frame of the page, so that nothing of the page ever stays under it.

import { el, icon, rod } from './dom.js';
import { Impact } from './impact.js';
import { keep, recall } from './memory.js';
import { LEVELS, origin, written } from './origins.js';
import { gravest, opener, tally } from './problems.js';
import { ask, known, say, site } from './server.js';

export class Bar {
  #root;
  #state;
  #stateText;
  #sites;
  #here;
  #page;
  #origins;
  #impact;
  #originsButton;
  #changes;
  #day;
  #today;
  #panel = null;
  #hereButton;
  #hereOpen = null;
  #sheets = [];
  #line = true;
  #problems = [];
  #toolsButton;
  #foldButton;
  #openButton;
  #date;
  #said;
  #chosen;

  /** `here` is { site, page }: what is looked at; `origins` the page's; `page` stands for the page in the frame. */
  constructor(here, origins, page) {
    this.#here = here;
    this.#origins = origins;
    this.#page = page;
    this.#impact = new Impact(here.page, page);
    this.#state = el('button', { class: 'state', type: 'button', 'aria-expanded': 'false', 'aria-controls': 'panel', onclick: () => this.#panel.toggle() },
      el('span', { class: 'dot', 'aria-hidden': 'true' }), this.#stateText = el('span', { class: 'state-text' }));
    this.#sites = el('select', { 'aria-label': say('bar-site'), title: say('bar-site'), onchange: () => this.#go(this.#sites.value) });
    const tools = el('div', { class: 'tools', id: 'tools' },
      this.#hereButton = tool('here', { 'aria-expanded': 'false', 'aria-controls': 'here', hidden: here.site === '', onclick: () => this.#toggleHere() }),
      this.#originsButton = tool('origins', { 'aria-pressed': 'false', onclick: () => this.#colour(!origins.shown) }),
      this.#changes = this.#sheet('changes', () => this.#fillChanges()),
      this.#link('sides', { a: here.site, b: here.site === '' ? known().territories[0]?.id : '' }),
      this.#link('phone', { a: here.site, largeur: 390 }),
      this.#link('tablet', { a: here.site, largeur: 820 }),
      this.#day = this.#sheet('date', () => this.#fillDay(), () => this.#renewDay()),
      here.site !== '' && el('a', { class: 'tool tool-publish', href: `/_jalon/publier?niveau=${encodeURIComponent(here.site)}`, title: say('tool-publish-title') }, icon('publish'), el('span', {}, say('tool-publish'))));
    this.#sheet('block', () => this.#fillBlock());
    this.#toolsButton = el('button', { class: 'tool-toggle', type: 'button', 'aria-expanded': 'false', 'aria-controls': 'tools', 'aria-label': say('bar-tools'), title: say('bar-tools'), onclick: () => this.#unfold() }, icon('tools'));
    this.#date = el('p', { class: 'simulated', hidden: true });
    this.#said = el('p', { class: 'said', role: 'status', 'aria-live': 'polite' });
    this.#foldButton = el('button', { class: 'quiet fold', type: 'button', 'aria-label': say('bar-fold'), title: say('bar-fold'), onclick: () => this.#fold(true, true) }, icon('fold'));
    this.#root = el('section', { class: 'bar', 'aria-label': say('bar-name') },
      el('a', { class: 'home', href: '/', title: say('bar-home') }, rod(), el('span', { class: 'unseen' }, say('bar-home'))),
      el('span', { class: 'site' }, this.#sites), this.#state, this.#date, tools, this.#toolsButton, this.#foldButton);
    this.#openButton = el('button', { class: 'tab', type: 'button', hidden: true, 'aria-label': say('bar-unfold'), title: say('bar-unfold'), onclick: () => this.#fold(false, true) },
      rod(), el('span', { class: 'dot', 'aria-hidden': 'true' }));
    this.#root.addEventListener('jalon-say', (event) => this.tell(event.detail));
    this.#fold(recall('folded', false), false);
    if (recall('origins', false)) this.#colour(true);
  }

  get nodes() {
    return [this.#said, ...this.#sheets, this.#root, this.#openButton];
  }

  get opener() {
    return this.#state;
  }

  /** The button that opens « Chez nous », and what it opens. */
  get hereButton() {
    return this.#hereButton;
  }

  set here(here) {
    this.#hereOpen = here;
  }

  set panel(panel) {
    this.#panel = panel;
  }

  /** What goes on: the line to the server, the problems, the state of the workshop. */
  update({ line = this.#line, problems = this.#problems } = {}) {
    [this.#line, this.#problems] = [line, problems];
    const state = known();
    const severity = !line ? 'cut'
      : ['error', 'warning', 'notice'].find((one) => problems.some((problem) => problem.severity === one)) ?? 'good';
    const text = !line ? say('state-cut') : problems.length ? gravest(problems) : say('state-good');
    for (const button of [this.#state, this.#openButton]) button.dataset.state = severity;
    if (this.#stateText.textContent !== text) this.#stateText.textContent = text;
    this.#state.title = problems.length ? tally(problems) : text;
    const wanted = [site(''), ...state.territories].map((one) => [one.id, `${one.errors > 0 ? '▲ ' : ''}${one.name}`]);
    const same = wanted.length === this.#sites.length && wanted.every(([id, name], at) => this.#sites[at].value === id && this.#sites[at].text === name);
    if (!same) this.#sites.replaceChildren(...wanted.map(([id, name]) => el('option', { value: id }, name)));
    this.#sites.value = this.#here.site;
    this.#date.hidden = !state.simulated;
    if (state.simulated) this.#date.textContent = say('date-simulated', { day: spoken(state.date) });
    const n = this.#origins.changes.length;
    this.#changes.querySelector('.tally').textContent = n ? String(n) : '';
    this.#changes.hidden = this.#here.site === '';
  }

  /** Says one thing for a moment, on the screen and to screen readers. */
  tell(text) {
    this.#said.textContent = text;
    clearTimeout(this.#said.timer);
    this.#said.timer = setTimeout(() => { this.#said.textContent = ''; }, 4000);
  }

  /** Closes what is open above the bar; tells whether something was. */
  escape() {
    const open = this.#sheets.find((sheet) => !sheet.hidden);
    if (open) {
      this.#shut(open, true);
      return true;
    }
    if (this.#toolsButton.getAttribute('aria-expanded') === 'true') {
      this.#unfold();
      this.#toolsButton.focus();
      return true;
    }
    return false;
  }

  /** The page changed: whom that touches is asked for too. */
  changed() {
    this.#impact.refresh(() => this.redraw());
  }

  /** Somebody asked in the page whom its edits touch. */
  showChanges() {
    this.#open(this.#sheets.find((sheet) => sheet.id === 'sheet-changes'));
  }

  /** Somebody chose a block in the page: where it is written. What opens files stands here, not in the page. */
  showBlock(block) {
    if (!block) return;
    this.#chosen = block;
    this.#open(this.#sheets.find((sheet) => sheet.id === 'sheet-block'));
  }

  /** It goes: another page has another. */
  end() {
    this.#impact.end();
    for (const node of this.nodes) node.remove();
  }

  redraw() {
    for (const sheet of this.#sheets) if (!sheet.hidden) sheet.renew();
  }

  #link(name, query) {
    const given = Object.entries(query).filter(([, value]) => value !== undefined);
    const address = `/_jalon/vue?${new URLSearchParams([...given, ['page', this.#here.page]])}`;
    return el('a', { class: `tool tool-${name}`, href: address, title: say(`tool-${name}-title`) }, icon(name), el('span', {}, say(`tool-${name}`)));
  }

  #colour(on) {
    this.#origins.toggle(on);
    this.#originsButton.setAttribute('aria-pressed', String(on));
    keep('origins', on);
  }

  #toggleHere() {
    if (this.#toolsButton.getAttribute('aria-expanded') === 'true') this.#unfold();
    for (const sheet of this.#sheets) this.#shut(sheet, false);
    this.#hereOpen.toggle();
  }

  #unfold() {
    const open = this.#toolsButton.getAttribute('aria-expanded') !== 'true';
    this.#toolsButton.setAttribute('aria-expanded', String(open));
    this.#root.classList.toggle('unfolded', open);
  }

  #fold(on, focus) {
    keep('folded', on);
    this.#root.hidden = on;
    this.#openButton.hidden = !on;
    if (on) for (const sheet of this.#sheets) this.#shut(sheet, false);
    if (focus) (on ? this.#openButton : this.#foldButton).focus();
    document.documentElement.style.setProperty('--jalon-apercu', on ? '0px' : '3rem');
  }

  /** A tool that opens a sheet above the bar; `renew` is for one in which somebody writes. */
  #sheet(name, fill, renew) {
    const button = tool(name, { 'aria-expanded': 'false', 'aria-controls': `sheet-${name}`, onclick: () => (sheet.hidden ? this.#open(sheet) : this.#shut(sheet, true)) });
    button.append(el('span', { class: 'tally' }));
    const heading = el('h2', { tabindex: '-1' }, say(`tool-${name}-title`));
    const body = el('div', { class: 'sheet-body' });
    const sheet = el('section', { class: 'panel sheet', id: `sheet-${name}`, 'aria-label': say(`tool-${name}-title`), hidden: true },
      el('header', {}, heading, el('button', { class: 'quiet', type: 'button', 'aria-label': say('panel-close'), title: say('panel-close'), onclick: () => this.#shut(sheet, true) }, icon('close'))), body);
    const filled = () => body.replaceChildren(...[fill()].flat());
    Object.assign(sheet, { button, heading, fill: filled, renew: renew ?? filled });
    sheet.addEventListener('jalon-say', (event) => this.tell(event.detail));
    this.#sheets.push(sheet);
    return button;
  }

  #open(sheet) {
    this.#hereOpen?.close();
    for (const other of this.#sheets) if (other !== sheet) this.#shut(other, false);
    if (this.#toolsButton.getAttribute('aria-expanded') === 'true') this.#unfold();
    sheet.fill();
    sheet.hidden = false;
    sheet.button.setAttribute('aria-expanded', 'true');
    sheet.heading.focus();
  }

  #shut(sheet, focus) {
    if (sheet.hidden) return;
    sheet.hidden = true;
    sheet.button.setAttribute('aria-expanded', 'false');
    if (focus) [sheet.button, this.#toolsButton, this.#state].find((one) => one.getClientRects().length > 0)?.focus();
  }

  #fillChanges() {
    const legend = el('ul', { class: 'legend' }, LEVELS.map((level) => el('li', { class: level }, say(`level-${level}`))));
    if (this.#origins.changes.length === 0) return [this.#impact.list(), el('p', {}, say('changes-none')), legend];
    return [this.#impact.list(), el('ol', { class: 'changes' }, this.#origins.changes.map((block) => el('li', { class: block.level },
      el('p', {}, el('strong', {}, block.title || block.words), el('span', { class: 'soft' }, origin(block)), block.verb?.reason && el('span', { class: 'reason' }, block.verb.reason)),
      el('p', { class: 'row' },
        el('button', { type: 'button', class: 'place-link', onclick: () => this.#origins.goTo(block) }, say('changes-show')),
        opener(written(block)))))), legend];
  }

  #fillBlock() {
    const block = this.#chosen;
    if (!block) return [];
    return el('div', { class: `chosen ${block.level}` },
      el('p', {}, el('strong', {}, block.title || block.words), el('span', { class: 'soft' }, origin(block))),
      el('p', { class: 'row' },
        opener(written(block)),
        (block.names ?? []).map((named) => opener(named, named.name)),
        block.level === 'common' && block.target && this.#here.site && copier(block.target)));
  }

  #fillDay() {
    const state = known();
    const input = el('input', { type: 'date', id: 'day', value: state.date, required: true });
    const set = async (day) => {
      try {
        await ask('/_jalon/date', { date: day });
      } catch (error) {
        this.tell(say('date-failed', { why: error.message }));
      }
    };
    return [
      el('p', {}, say('date-why')),
      el('form', { class: 'row', onsubmit: (event) => { event.preventDefault(); set(input.value); } },
        el('label', { for: 'day' }, say('date-label')), input,
        el('button', { class: 'main', type: 'submit' }, say('date-show')),
        this.#today = el('button', { type: 'button', disabled: !state.simulated, onclick: () => { input.value = known().today; set(null); } }, say('date-today'))),
    ];
  }

  /** News of the workshop come at any moment: a day that somebody types stays. */
  #renewDay() {
    this.#today.disabled = !known().simulated;
  }

  /** The same page at the same place, for another site; where that has no such page, its home. */
  async #go(id) {
    const root = site(id).address;
    const wanted = root + this.#here.page;
    const answer = await fetch(wanted, { method: 'HEAD', cache: 'no-store' }).catch(() => null);
    if (answer?.ok) this.#page.order('carry', { path: new URL(wanted, location.href).pathname });
    this.#page.go((answer?.ok ? wanted : root) + location.hash.replace(/^#$/, ''));
  }
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

function tool(name, attributes) {
  return el('button', { class: `tool tool-${name}`, type: 'button', title: say(`tool-${name}-title`), ...attributes }, icon(name), el('span', {}, say(`tool-${name}`)));
}

/** A day as people write it. */
function spoken(day) {
  return new Intl.DateTimeFormat(known().language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
