// What keys and buttons do to a text.

import { baseKeymap, chainCommands, createParagraphNear, exitCode, liftEmptyBlock, setBlockType, splitBlock, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { Fragment } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItemKeepMarks, wrapInList } from 'prosemirror-schema-list';
import { NodeSelection, Plugin, Selection, TextSelection } from 'prosemirror-state';
import { goToNextCell, isInTable } from 'prosemirror-tables';
import { schema } from './schema.js';

const { nodes, marks } = schema;

/** Whether a mark is on in the selection. */
export function isOn(state, type) {
  const { from, $from, to, empty } = state.selection;
  return empty ? Boolean(type.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, type);
}

/** The innermost node of that type around the selection: `{ node, pos, depth }`. */
export function around(state, type) {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type === type) return { node: $from.node(depth), pos: $from.before(depth), depth };
  }
  return null;
}

/** The kind of the list around the selection: `bullets`, `numbers`, `boxes`, or nothing. */
export function listKind(state) {
  const list = around(state, nodes.list);
  if (!list) return null;
  return around(state, nodes.item)?.node.attrs.box !== null ? 'boxes' : list.node.attrs.ordered ? 'numbers' : 'bullets';
}

/** Makes a list of that kind, changes the list there is, or undoes it. */
export function toList(kind) {
  return (state, dispatch) => {
    const list = around(state, nodes.list);
    const ordered = kind === 'numbers';
    const box = kind === 'boxes' ? false : null;
    if (!list) {
      // Of a heading it makes a line first: a list holds none.
      let { tr } = state;
      if (state.selection.$from.parent.type === nodes.heading) tr = tr.setBlockType(state.selection.from, state.selection.to, nodes.paragraph);
      const made = state.apply(tr);
      return wrapInList(nodes.list, { ordered })(made, dispatch && ((wrapped) => {
        for (const step of wrapped.steps) tr.step(step);
        const { from, to } = tr.selection;
        if (box !== null) tr.doc.nodesBetween(from, to, (node, pos) => void (node.type === nodes.item && tr.setNodeAttribute(pos, 'box', false)));
        dispatch(tr.scrollIntoView());
      }));
    }
    if (listKind(state) === kind) return liftListItem(nodes.item)(state, dispatch);
    if (dispatch) {
      const tr = state.tr.setNodeMarkup(list.pos, null, { ...list.node.attrs, ordered });
      list.node.forEach((item, offset) => {
        tr.setNodeMarkup(list.pos + 1 + offset, null, { ...item.attrs, box: box === null ? null : item.attrs.box ?? false, field: null, id: box === null ? null : item.attrs.id });
      });
      dispatch(tr);
    }
    return true;
  };
}

export const deeper = sinkListItem(nodes.item);
export const shallower = liftListItem(nodes.item);

/** The kind of line that the selection is in, as the list of styles has it. */
export function style(state) {
  const { parent } = state.selection.$from;
  if (parent.type === nodes.heading) return `heading-${Math.min(4, Math.max(2, parent.attrs.level))}`;
  return parent.type === nodes.paragraph && !around(state, nodes.item) ? 'paragraph' : '';
}

export function setStyle(name) {
  const level = Number(/^heading-(\d)$/.exec(name)?.[1]);
  return level ? (state, dispatch) => {
    const { parent } = state.selection.$from;
    const id = parent.type === nodes.heading ? parent.attrs.id : null;
    return setBlockType(nodes.heading, { level, id })(state, dispatch);
  } : setBlockType(nodes.paragraph);
}

/** Puts a block below the one with the caret, or in its place if that is empty; the caret goes into it. */
export function insertBlock(make) {
  return (state, dispatch) => {
    const { $from } = state.selection;
    // The innermost place that holds blocks of every kind.
    for (let depth = $from.depth; depth >= 0; depth -= 1) {
      const holder = $from.node(depth);
      const block = make(state);
      const index = $from.indexAfter(depth);
      if (!holder.type.spec.content.includes('block+') || !holder.canReplaceWith(index, index, block.type)) continue;
      if (dispatch) {
        const at = depth < $from.depth ? $from.node(depth + 1) : null;
        const isEmpty = at?.type === nodes.paragraph && at.content.size === 0;
        const [from, to] = at ? [isEmpty ? $from.before(depth + 1) : $from.after(depth + 1), $from.after(depth + 1)] : [state.selection.to, state.selection.to];
        const tr = state.tr.replaceWith(from, to, block);
        const inside = Selection.findFrom(tr.doc.resolve(from + 1), 1, true);
        if (block.isAtom || !inside || inside.from > from + block.nodeSize) tr.setSelection(NodeSelection.create(tr.doc, from));
        else tr.setSelection(inside);
        dispatch(tr.scrollIntoView());
      }
      return true;
    }
    return false;
  };
}

