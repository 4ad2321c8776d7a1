import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rulesPage } from '../../src/core/materiality/judging/rules-page.ts';

it('docs/materiality.md is what the registry says (node bench/materiality/write-page.mjs writes it)', () => {
  expect(readFileSync(join(import.meta.dirname, '../../docs/materiality.md'), 'utf8')).toBe(rulesPage());
});
