#!/usr/bin/env node
// Writes schema/fairnotice.schema.json from the schema that the program itself uses. Run after the TypeScript is compiled.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { configurationJsonSchema } = await import(join(root, 'dist/src/shell/workspace/configuration-json-schema.js'));
mkdirSync(join(root, 'schema'), { recursive: true });
writeFileSync(join(root, 'schema', 'fairnotice.schema.json'), configurationJsonSchema());