/** Puts the selected blocks into a call-out, or an empty one below. */
export function toCallout(kind) {
  return (state, dispatch) => {
    const inside = around(state, nodes.callout);
    if (inside) {
      if (dispatch) dispatch(state.tr.setNodeMarkup(inside.pos, null, { kind }));
      return true;
    }
    const { $from, $to } = state.selection;
    const range = $from.blockRange($to, (node) => /block\+/.test(node.type.spec.content));
    const held = range && !state.selection.empty ? state.doc.slice(range.start, range.end).content : null;
    const fits = held && nodes.callout.validContent(Fragment.from(nodes.title.create()).append(held));
    if (!fits) return insertBlock(() => nodes.callout.create({ kind }, [nodes.title.create(), nodes.paragraph.create()]))(state, dispatch);
    if (dispatch) {
      const made = nodes.callout.create({ kind }, Fragment.from(nodes.title.create()).append(held));
      const tr = state.tr.replaceWith(range.start, range.end, made);
      dispatch(tr.setSelection(TextSelection.create(tr.doc, range.start + 2)).scrollIntoView());
    }
    return true;
  };
}

export function newTable(rows, columns) {
  return insertBlock(() => nodes.table.create(null, Array.from({ length: rows }, (_, at) => nodes.row.create(null, Array.from({ length: columns }, () => (at ? nodes.cell : nodes.head).create())))));
}

/** A note: its mark here, its text at the end of the whole. */
export function newNote(state, dispatch) {
  if (!state.selection.$from.parent.inlineContent || around(state, nodes.note)) return false;
  if (dispatch) {
    const used = new Set();
    state.doc.descendants((node) => {
      if (node.type === nodes.note) used.add(node.attrs.label);
      if (node.type === nodes.chip && node.attrs.source.startsWith('[^')) used.add(node.attrs.source.slice(2, -1));
    });
    let label = 1;
    while (used.has(String(label))) label += 1;
    const tr = state.tr.insert(state.selection.to, nodes.chip.create({ source: `[^${label}]` }));
    const end = tr.doc.content.size;
    tr.insert(end, nodes.note.create({ label: String(label) }, [nodes.paragraph.create()]));
    dispatch(tr.setSelection(TextSelection.create(tr.doc, end + 2)).scrollIntoView());
  }
  return true;
}

export function insertInline(node) {
  return (state, dispatch) => {
    if (!state.selection.$from.parent.inlineContent) return false;
    if (dispatch) dispatch(state.tr.replaceSelectionWith(node, true).scrollIntoView());
    return true;
  };
}

/** Below a title the text; below a term its meaning, and below that the next term; in a table the row below. */
function enter(state, dispatch) {
  const { $from } = state.selection;
  const { type } = $from.parent;
  if (type === nodes.title) {
    if (dispatch) dispatch(state.tr.setSelection(Selection.near(state.doc.resolve($from.after() + 1))).scrollIntoView());
    return true;
  }
  if (type === nodes.head || type === nodes.cell) {
    const row = $from.index($from.depth - 2);
    const table = $from.node($from.depth - 2);
    if (row + 1 >= table.childCount) return exit(state, dispatch, $from.after($from.depth - 2));
    if (dispatch) {
      const start = $from.start($from.depth - 2);
      let at = start;
      for (let n = 0; n <= row; n += 1) at += table.child(n).nodeSize;
      at += 1;
      const column = $from.index($from.depth - 1);
      for (let n = 0; n < column; n += 1) at += table.child(row + 1).child(n).nodeSize;
      dispatch(state.tr.setSelection(TextSelection.create(state.doc, at + 1 + table.child(row + 1).child(column).content.size)).scrollIntoView());
    }
    return true;
  }
  if (type !== nodes.term && type !== nodes.meaning) return false;
  const depth = $from.depth - 1;
  const index = $from.index(depth);
  const list = $from.node(depth);
  if ($from.parent.content.size === 0 && index === list.childCount - (type === nodes.term ? 2 : 1)) return exit(state, dispatch, $from.after(depth));
  if (dispatch) {
    const { tr } = state;
    if (type === nodes.term && list.maybeChild(index + 1)?.type === nodes.meaning) tr.setSelection(TextSelection.create(state.doc, $from.after() + 1));
    else {
      const at = $from.after();
      tr.insert(at, [nodes.term.create(), nodes.meaning.create()]).setSelection(TextSelection.create(tr.doc, at + 1));
    }
    dispatch(tr.scrollIntoView());
  }
  return true;
}

/** A line below the block that ends at `at`. */
function exit(state, dispatch, at) {
  if (dispatch) {
    const tr = state.tr.insert(at, nodes.paragraph.create());
    dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
  }
  return true;
}

function newLine(state, dispatch) {
  const { parent } = state.selection.$from;
  if (parent.type !== nodes.paragraph) return true;
  if (dispatch) dispatch(state.tr.replaceSelectionWith(nodes.break.create()).scrollIntoView());
  return true;
}

