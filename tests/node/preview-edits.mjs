// Each kind of file that is edited: the right tabs change, none is loaded anew, and place, focus and state stay.

import { atDesk } from './preview-desk.mjs';

const MARK = 'themes/jalon/templates/page.html';

await atDesk(async (desk) => {
  desk.write('content/types/plan.svg', drawing(40));
  desk.edit('content/types/meuble.md', '## Les contacts', '![Le plan](plan.svg)\n\n## Les contacts');
  // A page that is worth scrolling.
  const long = Array.from({ length: 30 }, (_, n) => `Une phrase de plus, la ${n + 1}e, pour allonger la page.\n\n`).join('');
  desk.edit('content/types/meuble.md', '## Déclarer', `${long}## Déclarer`);
  desk.write('content/types/meuble.md', `${desk.read('content/types/meuble.md')}\n## Pour finir {#fin}\n\n${long}`);
  await desk.serve();
  const desks = {
    val: await desk.open('/val/types/meuble/index.html'),
    plaine: await desk.open('/plaine/types/meuble/'),
    hotel: await desk.open('/cote/types/hotel/index.html'),
    home: await desk.open('/val/'),
  };
  // The pages themselves, without what stands around them.
  const tabs = Object.fromEntries(Object.entries(desks).map(([name, tab]) => [name, tab.site]));
  const loads = {};
  for (const [name, tab] of Object.entries(tabs)) loads[name] = await tab.evaluate(() => performance.timeOrigin);

  // A reader in the middle of the page: something open, something marked, something focused.
  await desks.val.setViewportSize({ width: 1280, height: 1400 });
  await desks.val.bringToFront();
  await tabs.val.evaluate(() => {
    const details = document.createElement('details');
    details.innerHTML = '<summary>De côté</summary><input id="notes">';
    document.querySelector('.corps #declaration').after(details);
    details.open = true;
    details.querySelector('input').value = 'mes notes';
    document.querySelector('#declaration').scrollIntoView({ block: 'start', behavior: 'instant' });
    const link = document.querySelector('.corps a[href^="tel:"], .corps a[href]');
    link.focus({ preventScroll: true });
    window.place = document.querySelector('#declaration').getBoundingClientRect().top;
    window.held = link;
  });
  desk.true(await tabs.val.evaluate(() => scrollY > 500), 'the page is long enough to be scrolled');

  const edits = [
    ['a level', 'territories/regions/99.toml', 'La Région aide.', 'La Région finance.', ['val', 'plaine'], 'La Région finance.'],
    ['a page', 'content/types/meuble.md', 'Le formulaire est **simple**.', 'Le formulaire tient en une page.', ['val', 'plaine'], 'Le formulaire tient en une page.'],
    ['an overlay', 'territories/val.toml', 'tout se fait **en ligne**', 'tout se fait **au guichet**', ['val'], 'au guichet'],
    ['data', 'content/acteurs.toml', 'nom      = "Mairie"', 'nom      = "La mairie du lieu"', ['val'], 'La mairie du lieu'],
    ['a value', 'territories/plaine.toml', '05 36 49 00 13', '05 36 49 00 99', ['plaine'], '05 36 49 00 99'],
    ['a fact', 'content/faits.toml', 'valeur       = 15', 'valeur       = 17', ['hotel'], '17 personnes'],
  ];
  for (const [kind, file, from, to, right, text] of edits) {
    const before = await counts(tabs);
    desk.edit(file, from, to);
    for (const name of right) await desk.until(tabs[name], `${kind}, ${name}`, (wanted) => document.body.textContent.replace(/[\u00a0\u202f]/g, ' ').includes(wanted), text);
    await settled(desk, desks, kind);
    const after = await counts(tabs);
    const changed = Object.keys(tabs).filter((name) => after[name] > before[name]);
    desk.true(right.every((name) => changed.includes(name)), `${kind}: ${changed}`);
    // The telephone and the names of the navigation may stand elsewhere too; texts of a page do not.
    if (!['a value', 'data'].includes(kind)) desk.same(changed, Object.keys(tabs).filter((name) => right.includes(name)), `${kind}: the tabs that changed`);
    await kept(desk, tabs.val, kind);
  }

  // An image gives way under the page.
  const image = () => document.querySelector('img[alt="Le plan"]');
  const address = await tabs.val.evaluate(`(${image})().src`);
  desk.write('content/types/plan.svg', drawing(80));
  await desk.until(tabs.val, 'the new image', (old) => {
    const shown = document.querySelector('img[alt="Le plan"]');
    return shown.src !== old && shown.complete && shown.naturalWidth === 80;
  }, address);

  // A style sheet gives way when the next one is there, and leaves.
  desk.write('themes/jalon/assets/style.css', `${desk.read('themes/jalon/assets/style.css')}\n.corps { letter-spacing: 3px }\n`);
  for (const tab of [tabs.val, tabs.plaine, tabs.hotel]) {
    await desk.until(tab, 'the new style', () => getComputedStyle(document.querySelector('.corps')).letterSpacing === '3px'
      && new Set([...document.querySelectorAll('link[rel=stylesheet]')].map((link) => link.href)).size === document.querySelectorAll('link[rel=stylesheet]').length);
  }
  desk.same(await tabs.val.evaluate(() => document.querySelectorAll('link[rel=stylesheet][href*=style]').length), 1, 'old sheets leave');
  desk.true(await tabs.val.evaluate(() => document.querySelector('#notes').value === 'mes notes'), 'nothing typed was lost');
  for (const [name, tab] of Object.entries(tabs)) desk.same(await tab.evaluate(() => performance.timeOrigin), loads[name], `${name} was not loaded anew`);

  // The contract of the guide is on every page.
  desk.edit('content/guide.toml', 'titre      = "Petit guide"', 'titre      = "Grand guide"');
  for (const [name, tab] of Object.entries(tabs)) await desk.until(tab, `the title, ${name}`, () => document.title.includes('Grand guide'));

  // Templates and words of the theme: loaded anew or not, the reader stays where they were.
  await tabs.val.evaluate(() => { document.querySelector('#contacts').scrollIntoView({ block: 'start', behavior: 'instant' }); });
  const standing = await tabs.val.evaluate(() => document.querySelector('#contacts').getBoundingClientRect().top);
  const article = /<article class="fiche[^>]*>/.exec(desk.read(MARK))[0];
  desk.edit(MARK, article, `${article}<p class="essai">Un nouveau gabarit</p>`);
  for (const name of ['val', 'plaine', 'hotel']) await desk.shows(tabs[name], 'Un nouveau gabarit');
  const words = desk.read('themes/jalon/locales/fr.ftl');
  const [, key, text] = /^(qui-fait-quoi|aller-au-contenu) = (.+)$/m.exec(words);
  desk.edit('themes/jalon/locales/fr.ftl', `${key} = ${text}`, `${key} = Tout droit au texte`);
  for (const tab of Object.values(tabs)) await desk.shows(tab, 'Tout droit au texte');
  await desk.until(tabs.val, 'the place is found again', (wanted) => Math.abs(document.querySelector('#contacts').getBoundingClientRect().top - wanted) < 120, standing);

  // An edit out of sight comes into sight, and lights up. (Once the script has brought the reader back: it does so before
  // it draws anything; a browser that keeps the place by itself may be there sooner.)
  await tabs.val.locator('jalon-apercu .layer').waitFor({ state: 'attached' });
  await tabs.val.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await tabs.val.evaluate(() => document.activeElement.blur());
  desk.edit('content/acteurs.toml', 'role     = "Elle instruit."', 'role     = "Elle instruit et elle signe."');
  desk.edit('content/types/meuble.md', '| Plan | mairie |', '| Le grand plan | mairie |');
  await desk.until(tabs.val, 'the edited row comes into sight', () => {
    const row = [...document.querySelectorAll('th, td')].find((cell) => cell.textContent.includes('Le grand plan'))?.getBoundingClientRect();
    return row && row.top > 0 && row.bottom < innerHeight - 48;
  });

  // A page that goes and comes back.
  desk.edit('content/types/hotel.md', 'Un [[erp]] a des règles.', 'Un [[erp]] a ses règles.');
  await desk.shows(tabs.hotel, 'a ses règles');
});

function drawing(width) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${width}"><rect width="${width}" height="${width}" fill="#1b5e63"/></svg>\n`;
}

async function counts(tabs) {
  const found = {};
  for (const [name, tab] of Object.entries(tabs)) found[name] = await tab.evaluate(() => window.changes);
  return found;
}

/** Every tab that is to change has: the server has looked through everything, and has been asked. */
async function settled(desk, desks, kind) {
  await desk.until(desks.val, `${kind}: the server is done`, async () => (await (await fetch('/_jalon/etat.json')).json()).settled);
}

async function kept(desk, tab, kind) {
  const found = await tab.evaluate(() => ({
    moved: Math.abs(document.querySelector('#declaration').getBoundingClientRect().top - window.place) > 2 ? document.querySelector('#declaration').getBoundingClientRect().top : false,
    focus: document.activeElement === window.held,
    open: document.querySelector('.corps > details').open,
    notes: document.querySelector('#notes').value,
  }));
  desk.same(found, { moved: false, focus: true, open: true, notes: 'mes notes' }, `${kind}: what the reader had`);
}
