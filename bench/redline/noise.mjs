#!/usr/bin/env node
// Noise: transformations that change no visible word, on real texts. Every one must give 0 changed words.
// Also finds the pairs of the corpus without a visible change, by a rule of its own, and shows what the redline says of them.
import { loadRedline, option, readPairs } from './corpus.mjs';

const { redlineOfTexts } = await loadRedline();
const pairs = readPairs();

const outsideFences = (text, change) => (text.includes('\n```') ? text : change(text));
const lines = (text, change) => text.split('\n').map(change).join('\n');
const isTable = (line) => line.includes('|');
const isSpecial = (line) => /^\s*(?:[-*+#>=|]|\d+[.)\\]|\d|$)/.test(line) || isTable(line);
/** Changes that touch words must not touch link targets, code or tags. */
const outsideTargets = (line, change) =>
  line
    .split(/(\]\([^)]*\)|`[^`]*`|<[^>]*>|https?:\/\/\S+|&[#\w]+;)/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');

/** A line wrapped at `width`, never so that a line begins with what Markdown would read as markup. */
function wrap(line, width) {
  const words = line.split(' ');
  const result = [];
  let current = words[0] ?? '';
  for (const word of words.slice(1)) {
    const safe = /^[\p{L}]/u.test(word) && !/[[(]$/.test(current);
    if (current.length + word.length >= width && safe) {
      result.push(current);
      current = word;
    } else current += ` ${word}`;
  }
  return [...result, current].join('\n');
}

const transformations = {
  're-wrap': (text) =>
    lines(text, (line) =>
      line.length < 100 || isSpecial(line) || /^\s/.test(line) || line.endsWith('  ') ? line : wrap(line, 72),
    ),
  emphasis: (text) =>
    lines(text, (line) =>
      isSpecial(line) || line.length < 140 || /[*_`<[\\]/.test(line)
        ? line
        : line
            .replace(/(?<= )([\p{L}]{5,})(?= [\p{L}])/u, '**$1**')
            .replace(/(?<= [\p{L}]+ )([\p{L}]{6,})(?= [\p{L}])/u, '_$1_'),
    ),
  'list marker': (text) => lines(text, (line) => line.replace(/^(\s*)\*( +)(?=\S)/, '$1-$2')),
  'setext/ATX': (text) =>
    text.replace(/^([^\n#>|*\s-][^\n]{0,200})\n(=+|-+)[ \t]*(?=\n|$)/gm, (whole, title, line) =>
      title.includes('|') ? whole : `${line.startsWith('=') ? '#' : '##'} ${title}`,
    ),
  'smart quotes': (text) =>
    lines(text, (line) =>
      outsideTargets(line, (part) =>
        part
          .replace(/[\u201c\u201d]/g, '"')
          .replace(/[\u2018\u2019]/g, "'")
          .replace(/(?<=[\p{L}])'(?=[\p{L}])/gu, '\u2019'),
      ),
    ),
  dashes: (text) => lines(text, (line) => outsideTargets(line, (part) => part.replace(/[\u2013\u2014]/g, '-'))),
  nbsp: (text) =>
    lines(text, (line) =>
      isSpecial(line) ? line : outsideTargets(line, (part) => part.replace(/(?<=[\p{L}]) (?=[\p{L}])/gu, '\u00a0')),
    ),
  entities: (text) =>
    lines(text, (line) =>
      outsideTargets(line, (part) =>
        part
          .replace(/\u2019/g, '&rsquo;')
          .replace(/\u201c/g, '&#8220;')
          .replace(/ & /g, ' &amp; '),
      ),
    ),
  'table padding': (text) =>
    lines(text, (line) => (/^\|.*\|$/.test(line) ? line.replace(/ *(?<!\\)\| */g, '   |   ').trim() : line)),
  'link reference style': (text) => {
    const targets = [];
    const changed = text.replace(/(?<!!)\[([^[\]\n]+)\]\((https?:[^()\s]+)\)/g, (_, label, target) => {
      targets.push(target);
      return `[${label}][ref${targets.length}]`;
    });
    return `${changed}\n\n${targets.map((target, index) => `[ref${index + 1}]: ${target}`).join('\n')}\n`;
  },
  escaping: (text) =>
    lines(text, (line) =>
      isSpecial(line) ? line : outsideTargets(line, (part) => part.replace(/(?<=[\p{L}])([.,;:!?()])(?= )/gu, '\\$1')),
    ),
  'trailing spaces': (text) =>
    lines(text, (line) => (line.trim() === '' || isTable(line) ? line : `${line.trimEnd()} `)),
  CRLF: (text) => text.replace(/\n/g, '\r\n'),
  'zero-width': (text) =>
    lines(text, (line) =>
      isSpecial(line)
        ? line
        : outsideTargets(line, (part) => part.replace(/(?<=[\p{L}]{4})(?=[\p{L}]{4})/gu, '\u200b')),
    ),
  NFD: (text) => text.normalize('NFD'),
};

const texts = pairs.filter((_, index) => index % Math.max(1, Math.floor(pairs.length / 30)) === 0).slice(0, 30);
let failures = 0;
console.log('| transformation | texts changed by it | changed words | inserted or deleted blocks |\n|---|---|---|---|');
for (const [name, transform] of Object.entries(transformations)) {
  let touched = 0;
  let words = 0;
  let blocks = 0;
  for (const { id, before } of texts) {
    const noisy = outsideFences(before, transform);
    if (noisy === before) continue;
    touched++;
    const { stats, changes } = redlineOfTexts(before, noisy);
    words += stats.inserted + stats.deleted + stats.moved;
    const shown = changes.filter((change) => change.kind !== 'reformatted');
    blocks += shown.length;
    if (option('show', '') === name && shown.length > 0)
      console.log(id, JSON.stringify(shown.slice(0, 3).map((change) => [change.kind, change.edits])).slice(0, 1500));
  }
  failures += words;
  console.log(`| ${name} | ${touched} | ${words} | ${blocks} |`);
}

/** What a reader sees, by a rule that knows nothing of the product: no link or image targets, link marks, white space. */
const visibleOnly = (text) =>
  text
    .replace(/(?<=\])\((?:[^()]|\([^()]*\))*\)/g, '')
    .replace(/[[\]]/g, '')
    .replace(/\s+/g, '');

let invisible = 0;
let wrong = 0;
for (const { id, before, after } of pairs) {
  if (before === after || visibleOnly(before) !== visibleOnly(after)) continue;
  invisible++;
  const { stats } = redlineOfTexts(before, after);
  if (stats.inserted + stats.deleted + stats.moved === 0) continue;
  wrong++;
  console.log(`${id} has no visible change, but shows ${JSON.stringify(stats)}`);
}
console.log(`\n${invisible} pairs without a visible change, ${wrong} of them with changed words`);
process.exitCode = failures + wrong === 0 ? 0 : 1;
