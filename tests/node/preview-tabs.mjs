// Twelve tabs at once; tabs that slept; a line that was cut; a server that stopped and came back: all catch up.

import { atDesk } from './preview-desk.mjs';

const MANY = 12;

await atDesk(async (desk) => {
  desk.expected = /WebSocket|ERR_CONNECTION|Failed to (fetch|load)/;
  await desk.serve();
  const tabs = [];
  for (let n = 0; n < MANY; n += 1) tabs.push(await desk.open(n % 2 ? '/val/types/meuble/' : '/plaine/types/meuble/index.html'));
  const loads = await Promise.all(tabs.flatMap((tab) => [tab, tab.site].map((one) => one.evaluate(() => performance.timeOrigin))));
  for (const word of ['court', 'bref']) {
    desk.edit('content/types/meuble.md', /Le formulaire est \*\*\w+\*\*/.exec(desk.read('content/types/meuble.md'))[0], `Le formulaire est **${word}**`);
    for (const tab of tabs) await desk.shows(tab, `Le formulaire est ${word}`);
  }

  // Frozen by the browser, as tabs are that nobody looks at for long.
  const asleep = tabs[1];
  const line = await desk.context.newCDPSession(asleep);
  await line.send('Page.setWebLifecycleState', { state: 'frozen' });
  for (const word of ['simple', 'clair', 'net']) {
    desk.edit('content/types/meuble.md', /Le formulaire est \*\*\w+\*\*/.exec(desk.read('content/types/meuble.md'))[0], `Le formulaire est **${word}**`);
    await desk.shows(tabs[3], `Le formulaire est ${word}`);
  }
  await line.send('Page.setWebLifecycleState', { state: 'active' });
  await desk.shows(asleep, 'Le formulaire est net');

  // The server stops; what is written meanwhile shows when it is back, at the same address.
  const port = new URL(desk.address).port;
  await desk.stopped();
  await desk.until(tabs[0], 'the bar says that the line is cut', () => document.querySelector('jalon-apercu').shadowRoot.querySelector('.state').dataset.state === 'cut');
  desk.edit('content/types/meuble.md', 'Le formulaire est **net**', 'Le formulaire est **revenu**');
  await desk.serve('--port', port);
  for (const tab of tabs) await desk.shows(tab, 'Le formulaire est revenu');
  await desk.until(tabs[0], 'the bar says that all is well', () => document.querySelector('jalon-apercu').shadowRoot.querySelector('.state').dataset.state !== 'cut');
  desk.edit('content/types/meuble.md', 'Le formulaire est **revenu**', 'Le formulaire est **fini**');
  for (const tab of tabs) await desk.shows(tab, 'Le formulaire est fini');
  const now = await Promise.all(tabs.flatMap((tab) => [tab, tab.site].map((one) => one.evaluate(() => performance.timeOrigin))));
  desk.same(now, loads, 'no tab was loaded anew');
});
