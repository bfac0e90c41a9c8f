// Fenced code, found line by line: colons in it are code, no directives. It follows src/markdown/fence.rs step by step.

/** Tells, line after line, whether the text is in fenced code. */
export class Fences {
  open = null;
  item = 0;

  /** Takes the next line; gives whether it belongs to fenced code, its fences included. */
  inside(line) {
    const text = line.trimStart();
    const indent = line.length - text.length;
    if (this.open) {
      const ended = this.open.quoted ? !text.startsWith('>') : text !== '' && indent < this.open.item;
      if (!ended) {
        if (closes(text, this.open)) this.open = null;
        return true;
      }
      this.open = null;
    }
    if (text === '') return false;
    const bare = text.replace(/^[> ]+/, '');
    const [inner, content] = afterMarks(bare);
    const quoted = text.startsWith('>');
    const column = quoted ? 0 : indent + inner;
    if (column > indent) this.item = column;
    else if (indent === 0) this.item = 0;
    const found = /^(`{3,}|~{3,})([^]*)$/.exec(content);
    if (!found || (found[1][0] === '`' && found[2].includes('`'))) return false;
    this.open = { mark: found[1][0], length: found[1].length, item: column >= this.item ? this.item : 0, quoted };
    return true;
  }
}

function afterMarks(line) {
  let rest = line;
  for (;;) {
    const text = rest.trimStart();
    const mark = /^(?:[-*+]|\d{1,9}[.)])(?=[ \t])/.exec(text);
    if (!mark) return [line.length - text.length, text];
    rest = text.slice(mark[0].length);
  }
}

function closes(text, fence) {
  const bare = text.replace(/^[> ]+/, '');
  let length = 0;
  while (bare[length] === fence.mark) length += 1;
  return length >= fence.length && bare.slice(length).trim() === '';
}
