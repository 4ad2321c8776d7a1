import { createHash } from 'node:crypto';
import type { Redline } from '../../change/types.ts';
import { concealmentsTold } from '../../concealing/concealments-told.ts';
import { type ChangeGroup, groupChanges, isSamePath } from '../groups/group-changes.ts';
import { formattingTotals, formattingWord, sectionName, topName, totals } from '../groups/wording.ts';
import { arrange } from '../pieces/arrange.ts';
import { type ShownPiece, shortenPieces } from '../pieces/shorten.ts';
import { escapeHtml } from './html-escape.ts';
import { linesHtml } from './html-lines.ts';
import { noteLines } from './html-notes.ts';
import { htmlStyle } from './html-style.ts';

export interface HtmlOptions {
  /** The page's title. Default: the policy's title. */
  readonly title?: string;
  /** What the two texts are called: `privacy@1`, `privacy@2`. Default `before` and `after`. */
  readonly beforeLabel?: string;
  readonly afterLabel?: string;
  /** BCP 47 tag of the policy's language. Default: not stated. */
  readonly language?: string;
  /** Open the list of differences that show no word. Default false: it is there, closed. */
  readonly showFormatting?: boolean;
}

const formattingLimit = 500;
const excerptWords = 14;
const excerptContext = 4;

function excerptOf(text: string): string {
  const words = text.trim().split(/\s+/u, excerptWords + 1);
  const shown = words.slice(0, excerptWords).join(' ');
  const cut = [...shown].slice(0, 120).join('');
  return escapeHtml(words.length > excerptWords || cut.length < shown.length ? `${cut} …` : cut);
}

function shownHtml([op, text]: ShownPiece): string {
  if (op === '…' || op === '=') return escapeHtml(text);
  const tag = op === '+' ? 'ins' : 'del';
  const space = [/^\s/u, /\s$/u].map((edge) => (edge.test(text) ? ' ' : ''));
  return `${space[0]}<${tag}>${excerptOf(text)}</${tag}>${space[1]}`;
}

/** The group's first edit with a few words around it, or its first words. */
function groupExcerpt({ changes: [change] }: ChangeGroup): string {
  if (change.kind === 'inserted') return `<ins>${excerptOf(change.after ?? '')}</ins>`;
  if (change.kind === 'deleted') return `<del>${excerptOf(change.before ?? '')}</del>`;
  const shown = shortenPieces(change.edits, excerptContext);
  const first = shown.findIndex(([op, text]) => (op === '+' || op === '-') && /\S/u.test(text));
  if (first < 0) return excerptOf(change.after ?? '');
  const gap = shown.findIndex(([op], at) => at > first && op === '…');
  const end = Math.min(gap < 0 ? shown.length : gap, first + 3);
  const rest = end < shown.length ? ' …' : '';
  return `${shown
    .slice(Math.max(0, first - 2), end)
    .map(shownHtml)
    .join('')}${rest}`;
}

function sectionHtml(section: readonly string[]): string {
  if (section.length === 0) return topName;
  const outer = section.slice(0, -1).map((name) => `${escapeHtml(name)} › `);
  return `${outer.length === 0 ? '' : `<span class="outer">${outer.join('')}</span>`}${escapeHtml(section.at(-1) ?? '')}`;
}

function contentsHtml(groups: readonly ChangeGroup[], total: number): string {
  if (groups.length === 0) return '';
  const parts = [
    `<nav aria-labelledby="changes"><details open><summary><h2 id="changes">Changes (${total})</h2></summary>`,
  ];
  let section: readonly string[] | null = null;
  for (const group of groups) {
    if (section === null || !isSamePath(group.section, section)) {
      if (section !== null) parts.push('</ul>');
      parts.push(`<h3 dir="auto">${sectionHtml(group.section)}</h3><ul>`);
      section = group.section;
    }
    const id = escapeHtml(group.changes[0].id);
    const label = escapeHtml(`${group.numbers}. ${group.label}`);
    parts.push(`<li id="list-${id}"><a href="#${id}">${label}</a> <span dir="auto">${groupExcerpt(group)}</span></li>`);
  }
  parts.push('</ul></details></nav>');
  return parts.join('\n');
}

