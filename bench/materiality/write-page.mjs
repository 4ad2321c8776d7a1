// Writes docs/materiality.md from the registry of rules.
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { moduleLoader } from '../modules.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const { rulesPage } = await moduleLoader()('core/materiality/judging/rules-page.js');
const file = join(root, 'docs/materiality.md');
writeFileSync(file, rulesPage());
console.log(`wrote ${file}`);
