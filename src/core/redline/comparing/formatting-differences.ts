import type { Block, Link } from '../../text/policy/types.ts';
import type { FormattingDifference, FormattingKind } from '../change/types.ts';

/** What differs between matched blocks without a word being different. `sameText` says that the folded texts are equal. */
export function formattingDifferences(
  before: readonly Block[],
  after: readonly Block[],
  sameText: boolean,
): FormattingDifference[] {
  const found: FormattingDifference[] = [];
  const note = (kind: FormattingKind, was: string, is: string): void => {
    if (was !== is) found.push({ kind, before: was, after: is });
  };
  if (before.length !== after.length) {
    note('block-boundary', before.map((block) => block.kind).join(' + '), after.map((block) => block.kind).join(' + '));
  }
  const [a] = before;
  const [b] = after;
  if (a === undefined || b === undefined) return found;
  if (before.length === 1 && after.length === 1) compareShape(a, b, note);
  if (!sameText) return found;
  note('typography', joined(before, 'original'), joined(after, 'original'));
  compareLinks(
    before.flatMap((block) => block.links),
    after.flatMap((block) => block.links),
    note,
  );
  if (before.length === 1 && after.length === 1) note('emphasis', a.markup, b.markup);
  return found;
}

function joined(blocks: readonly Block[], field: 'original' | 'text'): string {
  return blocks.map((block) => block[field]).join(' ');
}

type Note = (kind: FormattingKind, was: string, is: string) => void;

function compareShape(a: Block, b: Block, note: Note): void {
  if (a.kind !== b.kind) note('block-kind', a.kind, b.kind);
  else if (a.kind === 'heading') {
    note('heading-style', a.marker, b.marker);
    note('heading-level', String(a.level), String(b.level));
  } else if (a.kind === 'item') {
    note('list-marker', `${a.marker} ${a.level}`, `${b.marker} ${b.level}`);
  }
}

function compareLinks(a: readonly Link[], b: readonly Link[], note: Note): void {
  const written = (links: readonly Link[]): string => links.map((link) => link.target).join(' ');
  note('link-target', written(a.filter((link) => !link.image)), written(b.filter((link) => !link.image)));
  note('image', written(a.filter((link) => link.image)), written(b.filter((link) => link.image)));
}
