// Broken first start, then mended; broken under an open page, then mended: the panel comes over the page and goes.

import fs from 'node:fs';
import { atDesk } from './preview-desk.mjs';

await atDesk(async (desk) => {
  desk.expected = /503|404/;
  const good = desk.read('content/guide.toml');
  desk.write('content/guide.toml', 'titre = "jamais fermé\n');
  await desk.serve();
  const index = await desk.open('/', { tools: false });
  await index.locator('.problem').first().waitFor();
  const tab = await desk.open('/val/types/meuble/index.html', { tools: false });
  await desk.until(tab.site, 'the waiting page tells the problem', () => document.body.textContent.includes('content/guide.toml'));
  desk.write('content/guide.toml', good);
  await desk.shows(tab, 'Le formulaire est simple');
  await tab.locator('jalon-apercu .state[data-state=good], jalon-apercu .state[data-state=notice], jalon-apercu .state[data-state=warning]').waitFor();
  await index.locator('.card[data-id=val]:not([data-state=never], [data-state=error])').waitFor();

  const panel = tab.locator('jalon-apercu #panel');
  desk.true(await panel.isHidden(), 'no panel where all is well');

  // Broken: the page stays, the panel tells all, the focus stays where it was.
  await tab.bringToFront();
  await tab.site.evaluate(() => document.querySelector('main a[href]').focus());
  desk.edit('territories/val.toml', 'accompagnement = "orientation"', 'acompagnement = "orientation"');
  await panel.waitFor();
  desk.true(await tab.site.evaluate(() => document.activeElement.matches('main a[href]')) && await tab.evaluate(() => document.activeElement.matches('iframe')), 'the panel takes no focus by itself');
  desk.true((await tab.site.textContent('body')).includes('Le formulaire est simple'), 'the last good page stays');
  const text = await panel.innerText();
  for (const part of ['acompagnement', 'territories/val.toml', 'accompagnement', 'Val d']) desk.true(text.includes(part), `the panel lacks ${part}: ${text}`);
  desk.true(await panel.locator('mark').count() > 0, 'the excerpt shows the spot');
  await desk.until(tab, 'screen readers are told', () => /1 erreur/.test(document.querySelector('jalon-apercu').shadowRoot.querySelector('.unseen[aria-live]').textContent));
  await index.locator('.card[data-id=val][data-state=error]').waitFor();
  desk.true(await index.locator('.card[data-id=cote][data-state=error]').count() === 0, 'the others are well');
  await index.locator('.problem.error').first().waitFor();

  // The place opens the editor there; without one, it is copied.
  await desk.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await panel.locator('.place-link').first().click();
  await desk.until(tab, 'it says so', () => document.querySelector('jalon-apercu').shadowRoot.querySelector('.said').textContent.includes('territories/val.toml'));

  // Escape closes it, and it stays closed until there is something new.
  await tab.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  desk.edit('territories/val.toml', 'tarif     = "dix euros"', 'tarif     = "onze euros"');
  await desk.until(tab, 'the server is done', async () => (await (await fetch('/_jalon/etat.json')).json()).settled);
  desk.true(await panel.isHidden(), 'what was closed stays closed');
  desk.edit('territories/val.toml', 'cible  = "accueil/parcours#chez-nous"', 'cible  = "accueil/parcours#chez-vous"');
  await panel.waitFor();
  await desk.until(tab, 'both are told', () => document.querySelector('jalon-apercu').shadowRoot.querySelectorAll('.problem.error').length >= 2);

  // With the keyboard: opened from the bar, its title has the focus; closed, the bar has it again.
  await tab.keyboard.press('Escape');
  const state = tab.locator('jalon-apercu .state');
  await state.focus();
  await tab.keyboard.press('Enter');
  await desk.until(tab, 'the focus is in the panel', () => document.querySelector('jalon-apercu').shadowRoot.activeElement?.id === 'panel-title');
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Escape');
  await desk.until(tab, 'the focus is on the bar', () => document.querySelector('jalon-apercu').shadowRoot.activeElement?.matches('.state'));
  await tab.keyboard.press('Enter');
  await panel.waitFor();

  // Mended: it goes, and the page shows what was written meanwhile.
  desk.edit('territories/val.toml', 'acompagnement', 'accompagnement');
  desk.edit('territories/val.toml', '#chez-vous', '#chez-nous');
  await desk.shows(tab, 'onze euros');
  await desk.until(tab, 'no error is left', () => document.querySelector('jalon-apercu').shadowRoot.querySelectorAll('.problem.error').length === 0);
  await index.locator('.card[data-id=val]:not([data-state=error])').waitFor();

  // By itself, where nobody touched it.
  if (await panel.isVisible()) await tab.keyboard.press('Escape');
  desk.edit('territories/val.toml', '[valeurs]', '[valeurs');
  await panel.waitFor();
  desk.edit('territories/val.toml', '[valeurs', '[valeurs]');
  await panel.waitFor({ state: 'hidden' });

  // A territory that goes, and comes back.
  const overlay = desk.read('territories/cote.toml');
  fs.rmSync(desk.file('territories/cote.toml'));
  await index.locator('.card[data-id=cote]').waitFor({ state: 'detached' });
  desk.write('territories/cote.toml', overlay);
  await index.locator('.card[data-id=cote]').waitFor();
});
