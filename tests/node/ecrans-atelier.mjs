// The start page and a territory of one's own, as the program shows them on a desk: the two pictures of README.fr.md.
//   JALON_CHROMIUM=chromium node tests/node/ecrans-atelier.mjs JALON FOLDER
// Smaller by pngquant: pngquant --ext .png --force --strip 64 FOLDER/atelier-*.png
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launch, until } from './outils.mjs';

const [program, folder] = process.argv.slice(2).map((one) => path.resolve(one));
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'jalon-ecrans-'));
const guide = path.join(home, 'Documents', 'guide');
const env = { ...process.env, HOME: home, XDG_DATA_HOME: '', XDG_CONFIG_HOME: '', XDG_STATE_HOME: '', JALON_LANGUE: 'fr' };
const run = (cwd, ...args) => execFileSync(program, args, { cwd, env, stdio: 'pipe' });
const opened = async (cwd, ...args) => {
  const process = spawn(program, args, { cwd, env });
  let said = '';
  process.stdout.on('data', (data) => { said += data; });
  await until(() => /http:\S+/.test(said), said);
  return { process, address: said.match(/http:\S+/)[0] };
};

fs.mkdirSync(path.dirname(guide));
fs.mkdirSync(folder, { recursive: true });
run(path.dirname(guide), 'init', 'guide', '--complet');
run(guide, 'new', 'territory', 'val-vert', '--nom', 'Val Vert');
const overlay = path.join(guide, 'territories', 'val-vert.toml');
let text = fs.readFileSync(overlay, 'utf8');
const values = { office: 'Office de tourisme du Val Vert', telephone: '01 99 00 00 34', courriel: 'projets@val-vert.example' };
for (const [key, value] of Object.entries(values)) text = text.replace(new RegExp(`^${key} .*`, 'm'), `${key} = "${value}"`);
fs.writeFileSync(overlay, text);

const browser = await launch();
const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR', reducedMotion: 'reduce' });
const page = await context.newPage();
const shoot = (name) => page.screenshot({ path: path.join(folder, `atelier-${name}.png`) });

const preview = await opened(guide, 'serve', 'val-vert', '--port', '4813');
await page.goto(preview.address);
await until(() => page.frames().length > 1, 'the site in its frame');
await page.frames().at(-1).locator('h1').first().waitFor();
await page.waitForTimeout(1000);
await shoot('territoire');
preview.process.kill();

const start = await opened(home, 'start', '--port', '4814');
await page.setViewportSize({ width: 1280, height: 480 });
await page.goto(start.address);
await page.locator('h1').first().waitFor();
await page.waitForTimeout(300);
await shoot('accueil');
start.process.kill();
await browser.close();
fs.rmSync(home, { recursive: true });
