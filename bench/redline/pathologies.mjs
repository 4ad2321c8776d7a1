#!/usr/bin/env node
// Texts made to be slow: shapes at 200 KB, 1 MB and 5 MB, each in a process of its own. 5 MB under 4 s and 600 MB.
// Times are CPU time of the whole process while it reads and compares, which other work on the machine does not change.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { loadRedline, option, seededRandom } from './corpus.mjs';

const vocabulary = Array.from({ length: 3000 }, (_, index) => {
  const syllables = ['ba', 'den', 'cor', 'li', 'mo', 'ra', 'tus', 'ven', 'ky', 'sol'];
  return (
    syllables[index % 10] +
    syllables[Math.floor(index / 10) % 10] +
    syllables[Math.floor(index / 100) % 10] +
    (index > 999 ? 's' : '')
  );
});

function sentence(random) {
  const words = Array.from(
    { length: 6 + Math.floor(random() * 18) },
    () => vocabulary[Math.floor(random() ** 2 * vocabulary.length)],
  );
  words[0] = words[0][0].toUpperCase() + words[0].slice(1);
  return `${words.join(' ')}.`;
}

function paragraphs(size, seed) {
  const random = seededRandom(seed);
  const list = [];
  for (let length = 0; length < size; length += list.at(-1).length + 2) {
    list.push(Array.from({ length: 1 + Math.floor(random() * 5) }, () => sentence(random)).join(' '));
  }
  return list;
}

function shuffled(list, seed) {
  const random = seededRandom(seed);
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [copy[at], copy[other]] = [copy[other], copy[at]];
  }
  return copy;
}

const text = (list) => list.join('\n\n');
const edited = (list, share, seed) => {
  const random = seededRandom(seed);
  return list.map((each) => (random() < share ? each.replace(/ (\w+) /, ' changed ') : each));
};
const rows = (size, seed) => {
  const random = seededRandom(seed);
  const lines = ['| Name | Purpose | Kept |', '| --- | --- | --- |'];
  for (let length = 0; length < size; length += lines.at(-1).length) {
    lines.push(
      `| ck_${lines.length} | ${vocabulary[Math.floor(random() * 40)]} ${vocabulary[Math.floor(random() * 40)]} | ${Math.floor(random() * 30)} days |`,
    );
  }
  return lines;
};
const chinese = (size, seed) => {
  const random = seededRandom(seed);
  const length = Math.floor(size / 3);
  return Array.from({ length }, (_, at) =>
    at % 40 === 39 ? '\u3002' : String.fromCharCode(0x4e00 + Math.floor(random() ** 2 * 2000)),
  ).join('');
};

const tableOf = (list) =>
  ['| What | Why |', '| --- | --- |', ...list.map((each) => `| ${each.replace('. ', '. | ')} |`)].join('\n');
const listOf = (each) => {
  const [first, ...rest] = each.split('. ');
  return [`${first}:`, ...rest.map((sentence) => `* ${sentence}`)].join('\n\n');
};

const sentences = (size) =>
  paragraphs(size, 1)
    .join(' ')
    .split(/(?<=\.) /);
const fromTemplate = (size, end) =>
  Array.from(
    { length: size / 110 },
    (_, at) =>
      `The following kind of data is kept by us for as long as the purpose lasts that is told under number ${at} ${end}`,
  ).join('\n\n');
/** Each kept word is worth keeping only as long as the next one is kept. */
const inARow = (size, word) =>
  `${Array.from({ length: size / 24 }, (_, at) => `${word}${at} keep${at} hold${at}`).join(' ')} ${word} zebra ${word}last`;

