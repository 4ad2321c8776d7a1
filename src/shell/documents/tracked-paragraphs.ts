import type { Change, Redline } from '../../core/redline/change/types.ts';
import { arrange, type Line } from '../../core/redline/formats/pieces/arrange.ts';
import { piecesByCell } from '../../core/redline/formats/pieces/row-cells.ts';
import { columnsOf } from '../../core/redline/formats/pieces/row-columns.ts';
import type { SentencePlace } from '../../core/redline/formats/pieces/sentence-places.ts';
import type { Block } from '../../core/text/policy/types.ts';
import { glueBorders } from './glue-borders.ts';
import type { Track, TrackedParagraph, TrackedRun, WritingParagraph } from './tracked-paragraph.ts';

/** The track of a piece by the role of its line; null for untouched text. */
function trackOf(role: Line['role'], op: Line['pieces'][number][0]): Track | null {
  if (op === '+') return 'ins';
  if (op !== '=') return 'del';
  if (role === 'moved-here') return 'moveTo';
  return role === 'moved-away' ? 'moveFrom' : null;
}

/**
 * What a line shows in Word. What was deleted from moved text is deleted where the text was and never comes to its new place,
 * so that both places of a move hold the same words; LibreOffice does not read a deletion inside a moved run.
 */
function piecesOf(line: Line, redline: Redline): Line['pieces'] {
  const { role, block, change } = line;
  const pieces = isEditedRow(line) ? piecesByCell(line.pieces, line.columns) : line.pieces;
  if (role === 'moved-here') return pieces.filter(([op]) => op === '=' || op === '+');
  if (role !== 'moved-away' || change === null) return pieces;
  return piecesOfBefore(change, block, redline);
}

/** True for a table row that is one row on either side. */
function isEditedRow({ role, block, change }: Line): boolean {
  const isOne = change?.beforeBlocks.length === 1 && change.afterBlocks.length === 1;
  return block.kind === 'row' && isOne && (role === 'edited' || role === 'moved-here');
}

/** The edits of a change without its insertions, as far as they stand in one of its before blocks. */
function piecesOfBefore(change: Change, wanted: Block, redline: Redline): Line['pieces'] {
  const blocks = change.beforeBlocks.flatMap((index) => redline.before.blocks[index] ?? []);
  const above = blocks.slice(0, blocks.indexOf(wanted)).reduce((length, { text }) => length + text.length + 1, 0);
  const end = above + wanted.text.length;
  // Part of a block: what is left of it moved too.
  if (change.before?.slice(above, end) !== wanted.text) return [['=', wanted.text]];
  let at = 0;
  const isRow = wanted.kind === 'row' && blocks.length === 1 && change.afterBlocks.length === 1;
  const edits = isRow ? piecesByCell(change.edits, columnsOf(change, wanted, redline)) : change.edits;
  return edits.flatMap(([op, text]): Line['pieces'] => {
    if (op === '+') return [];
    const from = at;
    at += text.length;
    const own = text.slice(Math.max(0, above - from), Math.max(0, end - from));
    return own === '' ? [] : [[op, own]];
  });
}

const endsByRole = {
  unchanged: null,
  edited: null,
  inserted: 'ins',
  deleted: 'del',
  'moved-away': 'moveFrom',
  'moved-here': 'moveTo',
} as const;

function looksOther(one: Block, other: Block): boolean {
  return one.kind !== other.kind || one.level !== other.level || one.marker !== other.marker;
}

function formerOf({ role, block, change }: Line, { before }: Redline): Block | undefined {
  const former = role === 'edited' ? before.blocks[change?.beforeBlocks[0] ?? -1] : undefined;
  return former !== undefined && looksOther(former, block) ? former : undefined;
}

/**
 * A sentence that went elsewhere, at one of its ends. As with moved blocks, what was deleted on the way is deleted where it was
 * and what was inserted is inserted where it came to, so that both ends hold the same words.
 */
function runsOfSentence({ id, end, edits }: SentencePlace): readonly TrackedRun[] {
  const [moved, own] = end === 'from' ? (['moveFrom', '-'] as const) : (['moveTo', '+'] as const);
  const runs = edits.flatMap(([op, text]): TrackedRun[] => {
    if (op === '=') return [{ track: moved, text }];
    return op === own ? [{ track: op === '-' ? 'del' : 'ins', text }] : [];
  });
  const [first, last] = [
    runs.findIndex(({ track }) => track === moved),
    runs.findLastIndex(({ track }) => track === moved),
  ];
  return runs.map((run, at) =>
    run.track === moved ? { ...run, move: { name: id, begins: at === first, ends: at === last } } : run,
  );
}

