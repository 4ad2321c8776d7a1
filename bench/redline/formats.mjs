// Over real pairs: the page without its deletions is the after text and without its insertions the before text; with --docx,
// so is the Word file with all changes accepted or rejected by pandoc. Also the time of each format over all pairs.
// Usage: node bench/redline/formats.mjs [FOLDER] [MODULES] [--docx [N]]; FOLDER (default ../shared) holds materiality/dev/pairs.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { moduleLoader } from '../modules.mjs';

const docxAt = process.argv.indexOf('--docx');
const docxPairs = docxAt < 0 ? 0 : Number(process.argv[docxAt + 1] ?? 40);
const [folder = '../shared', modules] = process.argv.slice(2, docxAt < 0 ? undefined : docxAt);
const pairs = resolve(folder, 'materiality/dev/pairs');
if (!existsSync(pairs)) {
  console.log(`skipped: no ${pairs}`);
  process.exit(0);
}
const load = moduleLoader(modules);
const { parsePolicy } = await load('core/text/reading/parse-policy.js');
const { redline } = await load('core/redline/comparing/redline.js');
const { redlineHtml } = await load('core/redline/formats/html/html.js');
const { redlineJson } = await load('core/redline/formats/plain/json.js');
const { redlineMarkdown } = await load('core/redline/formats/plain/markdown.js');
const { redlineTerminal } = await load('core/redline/formats/terminal/terminal.js');
const { redlineDocx } = await load('shell/documents/redline-docx.js');

const formats = {
  json: (change) => JSON.stringify(redlineJson(change)),
  terminal: (change) => redlineTerminal(change, { colour: true }),
  markdown: (change) => redlineMarkdown(change),
  html: (change) => redlineHtml(change),
};
const milliseconds = Object.fromEntries(Object.keys(formats).map((name) => [name, 0]));
let [read, wrong, written, wrongWritten] = [0, 0, 0, 0];
for (const name of readdirSync(pairs).filter((file) => file.endsWith('.before.md'))) {
  const id = name.slice(0, -'.before.md'.length);
  const [before, after] = ['before', 'after'].map((side) =>
    parsePolicy(readFileSync(join(pairs, `${id}.${side}.md`), 'utf8')),
  );
  const change = redline(before, after);
  // Counted once, so that no format pays for it.
  void change.stats;
  const printed = {};
  for (const [format, print] of Object.entries(formats)) {
    const start = performance.now();
    printed[format] = print(change);
    milliseconds[format] += performance.now() - start;
  }
  read += 1;
  const sides = pageSides(printed.html);
  if (!isSame(sides, [texts(before).join(' '), texts(after).join(' ')])) {
    wrong += 1;
    console.log(`${id}: the page does not give the two texts`);
  }
  if (written < docxPairs && change.changes.filter(({ kind }) => kind !== 'reformatted').length > 1) {
    written += 1;
    const file = await redlineDocx(change, { author: 'Bench', date: '2026-01-01T00:00:00Z' });
    if (!isSame(wordSides(file), [texts(before), texts(after)])) {
      wrongWritten += 1;
      console.log(`${id}: the Word file does not give the two texts`);
    }
  }
}
console.log(`${read - wrong} of ${read} pages give both texts`);
if (docxPairs > 0) console.log(`${written - wrongWritten} of ${written} Word files give both texts through pandoc`);
for (const [format, time] of Object.entries(milliseconds)) console.log(`${format}: ${time.toFixed(0)} ms for all`);
process.exitCode = wrong + wrongWritten === 0 ? 0 : 1;

function collapsed(text) {
  return text.replace(/\s+/gu, ' ').trim();
}

function texts({ blocks }) {
  return blocks.map(({ text }) => collapsed(text)).filter((text) => text !== '');
}

function isSame(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Both texts as the page shows them, each as one string. */
function pageSides(html) {
  const main = html.slice(html.indexOf('>', html.indexOf('<main')) + 1, html.indexOf('</main>'));
  const references = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return ['ins', 'del'].map((left) => {
    let shown = '';
    const open = [];
    for (const [token, close, tag, rest] of main.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>|[^<]+/g)) {
      if (tag === undefined) {
        const isBetween = open.length === 0 || /^(ul|table)$/.test(open.at(-1).tag);
        if (!isBetween && !open.at(-1).isLeft)
          shown += token.replace(/&(amp|lt|gt|quot|#39);/g, (_, own) => references[own]);
      } else if (close === '/') open.pop();
      else {
        // A border that is new is no border of the before text.
        const joins = left === 'ins' && /class="[^"]*\bsplit\b/.test(rest);
        if (!joins && /^(h\d|p|li|tr|blockquote|div)$/.test(tag)) shown += ' ';
        open.push({ tag, isLeft: open.at(-1)?.isLeft || tag === left || rest.includes('class="note') });
      }
    }
    return collapsed(shown);
  });
}

/** The paragraphs of both texts as pandoc reads them from the Word file. */
function wordSides(file) {
  const scratch = mkdtempSync(join(tmpdir(), 'fairnotice-bench-'));
  try {
    const path = join(scratch, 'redline.docx');
    writeFileSync(path, file);
    return ['reject', 'accept'].map((changes) => {
      const options = { encoding: 'utf8', maxBuffer: 1 << 28 };
      const printed = execFileSync('pandoc', [`--track-changes=${changes}`, '-f', 'docx', '-t', 'json', path], options);
      return paragraphs(JSON.parse(printed).blocks)
        .map(collapsed)
        .filter((text) => text !== '');
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function paragraphs(node) {
  if (Array.isArray(node)) return node.flatMap(paragraphs);
  if (typeof node !== 'object' || node === null) return [];
  if (node.t === 'Para' || node.t === 'Plain') return [inline(node.c)];
  if (node.t === 'Header') return [inline(node.c[2])];
  return paragraphs(node.c);
}

function inline(node) {
  if (Array.isArray(node)) return node.map(inline).join('');
  if (typeof node !== 'object' || node === null) return '';
  if (node.t === 'Str') return node.c;
  if (node.t === 'Space' || node.t === 'SoftBreak' || node.t === 'LineBreak') return ' ';
  return inline(node.c);
}
