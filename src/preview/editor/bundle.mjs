// Makes src/preview/assets/editor/ out of this folder and the packages of tests/node: `node src/preview/editor/bundle.mjs`.
// With `--check` it writes nothing, and fails if what is there is not what it would write.

import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../../..');
const packages = path.join(root, 'tests/node/node_modules');
const { build } = createRequire(path.join(root, 'tests/node/package.json'))('esbuild');
const target = path.join(root, 'src/preview/assets/editor');

const { outputFiles: [bundle], metafile } = await build({
  entryPoints: [path.join(here, 'editor.js')],
  absWorkingDir: root,
  bundle: true,
  write: false,
  metafile: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  // Lines that git and people can compare.
  lineLimit: 160,
  charset: 'utf8',
  legalComments: 'none',
  nodePaths: [packages],
  // The variants that need no page: the tests read and write texts in Node with this same file.
  conditions: ['worker'],
  banner: { js: '// Made by src/preview/editor/bundle.mjs from src/preview/editor/. The packages in it and their licences: LICENSES.txt.' },
});

// What deny.toml allows to the crates is allowed to the packages.
const allowed = [...fs.readFileSync(path.join(root, 'deny.toml'), 'utf8').matchAll(/^allow = \[([^\]]*)\]/gm)].flatMap(([, list]) => [...list.matchAll(/"([^"]+)"/g)].map(([, one]) => one));
const names = [...new Set(Object.keys(Object.values(metafile.outputs)[0].inputs).flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []))].sort();
// Many packages of one author have one text.
const texts = new Map();
for (const name of names) {
  const folder = path.join(packages, name);
  const { version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  if (!allowed.includes(license)) throw new Error(`${name}: the licence ${license} is not in deny.toml`);
  const file = fs.readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (!file) throw new Error(`${name}: no licence in the package`);
  const text = fs.readFileSync(path.join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim();
  texts.set(text, [...texts.get(text) ?? [], `${name} ${version} (${license})`]);
}
const licences = [...texts].map(([text, of]) => `${of.join('\n')}\n\n${text}\n`);

const files = {
  'editor.js': bundle.text,
  'LICENSES.txt': `Packages of the npm registry in editor.js, with their licences.\n\n${licences.join(`\n${'-'.repeat(72)}\n\n`)}`,
};
for (const [name, text] of Object.entries(files)) {
  const file = path.join(target, name);
  if (!process.argv.includes('--check')) fs.writeFileSync(file, text);
  else if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text) {
    console.error(`✗ ${name} is not what its sources make: node src/preview/editor/bundle.mjs`);
    process.exitCode = 1;
  }
}
console.log(`${names.length} packages, ${Math.round(bundle.text.length / 1024)} kB`);
