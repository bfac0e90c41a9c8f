// What the server keeps beside the pages: the state of the workshop, its problems, its words, and the few things
// that can be asked of it.

/** Where the common guide stands, as a site of its own. */
export const COMMON = '/_commun/';

let state = null;
let words = {};

/** The words of the tools and the state of the workshop, before anything is shown. */
export async function prepare() {
  [words, state] = await Promise.all([json('/_jalon/mots.json'), json('/_jalon/etat.json')]);
  return state;
}

/** The state of the workshop, asked for anew. */
export async function refresh() {
  const fresh = await json('/_jalon/etat.json');
  if (!state || fresh.version >= state.version) state = fresh;
  return state;
}

/** The state as last heard. */
export function known() {
  return state;
}

/** A sentence in the language of the preview, its `{names}` filled in. */
export function say(key, names = {}) {
  const text = words[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (hole, name) => names[name] ?? hole);
}

/** The same host, at the port of the sites: their pages are of another origin than the tools. */
export function sites() {
  return `${location.protocol}//${location.hostname}:${state.sites}`;
}

/** Whether a page in a frame says the address of a page, and of none of the tools. */
export function isPage(path) {
  if (typeof path !== 'string' || path.length > 2000 || !/^\/(?!\/|_jalon|_relecture|_reglages|$)[^?#\\]*$/.test(path)) return false;
  try {
    return decodeURI(path) !== '';
  } catch {
    return false;
  }
}

/** A site by its id; the common guide is the one without. */
export function site(id) {
  if (id === '') return { id, name: say('level-common'), address: COMMON, state: 'sound' };
  return state.territories.find((territory) => territory.id === id);
}

/** `one` or `many`, by how many there are. In both languages the singular goes up to one, in French from zero. */
export function count(key, n) {
  const one = state?.language === 'en' ? n === 1 : n < 2;
  return say(`${key}-${one ? 'one' : 'many'}`, { n: String(n) });
}

/** The server does not answer: it was closed, or is about to come back. Its message is for people. */
class Cut extends TypeError {
  name = 'Cut';
}

async function reached(address, how) {
  try {
    return await fetch(address, how);
  } catch {
    throw new Cut(say('start-cut'));
  }
}

export async function json(address) {
  const answer = await reached(address, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}

/** Since when the page is in sight, and how long a person needs to see it, in milliseconds. */
let since = 0;
const SEEN = 500;
document.addEventListener('visibilitychange', () => { since = performance.now(); });

/** Asks the server to do something, by an object or by bytes of another `media`; gives what it answers, or throws its sentence. */
export async function ask(address, what, media = 'application/json') {
  // Nobody presses what has only just come: a page of a site may have opened this one under a pressing hand.
  if (document.hidden || performance.now() - since < SEEN) throw new Error(say('too-soon'));
  const answer = await reached(address, {
    method: 'POST',
    headers: { 'Content-Type': media, 'X-Jalon-Jeton': state?.token ?? '' },
    body: media === 'application/json' ? JSON.stringify(what) : what,
  });
  const said = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(said.error), { status: answer.status, said });
  return said;
}
