import type { Change, Redline } from '../types.ts';
import { type ChangeGroup, groupChanges } from './group-changes.ts';
import { escapeMarkdown, markMarkdown } from './markdown-text.ts';
import { linesOfPieces } from './pieces.ts';
import { type ShownPiece, shortenPieces } from './shorten.ts';
import { visibleText } from './visible-text.ts';
import { formattingTotals, formattingWord, totals } from './wording.ts';

export interface MarkdownOptions {
  /** Also list differences that show no word. Default false: they are only counted. */
  readonly showFormatting?: boolean;
  /** Words kept on each side of an edit. Infinity keeps all. Default 20. */
  readonly context?: number;
}

function pieceMarkdown([op, raw]: ShownPiece): string {
  const text = visibleText(raw);
  switch (op) {
    case '=':
    case '…':
      return escapeMarkdown(text);
    case '-':
      return markMarkdown('del', text);
    case '+':
      return markMarkdown('strong', text);
    case '¶':
      return ' <del>¶</del> ';
  }
}

/** A quoted paragraph: no line of it can start a block of its own. */
function quoted(markdown: string): string {
  const safe = markdown
    .trim()
    .replace(/[^\S\n]*\n\s*/g, '<br>\n')
    .replace(/^(\d{1,9})(?=[.)])/gm, '$1\\')
    .replace(/^(?=[-+=#:])/gm, '\\');
  return safe.replace(/^/gm, '> ');
}

function changeMarkdown(change: Change, redline: Redline, context: number): readonly string[] {
  const before = change.beforeBlocks.flatMap((index) => redline.before.blocks[index] ?? []);
  const after = change.afterBlocks.flatMap((index) => redline.after.blocks[index] ?? []);
  if (change.kind === 'inserted') return after.map(({ text }) => quoted(markMarkdown('strong', visibleText(text))));
  if (change.kind === 'deleted') return before.map(({ text }) => quoted(markMarkdown('del', visibleText(text))));
  return linesOfPieces(change, before, after).map(({ pieces }) =>
    quoted(shortenPieces(pieces, context).map(pieceMarkdown).join('')),
  );
}

function formattingMarkdown({ formatting }: Change): readonly string[] {
  return formatting.map((difference) => {
    const side = (text: string): string =>
      escapeMarkdown(visibleText(text === '' ? '(none)' : text.replace(/\s+/gu, ' ')));
    return `- ${formattingWord(difference)}: ${side(difference.before)} → ${side(difference.after)}`;
  });
}

function groupMarkdown(group: ChangeGroup, redline: Redline, options: Required<MarkdownOptions>): readonly string[] {
  const number = group.numbers === '' ? '' : `${group.numbers}. `;
  const label = escapeMarkdown(visibleText(`${number}${group.label}`)).replace(/^(\d+)\./, '$1\\.');
  const bodies = group.changes.flatMap((change) => {
    const notes = options.showFormatting ? formattingMarkdown(change) : [];
    return [...changeMarkdown(change, redline, options.context), ...(notes.length > 0 ? [notes.join('\n')] : [])];
  });
  // An empty quote line between two blocks keeps them in one quotation.
  return [label, bodies.join('\n>\n').replace(/\n>\n(?=- )/g, '\n\n')];
}

/**
 * The changes as GitHub-flavoured Markdown for a pull request: ~~deleted~~ and **inserted** words by section. Policy text is
 * escaped: it cannot add markup, mention people or link issues.
 */
export function redlineMarkdown(redline: Redline, options: MarkdownOptions = {}): string {
  const full = { showFormatting: options.showFormatting ?? false, context: options.context ?? 20 };
  const title = redline.after.title || redline.before.title || 'Redline';
  const hidden = full.showFormatting ? null : formattingTotals(redline);
  const parts = [`## ${escapeMarkdown(visibleText(title))}`, `${totals(redline)}.`];
  if (hidden !== null) parts.push(`${hidden} not shown.`);
  let section: string | null = null;
  for (const group of groupChanges(redline, { showFormatting: full.showFormatting, wordsOnly: false })) {
    if (group.section !== section) {
      const name = group.section === '' ? 'Before the first heading' : group.section;
      parts.push(`### ${escapeMarkdown(visibleText(name))}`);
      section = group.section;
    }
    parts.push(...groupMarkdown(group, redline, full).filter((part) => part !== ''));
  }
  return `${parts.join('\n\n')}\n`;
}
