// How the judgement does on small cases that it was not made from: minimal pairs, evasions, hidden changes, and one known edit of one
// sentence of real policies. usage: node bench/materiality/cases.mjs [--cases FOLDER] [--corpus FOLDER...] [--wrong]
// FOLDER of cases: sentences.jsonl, evasions.jsonl, hidden.jsonl, contrast/make.mjs. --wrong lists what was judged otherwise.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadCore } from './dataset.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const valuesOf = (name) =>
  process.argv.flatMap((word, at) => (process.argv[at - 1] === name && !word.startsWith('--') ? [word] : []));
const cases = resolve(valuesOf('--cases')[0] ?? join(root, '../shared/cases'));
const corpora = valuesOf('--corpus');
const showsWrong = process.argv.includes('--wrong');

const rows = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** A sentence by itself says little: it stands in a small policy of our own. */
const around = (sentence) => `# Privacy Policy

This policy explains what Larkpost does with personal information.

## How we handle your information

${sentence}

## Contact

Write to privacy@larkpost.example.
`;

const { parsePolicy, redline, assess } = await loadCore();
const judge = (before, after) => assess(redline(parsePolicy(before), parsePolicy(after)));
const print = (name, right, all, wrong) => {
  console.log(`${name.padEnd(34)} ${right} of ${all}`);
  if (showsWrong) for (const line of wrong) console.log(`    ${line}`);
};

function sentences() {
  const counts = { material: [0, 0, []], direction: [0, 0, []], 'new use': [0, 0, []], quiet: [0, 0, []] };
  const count = (name, isRight, line) => {
    counts[name][1]++;
    if (isRight) counts[name][0]++;
    else counts[name][2].push(line);
  };
  for (const { before, after, material, direction, newUse } of rows(join(cases, 'sentences.jsonl'))) {
    const found = judge(around(before), around(after));
    const rules = found.findings.map(({ rule, level }) => `${rule} ${level}`).join(', ');
    const line = `${before} → ${after} [${found.level} ${found.direction}${found.newUse ? ' new use' : ''}: ${rules}]`;
    count(material ? 'material' : 'quiet', (found.level === 'material') === material, line);
    if (material && direction) count('direction', found.level === 'material' && found.direction === direction, line);
    if (material && newUse) count('new use', found.newUse, line);
  }
  for (const [name, [right, all, wrong]] of Object.entries(counts)) print(`sentences: ${name}`, right, all, wrong);
}

function whole(file) {
  const wrong = [];
  const all = rows(join(cases, file));
  for (const { name, before, after } of all) {
    const found = judge(before, after);
    if (found.level === 'material') continue;
    wrong.push(`${name} [${found.findings.map(({ rule, level, why }) => `${rule} ${level}: ${why}`).join('; ')}]`);
  }
  print(file.replace('.jsonl', ''), all.length - wrong.length, all.length, wrong);
}

async function contrast(folder) {
  const { make, report } = await import(pathToFileURL(join(cases, 'contrast', 'make.mjs')).href);
  const pairs = join(folder, 'pairs');
  const texts = readdirSync(pairs)
    .filter((name) => name.endsWith('.after.md'))
    .map((name) => ({ name, text: readFileSync(join(pairs, name), 'utf8') }));
  const out = mkdtempSync(join(tmpdir(), 'fairnotice-contrast-'));
  const truth = make(out, texts);
  const read = (id, side) => readFileSync(join(out, `${id}.${side}.md`), 'utf8');
  const predictions = new Map(truth.map(({ id }) => [id, judge(read(id, 'before'), read(id, 'after'))]));
  rmSync(out, { recursive: true });
  const { by, wrong } = report(truth, predictions);
  for (const [operator, { n, ok }] of by) {
    const lines = wrong
      .filter((one) => one.operator === operator)
      .map(({ from, to, got }) => `${from} → ${to} [${got}]`);
    print(`contrast: ${operator}`, ok, n, lines);
  }
}

if (!existsSync(join(cases, 'sentences.jsonl'))) console.log(`skipped: no cases in ${cases}`);
else {
  sentences();
  whole('evasions.jsonl');
  whole('hidden.jsonl');
  for (const folder of corpora) {
    console.log(`\nedits of sentences of ${folder}`);
    await contrast(resolve(folder));
  }
}
