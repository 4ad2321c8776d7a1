#!/usr/bin/env node
// Changes made by markup, styles, comments, invisible or reordered characters: each must be told and be material (which review is).
// usage: node bench/markdown/hidden.mjs --cases FILE   (JSON Lines of {"name","before","after"}, whole small policies; skipped without)
import { existsSync, readFileSync } from 'node:fs';
import { moduleLoader } from '../modules.mjs';
import { option } from '../redline/corpus.mjs';

const file = option('cases', '../shared/cases/hidden.jsonl');
if (!existsSync(file)) {
  console.log(`skipped: there are no cases at ${file} (give them with --cases FILE)`);
  process.exit(0);
}

const load = moduleLoader();
const { redlineOfTexts } = await load('core/redline/comparing/redline-of-texts.js');
const { newConcealments } = await load('core/redline/concealing/new-concealments.js');
const { placedConcealment } = await load('core/redline/concealing/describe-concealment.js');
const { assess } = await load('core/materiality/judging/assess.js');

const cases = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line));
const results = cases.map(({ name, before, after }) => {
  const redline = redlineOfTexts(before, after);
  const { level, needsReview, findings } = assess(redline);
  const concealed = newConcealments(redline.before, redline.after).map(placedConcealment);
  const words = redline.changes.filter(({ kind }) => kind !== 'reformatted').length;
  const isTold = concealed.length > 0 || words > 0;
  return {
    name,
    level,
    needsReview,
    rules: findings.map(({ rule }) => rule),
    concealed,
    words,
    isRight: isTold && level === 'material',
  };
});

for (const { name, level, needsReview, rules, concealed, words, isRight } of results) {
  console.log(
    `${isRight ? 'ok   ' : 'WRONG'} ${name}: ${level}${needsReview ? ', a person decides' : ''}; ${[...new Set(rules)].join(', ')}`,
  );
  if (words > 0) console.log(`        blocks with other words: ${words}`);
  for (const place of concealed) console.log(`        ${place}`);
}
const right = results.filter(({ isRight }) => isRight).length;
console.log(`${right} of ${results.length} told, and at least for a person to decide.`);
process.exitCode = right === results.length ? 0 : 1;
