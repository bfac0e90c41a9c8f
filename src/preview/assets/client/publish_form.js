// A target as a form, in the words of the control panel of each host; the folder on the host is chosen by looking at it.

import { el } from './dom.js';
import { ask, known, say } from './server.js';

/** The hosts that French offices have. `told`: which of these words their own documentation says; the rest is marked. */
const HOSTS = {
  ovh: { sort: 'sftp', port: '22', folder: 'www', told: true },
  ionos: { sort: 'sftp', port: '22', folder: '', told: false },
  gandi: { sort: 'sftp', port: '22', folder: '', told: false },
  infomaniak: { sort: 'sftp', port: '22', folder: '', told: false },
  o2switch: { sort: 'sftp', port: '22', folder: '', told: false },
  other: { sort: 'sftp', port: '22', folder: '', told: null },
  zip: { sort: 'zip', told: null },
  folder: { sort: 'dossier', told: null },
};

/** The way to the home folder of an account. */
const HOME = '.';

export class TargetForm {
  #done;
  #wish;
  #moved;
  #names = [];
  /** What was typed for a target whose form is open. */
  #password = '';
  #target = null;
  #preset = 'other';
  #title = el('h2', { id: 'form-title', tabindex: '-1' });
  #form = el('form', { class: 'card-form', novalidate: true, onsubmit: (event) => { event.preventDefault(); this.#save(); } });
  #fault = el('p', { class: 'fault', role: 'alert' });
  #look = el('div', { class: 'look', hidden: true });

