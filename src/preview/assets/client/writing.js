// The text editor where somebody writes a level's text: it comes when it is needed, with the values of that level.

import { json, say } from './server.js';

/**
 * Puts the editor into `element`, on `markdown`; gives `{ markdown(), focus(), destroy() }`. `more` is what `mount` takes
 * besides: `label`, `links`, `vocabulary`, `pictures`, `onChange`.
 */
export async function textEditor(element, { level, markdown, vocabulary = [], ...more }) {
  const [{ mount }, values] = await Promise.all([import('../editor/editor.js'), valuesOf(level)]);
  return mount(element, { markdown, words: say, vocabulary: [...vocabulary, ...values], ...more });
}

/** The values that texts of a level may show. Without them the editor works, and shows their names. */
async function valuesOf(level) {
  try {
    const { groups } = await json(`/_jalon/reglages.json?niveau=${encodeURIComponent(level)}`);
    return groups.flatMap(({ fields }) => fields).filter(({ path }) => path.startsWith('valeurs.')).map(({ path, label, value, below }) => ({
      source: `{{ v.${path.slice('valeurs.'.length)} }}`, kind: 'value', name: label, shows: [value, below].find((one) => typeof one === 'string') ?? '',
    }));
  } catch {
    return [];
  }
}
