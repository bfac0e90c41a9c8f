// A new version of the page, laid over the page on the screen without reloading it.
//
// Three trees: `before` is the page as it was last served, `after` as it is served now, and the live page is
// `before` plus whatever scripts and the reader did to it. The library works out what changed between the two
// served ones; that alone is replayed on the live one. So scroll, focus, open details, ticked boxes, typed text
// and what the theme's script put there stay, and a version never undoes what it does not speak of.

import { Idiomorph } from '/_jalon/idiomorph/idiomorph.esm.js';

const MARK = 'jalon-same-';
const BLOCKS = 'p, li, dt, dd, dl, ul, ol, tr, table, figure, blockquote, pre, div, section, aside, h1, h2, h3, h4, h5, h6';

/**
 * Turns `before` (an element) into `after`, and does the same to its twin in the live page.
 *
 * `live` leads from each node of `before` to its twin, and is kept true. `swap(node, name, value)` may take an
 * attribute's change over by giving the element that stands for `node` from now on.
 * Gives the live elements that changed, in document order as far as they still stand there.
 */
export function patch(before, after, live, swap = () => null) {
  mark(before, after);
  const observer = new MutationObserver(() => {});
  observer.observe(before, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeOldValue: true,
  });
  Idiomorph.morph(before, after, { morphStyle: 'outerHTML', restoreFocus: false, head: { style: 'morph' } });
  const records = observer.takeRecords();
  observer.disconnect();
  unmark(before);
  unmark(after);
  if (!before.isEqualNode(after)) throw new Error('the page could not be patched');
  return replay(records, before, live, swap);
}

/** Blocks that stand once in both, word for word, are given one id: whatever moves around them, they are the same. */
function mark(before, after) {
  const [old, now] = [unique(before), unique(after)];
  let count = 0;
  for (const [html, node] of old) {
    const twin = now.get(html);
    if (!node || !twin) continue;
    node.id = twin.id = MARK + count++;
  }
}

function unique(root) {
  const found = new Map();
  for (const node of root.querySelectorAll(BLOCKS)) {
    if (node.hasAttribute('id')) continue;
    const html = node.outerHTML;
    found.set(html, found.has(html) ? null : node);
  }
  return found;
}

function unmark(root) {
  for (const node of root.querySelectorAll(`[id^="${MARK}"]`)) node.removeAttribute('id');
}

function replay(records, root, live, swap) {
  const changed = new Set();
  const parents = new Set();
  const arrived = new Set();
  const left = new Set();
  const attributes = new Map();
  for (const record of records) {
    if (record.type === 'childList') {
      parents.add(record.target);
      for (const node of record.addedNodes) arrived.add(node);
      for (const node of record.removedNodes) left.add(node);
    } else if (record.type === 'attributes') {
      const names = attributes.get(record.target) ?? new Map();
      if (!names.has(record.attributeName)) names.set(record.attributeName, record.oldValue);
      attributes.set(record.target, names);
    } else {
      const node = live.get(record.target);
      if (!node || node.data === record.target.data) continue;
      node.data = record.target.data;
      if (node.parentElement) changed.add(node.parentElement);
    }
  }
  for (const node of left) {
    if (root.contains(node)) continue;
    const twin = live.get(node);
    // What stood next to it is where eyes should go.
    if (twin?.parentElement && !blank(twin)) changed.add(beside(twin));
    twin?.remove();
  }
  for (const parent of parents) {
    if (live.has(parent) && root.contains(parent)) settle(parent, live, arrived, changed);
  }
  for (const [node, names] of attributes) {
    if (!live.has(node)) continue;
    for (const [name, old] of names) {
      const value = node.getAttribute(name);
      if ((old?.startsWith(MARK) ? null : old) === value) continue;
      const twin = live.get(node);
      const stand = swap(twin, name, value);
      if (stand) live.set(node, stand);
      else write(twin, name, old, value);
      changed.add(stand ?? twin);
    }
  }
  return [...changed].filter((node) => node.isConnected).sort(inOrder);
}

/** The live twin of `parent` gets the children that `parent` has now. What scripts put between them stays. */
function settle(parent, live, arrived, changed) {
  const home = live.get(parent);
  let last = null;
  for (const child of parent.childNodes) {
    let node = live.get(child);
    if (!node || arrived.has(child)) {
      const fresh = !node;
      node ??= realise(child, live);
      const spot = last ? last.nextSibling : home.firstChild;
      if (spot !== node) {
        place(home, node, spot);
        if (!blank(node)) changed.add(fresh && node.nodeType === Node.ELEMENT_NODE ? node : home);
      }
    }
    // A script may have taken it elsewhere, or away: that is respected.
    if (home.contains(node)) {
      while (node.parentNode !== home) node = node.parentNode;
      last = node;
    }
  }
}

function realise(node, live) {
  const made = document.importNode(node, false);
  for (const child of node.childNodes) made.append(live.get(child) ?? realise(child, live));
  live.set(node, made);
  return made;
}

/** Moves without losing focus or state where the browser can. */
function place(home, node, spot) {
  if (home.moveBefore && node.isConnected && home.isConnected && node.nodeType !== Node.COMMENT_NODE) {
    home.moveBefore(node, spot);
  } else {
    home.insertBefore(node, spot);
  }
}

function write(node, name, old, value) {
  if (name === 'class' && value !== null) {
    // Classes that scripts gave stay.
    const tokens = (text) => (text ?? '').split(/\s+/).filter(Boolean);
    const now = tokens(value);
    node.classList.remove(...tokens(old).filter((token) => !now.includes(token)));
    node.classList.add(...now);
  } else if (value === null) {
    node.removeAttribute(name);
  } else {
    node.setAttribute(name, value);
  }
}

function beside(node) {
  let other = node.previousSibling;
  while (other && other.nodeType !== Node.ELEMENT_NODE) other = other.previousSibling;
  return other ?? node.parentElement;
}

function blank(node) {
  return node.nodeType === Node.TEXT_NODE ? node.data.trim() === '' : node.nodeType === Node.COMMENT_NODE;
}

function inOrder(one, other) {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
