// The review desk: what changed in the common text, and the three answers, each written and taken back.

import { AxeBuilder } from '@axe-core/playwright';
import { atDesk } from './preview-desk.mjs';

const OVERLAY = 'territories/val.toml';

await atDesk(async (desk) => {
  await desk.serve();
  const index = await desk.open('/', { tools: false });
  await index.getByRole('link', { name: /^Relecture/ }).click();
  const tab = index;
  await tab.waitForURL('**/_relecture');
  const card = (target) => tab.locator('.review').filter({ hasText: target });
  const erp = card('types/hotel#erp');
  await tab.getByText('Rien à relire').waitFor();

  // The common text changes: then and now, word by word, beside mine.
  const agreed = desk.read('territories/val.relecture');
  desk.edit('content/types/hotel.md', 'a des règles', 'obéit à des règles nouvelles');
  await erp.locator('ins').first().waitFor();
  desk.same([await erp.locator('del').count() > 0, (await erp.locator('.mine').innerText()).includes('Voyez la mairie.')], [true, true], 'then, now and mine');
  for (const width of [1280, 360]) {
    await tab.setViewportSize({ width, height: 800 });
    const found = await new AxeBuilder({ page: tab }).options({ preload: false }).analyze();
    desk.same(found.violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))]), [], `axe, ${width}`);
    desk.true(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width}: wider than its window`);
  }

  // Edited, and taken back.
  const before = desk.read(OVERLAY);
  await erp.getByRole('button', { name: 'Modifier' }).click();
  await erp.getByRole('textbox').fill('Voyez la mairie du lieu. {{ fait:erp.seuil }}');
  await erp.getByRole('button', { name: 'Enregistrer mon texte' }).click();
  await erp.getByText('Modifié', { exact: true }).waitFor();
  desk.true(desk.read(OVERLAY).includes('Voyez la mairie du lieu.'), 'my text is written');
  await erp.getByRole('button', { name: 'Annuler' }).click();
  await erp.locator('ins').first().waitFor();
  desk.same(desk.read(OVERLAY), before, 'taken back, byte for byte');

  // Kept as it is: agreed to, against the text of today.
  await erp.getByRole('button', { name: 'Garder le mien' }).click();
  await erp.getByText('Gardé', { exact: true }).waitFor();
  desk.true(desk.read('territories/val.relecture').includes('nouvelles') && desk.read(OVERLAY) === before, 'the review is written, and nothing else');
  await erp.getByRole('button', { name: 'Annuler' }).click();
  await erp.locator('ins').first().waitFor();
  desk.same(desk.read('territories/val.relecture'), agreed, 'taken back, byte for byte');

  // The common text taken, and taken back.
  await erp.getByRole('button', { name: 'Prendre le commun' }).click();
  await erp.getByText('Le commun a été pris').waitFor();
  desk.true(!desk.read(OVERLAY).includes('types/hotel#erp'), 'the override is gone');
  await erp.getByRole('button', { name: 'Annuler' }).click();
  await erp.getByRole('button', { name: 'Garder le mien' }).waitFor();
  desk.same(desk.read(OVERLAY), before, 'taken back, byte for byte');
});
