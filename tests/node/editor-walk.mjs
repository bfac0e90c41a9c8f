// The text editor in a browser, under the policy of the tools: pasted from other programs, by keyboard alone, at two widths,
// to Markdown and back.
//
// JALON_SHOTS: a folder for pictures to look at.

import { AxeBuilder } from '@axe-core/playwright';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { atDesk } from './preview-desk.mjs';

const clipboard = path.join(path.dirname(fileURLToPath(import.meta.url)), 'clipboard');
const shots = process.env.JALON_SHOTS;

await atDesk(async (desk) => {
  await desk.serve();
  const tab = await desk.open('/_relecture', { tools: false });
  await tab.getByText('Rien à relire').waitFor();
  desk.same(await tab.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/editor/'))), false, 'it comes only when somebody writes');

  /** Mounts the editor on a text, in place of the former one. */
  const mount = (markdown, options = {}) => tab.evaluate(async ([text, more]) => {
    const { mount: put } = await import('/_jalon/editor/editor.js');
    const { prepare, say } = await import('/_jalon/client/server.js');
    window.editor?.destroy();
    await prepare();
    document.querySelector('main').replaceChildren();
    window.changes = 0;
    window.editor = put(document.querySelector('main'), {
      markdown: text, words: say, label: 'Le texte', onChange: () => { window.changes += 1; },
      links: async () => [{ name: 'Le meublé de tourisme', href: '/types/meuble.md', group: 'Types' }, { name: 'Déclarer', href: '/types/meuble.md#declaration', group: 'Types' }],
      vocabulary: [
        { source: '{{ v.telephone }}', kind: 'value', name: 'Téléphone', shows: '05 36 49 00 12' },
        { source: '{{ fait:erp.seuil }}', kind: 'fact', name: 'Seuil des ERP', shows: 'plus de 15 personnes' },
        { source: '[[erp]]', kind: 'term', name: 'ERP' },
      ],
      ...more,
    });
    window.editor.focus();
  }, [markdown, options]);
  const saved = () => tab.evaluate(() => window.editor.markdown());
  const page = tab.locator('.ProseMirror');

  // What other programs copy.
  for (const file of fs.readdirSync(clipboard).filter((name) => name.endsWith('.html'))) {
    await mount('');
    await tab.evaluate((html) => {
      const data = new DataTransfer();
      data.setData('text/html', html);
      data.setData('text/plain', 'en texte seul');
      document.querySelector('.ProseMirror').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, fs.readFileSync(path.join(clipboard, file), 'utf8'));
    const expected = path.join(clipboard, file.replace('.html', '.md'));
    const found = `${await saved()}\n`;
    if (process.env.JALON_UPDATE_CASES) fs.writeFileSync(expected, found);
    desk.same(found.split('\n'), fs.readFileSync(expected, 'utf8').split('\n'), `pasted: ${file}`);
  }

  // Copied here with the keys, pasted there.
  await mount('Un **mot** et {{ v.telephone }}.\n\n- [ ] Une tâche {#t}\n');
  await page.press('Control+a');
  await page.press('Control+c');
  await mount('');
  await page.press('Control+v');
  desk.same(await saved(), 'Un **mot** et {{ v.telephone }}.\n\n- [ ] Une tâche {#t}', 'its own copy');

  // By keyboard alone: a text of every kind.
  await mount('');
  await page.pressSequentially('Le ');
  await page.press('Control+b');
  await page.pressSequentially('dossier');
  await page.press('Control+b');
  await page.pressSequentially(' en mairie, au {{ v.telephone }}.');
  await page.press('Enter');
  await page.pressSequentially('- le plan');
  await page.press('Enter');
  await page.press('Tab');
  await page.pressSequentially('de la berge');
  await page.press('Enter');
  await page.press('Enter');
  await page.pressSequentially('les photos');
  await page.press('Enter');
  await page.press('Enter');
  await page.pressSequentially('Fin');
  desk.same(await saved(), 'Le **dossier** en mairie, au {{ v.telephone }}.\n\n- le plan\n  - de la berge\n- les photos\n\nFin', 'typed');
  desk.true(await tab.evaluate(() => window.changes > 20), 'the host is told of changes');
  // The buttons: one stop, arrows, a menu.
  await page.press('Alt+F10');
  desk.true(await tab.evaluate(() => document.activeElement.closest('[role=toolbar]') !== null), 'Alt F10 leads to the buttons');
  await tab.keyboard.press('End');
  desk.same(await tab.evaluate(() => document.activeElement.textContent), 'Markdown', 'End');
  await tab.keyboard.press('Home');
  const insert = tab.getByRole('button', { name: 'Insérer', exact: true });
  for (let n = 0; n < 30 && !(await insert.evaluate((node) => node === document.activeElement)); n += 1) await tab.keyboard.press('ArrowRight');
  await tab.keyboard.press('Enter');
  await tab.keyboard.press('ArrowUp');
  for (let n = 0; n < 20 && await tab.evaluate(() => document.activeElement.textContent) !== 'Attention'; n += 1) await tab.keyboard.press('ArrowUp');
  await tab.keyboard.press('Enter');
  await tab.keyboard.type('Titre');
  await tab.keyboard.press('Enter');
  await tab.keyboard.type('Un encadré');
  desk.true((await saved()).endsWith('Fin\n\n::: attention Titre\nUn encadré\n:::'), `a call-out by keyboard: ${await saved()}`);
  // A link to a page of the guide, by its title.
  await page.press('Control+k');
  const dialog = tab.getByRole('dialog', { name: 'Lien' });
  await dialog.getByRole('searchbox').fill('declar');
  await tab.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  desk.true((await saved()).includes('Un encadré[Déclarer](/types/meuble.md#declaration)'), `a link: ${await saved()}`);
  // A telephone that is none.
  await page.press('Control+Home');
  await tab.waitForFunction(() => document.querySelector('.ProseMirror').firstElementChild.contains(getSelection().anchorNode));
  await page.press('Control+k');
  await dialog.getByRole('radio', { name: 'un téléphone' }).check();
  await dialog.getByRole('textbox', { name: 'un téléphone' }).fill('bientôt');
  await tab.keyboard.press('Enter');
  await dialog.getByRole('alert').filter({ hasText: 'Un numéro de téléphone' }).waitFor();
  await dialog.getByRole('textbox', { name: 'un téléphone' }).fill('05 36 49 00 12');
  await dialog.getByRole('textbox', { name: 'Texte du lien' }).fill('Appelez');
  await tab.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  desk.true((await saved()).startsWith('[Appelez](tel:0536490012)Le'), `a telephone: ${await saved()}`);
  await page.press('Control+z');
  desk.true((await saved()).startsWith('Le **dossier**'), 'taken back');
  // A list does not keep Tab for itself for ever.
  await mount('- un\n- deux\n');
  await page.press('Escape');
  await page.press('Shift+Tab');
  desk.true(await tab.evaluate(() => !document.querySelector('.ProseMirror').contains(document.activeElement)), 'Escape, then Tab, leaves the text');
  desk.same(await saved(), '- un\n- deux\n', 'and changes nothing');

  // All that a text can hold, to Markdown and back.
  const whole = fs.readFileSync(path.join(clipboard, 'tout.md'), 'utf8');
  await mount(whole);
  desk.same(await saved(), whole, 'opened and saved');
  const source = tab.getByRole('button', { name: 'Markdown' });
  await source.click();
  const area = tab.getByRole('textbox', { name: 'Le texte (Markdown)' });
  desk.same(await area.inputValue(), whole, 'the source');
  await source.click();
  desk.same(await saved(), whole, 'and back');
  await source.click();
  await area.fill(whole.replace('en mairie', 'en ligne'));
  await source.click();
  desk.true((await page.innerText()).includes('en ligne'), 'what was written as Markdown shows');
  await page.getByText('en ligne').click();
  await page.press('Home');
  await tab.keyboard.type('Ici, ');
  const written = await saved();
  const [old, fresh] = [whole.replace('en mairie', 'en ligne').split('\n'), written.split('\n')];
  desk.same([fresh.length, fresh.filter((line, at) => line !== old[at]).length], [old.length, 1], 'one line differs');

  for (const width of [1280, 360]) {
    await tab.setViewportSize({ width, height: 900 });
    await tab.emulateMedia({ colorScheme: width === 360 ? 'dark' : 'light', reducedMotion: 'reduce' });
    const found = await new AxeBuilder({ page: tab }).options({ preload: false }).analyze();
    desk.same(found.violations.map(({ id, nodes }) => [id, nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`)]), [], `axe, ${width}`);
    desk.true(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width}: wider than its window`);
    if (shots) await tab.screenshot({ path: path.join(shots, `editor-${width}.png`), fullPage: true });
    await insert.click();
    const menu = await tab.getByRole('menu').boundingBox();
    desk.true(menu.x >= 0 && menu.x + menu.width <= width, `${width}: the menu stands outside`);
    if (shots) await tab.screenshot({ path: path.join(shots, `editor-menu-${width}.png`) });
    await tab.keyboard.press('Escape');
    await page.press('Control+k');
    await dialog.waitFor();
    const asked = await new AxeBuilder({ page: tab }).include('dialog').options({ preload: false }).analyze();
    desk.same(asked.violations.map(({ id }) => id), [], `axe, the dialog, ${width}`);
    if (shots) await tab.screenshot({ path: path.join(shots, `editor-link-${width}.png`) });
    await tab.keyboard.press('Escape');
  }
});