function formattingHtml(redline: Redline, isOpen: boolean): string {
  const total = formattingTotals(redline);
  if (total === null) return '';
  const all = redline.changes.flatMap((change) => change.formatting.map((difference) => ({ change, difference })));
  // What can matter comes first.
  const ordered = [
    ...all.filter(({ difference }) => difference.kind === 'link-target'),
    ...all.filter(({ difference }) => difference.kind !== 'link-target'),
  ];
  const items = ordered.slice(0, formattingLimit).map(({ change, difference }) => {
    const section = sectionName(change.section, redline.after.title);
    const where = section === '' ? '' : ` <span class="key" dir="auto">§ ${escapeHtml(section)}</span>`;
    const side = (text: string): string => escapeHtml(text === '' ? '(none)' : text);
    const word = formattingWord(difference);
    // Front matter has no place in the text.
    const hasPlace = change.beforeBlocks.length + change.afterBlocks.length > 0;
    const name = hasPlace ? `<a href="#${escapeHtml(change.id)}">${word}</a>` : word;
    return `<li>${name}: <span dir="auto">${side(difference.before)}</span> → <span dir="auto">${side(difference.after)}</span>${where}</li>`;
  });
  const rest = ordered.length > formattingLimit ? `<li>… and ${ordered.length - formattingLimit} more</li>` : '';
  return `<details class="formatting"${isOpen ? ' open' : ''}><summary><h2>${escapeHtml(total)}</h2>: no word changed</summary>
<ul>${items.join('\n')}${rest}</ul></details>`;
}

/** The places of the later text where its file and its page differ. */
function concealedHtml(redline: Redline): string {
  const told = concealmentsTold(redline);
  if (told === null) return '';
  const items = told.lines.map((line) => `<li dir="auto">${escapeHtml(line)}</li>`);
  return `<section class="formatting" aria-labelledby="concealed"><h2 id="concealed">${escapeHtml(told.title)}</h2>\n<ul>${items.join('\n')}</ul></section>\n`;
}

/**
 * A self-contained page: no script, no outside resource, a content security policy that allows its own style sheet alone.
 * The whole after text in its order with each change in place, what is gone where it stood, both ends of a move linked, a
 * list of the changes on top. In `main`, leaving out `.note`, `del` gives the after text, leaving out `.note`, `ins` the
 * before text, block by block. Policy text is escaped and never read as markup.
 */
export function redlineHtml(redline: Redline, options: HtmlOptions = {}): string {
  const title = options.title || redline.after.title || redline.before.title || 'Redline';
  const sides = `${options.beforeLabel ?? 'before'} → ${options.afterLabel ?? 'after'}`;
  const groups = groupChanges(redline, { showFormatting: false, wordsOnly: false });
  const visible = redline.changes.filter(({ kind }) => kind !== 'reformatted').length;
  const lines = noteLines(redline, groups, arrange(redline));
  const styleHash = createHash('sha256').update(htmlStyle).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  const language = options.language === undefined ? '' : ` lang="${escapeHtml(options.language)}"`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}: redline</title>
<style>${htmlStyle}</style>
</head>
<body>
<a class="skip" href="#text">Skip to the text</a>
<header>
<h1 dir="auto">${escapeHtml(title)}</h1>
<p class="sides">${escapeHtml(sides)}</p>
<p class="totals">${escapeHtml(totals(redline))}.</p>
<p class="key">Key: <ins>inserted</ins> <del>deleted</del> <ins class="move">moved here</ins> <del class="move">moved away</del></p>
</header>
${contentsHtml(groups, visible)}
${formattingHtml(redline, options.showFormatting ?? false)}
${concealedHtml(redline)}<main id="text"${language}>
${linesHtml(lines)}
</main>
</body>
</html>
`;
}
