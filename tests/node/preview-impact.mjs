// Whom an edit touches that is not committed: beside the edited section, and in the list of what changes here.

import { execFileSync } from 'node:child_process';
import { AxeBuilder } from '@axe-core/playwright';
import { atDesk } from './preview-desk.mjs';

const MEUBLE = 'content/types/meuble.md';

await atDesk(async (desk) => {
  const git = (...words) => execFileSync('git', ['-C', desk.file('.'), '-c', 'user.name=Essai', '-c', 'user.email=essai@val.example', ...words], { stdio: 'ignore' });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'avant');
  await desk.serve();
  const tab = await desk.open('/val/types/meuble/index.html');
  const touch = tab.site.locator('jalon-apercu .touch');
  await tab.waitForTimeout(1500);
  desk.same(await touch.count(), 0, 'nothing is edited');

  // One section of the common guide: its heading says so, the others do not.
  desk.edit(MEUBLE, 'La déclaration se fait en mairie', 'La déclaration se fait au guichet');
  await touch.first().waitFor();
  const told = await touch.allInnerTexts();
  desk.same(told.length, 1, `one mark: ${told}`);
  desk.same(told[0], 'Modifié : visible dans 2 territoires sur 3, à relire dans 2', 'one takes it, one wraps it, one replaces it');
  for (const width of [1280, 360]) {
    await tab.setViewportSize({ width, height: 800 });
    await desk.until(tab.site, `beside its heading, ${width}`, () => {
      const mark = document.querySelector('jalon-apercu').shadowRoot.querySelector('.touch').getBoundingClientRect();
      const head = document.querySelector('#declaration').getBoundingClientRect();
      return Math.abs(mark.top - head.top) < 3 && Math.abs(mark.height - head.height) < 3;
    });
    desk.true(await tab.site.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width}: wider than its window`);
    const axe = await new AxeBuilder({ page: tab }).options({ preload: false }).analyze();
    desk.same(axe.violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))]), [], `axe, ${width}`);
    if (process.env.JALON_SHOTS) await tab.screenshot({ path: `${process.env.JALON_SHOTS}/impact-${width}.png` });
  }
  await tab.setViewportSize({ width: 1280, height: 800 });
  desk.same(await tab.site.locator('main .touch, main [class*=impact]').count(), 0, 'nothing of it is in the page');

  // It leads to the list, with names.
  await touch.getByRole('button').click();
  const list = tab.locator('jalon-apercu #sheet-changes .impact');
  await list.waitFor();
  desk.true(/L'encadrent \(1\) : val/.test(await list.innerText()), await list.innerText());
  await tab.keyboard.press('Escape');

  // Where the text is as it was committed, or has just been, nothing is said any more.
  desk.edit(MEUBLE, 'au guichet', 'en mairie');
  await touch.first().waitFor({ state: 'detached' });
  desk.edit(MEUBLE, 'en mairie', 'à la maison commune');
  await touch.first().waitFor();
  git('commit', '-q', '-a', '-m', 'après');
  await tab.reload();
  await tab.locator('jalon-apercu .bar').waitFor();
  await tab.waitForTimeout(1500);
  desk.same(await (await desk.site(tab)).locator('jalon-apercu .touch').count(), 0, 'all is committed');
});
