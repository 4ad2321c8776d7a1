#!/usr/bin/env node
// Builds dist/: compiles the TypeScript, then the templates.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const typescriptHome = dirname(require.resolve('typescript/package.json'));
// `build.mjs --out DIR` builds elsewhere, to try something without touching dist/.
const outAt = process.argv.indexOf('--out');
const out = outAt < 0 ? join(root, 'dist') : resolve(process.argv[outAt + 1]);

rmSync(out, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [join(typescriptHome, 'bin', 'tsc'), '-p', join(root, 'tsconfig.build.json'), '--outDir', out],
  { cwd: root, stdio: 'inherit' },
);
chmodSync(join(out, 'bin', 'fairnotice.js'), 0o755);
await buildTemplates(join(out, 'templates'));

/** Copies templates/, with email.mjml compiled: mjml is there to build, not to run. */
async function buildTemplates(folder) {
  cpSync(join(root, 'templates'), folder, { recursive: true, filter: (path) => !path.endsWith('.mjml') });
  const { compileMjml } = await import(pathToFileURL(join(out, 'src', 'shell', 'mail', 'compile-mjml.js')).href);
  const source = readFileSync(join(root, 'templates', 'email.mjml'), 'utf8');
  writeFileSync(join(folder, 'email.html.hbs'), await compileMjml(source, 'templates/email.mjml'));
}
