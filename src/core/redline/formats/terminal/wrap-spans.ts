import { displayWidth, graphemesOf } from './display-width.ts';
import type { Style } from './paint.ts';

/** A run of terminal text in one style. */
export interface Span {
  readonly style: Style | null;
  readonly text: string;
}

/** What is never broken unless it is wider than the line. */
interface Unit {
  readonly spans: Span[];
  width: number;
  readonly space: Span | null;
  readonly startsRow: boolean;
}

const breakable =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
const segmentLength = 2000;

/** Where a run without white space may be broken: between the words of scripts written without spaces. */
function breakRun(text: string): readonly string[] {
  if (!breakable.test(text)) return [text];
  const parts: string[] = [];
  for (let from = 0; from < text.length; from += segmentLength) {
    for (const { segment, isWordLike } of segmenter.segment(text.slice(from, from + segmentLength))) {
      // A mark such as a closing bracket or full stop stays with the word before it.
      if (isWordLike === true || parts.length === 0) parts.push(segment);
      else parts[parts.length - 1] += segment;
    }
  }
  return parts;
}

function unitsOf(spans: readonly Span[]): readonly Unit[] {
  const units: Unit[] = [];
  let space: Span | null = null;
  let isOpen = false;
  let startsRow = false;
  for (const { style, text } of spans) {
    for (const [run] of text.matchAll(/\n|[^\S\n]+|\S+/gu)) {
      if (run === '\n') {
        // Two line feeds in a row keep their empty row.
        if (startsRow) units.push({ spans: [], width: 0, space: null, startsRow });
        [space, isOpen, startsRow] = [null, false, true];
        continue;
      }
      if (/^\s/u.test(run)) {
        [space, isOpen] = [{ style, text: ' ' }, false];
        continue;
      }
      for (const part of breakRun(run)) {
        const open = isOpen ? units.at(-1) : undefined;
        const width = displayWidth(part);
        if (open === undefined) {
          units.push({ spans: [{ style, text: part }], width, space, startsRow });
        } else {
          open.spans.push({ style, text: part });
          open.width += width;
        }
        [space, isOpen, startsRow] = [null, false, false];
      }
      isOpen = true;
    }
  }
  return units;
}

function add(row: Span[], span: Span): void {
  const last = row.at(-1);
  if (last !== undefined && last.style === span.style)
    row[row.length - 1] = { style: span.style, text: last.text + span.text };
  else row.push(span);
}

/**
 * Breaks styled text into rows of at most `width` columns (at least 1), at white space, between words of scripts that have
 * none, and inside a run only where it is wider than a row. White space at a break is dropped; a line feed starts a row.
 */
export function wrapSpans(spans: readonly Span[], width: number): readonly (readonly Span[])[] {
  const limit = Math.max(1, width);
  const rows: Span[][] = [[]];
  let used = 0;
  const startRow = (): void => {
    rows.push([]);
    used = 0;
  };
  const put = (span: Span, columns: number): void => {
    add(rows.at(-1) ?? [], span);
    used += columns;
  };
  for (const unit of unitsOf(spans)) {
    if (unit.startsRow) startRow();
    const gap = used > 0 && unit.space !== null ? 1 : 0;
    if (used > 0 && used + gap + unit.width > limit) startRow();
    else if (gap === 1 && unit.space !== null) put(unit.space, 1);
    if (unit.width <= limit) {
      for (const span of unit.spans) add(rows.at(-1) ?? [], span);
      used += unit.width;
      continue;
    }
    for (const { style, text } of unit.spans) {
      for (const grapheme of graphemesOf(text)) {
        const columns = displayWidth(grapheme);
        if (used > 0 && used + columns > limit) startRow();
        put({ style, text: grapheme }, columns);
      }
    }
  }
  return rows;
}
