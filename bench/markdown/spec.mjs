#!/usr/bin/env node
// Reads the examples of CommonMark 0.31.2 (npm: commonmark-spec) and own ones of GFM's extensions, and compares the visible text with what
// Chromium shows of their reference HTML. Words are compared, however many blanks or line breaks stand between them; how many agree line by
// line too is told beside it. usage: node bench/markdown/spec.mjs [--quiet] [--section NAME]. Ends with 1 under 645 of the 652.
import { tests } from 'commonmark-spec';
import { moduleLoader } from '../modules.mjs';
import { option } from '../redline/corpus.mjs';
import { gfmExamples } from './gfm-examples.mjs';
import { chromiumPath, seenInBrowser } from './seen-in-browser.mjs';

const least = 645;

if (chromiumPath === null) {
  console.log(
    'skipped: the reference is what Chromium shows, and there is none here (Debian: apt-get install chromium)',
  );
  process.exit(0);
}

const load = moduleLoader();
const { parsePolicy } = await load('core/text/reading/parse-policy.js');
const { visibleText } = await load('core/text/reading/visible-text.js');

const common = tests.map((test) => ({
  ...test,
  markdown: test.markdown.replaceAll('→', '\t'),
  html: test.html.replaceAll('→', '\t'),
}));
const all = [...common, ...gfmExamples].filter(({ section }) => section.includes(option('section', '')));
const seen = await seenInBrowser(all.map(({ html }) => html));
const results = all.map((example, at) => compare(example, seen[at]));

if (!process.argv.includes('--quiet')) {
  for (const { example, expected, found, sameWords } of results) {
    if (sameWords) continue;
    console.log(`${example.section} ${example.number}: ${JSON.stringify(example.markdown)}`);
    console.log(`  browser ${JSON.stringify(expected)}\n  ours    ${JSON.stringify(found)}`);
  }
}
console.log('| section | examples | same words | and line by line |\n|---|---|---|---|');
for (const section of new Set(all.map((example) => example.section))) {
  tell(
    section,
    results.filter(({ example }) => example.section === section),
  );
}
const ofCommonMark = results.filter(({ example }) => !example.section.startsWith('GFM'));
tell('**CommonMark 0.31.2**', ofCommonMark);
tell(
  '**GFM, own examples**',
  results.filter(({ example }) => example.section.startsWith('GFM')),
);
const right = ofCommonMark.filter(({ sameWords }) => sameWords).length;
if (option('section', '') === '' && right < least) {
  console.log(`Under ${least}: ${right} of ${ofCommonMark.length}.`);
  process.exitCode = 1;
}

function compare(example, shown) {
  const expected = linesOf(/<t[dh]/.test(example.html) ? shown.replaceAll('\t', ' | ') : shown);
  const found = linesOf(visibleText(parsePolicy(example.markdown)));
  return {
    example,
    expected: expected.join('\n'),
    found: found.join('\n'),
    sameWords: wordsOf(expected) === wordsOf(found),
    sameLines: expected.join('\n') === found.join('\n'),
  };
}

function linesOf(text) {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/[\s\u200b]+/gu, ' ')
        .replace(/(?: \|)+ ?$/, '')
        .trim(),
    )
    .filter((line) => line !== '');
}

/** Without the strokes between cells, which are ours. */
function wordsOf(lines) {
  return lines.join(' ').replaceAll(' | ', ' ');
}

function tell(title, list) {
  const count = (key) => list.filter((result) => result[key]).length;
  console.log(`| ${title} | ${list.length} | ${count('sameWords')} | ${count('sameLines')} |`);
}
