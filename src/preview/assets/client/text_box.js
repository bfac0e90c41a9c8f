// The box in which a text is written: the one place that knows how texts are edited. The text editor comes into it; until it
// has come, and where it cannot come, the source is written in a plain field.

import { el } from './dom.js';
import { textEditor } from './writing.js';

/** How long a press on a button takes, in milliseconds. */
const PRESS = 300;

let serial = 0;

/**
 * A box with `markdown` in it, which tells `onChange` each new text. `node` goes into a form; `markdown` is the text as it is,
 * and can be set; `focus` puts the cursor into it; `mark` says whether the text is wrong, and reads what describes it anew;
 * `end` when the form closes. `level`, `label` and `links` are the editor's; `advice` is for who writes source.
 */
export function textBox({ id, name, level, label, links, advice, describedBy, markdown, rows = 6, disabled = false, onChange }) {
  const plain = el('textarea', {
    id, name, rows, disabled, lang: 'fr', spellcheck: 'true', autocomplete: 'off', 'aria-describedby': describedBy,
    oninput: () => change(plain.value),
    // A press on a button ends where it began: nothing moves meanwhile.
    onblur: () => setTimeout(show, PRESS),
  });
  const source = [advice && el('p', { class: 'hint', id: `${id}-aide` }, advice), plain].filter(Boolean);
  const node = el('div', { class: 'text-box' }, source);
  let text = plain.value = markdown;
  let isWrong = false;
  /** The editor that is shown, and the one that is to be shown: `{ place, editor }`. */
  let shown = null;
  let next = null;
  let wish = 0;

  const change = (now) => {
    text = now;
    onChange(now);
  };
  const take = (one) => {
    one?.editor.destroy();
    one?.place.remove();
  };
  const field = () => shown?.place.querySelector('.ProseMirror');
  const describe = () => {
    if (!field()) return;
    // It stands in another tree than what describes it, where no `aria-describedby` leads.
    const said = describedBy.split(' ').map((one) => node.getRootNode().getElementById(one)?.textContent).filter(Boolean).join(' ');
    field().setAttribute('aria-description', said);
    field().setAttribute('aria-invalid', String(isWrong));
  };

  /** The plain field is there again. */
  const back = () => {
    take(shown);
    shown = null;
    node.replaceChildren(...source);
  };
  /** Puts an editor on the text as it is. */
  const mount = async () => {
    const mine = wish += 1;
    const of = text;
    // The tools over a page stand in a shadow tree. The editor is slotted into it: there selections work in every browser, and
    // its style sheet and that of the tools leave each other alone.
    const slot = `texte-${serial += 1}`;
    const place = el('div', { slot, lang: 'fr' });
    let editor;
    try {
      editor = await textEditor(place, { level, label, links, markdown: of, onChange: () => { if (shown?.editor === editor && !shown.isOld) change(editor.markdown().replace(/\n+$/, '')); } });
    } catch {
      if (mine === wish && shown) back();
      return;
    }
    if (mine !== wish) return take({ place, editor });
    take(next);
    next = { place, editor, of, slot };
    show();
  };
  /** Nothing is taken from under the hands: a text that was begun in the plain field stays there until somebody leaves it. */
  const show = () => {
    const root = node.getRootNode();
    const held = shown ? shown.place.contains(document.activeElement) : root.activeElement === plain;
    if (!next || held && !shown && text !== next.of) return;
    const { place, editor, of, slot } = next;
    if (text !== of) {
      take(next);
      next = null;
      mount();
      return;
    }
    next = null;
    take(shown);
    shown = { place, editor };
    if (root.host) {
      root.host.append(place);
      node.replaceChildren(el('slot', { name: slot }));
    } else node.replaceChildren(place);
    describe();
    if (held) editor.focus();
  };
  if (!disabled) queueMicrotask(mount);

  return {
    node,
    get markdown() { return text; },
    set markdown(now) {
      text = plain.value = now;
      if (shown) shown.isOld = true;
      if (!disabled) mount();
    },
    focus: () => (shown ? shown.editor.focus() : plain.focus()),
    mark(wrong) {
      isWrong = wrong;
      plain.setAttribute('aria-invalid', String(wrong));
      describe();
    },
    end() {
      wish += 1;
      take(next);
      take(shown);
      next = shown = null;
    },
  };
}
