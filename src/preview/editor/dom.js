// Elements in one line, and the drawings of the buttons.

/** An element with attributes (functions listen; what is absent is left out) and children. */
export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

const DRAWINGS = {
  strong: 'M7 5h6a3.5 3.5 0 010 7H7zM7 12h7a3.5 3.5 0 010 7H7z',
  em: 'M14 5h-4M12.5 5l-3 14M12 19H8',
  strike: 'M4 12h16M8 8a4 3 0 014-3c2 0 3.5.8 4 2M16 15.5a4 3.3 0 01-4 3.5c-2.4 0-4-1-4.4-2.6',
  bullets: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  numbers: 'M10 6h10M10 12h10M10 18h10M4 5l1.5-1v5M4 14.5c.3-1.2 2.2-1 2.2.3 0 1.2-2.2 2-2.2 3.2h2.4',
  boxes: 'M4 5h6v6H4zM4 14h6v6H4zM5.5 8l1.3 1.3L10 5.5M13 8h7M13 17h7',
  deeper: 'M4 6h16M11 12h9M4 18h16M4 9.5l3 2.5-3 2.5',
  shallower: 'M4 6h16M11 12h9M4 18h16M7 9.5L4 12l3 2.5',
  link: 'M9 15l6-6M8 11l-2 2a3.5 3.5 0 005 5l2-2M16 13l2-2a3.5 3.5 0 00-5-5l-2 2',
  insert: 'M12 5v14M5 12h14',
  undo: 'M9 8L5 12l4 4M5 12h9a5 5 0 010 10h-2',
  redo: 'M15 8l4 4-4 4M19 12h-9a5 5 0 000 10h2',
  source: 'M9 7l-5 5 5 5M15 7l5 5-5 5',
};

/** A drawing of one stroke; it says nothing to those who cannot see it. */
export function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  for (const [key, value] of [['viewBox', '0 0 24 24'], ['class', 'icon'], ['aria-hidden', 'true']]) svg.setAttribute(key, value);
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', DRAWINGS[name]);
  svg.append(path);
  return svg;
}
