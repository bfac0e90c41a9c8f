// What somebody pastes from Word, LibreOffice, Google Docs or a web page, as what the guide can say.

const GONE = 'script, style, meta, link, title, head, xml, template, iframe, object, embed, video, audio, canvas, svg, math, form, button, input, select, textarea, noscript, img, picture, colgroup, col, caption';
const BLOCKS = new Set(['P', 'DIV', 'SECTION', 'ARTICLE', 'MAIN', 'ASIDE', 'HEADER', 'FOOTER', 'NAV', 'FIGURE', 'FIGCAPTION', 'ADDRESS', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'UL', 'OL', 'LI', 'TABLE', 'BLOCKQUOTE', 'DL', 'DT', 'DD', 'HR', 'PRE', 'CENTER', 'DETAILS', 'SUMMARY', 'TBODY', 'THEAD', 'TFOOT', 'TR', 'TD', 'TH']);

/** The HTML of a clipboard as HTML that the schema reads. */
export function cleaned(html) {
  // What this editor copied itself.
  if (html.includes('data-pm-slice')) return html;
  const source = new DOMParser().parseFromString(unstyled(html), 'text/html');
  const page = document.implementation.createHTMLDocument('');
  return new Cleaner(source, page).html();
}

/** HTML whose styles and handlers are data: the policy of the tools refuses them, also in a page that nobody sees, and says so. */
function unstyled(html) {
  return html
    .replace(/<style\b[^]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^\s>]*(?:"[^"]*"|'[^']*'|[^'">])*>/gi, (tag) => tag.replace(/("[^"]*"|'[^']*')|([\s"'/])(style|on[a-z]+)(?=\s*=)/gi, (whole, quoted, before, name) => (quoted ? whole : `${before}data-${name}`)));
}

/** Plain text: each line a paragraph. */
export function lines(text) {
  return text.split(/(?:\r\n?|\n)+/).map((line) => spaced(line).trim()).filter((line) => line !== '');
}

/** White as it is meant: a no-break space stays, unless a program made it of two spaces in a row. */
function spaced(text) {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[ \t\r\n\f]*[\u00a0\u202f][ \t\r\n\f\u00a0\u202f]+|[ \t\r\n\f]+[\u00a0\u202f]/g, (white, at, all) => {
      const narrow = white.includes('\u202f') ? '\u202f' : '\u00a0';
      return /[:;!?»%€]/.test(all[at + white.length] ?? '') || all[at - 1] === '«' ? narrow : ' ';
    })
    .replace(/[ \t\r\n\f]+/g, ' ');
}

