// The Markdown of the guide for micromark: tables, footnotes, task lists and strikethrough, and between braces or double
// brackets what the program fills in.

import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown, gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown, gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { defaultHandlers, toMarkdown } from 'mdast-util-to-markdown';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';

const [BRACE, CLOSING_BRACE, BRACKET, CLOSING_BRACKET] = [123, 125, 91, 93];

/** `{{ … }}` or `[[…]]` as one token. */
function hole(opening, closing) {
  return {
    name: 'hole',
    tokenize(effects, ok, nok) {
      let length = 0;
      return (code) => {
        effects.enter('hole');
        effects.consume(code);
        return second;
      };
      function second(code) {
        if (code !== opening) return nok(code);
        effects.consume(code);
        return inside;
      }
      function inside(code) {
        length += 1;
        if (code === null || code < -2 || length > 200) return nok(code);
        if (code === opening || (opening === BRACKET && code === closing && length === 1)) return nok(code);
        if (code === closing) {
          effects.consume(code);
          return last;
        }
        effects.consume(code);
        return inside;
      }
      function last(code) {
        if (code !== closing) return nok(code);
        effects.consume(code);
        effects.exit('hole');
        return ok;
      }
    },
  };
}

const holes = { text: { [BRACE]: hole(BRACE, CLOSING_BRACE), [BRACKET]: hole(BRACKET, CLOSING_BRACKET) } };
const holesFrom = {
  enter: {
    hole(token) {
      this.enter({ type: 'hole', value: this.sliceSerialize(token) }, token);
    },
  },
  exit: {
    hole(token) {
      this.exit(token);
    },
  },
};

// Without autolinks of bare addresses: the program makes its own of those, from the text.
const READING = {
  extensions: [gfmTable(), gfmFootnote(), gfmStrikethrough(), gfmTaskListItem(), holes],
  mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmTaskListItemFromMarkdown(), holesFrom],
};

/** The tree of a stretch without containers. */
export function tree(text) {
  return fromMarkdown(text, READING);
}

/** Where text is no text, but an address or a title. */
const NO_PHRASES = ['autolink', 'destinationLiteral', 'destinationRaw', 'reference', 'titleQuote', 'titleApostrophe'];

const raw = (node) => node.value;
raw.peek = (node) => node.value[0] ?? '';

const WRITING = {
  bullet: '-', bulletOther: '*', listItemIndent: 'one', emphasis: '*', strong: '*', rule: '-', ruleRepetition: 3, resourceLink: true,
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false, tableCellPadding: true }), gfmFootnoteToMarkdown(), gfmStrikethroughToMarkdown(), gfmTaskListItemToMarkdown(), {
    unsafe: [
      { character: '{', after: '(?=[{#])', inConstruct: 'phrasing', notInConstruct: NO_PHRASES },
      // A container, a meaning in a list of terms; what begins a file's front matter.
      { atBreak: true, character: ':' },
      // After the mark of a note at the beginning of a line it would make the note.
      { before: '\\]', character: ':', inConstruct: 'phrasing', notInConstruct: NO_PHRASES },
      { atBreak: true, character: '+', after: '\\+' },
    ],
    handlers: {
      hole: raw,
      source: raw,
      // What neither rule nor table can say stays one line.
      break: (node, parent, state, info) => (state.stack.some((one) => one === 'headingAtx' || one === 'tableCell') ? ' ' : defaultHandlers.break(node, parent, state, info)),
      container(node, _, state, info) {
        const colons = ':'.repeat(3 + depth(node));
        const exit = state.enter('container');
        const head = `${colons} ${node.head}${node.title?.length ? ` ${line(state, node.title, info)}` : ''}`;
        const parts = node.parts.map((children) => state.containerFlow({ type: 'root', children }, info));
        exit();
        return [head, parts[0], ...(parts.length > 1 ? [`${colons} sinon`, parts[1]] : []), colons].filter((part) => part !== '').join('\n');
      },
      terms(node, _, state, info) {
        const exit = state.enter('tableCell');
        const made = node.children.map(({ type, children }, at) => {
          const text = state.handle({ type: 'paragraph', children }, undefined, state, { ...info, before: '\n', after: '\n' });
          return type === 'term' ? `${at > 0 ? '\n' : ''}${text}` : `: ${text}`;
        }).join('\n');
        exit();
        return made;
      },
    },
  }],
};

/** A heading has one line, and nothing in it begins a block. */
function line(state, children, info) {
  return state.handle({ type: 'heading', depth: 1, children }, undefined, state, { ...info, before: '\n', after: '\n' }).replace(/^#\s*/, '');
}

/** How many more colons a container needs than the innermost. */
function depth(node) {
  const inside = node.parts.flat().filter(({ type }) => type === 'container');
  return inside.length ? 1 + Math.max(...inside.map(depth)) : 0;
}

/** A tree as Markdown. */
export function text(children) {
  return toMarkdown({ type: 'root', children }, WRITING).replace(/\n+$/, '');
}
