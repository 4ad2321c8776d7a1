import type { SectionCount } from '../groups/count-by-section.ts';
import { visibleText } from '../groups/visible-text.ts';
import { grouped } from '../groups/wording.ts';
import { displayWidth, fitted } from './display-width.ts';
import type { Style } from './paint.ts';
import { headingOf, type Page, painted } from './terminal-page.ts';

/** The section's names in at most `width` columns: the innermost whole where it fits, those around it shortened. */
function fittedHeading(section: readonly string[], width: number): string {
  const whole = headingOf(section);
  const inner = visibleText(section.at(-1) ?? '');
  const room = width - displayWidth(inner) - 3;
  if (displayWidth(whole) <= width || section.length < 2 || room < 8) return fitted(whole, width);
  return `${fitted(headingOf(section.slice(0, -1)), room)} › ${inner}`;
}

function padded(page: Page, style: Style, text: string, width: number): string {
  return ' '.repeat(width - text.length) + (text === '' ? '' : painted(page, style, text));
}

/** The counts as aligned columns: section, changes, words inserted, deleted and moved. */
export function statRows(page: Page, counts: readonly SectionCount[]): readonly string[] {
  const cells = counts.map((count) => ({
    heading: count.section,
    changes: grouped(count.changes),
    inserted: `+${grouped(count.inserted)}`,
    deleted: `-${grouped(count.deleted)}`,
    moved: count.moved > 0 ? `>${grouped(count.moved)}` : '',
  }));
  const widest = (key: 'changes' | 'inserted' | 'deleted' | 'moved'): number =>
    cells.reduce((most, cell) => Math.max(most, cell[key].length), 0);
  const [changes, inserted, deleted, moved] = [
    widest('changes'),
    widest('inserted'),
    widest('deleted'),
    widest('moved'),
  ];
  const longest = cells.reduce((most, { heading }) => Math.max(most, displayWidth(headingOf(heading))), 0);
  const room = Math.max(4, Math.min(longest, page.width - changes - inserted - deleted - moved - 8));
  return cells.map((cell) => {
    const name = fittedHeading(cell.heading, room);
    const row = [
      name + ' '.repeat(room - displayWidth(name)),
      cell.changes.padStart(changes),
      padded(page, 'insertedSign', cell.inserted, inserted),
      padded(page, 'deletedSign', cell.deleted, deleted),
      padded(page, 'moved', cell.moved, moved),
    ];
    return row.join('  ').trimEnd();
  });
}
