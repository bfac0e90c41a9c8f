// The tools: by keyboard, without a fault of accessibility, at phone and desk width, in both languages, never on paper.

import { AxeBuilder } from '@axe-core/playwright';
import { atDesk } from './preview-desk.mjs';

const WIDTHS = [1280, 360];
const PAGE = '/val/types/meuble/index.html';

await atDesk(async (desk) => {
  desk.expected = /404/;
  desk.edit('territories/val.toml', '[[page]]', '[[modifier]]\ncible  = "types/meuble#definition"\naction = "apres"\ntexte  = "Seulement au printemps."\na_partir_du = 2027-03-01\njusqu_au = 2027-05-31\n\n[[page]]');
  await desk.serve();
  const bar = (tab) => tab.locator('jalon-apercu .bar');
  const press = (tab, name) => bar(tab).getByRole('button', { name }).click();

  // At both widths: everything opens, nothing is out of reach, no rule of accessibility is broken.
  for (const width of WIDTHS) {
    const tab = await desk.open(PAGE);
    await tab.setViewportSize({ width, height: 700 });
    const tools = async () => {
      const toggle = bar(tab).getByRole('button', { name: 'Outils', exact: true });
      if (await toggle.isVisible() && await toggle.getAttribute('aria-expanded') === 'false') await toggle.click();
    };
    await accessible(desk, tab, `bar, ${width}`);
    await tools();
    await accessible(desk, tab, `tools, ${width}`);
    await press(tab, /Ce qui change ici/);
    const changes = tab.getByRole('region', { name: 'Ce que ce territoire change sur cette page' });
    await changes.waitFor();
    // Each names its file.
    await changes.getByText('territories/val.toml:').first().waitFor();
    desk.true((await changes.innerText()).includes('Téléservice'), 'and says what for');
    await accessible(desk, tab, `changes, ${width}`);
    await tab.keyboard.press('Escape');
    await changes.waitFor({ state: 'hidden' });
    await tools();
    await press(tab, 'Date');
    await accessible(desk, tab, `date, ${width}`);
    await tab.keyboard.press('Escape');
    await tools();
    await press(tab, 'Origines');
    for (const level of ['common', 'territory', 'region', 'department']) {
      desk.true(await tab.site.locator(`jalon-apercu .block.${level}`).count() > 0, `no block of the level ${level} is coloured`);
    }
    await over(desk, tab);
    await chosen(desk, tab);
    await tools();
    await accessible(desk, tab, `origins, ${width}`);
    await press(tab, 'Origines');
    // What the bar covers can always be scrolled free, and the page is no wider than before.
    await tab.site.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    const free = [
      await tab.evaluate(() => {
        const top = document.querySelector('jalon-apercu').shadowRoot.querySelector('.bar').getBoundingClientRect().top;
        return document.querySelector('iframe').getBoundingClientRect().bottom <= top + 1 && document.documentElement.scrollWidth <= innerWidth;
      }),
      await tab.site.evaluate(() => document.querySelector('footer').getBoundingClientRect().bottom <= innerHeight + 1 && document.documentElement.scrollWidth <= innerWidth),
    ];
    desk.same(free, [true, true], `${width}: the foot of the page is free, the page as wide as the window`);
    await press(tab, 'Replier la barre');
    await accessible(desk, tab, `folded, ${width}`);
    await tab.reload();
    await tab.locator('jalon-apercu .tab').waitFor();
    await tab.locator('jalon-apercu .tab').click();
    await bar(tab).waitFor();
    await tab.close();

    const index = await desk.open('/', { tools: false });
    await index.setViewportSize({ width, height: 700 });
    await index.locator('.card').first().waitFor();
    await accessible(desk, index, `workshop, ${width}`);
    desk.true(await index.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `workshop, ${width}: wider than its window`);
    await index.close();
  }

  // The panel, with problems of both kinds.
  const tab = await desk.open(PAGE);
  desk.edit('territories/val.toml', 'accompagnement = "orientation"', 'acompagnement = "orientation"');
  await tab.locator('jalon-apercu #panel').waitFor();
  for (const width of WIDTHS) {
    await tab.setViewportSize({ width, height: 700 });
    await accessible(desk, tab, `panel, ${width}`);
  }
  // Whatever the window and the words of the state, no button lies beside it.
  for (let width = 1440; width >= 320; width -= 40) {
    await tab.setViewportSize({ width, height: 700 });
    const beside = await tab.evaluate(() => [...document.querySelector('jalon-apercu').shadowRoot.querySelectorAll('.bar :is(a, button, select)')]
      .map((node) => [node.title, node.getBoundingClientRect()]).filter(([, box]) => box.width && (box.right > innerWidth || box.left < 0)).map(([name]) => name));
    desk.same(beside, [], `${width}: buttons outside of the window`);
  }
  desk.edit('territories/val.toml', 'acompagnement', 'accompagnement');
  await tab.locator('jalon-apercu #panel').waitFor({ state: 'hidden' });
  await tab.setViewportSize({ width: 1280, height: 700 });

  // By keyboard alone: from the end of the page through the bar and back, each stop named and seen.
  await tab.site.evaluate(() => { const last = [...document.querySelectorAll('footer a')].at(-1); last.focus(); });
  const stops = [];
  for (let n = 0; n < 13; n += 1) {
    await tab.keyboard.press('Tab');
    const stop = await tab.evaluate(() => {
      const node = document.querySelector('jalon-apercu').shadowRoot.activeElement;
      if (!node) return null;
      const box = node.getBoundingClientRect();
      const seen = box.width > 20 && box.height > 20 && box.bottom <= innerHeight && getComputedStyle(node).outlineStyle !== 'none';
      return `${node.getAttribute('aria-label') || node.innerText.trim().replace(/\s*\d+$/, '') || node.title}${seen ? '' : ' (unseen)'}`;
    });
    if (!stop) break;
    stops.push(stop);
  }
  desk.same(stops.filter((stop, at) => at !== 2), ['Atelier : tous les territoires', 'Territoire affiché', 'Chez nous', 'Origines', 'Ce qui change ici', 'Côte à côte', 'Téléphone', 'Tablette', 'Date', 'Publier', 'Replier la barre'], 'the stops of the bar');

  // Another territory: the same page at the same section; where it has none, its home.
  await tab.setViewportSize({ width: 1280, height: 300 });
  await tab.site.evaluate(() => document.querySelector('#pieces').scrollIntoView({ block: 'start', behavior: 'instant' }));
  await tab.site.evaluate(() => scrollBy({ top: 20, behavior: 'instant' }));
  const top = await tab.site.evaluate(() => document.querySelector('#pieces').getBoundingClientRect().top);
  await bar(tab).getByRole('combobox').selectOption('plaine');
  await tab.waitForURL('**/plaine/types/meuble/index.html');
  await desk.until(tab.site, 'the same section', (wanted) => Math.abs(document.querySelector('#pieces')?.getBoundingClientRect().top - wanted) < 3, top);
  await bar(tab).getByRole('combobox').selectOption('cote');
  await tab.waitForURL('**/cote/**');
  await desk.until(tab.site, 'a page of that territory', () => document.body.textContent.includes('Côte d’Essai'));

  await tab.setViewportSize({ width: 1280, height: 700 });

  // Another day.
  await desk.goTo(tab, PAGE);
  await desk.shows(tab, 'La déclaration se fait');
  desk.true(!(await tab.site.textContent('body')).includes('Seulement au printemps'), 'not yet');
  await press(tab, 'Date');
  const day = tab.getByLabel('Comme si l’on était le').or(tab.getByLabel("Comme si l'on était le"));
  await day.fill('2027-04-10');
  // News, which draw the sheets again, leave what somebody typed.
  for (const [from, to] of [['Louer en entier', 'Louer tout entier'], ['Louer tout entier', 'Louer en entier']]) {
    desk.edit('content/types/meuble.md', from, to);
    await desk.shows(tab, to);
    await tab.waitForTimeout(500);
    desk.same(await day.inputValue(), '2027-04-10', 'the day that somebody typed');
  }
  await tab.getByRole('button', { name: 'Voir', exact: true }).click();
  await desk.shows(tab, 'Seulement au printemps');
  await tab.locator('jalon-apercu .simulated').waitFor();
  desk.true((await tab.locator('jalon-apercu .simulated').innerText()).includes('10 avril 2027'), 'the bar says which day is shown');
  await tab.getByRole('button', { name: "Revenir à aujourd'hui" }).click();
  await desk.lacks(tab, 'Seulement au printemps');
  await tab.keyboard.press('Escape');

  // On paper there is nothing of it.
  await tab.emulateMedia({ media: 'print' });
  for (const one of [tab, tab.site]) {
    desk.same(await one.evaluate(() => [getComputedStyle(document.querySelector('jalon-apercu')).display, getComputedStyle(document.documentElement).paddingBottom]), ['none', '0px'], 'on paper');
  }
  await tab.emulateMedia({ media: 'screen' });

  // Side by side: the territory and the common guide scroll together, section by section.
  await tab.setViewportSize({ width: 1280, height: 500 });
  await bar(tab).getByRole('link', { name: 'Côte à côte' }).click();
  await tab.waitForURL('**/_jalon/vue?**');
  const [left, right] = [tab.frameLocator('iframe >> nth=0'), tab.frameLocator('iframe >> nth=1')];
  const wide = async (what) => {
    // A page that is loaded has no frames yet: its script makes them.
    await tab.locator('iframe').nth(1).waitFor();
    for (const number of [0, 1]) await desk.until(await desk.site(tab, number), what, () => innerWidth === 390);
  };
  await left.getByText('tout se fait en ligne').waitFor();
  await right.getByText('La déclaration se fait en mairie').waitFor();
  desk.same(await right.getByText('tout se fait en ligne').count(), 0, 'the common guide alone on the right');
  desk.same(await left.locator('jalon-apercu .bar').count(), 0, 'no toolbar in a frame');
  await left.locator('main').hover();
  await tab.mouse.wheel(0, 10);
  await left.locator('#pieces').evaluate((head) => head.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await desk.until(await desk.site(tab, 1), 'the right follows', () => Math.abs(document.querySelector('#pieces').getBoundingClientRect().top) < 30);
  await accessible(desk, tab, 'side by side');
  desk.edit('content/types/meuble.md', 'La déclaration se fait en mairie', 'La déclaration se fait au guichet');
  await right.getByText('La déclaration se fait au guichet').waitFor();
  await left.getByText('La déclaration se fait au guichet').waitFor();
  await tab.getByRole('button', { name: 'Téléphone' }).click();
  await wide('as wide as a phone');
  await tab.reload();
  await wide('the address keeps it');
  await tab.getByRole('link', { name: 'Revenir à la page' }).click();
  await tab.waitForURL(`**${PAGE}`);
  await bar(tab).waitFor();
  await tab.close();

  // In English too.
  await desk.stopped();
  await desk.serve('--langue', 'en');
  const english = await desk.open(PAGE);
  await bar(english).getByRole('button', { name: 'Origins' }).waitFor();
  desk.same(await english.evaluate(() => document.querySelector('jalon-apercu').lang), 'en', 'the language of the tools');
}, { viewport: { width: 1280, height: 700 } });

/** Colours lie over the blocks that they are about. */
async function over(desk, tab) {
  const far = await tab.site.evaluate(() => {
    const text = [...document.querySelectorAll('.corps p')].find((node) => node.textContent.includes('La Région aide')).getBoundingClientRect();
    const marks = [...document.querySelector('jalon-apercu').shadowRoot.querySelectorAll('.block.region')].map((node) => node.getBoundingClientRect());
    return marks.every((mark) => mark.bottom < text.top || mark.top > text.bottom);
  });
  desk.same(far, false, 'the colour of the region lies over its text');
}

/** What opens files stands among the tools: a block of the page that is chosen is shown there. */
async function chosen(desk, tab) {
  const tag = tab.site.locator('jalon-apercu .block.region .tag').first();
  await tag.getByRole('button').click();
  const sheet = tab.locator('jalon-apercu #here');
  await sheet.getByRole('heading', { name: 'Que voulez-vous faire ?' }).waitFor();
  await sheet.getByRole('button', { name: 'territories/regions/99.toml' }).waitFor();
  await accessible(desk, tab, 'a block');
  await tab.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
}

/** axe finds nothing in what the preview adds. */
async function accessible(desk, tab, what) {
  const whole = await tab.evaluate(() => !document.querySelector('jalon-apercu'));
  const axe = new AxeBuilder({ page: tab }).options({ preload: false });
  const found = await (whole ? axe.exclude('iframe') : axe.include('jalon-apercu').include(['iframe', 'jalon-apercu'])).analyze();
  desk.same(found.violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary}`).join('; ')}`), [], `axe, ${what}`);
}