class Cleaner {
  constructor(source, page) {
    this.page = page;
    this.body = source.body;
    this.notes = [];
    for (const node of [...this.body.querySelectorAll(GONE)]) node.remove();
    for (const node of [...this.body.querySelectorAll('*')]) if (node.tagName.includes(':') && !node.textContent.trim()) node.remove();
    // What is hidden from readers was not meant to be copied.
    for (const node of [...this.body.querySelectorAll('[data-style]')]) if (/(?:^|;)\s*(?:display:\s*none|mso-hide:\s*all)/i.test(node.getAttribute('data-style'))) node.remove();
    // Word makes spaces in a row of no-break spaces.
    for (const node of this.body.querySelectorAll('[data-style*="mso-spacerun"]')) node.textContent = ' ';
    this.first = this.body.querySelector('h1, p.MsoTitle') ? 1 : 0;
    this.#wordNotes();
    this.#wordLists();
    // Google Docs puts a list below a list beside its item, not in it.
    for (const list of [...this.body.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')]) {
      const before = list.previousElementSibling;
      if (before?.tagName === 'LI') before.append(list);
    }
  }

  html() {
    const made = this.page.createElement('div');
    made.append(...this.blocks(this.body), ...this.notes);
    return made.innerHTML;
  }

  el(tag, attributes, children) {
    const made = this.page.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  /** Word keeps notes at the end of the page, and their marks as links. */
  #wordNotes() {
    for (const mark of [...this.body.querySelectorAll('a[href^="#_ftn"], a[href^="#_edn"], a[href^="#sdfootnote"], a[href^="#ftnt"]')]) {
      const name = mark.getAttribute('href').slice(1);
      if (/ref|anc|sym$/.test(name) && !/\dsym$/.test(name)) continue;
      const target = this.body.querySelector(`[id="${CSS.escape(name)}"], [name="${CSS.escape(name)}"], [id="${CSS.escape(name.replace(/^_/, ''))}"]`);
      const holder = target?.closest('div[data-style*="footnote"], div[data-style*="endnote"], div[id^="sdfootnote"], div[id^="ftn"], div[id^="edn"]') ?? target?.closest('p, div');
      if (!holder || holder.contains(mark)) continue;
      const label = String(this.notes.length + 1);
      for (const back of holder.querySelectorAll('a[href^="#_ftnref"], a[href^="#_ednref"], a[href^="#sdfootnote"], a[href^="#ftnt_ref"]')) back.remove();
      for (const anchor of holder.querySelectorAll('a[name]')) if (!anchor.hasAttribute('href') || anchor.getAttribute('href').startsWith('#')) anchor.remove();
      this.notes.push(this.el('aside', { 'data-note': label }, this.blocks(holder)));
      holder.remove();
      const outer = mark.closest('sup') ?? mark;
      outer.replaceWith(this.el('span', { 'data-chip': `[^${label}]` }, []));
    }
    for (const list of [...this.body.querySelectorAll('[data-style*="footnote-list"], [data-style*="endnote-list"]')]) list.remove();
  }

  /** Word writes the items of a list as paragraphs, with the mark as text and the level in their style. */
  #wordLists() {
    let open = [];
    for (const paragraph of [...this.body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')]) {
      const found = /mso-list:\s*l(\d+)\s+level(\d+)/i.exec(paragraph.getAttribute('data-style') ?? '');
      if (!found || paragraph.closest('li')) {
        open = [];
        continue;
      }
      // The mark stands between two conditional comments, in a `span` that says so.
      const marks = [...paragraph.querySelectorAll('span')].filter((span) => /mso-list:\s*Ignore/i.test(span.getAttribute('data-style') ?? ''));
      const mark = marks.map((span) => span.textContent).join('').replace(/\s/g, '');
      for (const span of marks) span.remove();
      const level = Number(found[2]);
      const kind = /^\(?(?:\d+|[a-z]|[ivxlc]+)[.)]?$/i.test(mark) && !/^o$/.test(mark) ? 'ol' : 'ul';
      if (open.length && paragraph.previousElementSibling !== open[0].list) open = [];
      open = open.filter((one) => one.level <= level);
      if (open.length && open.at(-1).level === level && (open.at(-1).kind !== kind || open.at(-1).of !== found[1])) open.pop();
      if (!open.length || open.at(-1).level < level) {
        const list = this.body.ownerDocument.createElement(kind);
        if (open.length) open.at(-1).list.lastElementChild.append(list);
        else paragraph.before(list);
        open.push({ level, kind, of: found[1], list });
      }
      const item = this.body.ownerDocument.createElement('li');
      const line = this.body.ownerDocument.createElement('p');
      line.append(...paragraph.childNodes);
      item.append(line);
      open.at(-1).list.append(item);
      paragraph.remove();
    }
  }

  /** The blocks that an element holds. */
  blocks(node) {
    const made = [];
    let run = [];
    const flush = () => {
      made.push(...this.paragraphs(run));
      run = [];
    };
    for (const child of node.childNodes) {
      const tag = child.nodeType === 1 ? child.tagName : '';
      if (child.nodeType !== 1 && child.nodeType !== 3) continue;
      if (!BLOCKS.has(tag) && !(child.nodeType === 1 && holdsBlock(child))) {
        run.push(child);
        continue;
      }
      flush();
      made.push(...this.block(child, tag));
    }
    flush();
    return together(made);
  }

  block(node, tag) {
    const rank = node.getAttribute('role') === 'heading' ? Number(node.getAttribute('aria-level')) : 0;
    if (rank) return this.block(this.el(`h${Math.min(6, Math.max(1, rank))}`, {}, [...node.childNodes]), `H${rank}`);
    if (/^H[1-6]$/.test(tag) || (tag === 'P' && node.classList.contains('MsoTitle'))) {
      const level = Math.min(6, Math.max(2, (tag === 'P' ? 1 : Number(tag[1])) + this.first));
      const words = this.line([...node.childNodes], { plain: true });
      return words.length ? [this.el(`h${level}`, {}, words)] : [];
    }
    switch (tag) {
      case 'UL':
      case 'OL': {
        const items = [...node.children].flatMap((child) => this.item(child));
        const start = tag === 'OL' && node.getAttribute('start') > 1 ? { start: node.getAttribute('start') } : {};
        return items.length ? [this.el(tag, start, items)] : [];
      }
      case 'LI': return [this.el('ul', {}, this.item(node))];
      case 'TABLE': return this.table(node);
      case 'BLOCKQUOTE': {
        const inside = this.blocks(node).map((one) => (/^(?:P|UL|OL|BLOCKQUOTE)$/.test(one.tagName) ? one : this.el('p', {}, [...one.childNodes])));
        return inside.length ? [this.el('blockquote', {}, inside)] : [];
      }
      case 'HR': return [this.el('hr', {}, [])];
      case 'PRE': return lines(node.textContent).map((line) => this.el('p', {}, [line]));
      case 'DL': {
        const made = [...node.querySelectorAll('dt, dd')].map((one) => this.el(one.tagName, {}, this.line([...one.childNodes])));
        return made.length ? [this.el('dl', {}, made)] : [];
      }
      default: return this.blocks(node);
    }
  }

  item(node) {
    if (node.tagName === 'UL' || node.tagName === 'OL') return this.block(node, node.tagName).flatMap((list) => [...list.children]);
    const inside = this.blocks(node).map((one) => (/^(?:P|UL|OL|BLOCKQUOTE)$/.test(one.tagName) ? one : this.el('p', {}, [...one.childNodes])));
    if (!inside.length) return [];
    if (inside[0].tagName !== 'P') inside.unshift(this.el('p', {}, []));
    // A box of a web page or of Word is a sign.
    const box = /^\s*[☐☑☒]\s*/.exec(inside[0].textContent);
    const attributes = {};
    // Word for the web says the level of an item, and puts each into a list of its own.
    if (node.dataset.ariaLevel > 1) attributes['data-level'] = node.dataset.ariaLevel;
    if (box && inside[0].firstChild.nodeType === 3) {
      attributes['data-box'] = 'false';
      inside[0].firstChild.data = inside[0].firstChild.data.replace(/^\s*[☐☑☒]\s*/, '');
    }
    return [this.el('li', attributes, inside)];
  }

  table(node) {
    const rows = [...node.rows].filter((row) => row.closest('table') === node).map((row) => [...row.cells].flatMap((cell) => {
      const words = this.line([...cell.childNodes], { plain: row === node.rows[0] });
      return [words, ...Array.from({ length: Math.min(40, cell.colSpan) - 1 }, () => [])];
    })).filter((row) => row.some((words) => words.length));
    if (!rows.length) return [];
    const columns = Math.max(...rows.map((row) => row.length));
    // A table of one cell is a frame.
    if (columns === 1 && rows.length === 1) return this.blocks(node.rows[0].cells[0] ?? node);
    return [this.el('table', {}, rows.map((row, at) => this.el('tr', {}, Array.from({ length: columns }, (_, column) => this.el(at ? 'td' : 'th', {}, row[column] ?? [])))))];
  }

  /** Phrases as paragraphs: two line breaks in a row end one. */
  paragraphs(run) {
    const made = [];
    let words = [];
    const flush = () => {
      const line = this.trimmed(words);
      if (line.length) made.push(this.el('p', {}, line));
      words = [];
    };
    const list = run.flatMap((node) => this.phrase(node, []));
    list.forEach((node, at) => {
      const next = list.slice(at + 1).find((one) => one.nodeType !== 3 || one.data.trim() !== '');
      if (isBreak(node) && isBreak(next)) flush();
      else if (!(isBreak(node) && !words.length)) words.push(node);
    });
    flush();
    return made;
  }

  /** All that nodes hold as one line. */
  line(nodes, { plain = false } = {}) {
    const list = nodes.flatMap((node) => this.phrase(node, plain ? ['strong'] : [], true)).map((node) => (isBreak(node) ? this.page.createTextNode(' ') : node));
    return this.trimmed(list);
  }

  /** Phrases without white at their ends, with one space where two would meet. */
  trimmed(list) {
    const texts = [];
    const walk = (node) => {
      if (node.nodeType === 3) texts.push(node);
      else if (isBreak(node) || node.dataset?.chip) texts.push(node);
      else node.childNodes.forEach(walk);
    };
    list.forEach(walk);
    let white = true;
    let last = null;
    for (const node of texts) {
      if (node.nodeType !== 3) {
        if (isBreak(node) && last) last.data = last.data.replace(/ +$/, '');
        white = isBreak(node);
        last = null;
        continue;
      }
      if (white) node.data = node.data.replace(/^ +/, '');
      if (node.data === '') continue;
      white = node.data.endsWith(' ');
      last = node;
    }
    // A no-break space at the end of a line keeps nothing together.
    if (last) last.data = last.data.replace(/[ \u00a0\u202f]+$/, '');
    const kept = list.filter((node) => isBreak(node) || node.dataset?.chip || node.querySelector?.('[data-chip]') || node.textContent !== '');
    while (kept.length && isBreak(kept.at(-1))) kept.pop();
    // A paragraph of a no-break space is what Word calls an empty line.
    return kept.some((node) => node.dataset?.chip || node.querySelector?.('[data-chip]') || node.textContent.trim() !== '') ? kept : [];
  }

  /** A phrase with the marks that it wears, those in `off` left out. */
  phrase(node, off, flat = false) {
    if (node.nodeType === 3) return [this.page.createTextNode(spaced(node.data))];
    if (node.nodeType !== 1) return [];
    if (node.tagName === 'BR') return [this.page.createElement('br')];
    if (node.dataset.chip) return [this.el('span', { 'data-chip': node.dataset.chip }, [])];
    const on = worn(node);
    const inside = [...node.childNodes].flatMap((child) => this.phrase(child, [...off, ...on], flat));
    // In one line, what was a block of its own stands apart.
    if (flat && BLOCKS.has(node.tagName) && inside.length) inside.push(this.page.createTextNode(' '));
    const href = node.tagName === 'A' ? followed(node.getAttribute('href') ?? '') : null;
    let list = inside;
    for (const mark of on.filter((one) => !off.includes(one))) list = list.some((one) => one.textContent.trim() !== '') ? [this.el(mark, {}, list)] : list;
    return href && list.some((one) => one.textContent.trim() !== '') ? [this.el('a', { 'data-href': href }, list)] : list;
  }
}

/** Lists that go on with the one above become one with it, or stand in its last item. */
function together(list) {
  const made = [];
  for (const node of list) {
    const above = made.at(-1);
    const level = Number(node.firstElementChild?.dataset.level ?? 1);
    if (node.tagName === 'UL' || node.tagName === 'OL') {
      let holder = above;
      for (let depth = 1; depth < level && /^[UO]L$/.test(holder?.tagName); depth += 1) {
        const inner = holder.lastElementChild.lastElementChild;
        if (/^[UO]L$/.test(inner.tagName)) holder = inner;
        else if (depth === level - 1) {
          holder.lastElementChild.append(node);
          break;
        }
      }
      if (node.parentNode) continue;
      const goesOn = node.tagName === 'UL' || Number(node.getAttribute('start') ?? 1) > 1;
      if (holder?.tagName === node.tagName && goesOn) {
        holder.append(...node.childNodes);
        continue;
      }
    }
    made.push(node);
  }
  return made;
}

function isBreak(node) {
  return node?.nodeType === 1 && node.tagName === 'BR';
}

function holdsBlock(node) {
  return [...node.querySelectorAll('*')].some((one) => BLOCKS.has(one.tagName));
}

/** The marks that an element puts on, and those that it takes off: `<b style="font-weight:normal">` is Google's frame. */
function worn(node) {
  const style = node.getAttribute('data-style') ?? '';
  const [on, out] = [new Set(), new Set()];
  const tags = { B: 'strong', STRONG: 'strong', I: 'em', EM: 'em', CITE: 'em', S: 'del', STRIKE: 'del', DEL: 'del', CODE: 'code', KBD: 'code', SAMP: 'code', TT: 'code' };
  if (tags[node.tagName]) on.add(tags[node.tagName]);
  const weight = /(?:^|;)\s*font-weight:\s*(\w+)/i.exec(style)?.[1];
  if (weight) (/^(?:bold|bolder|[6-9]00)$/i.test(weight) ? on : out).add('strong');
  const slant = /(?:^|;)\s*font-style:\s*(\w+)/i.exec(style)?.[1];
  if (slant) (/^(?:italic|oblique)$/i.test(slant) ? on : out).add('em');
  if (/text-decoration(?:-line)?:[^;]*line-through/i.test(style)) on.add('del');
  for (const mark of out) on.delete(mark);
  return [...on];
}

/** Where a link leads, if the guide may lead there. */
function followed(href) {
  const through = /^https?:\/\/www\.google\.[a-z.]+\/url\?(.*)$/.exec(href);
  const target = through ? new URLSearchParams(through[1]).get('q') ?? href : href;
  if (/^mailto:/i.test(target)) return target.replace(/\?.*$/, '');
  if (/^tel:/i.test(target)) return target.replace(/%20|[\s\u00a0.]/g, '');
  return /^https?:\/\/[^\s]+$/i.test(target) ? target : null;
}
