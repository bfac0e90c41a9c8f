// Drawing over the page without touching it: the edited block is shown, blocks are coloured by where they come from.

const BLOCKS = 'p, li, dt, dd, tr, figure, pre, blockquote, h1, h2, h3, h4, h5, h6, img, summary, button, label, .encadre-titre, .local-titre';
const MANY = 12;

/** No smooth movement for those who asked for none. */
export function still() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Where an element stands in the page; a hidden one stands where what hides it does. */
export function frame(node) {
  let shown = node;
  while (shown && shown.getClientRects().length === 0) {
    shown = shown.closest('details:not([open])')?.querySelector('summary') ?? shown.parentElement;
    if (shown?.matches?.('summary') && shown.getClientRects().length === 0) shown = shown.parentElement?.parentElement;
  }
  const box = (shown ?? document.body).getBoundingClientRect();
  return { top: box.top, left: box.left, width: box.width, height: box.height, bottom: box.bottom };
}

/** A layer that scrolls with the page; `box` in the window's coordinates is put into it. */
export function lay(mark, box, margin = 0) {
  mark.style.top = `${box.top + scrollY - margin}px`;
  mark.style.left = `${Math.max(0, box.left + scrollX - margin)}px`;
  mark.style.width = `${box.width + 2 * margin}px`;
  mark.style.height = `${box.height + 2 * margin}px`;
}

/**
 * Shows what was edited: the blocks of the page's own text flash, and the first comes into view if none is.
 * Where the whole page changed (another template, another page) nothing moves.
 */
export function show(changed, layer) {
  const main = document.querySelector('main') ?? document.body;
  const blocks = [...new Set(changed.filter((node) => main.contains(node) && node !== main)
    .map((node) => node.closest(BLOCKS) ?? node))];
  if (blocks.length === 0 || blocks.length > MANY) return;
  const seen = (box) => box.bottom > 0 && box.top < innerHeight;
  const typing = document.activeElement?.matches('input:not([type=checkbox], [type=radio]), textarea, select');
  if (!blocks.some((block) => seen(frame(block))) && !typing) {
    const box = frame(blocks[0]);
    const top = scrollY + box.top - Math.max(24, (innerHeight - box.height) / 2);
    scrollTo({ top, behavior: still() || document.hidden ? 'instant' : 'smooth' });
  }
  for (const block of blocks) flash(block, layer);
}

/** Lights up one block for a moment. */
export function flash(block, layer) {
  const mark = document.createElement('div');
  mark.className = 'flash';
  lay(mark, frame(block), 6);
  layer.append(mark);
  setTimeout(() => mark.remove(), 1800);
}
