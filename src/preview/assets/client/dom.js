// Elements in one line, so that the tools read like what they show.

/** An element with attributes (`onclick` and the like are functions; `false` and `null` are left out) and children. */
export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== false && child !== undefined));
  return made;
}

const DRAWINGS = {
  here: 'M4 11l8-7 8 7M6 10v10h12V10M12 13v4M10 15h4',
  origins: 'M4 5h10M4 10h16M4 15h7M4 20h13',
  block: 'M4 20l1-4L16 5l3 3L8 19z',
  changes: 'M12 4v10M7 9h10M7 19h10',
  sides: 'M4 5h7v14H4zM13 5h7v14h-7z',
  phone: 'M8 3h8v18H8zM11 18h2',
  tablet: 'M5 3h14v18H5zM11 18h2',
  full: 'M3 5h18v11H3zM9 20h6M12 16v4',
  publish: 'M12 16V4M7 9l5-5 5 5M4 16v4h16v-4',
  date: 'M5 6h14v14H5zM5 10h14M9 3v4M15 3v4',
  tools: 'M4 7h9M19 7h1M16 4.5v5M4 17h1M11 17h9M8 14.5v5',
  close: 'M6 6l12 12M18 6L6 18',
  fold: 'M6 10l6 6 6-6',
  edit: 'M4 20l1-4L16 5l3 3L8 19z',
  link: 'M9 15l6-6M8 11l-2 2a3.5 3.5 0 005 5l2-2M16 13l2-2a3.5 3.5 0 00-5-5l-2 2',
};

/** A drawing of one stroke; it says nothing to those who cannot see it. */
export function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', DRAWINGS[name]);
  svg.append(path);
  return svg;
}

/** The rod of the surveyor: Jalon's mark. */
export function rod() {
  return el('span', { class: 'rod', 'aria-hidden': 'true' });
}

/** A place in a file, as people write it. */
export function spot(file, line) {
  return line ? `${file}:${line}` : file;
}