const shapes = {
  unrelated: (size) => [text(paragraphs(size, 1)), text(paragraphs(size, 2))],
  reversed: (size) => [text(paragraphs(size, 1)), text(paragraphs(size, 1).reverse())],
  'shuffled by paragraph': (size) => [text(paragraphs(size, 1)), text(shuffled(paragraphs(size, 1), 3))],
  'all-equal lines': (size) => ['same line here.\n'.repeat(size / 16), 'same line here.\n'.repeat(size / 16 - 7)],
  'all-equal paragraphs': (size) => [
    'Same line here.\n\n'.repeat(size / 17),
    `${'Same line here.\n\n'.repeat(size / 34)}Another.\n\n${'Same line here.\n\n'.repeat(size / 34 - 5)}`,
  ],
  'one line': (size) => [paragraphs(size, 1).join(' '), edited(paragraphs(size, 1), 0.05, 4).join(' ')],
  'one line, unrelated': (size) => [paragraphs(size, 1).join(' '), paragraphs(size, 2).join(' ')],
  'one line without stops': (size) => [
    paragraphs(size, 1).join(' ').replaceAll('.', ''),
    edited(paragraphs(size, 1), 0.3, 4).join(' ').replaceAll('.', ''),
  ],
  'two per cent edited': (size) => [text(paragraphs(size, 1)), text(edited(paragraphs(size, 1), 0.02, 4))],
  'every paragraph edited': (size) => [text(paragraphs(size, 1)), text(edited(paragraphs(size, 1), 1, 4))],
  'table rows, a third changed': (size) => [
    rows(size, 1).join('\n'),
    rows(size, 1)
      .map((row, at) => (at % 3 === 2 ? row.replace(' days', ' months') : row))
      .join('\n'),
  ],
  'table rows shuffled': (size) => [
    rows(size, 1).join('\n'),
    [...rows(size, 1).slice(0, 2), ...shuffled(rows(size, 1).slice(2), 5)].join('\n'),
  ],
  'table rows become lists': (size) => [tableOf(paragraphs(size, 1)), text(paragraphs(size, 1).map(listOf))],
  'paragraphs become sentences': (size) => [
    text(paragraphs(size, 1)),
    text(paragraphs(size, 1)).replaceAll('. ', '.\n\n'),
  ],
  'one paragraph becomes many': (size) => [sentences(size).join(' '), sentences(size).join('\n\n')],
  'agreeing beginnings': (size) => [fromTemplate(size, 'a'), fromTemplate(size, 'b')],
  'islands in a row': (size) => [inARow(size, 'was'), inARow(size, 'is')],
  'Chinese, one line': (size) => [chinese(size, 1), chinese(size, 1).replace(/(.{97})./gs, '$1\u6539')],
};

if (process.argv.includes('--one')) {
  const { redlineOfTexts } = await loadRedline();
  const [before, after] = shapes[option('one', '')](Number(option('size', 0)));
  const start = process.cpuUsage();
  const result = redlineOfTexts(before, after);
  const spent = process.cpuUsage(start);
  const ms = (spent.user + spent.system) / 1000;
  const { stats } = result;
  console.log(JSON.stringify({ ms, mb: process.resourceUsage().maxRSS / 1024, stats, changes: result.changes.length }));
} else {
  const sizes = option('sizes', '200000,1000000,5000000').split(',').map(Number);
  console.log(
    `| shape | ${sizes.map((size) => `${size / 1000} KB`).join(' | ')} | peak MB | inserted / deleted / moved / unchanged |`,
  );
  console.log(`|---|${sizes.map(() => '---').join('|')}|---|---|`);
  for (const name of Object.keys(shapes).filter((each) => each.includes(option('shape', '')))) {
    const results = sizes.map((size) => {
      try {
        return JSON.parse(
          execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--one', name, '--size', String(size)], {
            encoding: 'utf8',
            timeout: 60_000,
          }),
        );
      } catch (failure) {
        console.error(String(failure.message).slice(0, 500));
        return { ms: Number.NaN, mb: Number.NaN, stats: {} };
      }
    });
    const last = results.at(-1);
    const slow = last.ms > 4000 || last.mb > 600 || Number.isNaN(last.ms);
    if (slow) process.exitCode = 1;
    const { inserted, deleted, moved, unchanged } = last.stats;
    console.log(
      `| ${name} | ${results.map((each) => `${(each.ms / 1000).toFixed(2)} s`).join(' | ')} | ${last.mb.toFixed(0)} | ${inserted} / ${deleted} / ${moved} / ${unchanged}${slow ? ' **too slow or too large**' : ''} |`,
    );
  }
}
