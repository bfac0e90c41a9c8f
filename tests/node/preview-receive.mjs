// « Recevoir » in the workshop: a zip of the network in parts, what it changes, and nothing written before somebody agrees.

import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { atDesk } from './preview-desk.mjs';

const { JALON_BIN, JALON_PROJECT } = process.env;
const PAGE = 'content/types/meuble.md';

await atDesk(async (desk) => {
  const home = fs.mkdtempSync(path.join(fs.realpathSync(path.dirname(JALON_PROJECT)), 'jalon-reseau-'));
  const network = path.join(home, 'reseau');
  const zip = path.join(home, 'guide-reseau.zip');
  try {
    // The network writes on; its zip is larger than one request.
    fs.cpSync(JALON_PROJECT, network, { recursive: true });
    fs.appendFileSync(path.join(network, PAGE), '\nUne phrase du réseau.\n');
    fs.mkdirSync(path.join(network, 'content/ressources/modeles'), { recursive: true });
    const model = Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(1_300_000), Buffer.from('\n%%EOF\n')]);
    fs.writeFileSync(path.join(network, 'content/ressources/modeles/modele.pdf'), model);
    execFileSync(JALON_BIN, ['hand-over', '--guide', '--out', zip], { cwd: network });
    desk.true(fs.statSync(zip).size > 2 * 512 * 1024, 'three parts at least');
    fs.writeFileSync(path.join(home, 'photos.zip'), 'no zip at all');
    await desk.serve();
    await walk(desk, { zip, other: path.join(home, 'photos.zip'), model });
  } finally {
    await desk.stopped();
    fs.rmSync(home, { recursive: true, force: true });
  }
});

async function walk(desk, { zip, other, model }) {
  // A browser tells of each refusal.
  desk.expected = /status of (409|422)/;
  const tab = await desk.open('/', { tools: false });
  const panel = tab.locator('#receive');
  const examined = (what) => desk.examine(tab, 'receive', what);
  const door = tab.getByRole('button', { name: /^Recevoir \(zip\)/ });
  await door.waitFor();
  await tab.waitForTimeout(600);
  await door.focus();
  await tab.keyboard.press('Enter');
  await desk.until(tab, 'the title has the focus', () => document.activeElement?.id === 'receive-title');
  const look = panel.getByRole('button', { name: 'Voir ce que cela change' });
  await look.click();
  await panel.getByText('Choisissez d\'abord un zip.').waitFor();
  await panel.getByLabel('Le zip reçu').setInputFiles(other);
  await look.click();
  await desk.until(tab, 'it is refused', () => document.querySelector('#receive .fault').textContent.includes('zip'));
  desk.true(await panel.locator('.plan').isHidden(), 'nothing is planned');

  const before = desk.read(PAGE);
  await panel.getByLabel('Le zip reçu').setInputFiles(zip);
  await look.click();
  await panel.getByRole('heading', { name: 'Ce que cela change' }).waitFor();
  await panel.getByText(PAGE).first().waitFor();
  await examined('a plan');
  desk.same(desk.read(PAGE), before, 'nothing is written before somebody agrees');
  await panel.getByRole('button', { name: 'Recevoir', exact: true }).click();
  await panel.getByRole('heading', { name: 'C\'est reçu' }).waitFor();
  desk.true(desk.read(PAGE).includes('Une phrase du réseau.'), 'the page of the network is here');
  const received = fs.readFileSync(path.join(JALON_PROJECT, 'content/ressources/modeles/modele.pdf'));
  desk.true(received.equals(model), 'all parts are, in order');
  desk.true(!fs.existsSync(path.join(JALON_PROJECT, '.jalon/arrivee.zip')), 'the zip goes again');
  await examined('a zip that was received');
  await panel.getByRole('link', { name: 'Relire ce qui a changé' }).click();
  await tab.waitForURL(/_relecture/);

  // A part that does not follow, a plan of another zip, a request without the token.
  const { token } = await (await fetch(`${desk.address}/_jalon/etat.json`)).json();
  const post = async (query, body, headers = {}) => (await fetch(`${desk.address}/_jalon/recevoir${query}`, {
    method: 'POST', body, headers: { 'Content-Type': 'application/zip', Origin: desk.address, 'X-Jalon-Jeton': token, ...headers },
  })).status;
  desk.same(await post('?depuis=0', 'abc'), 200, 'a first part');
  desk.same(await post('?depuis=2', 'abc'), 409, 'a part that does not follow');
  desk.same(await post('', '{"seal":"00"}', { 'Content-Type': 'application/json' }), 422, 'a plan of another zip');
  desk.same(await post('?depuis=0', 'abc', { 'X-Jalon-Jeton': 'x' }), 403, 'without the token');
  desk.same(await post('?depuis=0', 'abc', { 'Content-Type': 'text/plain' }), 415, 'as a form sends it');
  // Before the server goes: what it asks for meanwhile would be refused.
  await tab.close();
}
