// What the tools remember from one page to the next, in this browser only. Where the browser keeps nothing
// (private windows, settings), they start afresh.

export function recall(name, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(`jalon-apercu-${name}`)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

export function keep(name, value) {
  try {
    localStorage.setItem(`jalon-apercu-${name}`, JSON.stringify(value));
  } catch {
    // Nothing is kept, nothing is lost.
  }
}

/** Where the reader stands in the page: the last heading above the top of the window, and how far beyond it. */
function standing() {
  let at = null;
  for (const head of anchors(document)) {
    if (head.getBoundingClientRect().top > 8) break;
    at = head;
  }
  return { id: at?.id ?? '', beyond: at ? -at.getBoundingClientRect().top : scrollY };
}

/** Goes back there, or to the nearest that this page has. */
function stand({ id, beyond }) {
  const head = id ? document.getElementById(id) : null;
  const top = head ? head.getBoundingClientRect().top + scrollY : 0;
  scrollTo({ top: top + (head || !id ? beyond : 0), behavior: 'instant' });
}

export function anchors(page) {
  return [...page.querySelectorAll('main :is(h2, h3, h4)[id]')];
}

const PLACE = 'jalon-apercu-place';

/** Keeps the place in this page for the page at `path`, which is about to be opened in this tab. */
export function carry(path) {
  try {
    sessionStorage.setItem(PLACE, JSON.stringify({ path, ...standing() }));
  } catch {
    // The page opens at its top.
  }
}

/** The place that was carried here, once. */
export function arrive() {
  try {
    const place = JSON.parse(sessionStorage.getItem(PLACE));
    sessionStorage.removeItem(PLACE);
    if (place?.path === location.pathname) stand(place);
  } catch {
    // As above.
  }
}
