import type { Redline } from '../../change/types.ts';
import { concealmentsTold } from '../../concealing/concealments-told.ts';
import { countBySection } from '../groups/count-by-section.ts';
import { groupChanges, isSamePath } from '../groups/group-changes.ts';
import { formattingTotals, totals } from '../groups/wording.ts';
import { ansiPaint, type Paint, type Style } from './paint.ts';
import { groupRows } from './terminal-change.ts';
import { headingOf, type Page, wrapped } from './terminal-page.ts';
import { statRows } from './terminal-stat.ts';

export interface TerminalOptions {
  /** A painter, or true for the built-in colours. Without colour, edits are marked `[-deleted-]` and `{+inserted+}`. Default false. */
  readonly colour?: Paint | boolean;
  /** Columns. Default 80; under 40 counts as 40. */
  readonly width?: number;
  /** Also list differences that show no word. Default false: they are only counted. */
  readonly showFormatting?: boolean;
  /** Only the words inserted or deleted, without the text around them; pure moves are left out. Default false. */
  readonly wordsOnly?: boolean;
  /** Words kept on each side of an edit. Infinity keeps all. Default 12. */
  readonly context?: number;
  /** Only the totals and a count for each section. Default false. */
  readonly stat?: boolean;
}

function headRows(page: Page, redline: Redline): readonly string[] {
  const title = redline.after.title || redline.before.title;
  const hidden = page.showFormatting ? null : formattingTotals(redline);
  const lines: readonly (readonly [Style | null, string])[] = [
    ['heading', title],
    [null, totals(redline)],
    ['faint', hidden === null ? '' : `${hidden} not shown (--show-formatting shows them)`],
  ];
  return lines.flatMap(([style, text]) => (text === '' ? [] : wrapped(page, style, text)));
}

function concealedRows(page: Page, redline: Redline): readonly string[] {
  const told = concealmentsTold(redline);
  if (told === null) return [];
  return [
    '',
    ...wrapped(page, 'heading', `${told.title}:`),
    ...told.lines.flatMap((line) => wrapped(page, null, line, 2)),
  ];
}

/**
 * The redline for a terminal, ending in a line feed: totals, then the changes by section, numbered as in every
 * format. Nothing in the policy can act on the terminal: control characters are shown as code points.
 */
export function redlineTerminal(redline: Redline, options: TerminalOptions = {}): string {
  const { colour = false } = options;
  const page: Page = {
    paint: colour === true ? ansiPaint : colour === false ? null : colour,
    width: Math.max(40, options.width ?? 80),
    wordsOnly: options.wordsOnly ?? false,
    showFormatting: options.showFormatting ?? false,
    context: options.context ?? 12,
  };
  const rows = [...headRows(page, redline), ...concealedRows(page, redline)];
  const selection = { showFormatting: page.showFormatting, wordsOnly: page.wordsOnly };
  if (options.stat === true) {
    const counts = countBySection(redline, selection);
    if (counts.length > 0) rows.push('', ...statRows(page, counts));
    return `${rows.join('\n')}\n`;
  }
  rows.push('');
  let section: readonly string[] | null = null;
  for (const group of groupChanges(redline, selection)) {
    if (section === null || !isSamePath(group.section, section)) {
      for (const row of wrapped(page, 'heading', headingOf(group.section), 2)) rows.push(row);
    }
    section = group.section;
    for (const row of groupRows(page, group, redline)) rows.push(row);
  }
  return `${rows.join('\n').trimEnd()}\n`;
}
