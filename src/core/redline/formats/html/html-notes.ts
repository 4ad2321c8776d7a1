import type { Change, Redline } from '../../change/types.ts';
import type { ChangeGroup } from '../groups/group-changes.ts';
import { changeLabel, sectionName } from '../groups/wording.ts';
import type { Line, LineRole } from '../pieces/arrange.ts';
import { numberChanges } from '../pieces/number-changes.ts';
import { escapeHtml } from './html-escape.ts';
import type { NotedLine } from './html-lines.ts';

/** Writes the note of a change: its number and kind, links to its neighbours and, for a move, to its other end. */
class NoteWriter {
  readonly #redline: Redline;
  readonly #numbers: ReadonlyMap<Change, number>;
  readonly #visible: readonly Change[];
  /** The change that heads each change's entry in the contents. */
  readonly #entries: ReadonlyMap<Change, Change>;

  constructor(redline: Redline, groups: readonly ChangeGroup[]) {
    this.#redline = redline;
    this.#numbers = numberChanges(redline);
    this.#visible = [...this.#numbers.keys()];
    this.#entries = new Map(groups.flatMap(({ changes }) => changes.map((change) => [change, changes[0]] as const)));
  }

  /** True where both changes stand in one entry of the contents. */
  isOneEntry(one: Change, other: Change): boolean {
    return this.#entries.get(one) === this.#entries.get(other);
  }

  #jump(number: number, sign: string, name: string): string {
    const target = this.#visible[number - 1];
    if (target === undefined) return '';
    return `<a class="jump" href="#${escapeHtml(target.id)}" aria-label="${name} change">${sign}</a>`;
  }

  #labelAway(change: Change): string {
    const from = sectionName(change.beforeSection ?? [], this.#redline.before.title);
    const to = sectionName(change.section, this.#redline.after.title);
    if (from === to) return 'moved within its section';
    return `moved to ${to === '' ? 'the top level' : `§ ${to}`}`;
  }

  /** `isShort`: the number alone, for a change that goes on from the one above it. */
  write(change: Change, role: LineRole, isShort: boolean): string {
    const number = this.#numbers.get(change);
    const id = escapeHtml(change.id);
    // No word changed: a place to link to is all it needs.
    if (number === undefined) return `<span class="note short" id="${id}"></span>`;
    const isAway = role === 'moved-away';
    const label = isAway ? this.#labelAway(change) : changeLabel(change, this.#redline);
    const entry = escapeHtml((this.#entries.get(change) ?? change).id);
    const target = isAway ? id : role === 'moved-here' ? `${id}-from` : `list-${entry}`;
    const own = isAway ? `${id}-from` : id;
    if (isShort) {
      const name = escapeHtml(`${number} ${label}`);
      return `<span class="note short" dir="ltr" id="${own}"><a href="#${target}" aria-label="${name}">${number}</a></span>`;
    }
    const jumps = isAway ? '' : this.#jump(number - 1, '↑', 'Previous') + this.#jump(number + 1, '↓', 'Next');
    return `<span class="note" dir="ltr" id="${own}"><a href="#${target}">${escapeHtml(`${number} ${label}`)}</a>${jumps}</span>`;
  }
}

/**
 * The lines with a note on the first line of every change that shows a word, in each of its places. The ids are the change's
 * id, and `<id>-from` where a moved block stood.
 */
export function noteLines(
  redline: Redline,
  groups: readonly ChangeGroup[],
  lines: readonly Line[],
): readonly NotedLine[] {
  const writer = new NoteWriter(redline, groups);
  return lines.map((line, at) => {
    if (line.change === null || !line.first) return { line, note: '' };
    const above = lines[at - 1];
    const goesOn = above?.change != null && above.role === line.role && writer.isOneEntry(above.change, line.change);
    return { line, note: writer.write(line.change, line.role, goesOn && line.block.kind !== 'heading') };
  });
}
