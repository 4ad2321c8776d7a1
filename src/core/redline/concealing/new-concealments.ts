import type { Concealment } from '../../text/policy/concealment.ts';
import type { Block, Policy } from '../../text/policy/types.ts';
import { commentLooks } from './comment-looks.ts';

/** What one text conceals that an earlier one did not. */
export interface NewConcealment extends Concealment {
  /**
   * True where a person must look at it. Not so a tag of a site generator, whose words are not known, a comment that instructs a program, and
   * new words that are folded away: these are compared as words.
   */
  readonly forReview: boolean;
}

/** Comments that speak to programs: contents, excerpts, checkers of style. */
const instruction =
  /^(?:toc|tocstop|more|excerpt|no toc|omit (?:in|from) toc|truncate|(?:markdownlint|textlint|prettier|eslint|vale|lint|cspell|spellchecker|alex)\b[\w\s:.=,#/-]*)$/i;

/**
 * What differs between what is written and what is seen in `after` and did not in `before`, in order; all of it where there is no
 * earlier text. The same words concealed in the same way are not new, wherever they stand; an edit inside a part that was folded
 * away before is not either.
 */
export function newConcealments(before: Policy | null, after: Policy): readonly NewConcealment[] {
  const later = concealedIn(after);
  if (later.length === 0) return [];
  const earlier = before === null ? [] : concealedIn(before);
  const known = new Map<string, number>();
  for (const each of earlier) known.set(keyOf(each), (known.get(keyOf(each)) ?? 0) + 1);
  const fresh = later.filter((each) => {
    const left = known.get(keyOf(each)) ?? 0;
    if (left > 0) known.set(keyOf(each), left - 1);
    return left === 0;
  });
  const isFoldedMore = countFolded(later) > countFolded(earlier);
  const standing = before === null ? new Set<string>() : visibleOf(before);
  return fresh
    .filter(({ kind }) => kind !== 'folded' || isFoldedMore)
    .map((each) => ({ ...each, forReview: isForReview(each, after, standing) }));
}

/** What the reader of the text found, and what looks like a comment to those who read the file. */
function concealedIn(policy: Policy): readonly Concealment[] {
  const looks = commentLooks(policy);
  return looks.length === 0
    ? policy.concealments
    : [...policy.concealments, ...looks].sort((one, other) => one.line - other.line);
}

function keyOf({ kind, written, seen }: Concealment): string {
  return `${kind}\u0000${written}\u0000${seen}`;
}

function countFolded(concealments: readonly Concealment[]): number {
  return concealments.filter(({ kind }) => kind === 'folded').length;
}

/** The texts of the blocks that are not folded away. */
function visibleOf({ blocks, concealments }: Policy): ReadonlySet<string> {
  const folded = concealments.filter(({ kind }) => kind === 'folded');
  const isFolded = (block: Block): boolean => folded.some((place) => isWithin(block, place));
  return new Set(blocks.filter((block) => !isFolded(block)).map(({ text }) => text));
}

function isWithin(block: Block, { line, endLine }: Concealment): boolean {
  return block.line >= line && block.endLine <= endLine;
}

function isForReview(concealment: Concealment, { blocks }: Policy, standing: ReadonlySet<string>): boolean {
  switch (concealment.kind) {
    case 'template':
      return false;
    case 'comment':
      return !instruction.test(concealment.written.trim());
    case 'folded':
      return blocks.some((block) => isWithin(block, concealment) && standing.has(block.text));
    default:
      return true;
  }
}