/** The first key in a callout's text takes it off if nothing is in it; a heading becomes a line. */
function backspace(state, dispatch) {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0) return false;
  if ($from.parent.type === nodes.heading) return setBlockType(nodes.paragraph)(state, dispatch);
  const item = around(state, nodes.item);
  if (item && $from.parent === item.node.firstChild && (item.node.attrs.box !== null || item.node.attrs.field !== null)) {
    if (dispatch) dispatch(state.tr.setNodeMarkup(item.pos, null, { ...item.node.attrs, box: null, field: null, id: null }));
    return true;
  }
  if (item && $from.parent === item.node.firstChild && $from.index(item.depth - 1) === 0) return liftListItem(nodes.item)(state, dispatch);
  if ($from.parent.type === nodes.title) {
    const callout = around(state, nodes.callout);
    if (callout.node.textContent !== '') return false;
    if (dispatch) {
      const tr = state.tr.replaceWith(callout.pos, callout.pos + callout.node.nodeSize, nodes.paragraph.create());
      dispatch(tr.setSelection(TextSelection.create(tr.doc, callout.pos + 1)));
    }
    return true;
  }
  return false;
}

/** A list item is split with its box, but its id stays with the first. */
const splitItem = (state, dispatch) => splitListItemKeepMarks(nodes.item)(state, dispatch);

/** To the beginning or the end of the text, also past what browsers take for the edge of it: a chip, a head. */
function goTo(end, extend) {
  return (state, dispatch) => {
    const edge = end ? Selection.atEnd(state.doc) : Selection.atStart(state.doc);
    const wanted = extend && edge instanceof TextSelection ? TextSelection.between(state.selection.$anchor, edge.$head) : edge;
    if (dispatch) dispatch(state.tr.setSelection(wanted).scrollIntoView());
    return true;
  };
}

/** Keys; `link` opens the dialog for a link, `leave` says whether Tab is to leave the text. */
export function keys({ link, leave }) {
  const tab = (command, direction) => (state, dispatch) => {
    if (leave()) return false;
    if (isInTable(state)) return goToNextCell(direction)(state, dispatch);
    return around(state, nodes.item) ? command(state, dispatch) || true : false;
  };
  return {
    ...baseKeymap,
    'Mod-b': toggleMark(marks.strong), 'Mod-i': toggleMark(marks.em), 'Mod-Shift-x': toggleMark(marks.strike),
    'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo, 'Mod-k': link,
    'Mod-Alt-0': setStyle('paragraph'), 'Mod-Alt-2': setStyle('heading-2'), 'Mod-Alt-3': setStyle('heading-3'), 'Mod-Alt-4': setStyle('heading-4'),
    'Ctrl-Home': goTo(false), 'Ctrl-End': goTo(true), 'Shift-Ctrl-Home': goTo(false, true), 'Shift-Ctrl-End': goTo(true, true),
    Enter: chainCommands(enter, splitItem, createParagraphNear, liftEmptyBlock, splitBlock),
    'Shift-Enter': chainCommands(exitCode, newLine),
    Backspace: chainCommands(backspace, baseKeymap.Backspace),
    Tab: tab(deeper, 1), 'Shift-Tab': tab(shallower, -1),
  };
}

/** What somebody types who is used to signs: a hyphen or a number and a space begin a list. */
export function rules() {
  return inputRules({ rules: [
    wrappingInputRule(/^\s*[-*]\s$/, nodes.list),
    wrappingInputRule(/^(\d{1,3})[.)]\s$/, nodes.list, (match) => ({ ordered: true, start: Number(match[1]) }), (match, node) => node.attrs.ordered && node.childCount + node.attrs.start === Number(match[1])),
    textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading, (match) => ({ level: match[1].length })),
  ] });
}

/** What fills in a value, a fact or a term, as somebody types or pastes it. */
const HOLE = /\{\{ ?(?:v\.|territoire\.|fait:|phrase:|drapeau:)[\w.-]+ ?\}\}|\[\[[a-z0-9-]+\]\]/g;

/** Keeps what Markdown can say: the first row of a table is its head, ids stand once, holes are chips. */
export function keepSayable() {
  return new Plugin({
    appendTransaction(transactions, before, state) {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      const { tr } = state;
      const ids = new Set();
      const untouched = new Set();
      before.doc.forEach((node) => untouched.add(node));
      state.doc.forEach((block, offset) => {
        if (untouched.has(block)) return;
        block.descendants((node, pos) => {
          if (!node.isText || node.marks.some(({ type }) => type === marks.code)) return;
          for (const found of node.text.matchAll(HOLE)) {
            const at = tr.mapping.map(offset + 1 + pos + found.index);
            tr.replaceWith(at, at + found[0].length, nodes.chip.create({ source: found[0] }, null, node.marks));
          }
        });
      });
      if (tr.docChanged) return tr;
      state.doc.descendants((node, pos) => {
        if ('id' in node.attrs && node.attrs.id && (node.type === nodes.heading || node.type === nodes.item)) {
          if (ids.has(node.attrs.id)) tr.setNodeAttribute(pos, 'id', null);
          ids.add(node.attrs.id);
        }
        if (node.type !== nodes.table) return;
        let at = pos + 1;
        node.forEach((row, _, index) => {
          let cell = at + 1;
          row.forEach((one) => {
            const type = index ? nodes.cell : nodes.head;
            if (one.type !== type) tr.setNodeMarkup(cell, type, one.attrs);
            cell += one.nodeSize;
          });
          at += row.nodeSize;
        });
      });
      return tr.docChanged ? tr : null;
    },
  });
}

