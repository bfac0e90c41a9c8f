// The box in which a text is written: the one place that knows how texts are edited.

import { el } from './dom.js';

/**
 * A box with `markdown` in it, which tells `onChange` each new text. `node` goes into a form; `markdown` is the text as it is,
 * and can be set; `focus` puts the cursor into it.
 */
export function textBox({ id, name, describedBy, markdown, rows = 6, disabled = false, onChange }) {
  const node = el('textarea', {
    id, name, rows, disabled, lang: 'fr', spellcheck: 'true', autocomplete: 'off', 'aria-describedby': describedBy,
    oninput: () => onChange(node.value),
  });
  node.value = markdown;
  return {
    node,
    get markdown() { return node.value; },
    set markdown(text) { node.value = text; },
    focus: () => node.focus(),
  };
}
