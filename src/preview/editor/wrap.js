// Lines as long as those around them.

/** How long the lines are that an author broke (one in ten is longer), if the text has such lines. */
export function widthOf(text) {
  const lines = text.replace(/^\+\+\+[^]*?\n\+\+\+/, '').split(/\r?\n/);
  const isProse = (line) => line !== undefined && /^ {0,3}[\p{L}*[{«(]/u.test(line);
  // A line that goes on below is one that somebody broke.
  const broken = lines.filter((line, at) => /^\s*(?:[-*+] |\d+[.)] )?[\p{L}*[{«(]/u.test(line) && line.length > 50 && isProse(lines[at + 1]?.trimStart()));
  return broken.length ? broken.map((line) => line.length).sort((a, b) => a - b)[Math.floor(broken.length * 0.9)] : Infinity;
}

/** A line may be a little longer than the others: one word more moves nothing. */
const GRACE = 1.15;

/** Markdown with its long lines broken. */
export function wrapped(text, width) {
  if (width === Infinity || !text.split('\n').some((line) => line.length > width * GRACE)) return text;
  return text.split('\n').flatMap((line) => (line.length > width * GRACE && !/^\s*(?:[|#:]|```|~~~|\[\^?[^\]]+\]:)/.test(line) ? broken(line, width) : [line])).join('\n');
}

function broken(line, width) {
  const mark = /^\s*(?:(?:[-*+]|\d{1,9}[.)]|>)\s+)*/.exec(line)[0];
  // What goes on with an item stands below its text; with a quotation, behind its mark.
  const below = mark.replace(/[^\s>]/g, ' ');
  // Between two parts a line may end; code, holes and the targets of links are one part.
  const parts = line.slice(mark.length).match(/(?:`[^`]*`|\{\{[^}]*\}\}|\]\([^)]*\)|[^ ])+/g) ?? [];
  const lines = [];
  let open = mark;
  let bare = true;
  for (const part of parts) {
    // What would begin a block at the beginning of a line stays where it is.
    const begins = /^(?:[-+*>#|:=~`]|\d+[.)])/.test(part) && !/^\*{1,3}[^\s*]/.test(part);
    if (!bare && !begins && open.length + 1 + part.length > width) {
      lines.push(open);
      [open, bare] = [below, true];
    }
    open += bare ? part : ` ${part}`;
    bare = false;
  }
  return [...lines, open];
}
