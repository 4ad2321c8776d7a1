import type { Change, Redline } from '../../change/types.ts';
import { placeChanges } from '../groups/place-changes.ts';
import { changeLabel } from '../groups/wording.ts';
import { arrange } from '../pieces/arrange.ts';
import { numberChanges } from '../pieces/number-changes.ts';
import { ansiPaint, type Paint } from './paint.ts';
import { groupRows } from './terminal-change.ts';
import type { Page } from './terminal-page.ts';

export interface ExcerptOptions {
  /** A painter, or true for the built-in colours; as in `redlineTerminal`. */
  readonly colour: Paint | boolean;
  /** Columns; under 40 counts as 40. */
  readonly width: number;
  /** At most so many changes; a last row says how many more there are. */
  readonly most: number;
}

/** Shows some changes of a redline, named by their ids; empty where it has none of them. */
type Excerpt = (ids: readonly string[]) => readonly string[];

/**
 * For a redline, a function that shows single changes of it as `redlineTerminal` does, under the same numbers. The redline is
 * laid out once, however often it is asked.
 */
export function terminalExcerpt(redline: Redline, { colour, width, most }: ExcerptOptions): Excerpt {
  const page: Page = {
    paint: colour === true ? ansiPaint : colour === false ? null : colour,
    width: Math.max(40, width),
    wordsOnly: false,
    showFormatting: true,
    context: 12,
  };
  const numbers = numberChanges(redline);
  const places = placeChanges(redline, arrange(redline));
  const rowsOf = (change: Change): readonly string[] => {
    const number = numbers.get(change);
    const group = {
      section: places.get(change) ?? [],
      label: changeLabel(change, redline),
      numbers: number === undefined ? '' : String(number),
      changes: [change] as const,
    };
    // Each group ends with an empty row, for the listing.
    return groupRows(page, group, redline).slice(0, -1);
  };
  return (ids) => {
    const changes = redline.changes.filter(({ id }) => ids.includes(id));
    const rows = changes.slice(0, most).flatMap(rowsOf);
    return changes.length <= most ? rows : [...rows, `     … and ${changes.length - most} more changes`];
  };
}
