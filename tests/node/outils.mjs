// What the scripts of this folder share: a browser, a server on loopback, and the telling of what is wrong.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { chromium } from 'playwright-core';

const wrong = [];

/** Notes what is wrong; the script goes on, and fails at its end. */
export function check(holds, what) {
  if (!holds) wrong.push(what);
  return Boolean(holds);
}

export function same(found, expected, what) {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  return check(a === b, `${what}\n    found    ${a}\n    expected ${b}`);
}

/** Ends the script: with all that was wrong, or well. */
export function end(seen) {
  for (const what of wrong) console.error(`✗ ${what}`);
  console.log(`${seen} checked, ${wrong.length} wrong`);
  process.exitCode = wrong.length ? 1 : 0;
}

/** Waits until `holds` gives something true, ten seconds at most. */
export async function until(holds, what) {
  for (let waited = 0; waited < 10000; waited += 25) {
    if (await holds()) return true;
    await new Promise((go) => setTimeout(go, 25));
  }
  return check(false, `waited in vain: ${what}`);
}

export function launch() {
  return chromium.launch({
    executablePath: process.env.JALON_CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
}

/** Whether nobody waits for this request any more, since its page went on to another: that is no refusal (a missing file is another error). */
export function givenUp(request) {
  return request.failure().errorText === 'net::ERR_ABORTED';
}

/** A page whose console errors, refused requests and thrown errors are wrong; `requests` are all that it asked for. */
export async function open(context, address) {
  const page = await context.newPage();
  page.requests = [];
  page.on('console', (line) => check(line.type() !== 'error', `console of ${page.url()}: ${line.text()}`));
  page.on('pageerror', (error) => check(false, `script of ${page.url()}: ${error}`));
  page.on('requestfailed', (request) => check(givenUp(request), `failed: ${request.url()}: ${request.failure().errorText}`));
  page.on('request', (request) => page.requests.push(request.url()));
  await page.goto(address);
  return page;
}

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.json': 'application/json' };

/** Serves a folder on loopback, with the strictest rules a host may set. */
export async function serve(folder) {
  const server = http.createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    const file = path.join(folder, asked.endsWith('/') ? `${asked}index.html` : asked);
    if (!file.startsWith(folder) || !fs.existsSync(file) || fs.statSync(file).isDirectory()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    });
    fs.createReadStream(file).pipe(response);
  });
  await new Promise((go) => server.listen(0, '127.0.0.1', go));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
