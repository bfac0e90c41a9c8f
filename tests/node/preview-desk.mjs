// What the scripts of the live preview share: a server on the project, a browser, files to edit, and patience.

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';

const { JALON_BIN, JALON_PROJECT, JALON_CHROMIUM, JALON_DAY, JALON_ASSETS, JALON_SHOTS } = process.env;

/** Longer than anything takes on a machine that does eight things at once. */
const PATIENCE = 40000;

/** Does `work(desk)`, and closes what it opened, whatever happens. */
export async function atDesk(work, { viewport = { width: 1280, height: 700 }, ...context } = {}) {
  const browser = await chromium.launch({
    executablePath: JALON_CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const desk = new Desk(await browser.newContext({ viewport, reducedMotion: 'reduce', locale: 'fr-FR', ...context }));
  // While one works on the browser's side: its files as they stand, without compiling them in.
  if (JALON_ASSETS) {
    await desk.context.route(/\/_jalon\/(client|editor|apercu)/, (route) => route.fulfill({ path: JALON_ASSETS + new URL(route.request().url()).pathname.slice('/_jalon'.length) }));
  }
  try {
    await work(desk);
    desk.same(desk.said, [], 'the console');
  } finally {
    desk.stop();
    await browser.close();
  }
}

class Desk {
  /** What consoles said that should say nothing. */
  said = [];
  server = null;

  constructor(context) {
    this.context = context;
  }

  /** Starts `jalon serve`, and gives its address, without the final `/`. */
  async serve(...options) {
    const given = (name, value) => (options.includes(name) ? [] : [name, value]);
    return this.run(['serve', ...given('--langue', 'fr'), ...given('--date', JALON_DAY), ...given('--port', '0'), ...options], { cwd: JALON_PROJECT });
  }

  /** Starts `jalon` with these arguments, and gives the address that it says. */
  async run(args, how) {
    const child = spawn(JALON_BIN, args, how);
    this.server = child;
    let told = '';
    child.stderr.on('data', (data) => { told += data; });
    this.address = await new Promise((found, failed) => {
      child.stdout.on('data', (data) => {
        told += data;
        const address = /(http:\/\/[\w.:[\]-]+)(\S*)\s/.exec(told);
        // What follows the address is the key, where one is wanted: the first page is opened with it.
        if (address) { this.key = address[2].includes('?cle=') ? address[2].slice(address[2].indexOf('?')) : ''; found(address[1]); }
      });
      child.on('exit', (code) => failed(new Error(`jalon ${args[0]} ended with ${code}\n${told}`)));
      setTimeout(() => failed(new Error(`jalon ${args[0]} says no address\n${told}`)), PATIENCE).unref();
    });
    return this.address;
  }

  stop() {
    this.server?.removeAllListeners('exit');
    this.server?.kill();
    this.server = null;
  }

  /** Stops it, and waits until it is gone. */
  async stopped() {
    const child = this.server;
    const gone = new Promise((done) => { child.once('close', done); });
    this.stop();
    await gone;
  }

  /** A tab on the page at `where`, that counts what changes in it; the tools are there, or will be. */
  async open(where, { tools = true } = {}) {
    const tab = await this.context.newPage();
    tab.on('pageerror', (error) => this.said.push(`${where}: ${error.stack}`));
    tab.on('console', (message) => {
      if (message.type() === 'error' && !this.expected?.test(message.text())) this.said.push(`${where}: ${message.text()} ${message.location().url}`);
    });
    await tab.addInitScript(() => {
      window.changes = 0;
      document.addEventListener('jalon:change', (event) => { if (event.detail.changed.length) window.changes += 1; });
    });
    return this.goTo(tab, where, { tools });
  }

  /** Opens the page at `where` in `tab`, whose `site` then is the page itself, in its frame; the tools stand around it. */
  async goTo(tab, where, { tools = true } = {}) {
    await tab.goto(this.address + where + (this.key && !where.includes('?') ? this.key : ''));
    if (tools) await tab.locator('jalon-apercu .bar, jalon-apercu .tab').first().waitFor({ timeout: PATIENCE });
    tab.site = await this.site(tab);
    return tab;
  }

  /** The page in the frame of a tab, or in one of its frames; the tab itself where it has none. */
  async site(tab, number = 0) {
    const frame = (await tab.$$('iframe'))[number];
    if (!frame) return tab;
    const site = await frame.contentFrame();
    await site.waitForURL((url) => url.protocol === 'http:');
    return site;
  }

  file(name) {
    return path.join(JALON_PROJECT, name);
  }

  read(name) {
    return fs.readFileSync(this.file(name), 'utf8');
  }

  write(name, text) {
    fs.mkdirSync(path.dirname(this.file(name)), { recursive: true });
    fs.writeFileSync(this.file(name), text);
  }

  /** Saves `name` with `from` changed to `to`. */
  edit(name, from, to) {
    const text = this.read(name);
    if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`);
    this.write(name, text.replace(from, to));
  }

  /** Waits until `test(argument)` holds in the tab, or in its page. */
  async until(tab, what, test, argument) {
    try {
      await tab.waitForFunction(test, argument, { timeout: PATIENCE, polling: 20 });
    } catch (error) {
      const text = await tab.evaluate(() => document.body.innerText.slice(0, 2000)).catch(() => '');
      throw new Error(`${what}: ${error.message}\n${tab.url()}\n${text}`);
    }
  }

  /** No rule of accessibility is broken, and nothing is wider than its window: on a desk by night, on a phone by day. */
  async examine(tab, page, what) {
    for (const [width, colorScheme] of [[1280, 'dark'], [360, 'light']]) {
      await tab.emulateMedia({ colorScheme });
      await tab.setViewportSize({ width, height: 740 });
      // Colours of another scheme are there with the next frame.
      await tab.evaluate(() => new Promise((drawn) => { requestAnimationFrame(() => requestAnimationFrame(drawn)); }));
      const { violations } = await new AxeBuilder({ page: tab }).options({ preload: false }).analyze();
      this.same(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), [], `axe, ${what}, ${width} px`);
      this.true(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${what} is wider than ${width} px`);
      if (JALON_SHOTS) await tab.screenshot({ path: path.join(JALON_SHOTS, `${page}-${what.replaceAll(' ', '-')}-${width}.png`), fullPage: true });
    }
    await tab.setViewportSize({ width: 1280, height: 700 });
  }

  /** Waits until the text of the page's body holds `text`. */
  shows(tab, text) {
    return this.until(tab.site ?? tab, `shows « ${text} »`, (wanted) => document.body.textContent.includes(wanted), text);
  }

  lacks(tab, text) {
    return this.until(tab.site ?? tab, `lacks « ${text} »`, (wanted) => !document.body.textContent.includes(wanted), text);
  }

  same(found, wanted, what) {
    const [one, other] = [found, wanted].map((value) => JSON.stringify(value, null, 1));
    if (one !== other) throw new Error(`${what}: ${one}\ninstead of ${other}`);
  }

  true(found, what) {
    if (!found) throw new Error(what);
  }
}