/** The paragraphs of one line: more than one where the after text joined what were several blocks. */
function paragraphsOf(line: Line, redline: Redline, isSplitBelow: boolean): readonly WritingParagraph[] {
  const { role, block } = line;
  const start = (): WritingParagraph => ({ block, former: formerOf(line, redline), runs: [], end: null, move: null });
  const paragraphs = [start()];
  for (const [op, text, place] of piecesOf(line, redline)) {
    const open = paragraphs[paragraphs.length - 1];
    if (open === undefined) continue;
    if (place !== undefined) open.runs.push(...runsOfSentence(place));
    else if (op === '¶' && role === 'edited') {
      open.end = 'del';
      paragraphs.push(start());
    } else if (text !== '') open.runs.push({ track: trackOf(role, op), text });
  }
  const last = paragraphs.at(-1);
  if (last !== undefined) last.end = isSplitBelow ? 'ins' : endsByRole[role];
  return paragraphs;
}

/** The lines of edited blocks under which the after text has a border that the before text has not. */
function splitsBelow(lines: readonly Line[]): ReadonlySet<Line> {
  const last = new Map<Change, Line>();
  const splits = new Set<Line>();
  for (const line of lines) {
    if (line.change === null || line.role !== 'edited') continue;
    const above = last.get(line.change);
    if (line.split && above !== undefined) splits.add(above);
    last.set(line.change, line);
  }
  return splits;
}

/** Fixes the borders inside each edited change. */
function glueChanges(paragraphs: readonly (readonly [Line, WritingParagraph])[]): void {
  const byChange = new Map<Change, WritingParagraph[]>();
  for (const [{ role, change }, paragraph] of paragraphs) {
    if (change === null || role !== 'edited') continue;
    const own = byChange.get(change) ?? [];
    own.push(paragraph);
    byChange.set(change, own);
  }
  for (const own of byChange.values()) if (own.length > 1) glueBorders(own);
}

/** Sets where each end of each move begins and ends. */
function markMoves(paragraphs: readonly (readonly [Line, WritingParagraph])[]): void {
  const ends = new Map<string, readonly [first: WritingParagraph, last: WritingParagraph]>();
  for (const [{ role, change }, paragraph] of paragraphs) {
    if (change === null || (role !== 'moved-away' && role !== 'moved-here')) continue;
    const key = `${role} ${change.id}`;
    ends.set(key, [ends.get(key)?.[0] ?? paragraph, paragraph]);
    paragraph.move = { name: change.id, begins: false, ends: false };
  }
  for (const [first, last] of ends.values()) {
    if (first.move !== null) first.move = { ...first.move, begins: true };
    if (last.move !== null) last.move = { ...last.move, ends: true };
  }
}

/** True for an edited change that joins or splits a heading: readers take no tracked border at a heading. */
function needsWholeBlocks(change: Change, { before, after }: Redline): boolean {
  const { beforeBlocks, afterBlocks } = change;
  if (beforeBlocks.length < 2 && afterBlocks.length < 2) return false;
  const isHeading = (index: number, blocks: readonly Block[]): boolean => blocks[index]?.kind === 'heading';
  return (
    beforeBlocks.some((index) => isHeading(index, before.blocks)) ||
    afterBlocks.some((index) => isHeading(index, after.blocks))
  );
}

/** The lines as `arrange` gives them, edits that no tracked border can show written as whole blocks out and in. */
function wordLines(redline: Redline): readonly Line[] {
  return arrange(redline).flatMap((line): readonly Line[] => {
    const { role, change, block } = line;
    if (role !== 'edited' || change === null || !needsWholeBlocks(change, redline)) return [line];
    const whole = { change, split: false };
    const gone = line.first ? change.beforeBlocks.flatMap((index) => redline.before.blocks[index] ?? []) : [];
    return [
      ...gone.map(
        (own, at): Line => ({ ...whole, role: 'deleted', block: own, first: at === 0, pieces: [['-', own.text]] }),
      ),
      { ...whole, role: 'inserted', block, first: line.first, pieces: [['+', block.text]] },
    ];
  });
}

/**
 * The redline as the paragraphs of a Word document with tracked changes: accepting all of them gives the after text,
 * rejecting all of them the before text, one paragraph a block.
 */
export function trackedParagraphs(redline: Redline): readonly TrackedParagraph[] {
  const lines = wordLines(redline);
  const splits = splitsBelow(lines);
  const paragraphs = lines.flatMap((line) =>
    paragraphsOf(line, redline, splits.has(line)).map((paragraph): readonly [Line, WritingParagraph] => [
      line,
      paragraph,
    ]),
  );
  glueChanges(paragraphs);
  markMoves(paragraphs);
  return paragraphs.map(([, paragraph]) => paragraph);
}