  /** `done(name, undo)` hears of a target that was written, `done(null)` of one that was not; `wish(what)` asks its host; `moved()` hears that it opens or closes. */
  constructor(done, wish, moved) {
    this.#done = done;
    this.#wish = wish;
    this.#moved = moved;
    this.section = el('section', { class: 'choose', id: 'form', 'aria-labelledby': 'form-title', hidden: true }, this.#title, this.#form);
  }

  get isOpen() {
    return !this.section.hidden;
  }

  /** Opens the form of a target, whose password may be typed already, or of a new one beside `names`. */
  open(target, names, password = '') {
    this.#target = target;
    this.#names = names;
    this.#password = target ? password : '';
    this.#preset = target ? null : 'ovh';
    this.#title.textContent = target ? say('publish-form-edit', { name: target.name }) : say('publish-form-add');
    this.section.hidden = false;
    this.#draw();
    this.#moved();
    this.#title.focus();
  }

  close() {
    this.section.hidden = true;
    // A password stays no longer than it is needed.
    this.#password = '';
    this.#form.replaceChildren();
    this.#moved();
  }

  #draw() {
    this.#fault.textContent = '';
    this.#look.hidden = true;
    const sort = this.#target?.sort ?? HOSTS[this.#preset].sort;
    const isServer = sort === 'sftp' || sort === 'ftps';
    const preset = this.#preset ? HOSTS[this.#preset] : null;
    const choose = (name) => { this.#preset = name; this.#draw(); this.#form.querySelector(`#preset-${name}`).focus(); };
    this.#form.replaceChildren(...[
      !this.#target && el('fieldset', { class: 'field presets' }, el('legend', {}, say('publish-form-which')),
        Object.keys(HOSTS).map((name) => el('label', { class: 'choice', for: `preset-${name}` },
          el('input', { type: 'radio', name: 'preset', id: `preset-${name}`, checked: name === this.#preset, onchange: () => choose(name) }), el('span', {}, say(`publish-host-${name}`))))),
      preset && isServer && el('div', { class: 'where' }, el('p', {}, say(`publish-host-${this.#preset}-where`)),
        preset.told === false && el('p', {}, el('strong', { class: 'unchecked' }, say('publish-unchecked')), ` ${say('publish-unchecked-why')}`)),
      !this.#target && this.#field('name', say('publish-field-name'), { value: this.#free(), hint: say('publish-field-name-hint') }),
      isServer && !this.#target && this.#choice('sort', [['sftp', say('publish-sort-sftp')], ['ftps', say('publish-sort-ftps')]]),
      ...(isServer ? [
        this.#field('hote', this.#word('host'), { value: this.#value('hote'), hint: say('publish-field-host-hint'), required: true }),
        this.#field('port', say('publish-field-port'), { value: this.#value('port', preset?.port), mode: 'numeric' }),
        this.#field('compte', this.#word('login'), { value: this.#value('compte'), required: true }),
        this.#field('dossier', say('publish-field-folder'), { value: this.#value('dossier', preset && this.#folder(preset.folder)), hint: say('publish-field-folder-hint'), required: true }),
        (this.#target?.asks ?? true) && this.#field('password', say('publish-password'), { value: this.#password, hint: say('publish-password-hint'), type: 'password' }),
        el('p', { class: 'acts' }, el('button', { type: 'button', onclick: () => this.#save(true) }, say('publish-look'))), this.#look,
      ] : [this.#field('chemin', say(sort === 'zip' ? 'publish-field-zip' : 'publish-field-path'), { value: this.#value('chemin', sort === 'zip' ? '../site.zip' : ''), hint: say(sort === 'zip' ? 'publish-field-zip-hint' : 'publish-field-path-hint'), required: true })]),
      this.#field('adresse', say('publish-field-address'), { value: this.#value('adresse'), hint: say('publish-field-address-hint'), type: 'url' }),
      this.#fault,
      el('p', { class: 'acts' }, el('button', { type: 'submit', class: 'main' }, say('publish-form-save')),
        el('button', { type: 'button', onclick: () => { this.close(); this.#done(null); } }, say('publish-form-drop'))),
    ].filter(Boolean));
  }

  /** Several territories have a folder each, one has the folder itself. */
  #folder(base) {
    if (known().territories.length < 2) return base ? `${base}/guide` : '';
    return [base, '{territoire}'].filter(Boolean).join('/');
  }

  #free() {
    const base = { other: 'hebergeur', folder: 'dossier' }[this.#preset] ?? this.#preset;
    for (let n = 1; ; n += 1) {
      const name = n === 1 ? base : `${base}-${n}`;
      if (!this.#names.includes(name)) return name;
    }
  }

  /** What the host itself calls it, where that is known. */
  #word(what) {
    const own = this.#preset && HOSTS[this.#preset].told ? say(`publish-host-${this.#preset}-${what}`) : null;
    const plain = say(`publish-field-${what}`);
    return own ? say('publish-field-own', { name: plain, why: own }) : plain;
  }

  #value(key, otherwise = '') {
    return this.#target ? this.#target.fields[key] ?? '' : otherwise;
  }

  #field(key, label, { value, hint, required, type = 'text', mode }) {
    const id = `field-${key}`;
    const input = el('input', { id, name: key, type, inputmode: mode, required, autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', 'aria-describedby': hint && `${id}-hint` });
    input.value = value ?? '';
    return el('div', { class: 'field' }, el('label', { for: id }, label), hint && el('p', { class: 'hint', id: `${id}-hint` }, hint), input);
  }

  #choice(key, words) {
    const select = el('select', { id: `field-${key}`, name: key }, words.map(([word, name]) => el('option', { value: word }, name)));
    select.addEventListener('change', () => {
      const port = this.#form.elements.port;
      if (['22', '21', ''].includes(port.value)) port.value = select.value === 'ftps' ? '21' : '22';
    });
    return el('div', { class: 'field' }, el('label', { for: `field-${key}` }, say('publish-field-sort')), select);
  }

  /** Writes the target; `look`: and shows the folders of its host. */
  async #save(look = false) {
    const { elements } = this.#form;
    this.#fault.textContent = '';
    const needed = [...this.#form.querySelectorAll('input[required]')];
    // Nothing is written to look at a host that will not let anybody in.
    if (look && elements.password) needed.push(elements.password);
    const empty = needed.find((input) => !input.value.trim() && !(look && input.name === 'dossier'));
    if (empty) {
      this.#fault.textContent = say('publish-form-missing', { name: empty.labels[0].textContent });
      empty.focus();
      return;
    }
    const name = this.#target?.name ?? elements.name.value.trim();
    const sort = this.#target?.sort ?? elements.sort?.value ?? HOSTS[this.#preset].sort;
    const keys = ['hote', 'port', 'compte', 'dossier', 'chemin', 'adresse'].filter((key) => elements[key]);
    const fields = Object.fromEntries(keys.map((key) => [key, elements[key].value.trim()]));
    if (look && !fields.dossier) fields.dossier = HOME;
    this.#password = elements.password?.value ?? '';
    let answer;
    try {
      answer = await ask('/_jalon/cible', { name, new: !this.#target, sort, fields, was: this.#target?.fields ?? {} });
    } catch (error) {
      this.#fault.textContent = error.message;
      return;
    }
    const target = await this.#done(name, answer.undo, look, this.#password);
    if (!look) return this.close();
    this.#target = target;
    this.#names = [...this.#names, name];
    this.#preset = null;
    this.#title.textContent = say('publish-form-edit', { name });
    this.#draw();
    await this.#show(HOME);
  }

  /** Shows what is in a folder of the host. */
  async #show(folder) {
    const answer = await this.#wish({ act: 'look', folder });
    if (answer?.kind !== 'looked') return;
    const rows = [];
    const row = (path, name, look) => el('li', {}, el('button', { type: 'button', class: look, onclick: () => this.#show(path) }, el('span', {}, name)));
    if (folder !== HOME && folder !== '/') rows.push(row(folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) || '/' : HOME, say('start-above'), 'above'));
    rows.push(...answer.folders.map((name) => row(folder === HOME ? name : `${folder.replace(/\/$/, '')}/${name}`, name, 'folder')));
    const title = el('h3', { tabindex: '-1' }, folder === HOME ? say('publish-look-home') : say('publish-look-in', { name: folder }));
    const files = answer.files.length ? say('publish-look-files', { names: answer.files.slice(0, 6).join(', ') + (answer.files.length > 6 ? '…' : '') }) : say('publish-look-no-files');
    const take = (path) => {
      // Where several territories have a folder each, they still have.
      const before = this.#form.elements.dossier.value.trim();
      const isShared = known().territories.length > 1 && (before === HOME || before.includes('{territoire}'));
      const base = path === HOME ? '' : path.replace(/\/$/, '');
      this.#form.elements.dossier.value = isShared ? [base, '{territoire}'].filter(Boolean).join('/') : path;
      this.#look.hidden = true;
      this.#form.elements.dossier.focus();
    };
    this.#look.replaceChildren(title, ...(rows.length ? [el('ul', { class: 'entries', 'aria-label': title.textContent }, rows)] : []), el('p', { class: 'soft' }, files),
      el('p', { class: 'acts' },
        el('button', { type: 'button', onclick: () => take(folder) }, say('publish-look-here')),
        el('button', { type: 'button', onclick: () => take(`${folder === HOME ? '' : `${folder.replace(/\/$/, '')}/`}guide`) }, say('publish-look-below'))));
    this.#look.hidden = false;
    title.focus();
  }
}
