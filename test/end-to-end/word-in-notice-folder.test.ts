import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pandocTexts } from '../documents/pandoc-text.ts';
import { initFlags } from './a-workspace.ts';
import { type InProcess, inProcess } from './in-process.ts';
import { patientPolicy, postalPolicyWithSharing } from './policies.ts';

const folder = 'notices/privacy-r2';

async function rendered(): Promise<InProcess & { readonly word: string }> {
  const workspace = inProcess();
  workspace.write('policies/privacy.md', patientPolicy);
  await workspace.must(initFlags);
  await workspace.must(['record']);
  workspace.write('policies/privacy.md', postalPolicyWithSharing);
  await workspace.must(['record']);
  await workspace.must(['review', '--approve', '--by', 'Ada Perez']);
  await workspace.must(['render']);
  return { ...workspace, word: join(workspace.folder, folder, 'redline.docx') };
}

test('the notice folder holds the redline for Word, listed, pinned and verified', async () => {
  const { run, must, read, word } = await rendered();
  const bytes = readFileSync(word);
  expect(pandocTexts(bytes, 'reject').join(' ')).toContain('Privacy');
  expect(pandocTexts(bytes, 'accept')).not.toEqual(pandocTexts(bytes, 'reject'));
  expect(read(`${folder}/index.html`)).toContain('href="redline.docx"');
  await must(['verify', folder]);
  await must(['render']);
  expect(readFileSync(word).equals(bytes)).toBe(true);

  bytes[bytes.length - 1] = 1;
  writeFileSync(word, bytes);
  const ran = await run(['verify', folder]);
  expect(ran.status).toBe(1);
  expect(ran.out + ran.err).toContain('redline.docx');
});

test('a byte-order mark put before a text is found', async () => {
  const { run, write, read } = await rendered();
  write(`${folder}/summary.md`, `\uFEFF${read(`${folder}/summary.md`)}`);
  expect((await run(['verify', folder])).status).toBe(1);
});

test('a tick leaves the document alone, and puts back one that is missing', async () => {
  const { must, word } = await rendered();
  await must(['schedule']);
  await must(['render']);
  const bytes = readFileSync(word);
  const { mtimeMs } = statSync(word);
  await must(['tick']);
  expect(statSync(word).mtimeMs).toBe(mtimeMs);
  rmSync(word);
  await must(['tick']);
  expect(readFileSync(word).equals(bytes)).toBe(true);
  await must(['verify', folder]);
});
