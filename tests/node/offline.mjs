// A site read without a network, in a folder of its host: what is kept, what says that it is old, what never is; and a site
// that is withdrawn goes from the device as well. Argument: a built site.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { check, end, launch, same, until } from './outils.mjs';

const [site] = process.argv.slice(2).map((one) => path.resolve(one));
const FOLDER = '/guide/', SHEET = 'types/meuble/index.html';
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.webmanifest': 'application/manifest+json' };
// The policy that web servers are told to send.
const POLICY = /PAGE_POLICY: &str = "([^;]*;[\s\S]*?)";\n/.exec(fs.readFileSync(new URL('../../src/render/page_policy.rs', import.meta.url), 'utf8'))[1].replace(/\\\n\s*/g, '');

// What the host does: `cut` breaks every connection, `slow` keeps a page back, `gone` knows nothing of the site any more.
const host = { cut: false, slow: '', gone: false, word: 'premier état' };
const server = http.createServer((request, response) => {
  const asked = decodeURIComponent(new URL(request.url, 'http://x').pathname);
  if (host.cut) return request.socket.destroy();
  if (asked === '/favicon.ico') return response.writeHead(204).end();
  if (asked === '/guide/prive/index.html') return response.writeHead(200, { 'content-type': TYPES['.html'] }).end('<!doctype html><title>privé</title>');
  const name = asked.slice(FOLDER.length) || 'index.html';
  const file = path.join(site, name.endsWith('/') ? `${name}index.html` : name);
  if (host.gone || !asked.startsWith(FOLDER) || !fs.existsSync(file)) return response.writeHead(404, { 'content-type': TYPES['.html'] }).end('<!doctype html><title>rien ici</title>');
  let bytes = fs.readFileSync(file);
  if (name === SHEET) bytes = Buffer.from(bytes.toString().replace('</h1>', ` <span id="etat">${host.word}</span></h1>`));
  const answer = () => response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream', 'content-security-policy': POLICY, 'cache-control': name.startsWith('actifs/') ? 'max-age=31536000, immutable' : 'no-cache' }).end(bytes);
  if (host.slow === name) setTimeout(answer, 9000); else answer();
});
await new Promise((go) => server.listen(0, go));
const { port } = server.address();
const here = `http://localhost:${port}${FOLDER}`;

const browser = await launch();
const registered = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
// A busy machine takes its time to install it.
const controlled = (page) => page.waitForFunction(() => Boolean(navigator.serviceWorker.controller), null, { timeout: 60000 });
const kept = (page) => page.evaluate(async () => {
  const all = {};
  for (const name of await caches.keys()) all[name.split(' ')[0]] = (await (await caches.open(name)).keys()).map((one) => new URL(one.url).pathname);
  return all;
});
const visible = (page) => page.evaluate(() => document.querySelector('.hors-ligne')?.innerText ?? '');
async function accessible(page, what) {
  const found = await new AxeBuilder({ page }).setLegacyMode().analyze();
  same(found.violations.map((one) => one.id), [], `axe: ${what}`);
}

// Neither on plain http, nor from a disk.
for (const address of [`http://127.0.0.1:${port}${FOLDER}index.html`, pathToFileURL(path.join(site, 'index.html')).href]) {
  const page = await (await browser.newContext()).newPage();
  page.on('console', (line) => check(line.type() !== 'error', `console of ${address}: ${line.text()}`));
  await page.goto(address);
  await page.evaluate(() => new Promise((go) => setTimeout(go, 300)));
  same(await page.locator('link[rel=manifest]').count(), 0, `a manifest at ${address}`);
  if (address.startsWith('http')) same(await registered(page), 0, `a worker at ${address}`);
  await page.context().close();
}

