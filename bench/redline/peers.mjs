import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sequences from '@jest/diff-sequences';
import { diffWords } from 'diff';
import { marked } from 'marked';

const require = createRequire(import.meta.url);
const DiffMatchPatch = require('diff-match-patch');
const HtmlDiff = require('htmldiff-js').default;

/** Past this a pair is left out for everybody. */
export const timeLimitMs = 60_000;

const split = (text) => text.match(/[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]/gu) ?? [];

function jsdiff(before, after) {
  const parts = diffWords(before, after, { timeout: timeLimitMs });
  return parts?.map((part) => [part.added ? '+' : part.removed ? '-' : '=', part.value]) ?? null;
}

function diffMatchPatch(before, after) {
  const tool = new DiffMatchPatch();
  tool.Diff_Timeout = timeLimitMs / 1000;
  const numbers = new Map();
  const words = [];
  const encode = (text) =>
    split(text)
      .map((token) => {
        if (!numbers.has(token)) numbers.set(token, words.push(token) - 1);
        return String.fromCodePoint(numbers.get(token) + (numbers.get(token) >= 0xd7ff ? 0x801 : 1));
      })
      .join('');
  const diffs = tool.diff_main(encode(before), encode(after), false);
  for (const diff of diffs) {
    diff[1] = Array.from(diff[1], (character) => {
      const code = character.codePointAt(0);
      return words[code > 0xd7ff ? code - 0x801 : code - 1];
    }).join('');
  }
  tool.diff_cleanupSemantic(diffs);
  return diffs.map(([op, text]) => [op === 0 ? '=' : op < 0 ? '-' : '+', text]);
}

function jestSequences(before, after) {
  const a = split(before);
  const b = split(after);
  const operations = [];
  let aAt = 0;
  let bAt = 0;
  const diff = sequences.default ?? sequences;
  const until = (aTo, bTo) => {
    if (aTo > aAt) operations.push(['-', a.slice(aAt, aTo).join('')]);
    if (bTo > bAt) operations.push(['+', b.slice(bAt, bTo).join('')]);
  };
  diff(
    a.length,
    b.length,
    (x, y) => a[x] === b[y],
    (count, x, y) => {
      until(x, y);
      operations.push(['=', a.slice(x, x + count).join('')]);
      aAt = x + count;
      bAt = y + count;
    },
  );
  until(a.length, b.length);
  return operations;
}

function gitWordDiff(before, after) {
  const folder = mkdtempSync(join(tmpdir(), 'redline-bench-'));
  writeFileSync(join(folder, 'a'), before);
  writeFileSync(join(folder, 'b'), after);
  const flags = ['--no-index', '--no-color', '--histogram', '--word-diff=porcelain', '-U0', 'a', 'b'];
  let output = '';
  try {
    execFileSync('git', ['diff', ...flags], { cwd: folder, maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (failure) {
    output = String(failure.stdout);
  }
  rmSync(folder, { recursive: true });
  const operations = [];
  for (const line of output.split('\n').slice(4)) {
    if (line.startsWith('@@')) operations.push(['=', '@']);
    else if (line.startsWith('+') || line.startsWith('-') || line.startsWith(' ')) {
      operations.push([line[0] === ' ' ? '=' : line[0], `${line.slice(1)} `]);
    }
  }
  return operations;
}

function htmlDiff(before, after) {
  const html = HtmlDiff.execute(marked.parse(before), marked.parse(after));
  const operations = [];
  let op = '=';
  for (const piece of html.split(/(<[^>]*>)/)) {
    if (/^<ins\b/.test(piece)) op = '+';
    else if (/^<del\b/.test(piece)) op = '-';
    else if (/^<\/(?:ins|del)>/.test(piece)) op = '=';
    else if (!piece.startsWith('<')) operations.push([op, piece]);
  }
  return operations;
}

/** Each peer takes two texts and gives a list of `[op, text]`, or null where it gave up. */
export const peers = {
  'jsdiff diffWords': jsdiff,
  'diff-match-patch, word mode': diffMatchPatch,
  '@jest/diff-sequences': jestSequences,
  'htmldiff-js after marked': htmlDiff,
  'git diff --word-diff --histogram': gitWordDiff,
};
