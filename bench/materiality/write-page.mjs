// Writes docs/materiality.md from the registry of rules (needs a build; FAIRNOTICE_DIST names another one).
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const dist = process.env.FAIRNOTICE_DIST ?? join(root, 'dist');
const { rulesPage } = await import(pathToFileURL(join(dist, 'src/core/materiality/rules-page.js')).href);
const file = join(root, 'docs/materiality.md');
writeFileSync(file, rulesPage());
console.log(`wrote ${file}`);
