#!/usr/bin/env node
// Builds dist/: checks the types, bundles the program and the library, declares the library's types, compiles the templates.
// Beside it, schema/fairnotice.schema.json. `build.mjs --out DIR` builds only what belongs into dist/, into DIR: for a trial,
// beside a copy of package.json and below a node_modules.
import { spawnSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildTemplates } from './build-templates.mjs';
import { bundleProgram } from './bundle-program.mjs';
import { loadSources } from './load-sources.mjs';
import { writeLicences } from './write-licences.mjs';
import { writeSchema } from './write-schema.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const typescriptHome = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
const { values } = parseArgs({ options: { out: { type: 'string' } } });
const out = values.out === undefined ? join(root, 'dist') : resolve(values.out);

rmSync(out, { recursive: true, force: true });
typescript('tsconfig.build.json', '--noEmit');
typescript('build/tsconfig.declarations.json', '--outDir', out);

const { inlinedPackages } = await bundleProgram(root, out);
writeLicences(root, inlinedPackages, join(out, 'THIRD-PARTY-LICENSES.txt'));

const { compileMjml, configurationJsonSchema } = await loadSources(root, [
  'src/shell/mail/compile-mjml.ts',
  'src/shell/workspace/configuration-json-schema.ts',
]);
await buildTemplates(join(root, 'templates'), join(out, 'templates'), compileMjml);
if (values.out === undefined) writeSchema(join(root, 'schema'), configurationJsonSchema());
// Last, so that an unfinished build has no program to run.
chmodSync(join(out, 'bin', 'fairnotice.js'), 0o755);

function typescript(project, ...options) {
  const args = [join(typescriptHome, 'bin', 'tsc'), '-p', join(root, project), ...options];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  // It has said what is wrong.
  if (status !== 0) process.exit(1);
}
