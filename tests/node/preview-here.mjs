// « Chez nous »: a text is chosen on the page, written in a form, seen in the page while it is written, and taken back;
// by mouse and by keyboard, at both widths, by two at once.

import { AxeBuilder } from '@axe-core/playwright';
import { atDesk } from './preview-desk.mjs';

const OVERLAY = 'territories/val.toml';
const PAGE = '/val/types/meuble/';

await atDesk(async (desk) => {
  await desk.serve();
  const tab = await desk.open(PAGE);
  const panel = tab.locator('jalon-apercu #here');
  const before = desk.read(OVERLAY);
  const reviews = desk.read('territories/val.relecture');
  const press = (name) => panel.getByRole('button', { name, exact: true }).click();
  // The editor of a text, once it has come: it is slotted into the panel.
  const editor = (name = 'Votre texte') => tab.getByRole('textbox', { name, exact: true }).and(tab.locator('.ProseMirror'));
  const write = async (text, name) => {
    await editor(name).press('ControlOrMeta+A');
    await tab.keyboard.type(text);
  };
  const saved = () => panel.getByText('Enregistré dans territories/val.toml.').waitFor();
  const takeBack = async () => {
    await panel.getByRole('button', { name: 'Annuler cet enregistrement' }).click();
    await panel.getByText("L'enregistrement est annulé").waitFor();
    desk.same([desk.read(OVERLAY), desk.read('territories/val.relecture')], [before, reviews], 'taken back, byte for byte');
  };
  const examined = async (what) => {
    for (const [width, scheme] of [[1280, 'light'], [360, 'light'], [360, 'dark']]) {
      await tab.setViewportSize({ width, height: 800 });
      await tab.emulateMedia({ colorScheme: scheme });
      const axe = new AxeBuilder({ page: tab }).options({ preload: false }).include('jalon-apercu').include(['iframe', 'jalon-apercu']);
      const found = await axe.analyze();
      desk.same(found.violations.map(({ id, nodes }) => [id, nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`)]), [], `axe, ${what}, ${width} ${scheme}`);
      desk.true(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${what}, ${width}: wider than its window`);
    }
    await tab.setViewportSize({ width: 1280, height: 800 });
    await tab.emulateMedia({ colorScheme: 'light' });
  };

  // The pointer over a block: one button, which leads to what can be done there, the dearest last.
  const paragraph = tab.site.locator('.corps p', { hasText: 'La déclaration se fait' });
  const spot = tab.site.locator('jalon-apercu .spot.pointed button');
  await desk.until(tab.site, 'the buttons are there', () => document.querySelector('jalon-apercu').shadowRoot.querySelectorAll('.spot').length > 5);
  await paragraph.hover();
  await spot.waitFor();
  await spot.click();
  await panel.getByRole('heading', { name: 'Partie « Déclarer »' }).waitFor();
  desk.same(await panel.locator('.choice button').allInnerTexts(), ['Ajouter après', 'Ajouter avant', 'Ajouter au début', 'Ajouter à la fin', 'Autour : modifier', 'Corriger quelques mots', 'Renommer', 'Masquer', 'Remplacer'], 'the choices');
  desk.true((await panel.locator('.choice').last().innerText()).includes('vous serez prévenu à chaque changement du commun'), 'the price');
  desk.true(await panel.locator('.written .place-link').count() > 0, 'the file can still be opened');
  await examined('the choices');

  // Written by keyboard, seen in the page meanwhile; nothing is written before somebody says so.
  await panel.getByRole('button', { name: 'Ajouter à la fin', exact: true }).focus();
  await tab.keyboard.press('Enter');
  await desk.until(tab, 'the editor has the focus', () => document.activeElement.matches('.ProseMirror'));
  const strong = async (text) => {
    await tab.keyboard.press('ControlOrMeta+B');
    await tab.keyboard.type(text);
    await tab.keyboard.press('ControlOrMeta+B');
  };
  await tab.keyboard.type('Chez nous ');
  await strong('aussi');
  await tab.keyboard.type(', au {{ v.absente }}.');
  await panel.locator('[data-path=texte] .fault').getByText('absente').waitFor();
  await examined('a fault');
  desk.same(await editor().getAttribute('aria-invalid'), 'true', 'it is told to be wrong');
  await write('Chez nous ');
  await strong('aussi');
  await tab.keyboard.type(', sur rendez-vous.');
  await desk.until(tab.site, 'the page shows it', () => [...document.querySelectorAll('.corps strong')].some((node) => node.textContent === 'aussi'));
  desk.same(desk.read(OVERLAY), before, 'nothing is written');

  // A draft survives a reload, and the page is what is written until it is open again.
  await tab.reload();
  tab.site = await desk.site(tab);
  await desk.shows(tab, 'La déclaration se fait');
  await tab.locator('jalon-apercu .tool-here').click();
  await panel.getByRole('button', { name: /^Ajouter à la fin · Partie « Déclarer »/ }).click();
  desk.same(await editor().innerHTML(), '<p>Chez nous <strong>aussi</strong>, sur rendez-vous.</p>', 'the draft');
  await desk.shows(tab, 'sur rendez-vous');
  // Escape is the editor's, and the form stays.
  await editor().press('Escape');
  await tab.keyboard.press('Tab');
  for (let n = 0; n < 6 && !(await tab.evaluate(() => document.querySelector('jalon-apercu').shadowRoot.activeElement?.matches('.main'))); n += 1) await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  await saved();
  desk.true(desk.read(OVERLAY).includes('cible  = "types/meuble#declaration"\naction = "fin"\ntexte  = """\nChez nous **aussi**, sur rendez-vous.\n"""\n'), desk.read(OVERLAY));
  await desk.shows(tab, 'sur rendez-vous');
  await panel.locator('.own', { hasText: 'Chez nous aussi' }).waitFor();
  await takeBack();
  await desk.lacks(tab, 'sur rendez-vous');
  desk.same(await tab.locator('.jalon-editor').count(), 0, 'no editor outlives its form');

  // A few words of a passage.
  await press('Corriger quelques mots');
  await write('La déclaration se fait à la maison du tourisme, au tarif de {{ v.tarif }}.');
  await desk.shows(tab, 'à la maison du tourisme');
  await panel.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await saved();
  desk.true(desk.read(OVERLAY).includes('trouver = "en mairie,"\nmettre  = "à la maison du tourisme,"\n'), desk.read(OVERLAY));
  await takeBack();

  // Somebody saves the same text in an editor: three texts, and nothing is written over.
  await press('Autour : modifier');
  await write('Le mien.', 'Avant le texte du réseau');
  desk.edit(OVERLAY, 'tout se fait **en ligne**', 'tout se fait **sur place**');
  desk.expected = /status of (409|422)|sandboxed/;
  const conflict = panel.locator('[data-path=before] .conflict');
  await conflict.getByText('a changé dans le fichier').waitFor();
  desk.same(await conflict.locator('.text').allInnerTexts(), ['Le mien.', 'Chez nous, tout se fait **sur place**.', 'Chez nous, tout se fait **en ligne**.'], 'mine, theirs, before');
  desk.true(await panel.getByRole('button', { name: 'Enregistrer', exact: true }).isDisabled(), 'nothing is saved over it');
  await examined('a conflict');
  // In a second window the same text is as the file has it.
  const other = await desk.open(PAGE);
  await other.locator('jalon-apercu .tool-here').click();
  await other.locator('jalon-apercu .own', { hasText: 'sur place' }).waitFor();
  await conflict.getByRole('button', { name: 'Garder le mien' }).click();
  await panel.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await saved();
  desk.true(desk.read(OVERLAY).includes('texte    = """\nLe mien.\n\n{{ commun }}\n"""\n'), desk.read(OVERLAY));
  await other.locator('jalon-apercu .own', { hasText: 'Le mien.' }).waitFor();
  await other.close();
  desk.write(OVERLAY, before);
  await desk.shows(tab, 'tout se fait en ligne');
});
