// « Réglages »: by keyboard and by mouse, at both widths, in both languages; faults beside their fields; two who write at once.

import { AxeBuilder } from '@axe-core/playwright';
import { atDesk } from './preview-desk.mjs';

const OVERLAY = 'territories/val.toml';

await atDesk(async (desk) => {
  await desk.serve();
  const tab = await desk.open('/', { tools: false });
  await tab.locator('.card', { hasText: 'Val d\'Essai' }).getByRole('link', { name: 'Réglages' }).click();
  await tab.waitForURL('**/_reglages?niveau=val');
  const name = tab.getByLabel('Nom (obligatoire)', { exact: true });
  await name.waitFor();
  const save = tab.getByRole('button', { name: 'Enregistrer', exact: true });
  const standing = tab.locator('.standing');
  const fault = (path) => tab.locator(`[data-path="${path}"] .fault`);
  const before = desk.read(OVERLAY);

  // Legible and whole, at a desk and on a telephone, by day and by night, with faults and without.
  const examined = async (what) => {
    for (const [width, scheme] of [[1280, 'light'], [360, 'light'], [360, 'dark']]) {
      await tab.setViewportSize({ width, height: 800 });
      await tab.emulateMedia({ colorScheme: scheme });
      const found = await new AxeBuilder({ page: tab }).options({ preload: false }).analyze();
      desk.same(found.violations.map(({ id, nodes }) => [id, nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`)]), [], `axe, ${what}, ${width} ${scheme}`);
      desk.true(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${what}, ${width}: wider than its window`);
    }
    await tab.setViewportSize({ width: 1280, height: 800 });
    await tab.emulateMedia({ colorScheme: 'light' });
  };
  await examined('as it comes');

  // By keyboard alone: a name gives its sentences, a fault is told beside its field, and nothing is written meanwhile.
  await name.focus();
  await tab.keyboard.press('Control+A');
  await tab.keyboard.type('Grand Val');
  await tab.getByText('« bienvenue au Grand Val »').waitFor();
  const telephone = tab.getByLabel('Téléphone de l’office (obligatoire)');
  await telephone.focus();
  await tab.keyboard.press('Control+A');
  await tab.keyboard.type('la mairie');
  await fault('valeurs.telephone').getByText('05 36 49 00 12').waitFor();
  desk.same(await telephone.getAttribute('aria-invalid'), 'true', 'said to those who cannot see it');
  await standing.getByText('1 champ à revoir').waitFor();
  await examined('with a fault');
  await name.focus();
  // A browser tells of each refusal; a check may meet a file that has just changed.
  desk.expected = /status of (409|422)/;
  await tab.keyboard.press('Enter');
  await tab.getByText('Rien n\'a été écrit').waitFor();
  await desk.until(tab, 'the faulty field has the focus', () => document.activeElement?.name === 'valeurs.telephone');
  desk.same(desk.read(OVERLAY), before, 'nothing is written');

  // A draft survives a reload.
  await tab.reload();
  await fault('valeurs.telephone').getByText('05 36 49 00 12').waitFor();
  desk.same([await name.inputValue(), await telephone.inputValue()], ['Grand Val', 'la mairie'], 'the draft');

  // Mended, saved, and taken back byte for byte.
  await telephone.fill('05 36 49 00 14');
  await standing.getByText('2 champs changés').waitFor();
  await tab.keyboard.press('Enter');
  await tab.getByText('Enregistré dans territories/val.toml').waitFor();
  const written = before.replace('"Val d\'Essai"\narticle', '"Grand Val"\narticle').replace('05 36 49 00 12', '05 36 49 00 14');
  desk.same(desk.read(OVERLAY), written, 'two values, and nothing else');
  await standing.getByText('Tout est enregistré').waitFor();
  await tab.getByRole('button', { name: 'Annuler cet enregistrement' }).click();
  await tab.getByText('L\'enregistrement est annulé').waitFor();
  desk.same(desk.read(OVERLAY), before, 'taken back, byte for byte');
  await desk.until(tab, 'the name is back', () => document.querySelector('[name=nom]').value === 'Val d\'Essai');

  // Boxes: what they show, and what they change.
  const hotel = tab.getByRole('group', { name: 'Types de projet' }).getByLabel(/^hôtel/);
  await hotel.focus();
  await tab.keyboard.press('Space');
  await tab.getByLabel('Une rivière').selectOption('oui');
  await save.click();
  await tab.getByText('Enregistré dans').waitFor();
  desk.same(desk.read(OVERLAY), before.replace('["meuble", "hotel"]', '["meuble"]').replace('{ littoral = true }', '{ littoral = true, riviere = true }'), 'a type and a flag');
  await tab.getByRole('button', { name: 'Annuler cet enregistrement' }).click();
  await tab.getByText('L\'enregistrement est annulé').waitFor();
  await desk.until(tab, 'the box is back', () => document.querySelector('[data-path=types] input[value=hotel]').checked);

  // A contact of the network is completed, by keyboard, and taken back; another is added.
  const mairie = tab.locator('.person[data-id=mairie]');
  await mairie.getByRole('button', { name: /^Compléter/ }).focus();
  await tab.keyboard.press('Enter');
  await mairie.getByLabel('Téléphone').fill('05 36 49 00 20');
  await examined('with a contact to be written');
  await mairie.getByLabel('Téléphone').press('Enter');
  await tab.getByText(/^Enregistré : /).waitFor();
  desk.true(desk.read(OVERLAY).includes('[[acteurs]]\nid        = "mairie"\ntelephone = "05 36 49 00 20"\n'), 'the contact is completed');
  await mairie.getByText(', complété ici').waitFor();
  await tab.getByRole('button', { name: 'Annuler cet enregistrement' }).click();
  await tab.getByText('L\'enregistrement est annulé').waitFor();
  desk.same(desk.read(OVERLAY), before, 'taken back, byte for byte');
  await mairie.getByText(', complété ici').waitFor({ state: 'detached' });
  await tab.getByRole('button', { name: 'Ajouter un contact' }).click();
  await tab.getByLabel(/^Identifiant/).fill('Mairie !');
  await tab.getByRole('button', { name: 'Enregistrer ce contact' }).click();
  await tab.locator('.person .fault').getByText('minuscules').waitFor();
  await tab.getByRole('button', { name: 'Abandonner', exact: true }).click();
  desk.same(desk.read(OVERLAY), before, 'nothing is written');

  // Somebody saves the same file in an editor: another field comes in by itself, the same one is settled text by text.
  await name.fill('Mon Val');
  desk.edit(OVERLAY, 'dix euros', 'vingt euros');
  await desk.until(tab, 'the other field follows', () => document.querySelector('[name="valeurs.tarif"]').value === 'vingt euros');
  desk.same(await name.inputValue(), 'Mon Val', 'what is being written stays');
  desk.edit(OVERLAY, 'Val d\'Essai"\narticle', 'Leur Val"\narticle');
  const conflict = tab.locator('[data-path="nom"] .conflict');
  await conflict.getByText('a changé dans le fichier').waitFor();
  desk.same(await conflict.locator('.text').allInnerTexts(), ['Mon Val', 'Leur Val', 'Val d\'Essai'], 'mine, theirs, before');
  desk.true(await save.isDisabled(), 'nothing is saved over it');
  await examined('with a conflict');
  await conflict.getByRole('button', { name: 'Garder le mien' }).click();
  await save.click();
  await tab.getByText('Enregistré dans').waitFor();
  desk.same(desk.read(OVERLAY), before.replace('"Val d\'Essai"\narticle', '"Mon Val"\narticle').replace('dix', 'vingt'), 'mine, on theirs');

  // Hostile texts are texts.
  await tab.getByLabel('Slogan').fill('"""</textarea><img src=x onerror=alert(1)>\'\'\' \\');
  await save.click();
  await desk.until(tab, 'saved', () => document.querySelector('.standing').textContent.includes('Tout est enregistré'));
  desk.true(desk.read(OVERLAY).includes('onerror=alert(1)'), 'written as it is');
  await desk.until(tab, 'the site is sound', async () => {
    const state = await (await fetch('/_jalon/etat.json')).json();
    return state.settled && state.territories.find(({ id }) => id === 'val').errors === 0;
  });

  // In English, too.
  await tab.close();
  await desk.stopped();
  await desk.serve('--langue', 'en');
  const english = await desk.open('/_reglages?niveau=departements/9b', { tools: false });
  await english.getByLabel('Code of the département').waitFor();
  desk.same(await english.getByRole('button', { name: 'Save' }).isDisabled(), true, 'nothing to save');
});
