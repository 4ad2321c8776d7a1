import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pandocTexts } from '../documents/pandoc-text.ts';
import { aWorkspace, initFlags, type TestWorkspace } from './a-workspace.ts';
import { patientPolicy, postalPolicyWithSharing } from './policies.ts';

const folder = 'notices/privacy-r2';

function rendered(): TestWorkspace & { readonly word: string } {
  const workspace = aWorkspace();
  workspace.write('policies/privacy.md', patientPolicy);
  workspace.must(initFlags);
  workspace.must(['record']);
  workspace.write('policies/privacy.md', postalPolicyWithSharing);
  workspace.must(['record']);
  workspace.must(['review', '--approve', '--by', 'Ada Perez']);
  workspace.must(['render']);
  return { ...workspace, word: join(workspace.folder, folder, 'redline.docx') };
}

test('the notice folder holds the redline for Word, listed, pinned and verified', () => {
  const { run, must, read, word } = rendered();
  const bytes = readFileSync(word);
  expect(pandocTexts(bytes, 'reject').join(' ')).toContain('Privacy');
  expect(pandocTexts(bytes, 'accept')).not.toEqual(pandocTexts(bytes, 'reject'));
  expect(read(`${folder}/index.html`)).toContain('href="redline.docx"');
  must(['verify', folder]);
  must(['render']);
  expect(readFileSync(word).equals(bytes)).toBe(true);

  bytes[bytes.length - 1] = 1;
  writeFileSync(word, bytes);
  const ran = run(['verify', folder]);
  expect(ran.status).toBe(1);
  expect(ran.out + ran.err).toContain('redline.docx');
});

test('a byte-order mark put before a text is found', () => {
  const { run, write, read } = rendered();
  write(`${folder}/summary.md`, `\uFEFF${read(`${folder}/summary.md`)}`);
  expect(run(['verify', folder]).status).toBe(1);
});

test('a tick leaves the document alone, and puts back one that is missing', () => {
  const { must, word } = rendered();
  must(['schedule']);
  must(['render']);
  const bytes = readFileSync(word);
  const { mtimeMs } = statSync(word);
  must(['tick']);
  expect(statSync(word).mtimeMs).toBe(mtimeMs);
  rmSync(word);
  must(['tick']);
  expect(readFileSync(word).equals(bytes)).toBe(true);
  must(['verify', folder]);
});
