// What the theme's scripts dress stays dressed while pages change under them: boxes to tick, definitions, search, filters.

import { atDesk } from './preview-desk.mjs';

const PAGE = 'content/types/meuble.md';

await atDesk(async (desk) => {
  // Pages that nobody wrote have no origins.
  desk.expected = /404/;
  desk.edit('content/guide.toml', '[[mission]]', '[[accompagnement]]\nid = "suivi"\nnom = "Suivi"\nresume = "Jusqu\'au bout."\n\n[[mission]]');
  desk.edit('territories/val.toml', 'accompagnement = "orientation"', 'accompagnement = "suivi"');
  desk.edit(PAGE, '## Les contacts', '- [ ] Passer en mairie {#mairie-vue}\n\n## Les contacts');
  await desk.serve();
  const { site: tab, keyboard } = await desk.open('/val/types/meuble/index.html');
  const load = await tab.evaluate(() => performance.timeOrigin);
  await desk.until(tab, 'a box', () => document.querySelectorAll('main input.case').length === 1);
  await tab.locator('main input.case').check();

  // The search knows what is written now.
  const results = tab.locator('.recherche-liste a');
  await keyboard.press('/');
  await tab.locator('dialog.recherche input[type=search]').fill('mirliton');
  await desk.until(tab, 'nothing is found yet', () => document.querySelector('#recherche-etat').textContent.includes('mirliton'));
  desk.same(await results.count(), 0, 'results before');
  await keyboard.press('Escape');

  // A new item, another text of the one that is ticked, a new term.
  desk.edit(PAGE, '- [ ] Passer en mairie {#mairie-vue}', '- [ ] Passer à la mairie {#mairie-vue}\n- [ ] Jouer du mirliton {#mirliton}\n\nLe [[erp]] compte ici.');
  await desk.until(tab, 'a second box', () => document.querySelectorAll('main input.case').length === 2);
  desk.same(await tab.locator('main input.case').evaluateAll((all) => all.map((it) => [it.checked, it.getAttribute('aria-label')])),
    [[true, 'Passer à la mairie'], [false, 'Jouer du mirliton']], 'ticks stay, names follow');
  await tab.locator('main input.case').nth(1).check();
  desk.same(await tab.evaluate(() => Object.keys(JSON.parse(localStorage.getItem('jalon-dossier:val')).taches).sort()),
    ['types/meuble#mairie-vue', 'types/meuble#mirliton'], 'what is kept');
  const term = tab.locator('.corps a.terme', { hasText: 'ERP' }).last();
  desk.same(await term.getAttribute('role'), 'button', 'a new term is dressed');
  await term.click();
  desk.true((await tab.locator('.bulle').innerText()).includes('Un lieu ouvert au public.'), 'its definition opens');
  // A definition that is written anew shows, once.
  await keyboard.press('Escape');
  desk.edit('content/glossaire.toml', 'Un lieu ouvert au public.', 'Un lieu où entre le public.');
  await desk.until(tab, 'the new definition', () => [...document.querySelectorAll('.corps a.terme')].some((it) => it.dataset.definition.includes('où entre')));
  await term.click();
  desk.true((await tab.locator('.bulle').innerText()).includes('Un lieu où entre le public.'), 'the new definition opens');
  await keyboard.press('Escape');
  await keyboard.press('/');
  await tab.locator('dialog.recherche input[type=search]').fill('mirliton');
  await desk.until(tab, 'the new word is found', () => document.querySelector('.recherche-liste a')?.href.includes('types/meuble'));
  desk.same(await tab.locator('.recherche-pied input').count(), 1, 'the box is dressed once');
  await keyboard.press('Escape');
  desk.same(await tab.evaluate(() => performance.timeOrigin), load, 'it was not loaded anew');

  // Who does what: a new name is filtered like the others.
  const { site: table } = await desk.open('/val/qui-fait-quoi/index.html');
  await table.locator('#filtre-mot').fill('prefet');
  desk.same(await table.locator('[data-acteur]:visible').count(), 0, 'nobody of that name');
  desk.edit('content/acteurs.toml', 'nom      = "Mairie"', 'nom      = "Préfète"');
  await desk.until(table, 'the new name is found', () => [...document.querySelectorAll('[data-acteur]')].filter((it) => !it.hidden && it.textContent.includes('Préfète')).length === 1);

  // « Mon dossier » of another tab.
  const { site: dossier } = await desk.open('/val/dossier/index.html');
  await desk.until(dossier, 'the lists are drawn', () => document.querySelectorAll('[data-page] input.case:checked').length === 2);
  desk.edit(PAGE, 'Jouer du mirliton', 'Jouer du tambour');
  await desk.until(dossier, 'the new text', () => [...document.querySelectorAll('[data-page] input.case:checked')].some((it) => it.getAttribute('aria-label') === 'Jouer du tambour'));
});
