// Problems as people read them: what is wrong, where, how to mend it, whom it touches.

import { el, icon, spot } from './dom.js';
import { ask, count, known, say, site } from './server.js';

const RANKS = { error: 0, warning: 1, notice: 2 };

/** Errors first, then warnings; as the server orders them within. */
export function sorted(problems) {
  return [...problems].sort((one, other) => RANKS[one.severity] - RANKS[other.severity]);
}

/** Fills `list`. Problems that stay keep their element, and with it the focus. */
export function fill(list, problems) {
  const old = new Map([...list.children].map((child) => [child.problem, child]));
  let at = list.firstElementChild;
  for (const problem of problems) {
    const name = JSON.stringify(problem);
    const node = old.get(name) ?? Object.assign(article(problem), { problem: name });
    old.delete(name);
    if (node === at) at = at.nextElementSibling;
    else list.insertBefore(node, at);
  }
  for (const node of old.values()) node.remove();
}

function article(problem) {
  const place = { file: problem.file, line: problem.line, column: problem.column };
  return el('article', { class: `problem ${problem.severity}` },
    el('h3', {}, el('span', { class: 'badge' }, say(`severity-${problem.severity}`)), ' ', el('span', {}, problem.message)),
    el('p', { class: 'place' }, opener(place), el('code', { class: 'code' }, problem.code)),
    excerpt(problem),
    problem.suggestion && el('p', { class: 'proposal' }, say('panel-proposal'), ' ', el('code', {}, problem.suggestion)),
    problem.help && el('p', { class: 'help' }, problem.help),
    problem.related.map((related) => el('p', { class: 'related' }, el('span', {}, related.message), opener(related))),
    problem.territories.length > 0 && affected(problem.territories));
}

/** « 2 errors, 1 warning ». */
export function tally(problems) {
  const of = (severity) => problems.filter((problem) => problem.severity === severity).length;
  const parts = Object.keys(RANKS).filter((severity) => of(severity)).map((severity) => count(severity, of(severity)));
  return parts.join(', ') || say('panel-none');
}

/** The gravest alone: « 2 errors ». */
export function gravest(problems) {
  const [first] = sorted(problems);
  return first ? count(first.severity, problems.filter((problem) => problem.severity === first.severity).length) : say('panel-none');
}

function excerpt(problem) {
  if (!problem.excerpt?.length) return null;
  const lines = problem.excerpt.map(({ line: number, text }) => {
    const hit = number >= problem.line && number <= problem.end_line;
    const from = number === problem.line ? problem.column - 1 : 0;
    const to = number === problem.end_line ? Math.max(problem.end_column - 1, from + 1) : text.length;
    const signs = [...text];
    const shown = hit
      ? [signs.slice(0, from).join(''), el('mark', {}, signs.slice(from, to).join('') || ' '), signs.slice(to).join('')]
      : [text];
    return el('span', { class: hit ? 'line hit' : 'line' },
      el('span', { class: 'number', 'aria-hidden': 'true' }, String(number)), el('span', {}, ...shown, '\n'));
  });
  return el('pre', { tabindex: '0', 'aria-label': say('panel-excerpt') }, lines);
}

function affected(ids) {
  const names = ids.map((id) => site(id)?.name ?? id);
  if (names.length <= 3) return el('p', { class: 'affected' }, say('panel-affects', { names: names.join(', ') }));
  return el('details', { class: 'affected' },
    el('summary', {}, count('panel-affects', names.length)), el('p', {}, names.join(', ')));
}

/** A place in a file that opens the author's editor there; where none is known, it is copied. */
export function opener(place, label) {
  const name = spot(place.file, place.line);
  const button = el('button', {
    class: 'place-link', type: 'button', title: say(known()?.editor ? 'open-here' : 'copy-here', { place: name }),
    onclick: () => open(place, name, button),
  }, icon('edit'), el('span', {}, label ?? name));
  return button;
}

async function open(place, name, button) {
  let told = 'open-done';
  let why = '';
  try {
    if (known()?.editor) await ask('/_jalon/ouvrir', place);
    else {
      await navigator.clipboard.writeText(name);
      told = 'copy-done';
    }
  } catch (error) {
    told = 'open-failed';
    why = error.message;
  }
  button.dispatchEvent(new CustomEvent('jalon-say', { detail: say(told, { place: name, why }), bubbles: true, composed: true }));
}
