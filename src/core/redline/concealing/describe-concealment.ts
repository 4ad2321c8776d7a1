import type { Concealment, ConcealmentKind } from '../../text/policy/concealment.ts';
import { visibleText } from '../formats/groups/visible-text.ts';

const longest = 160;

/** What is neither ASCII nor a letter or sign of typography that everybody knows by its look. */
const unusual = /[^\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u2013\u2014\u2018\u2019\u201c\u201d\u2026]/gu;

const wording: Readonly<Record<ConcealmentKind, (written: string, seen: string) => string>> = {
  struck: (written) => `${written} is struck through: readers take it as gone`,
  hidden: (written) => `${written} is hidden: readers do not see it`,
  folded: (written) => `${written} is folded away: readers see it only when they open it`,
  comment: (written, seen) =>
    seen === quoted('')
      ? `${written} stands in a comment: readers do not see it`
      : `${written} looks like a comment: readers see ${seen}`,
  template: (written) => `${written} is replaced by the site's generator: what readers see is not known`,
  reversed: (written, seen) => `${written} is shown in another order: readers see ${seen}`,
  character: (written, seen) => `${written} holds characters that are not seen: readers see ${seen}`,
  'look-alike': (written, seen) => `${written} is in letters that look like others: readers see ${seen}`,
};

const byCharacters: ReadonlySet<ConcealmentKind> = new Set(['reversed', 'character', 'look-alike']);

/**
 * What is written and what readers see, in one clause without a full stop: `"s⟨U+0435⟩ll" is in letters that look like others: readers see
 * "sell"`. Characters that nobody could tell apart are named by their code points; long words are cut.
 */
export function describeConcealment({ kind, written, seen }: Concealment): string {
  const shown = byCharacters.has(kind) ? written.replace(unusual, codePoint) : written;
  return wording[kind](quoted(shown), quoted(seen));
}

/** The same with the line in the text's file: `line 12: …`. */
export function placedConcealment(concealment: Concealment): string {
  const { line, endLine } = concealment;
  return `${line === endLine ? `line ${line}` : `lines ${line}-${endLine}`}: ${describeConcealment(concealment)}`;
}

function codePoint(character: string): string {
  return `⟨U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

function quoted(text: string): string {
  if (text === '') return 'nothing';
  const plain = visibleText(text).replace(/\s+/g, ' ').trim();
  const characters = Array.from(plain.slice(0, 2 * longest));
  return `"${characters.length > longest ? `${characters.slice(0, longest).join('')}…` : plain}"`;
}