const context = await browser.newContext();
const page = await context.newPage();
const errors = [];
page.on('console', (line) => { if (line.type() === 'error') errors.push(line.text()); });
page.on('pageerror', (error) => errors.push(String(error)));
await page.goto(`${here}${SHEET}`);
await controlled(page);
same(new URL(await page.evaluate(() => navigator.serviceWorker.controller.scriptURL)).pathname, `${FOLDER}hors-ligne.js`, 'the worker');
const devtools = await context.newCDPSession(page);
const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
same(installabilityErrors.map((one) => one.errorId).filter((one) => one !== 'in-incognito'), [], 'why it cannot be installed');
await until(async () => (await kept(page))['jalon-pages']?.includes(`${FOLDER}${SHEET}`), 'the page that was read first');

// Online, what is new shows at once.
host.word = 'second état';
await page.reload();
same(await page.locator('#etat').innerText(), 'second état', 'the page after a change');
same(await visible(page), '', 'no word of copies online');
await page.goto(here);
await page.goto(`${here}imprimer/index.html`);
await page.goto(`${here}prive/index.html`);
await page.goto(`${here}${SHEET}?source=qr`);
await until(async () => Boolean((await kept(page))['jalon-pages']?.includes(`${FOLDER}index.html`)), 'the home page');
same(errors, [], 'console');

// What is kept is the site's own, and bounded.
const all = await kept(page);
same(all['jalon-pages'].sort(), [`${FOLDER}index.html`, `${FOLDER}${SHEET}`].sort(), 'kept pages');
check(all['jalon-fichiers'].every((name) => name.startsWith(`${FOLDER}actifs/`)), `kept files: ${all['jalon-fichiers']}`);
const one = fs.readdirSync(path.join(site, 'actifs')).find((name) => name.startsWith('projet.') && name.endsWith('.js'));
await page.evaluate(async ([folder, name]) => {
  const cache = await caches.open((await caches.keys()).find((one) => one.startsWith('jalon-fichiers')));
  for (let number = 0; number < 200; number += 1) await cache.put(`${folder}actifs/vieux-${number}.js`, new Response(''));
  await fetch(`${folder}actifs/${name}`);
}, [FOLDER, one]);
await until(async () => (await kept(page))['jalon-fichiers'].length <= 80, 'the bound of kept files');

// Without a network.
host.cut = true;
await page.goto(`${here}types/meuble/`);
same(await page.locator('#etat').innerText(), 'second état', 'the copy');
const year = String(new Date().getFullYear());
check((await visible(page)).includes(year), `the copy says of when it is: ${await visible(page)}`);
check(await page.evaluate(() => getComputedStyle(document.querySelector('.entete')).display !== 'block'), 'the copy has its style');
await accessible(page, 'the copy');
await page.goto(`${here}types/hotel/index.html`).catch((error) => check(false, `a page that was never read: ${error}`));
same(await page.locator('h1').innerText(), 'Vous lisez sans réseau', 'a page that was never read');
await accessible(page, 'a page that was never read');
await page.locator(`a[href$="${SHEET}"]`).click();
same(await page.locator('#etat').innerText(), 'second état', 'the copy, from the list');

// A network that is too slow counts as none, where there is a copy.
host.cut = false;
host.slow = SHEET;
const began = Date.now();
await page.goto(`${here}${SHEET}`);
check(Date.now() - began < 8000, `the copy came after ${Date.now() - began} ms`);
check((await visible(page)).includes(year), 'the copy of a slow page says of when it is');
host.slow = '';

// Whoever wants none of it is left alone.
await page.goto(`${here}donnees-personnelles/index.html`);
await page.locator('[data-oublier]').click();
await until(async () => (await registered(page)) === 0 && Object.keys(await kept(page)).length === 0, 'all forgotten');
await page.goto(here);
await page.evaluate(() => new Promise((go) => setTimeout(go, 300)));
same(await registered(page), 0, 'a worker after a refusal');
await context.close();

// A site that is withdrawn goes.
const second = await browser.newContext();
const reader = await second.newPage();
await reader.goto(here);
await controlled(reader);
host.gone = true;
await reader.goto(here);
same(await reader.title(), 'rien ici', 'what the host says of a withdrawn site');
await until(async () => (await registered(reader)) === 0 && Object.keys(await kept(reader)).length === 0, 'the end of a withdrawn site');
await browser.close();
server.close();
server.closeAllConnections();
end(30);
