import type { Block, Policy } from '../../text/policy/types.ts';
import { commonLength } from '../../text/words/common-length.ts';
import { type Alignment, alignBlocks, type Match } from '../blocks/align-blocks.ts';
import type { Change, ChangeKind } from '../change/types.ts';
import { type Row, rowEdits } from '../words/row-edits.ts';
import { type CountedEdits, type KnownTokens, reversed, tokenEdits } from '../words/token-edits.ts';
import { type NumberedText, Vocabulary } from '../words/vocabulary.ts';
import { formattingDifferences } from './formatting-differences.ts';

/** A change before it has its id. `counted` is null where no word differs: the words are counted when asked for. */
export interface Draft {
  readonly change: Omit<Change, 'id'>;
  readonly counted: CountedEdits | null;
}

/** All changes from one policy to another in reading order of the after text, deletions where they stood. */
export function draftChanges(before: Policy, after: Policy): Draft[] {
  return new Drafter(before, after).drafts();
}

/** A draft and where it stands: twice the position of its block in the after text, and one more for a deletion behind that. */
interface Placed {
  readonly place: number;
  readonly draft: Draft;
}

class Drafter {
  private readonly before: Policy;
  private readonly after: Policy;
  /** Texts are always compared in the same order, so that the redline of (b, a) is that of (a, b) read backwards. */
  private readonly swapped: boolean;
  private readonly vocabulary = new Vocabulary();

  constructor(before: Policy, after: Policy) {
    this.before = before;
    this.after = after;
    this.swapped = comesLater(before.readable, after.readable);
  }

  drafts(): Draft[] {
    const { before, after } = this;
    if (before.readable === after.readable) return [];
    const alignment = this.align();
    const inOrder: Placed[] = [];
    const matchedA = new Set<number>();
    const matchedB = new Set<number>();
    for (const match of alignment.matches) {
      if (match.moved || match.before.length + match.after.length > 2) {
        for (const at of match.before) matchedA.add(at);
        for (const at of match.after) matchedB.add(at);
      }
      const draft = this.matched(match, alignment);
      if (draft !== null) inOrder.push({ place: 2 * (match.after[0] ?? 0), draft });
    }
    for (const at of alignment.after.free()) {
      const block = after.blocks[at];
      if (block !== undefined && !matchedB.has(at)) inOrder.push({ place: 2 * at, draft: inserted(block) });
    }
    for (const deletion of this.deletions(alignment, matchedA)) inOrder.push(deletion);
    inOrder.sort((x, y) => x.place - y.place);
    return inOrder.map((each) => each.draft).concat(this.frontMatter());
  }

  private align(): Alignment {
    const { before, after, vocabulary } = this;
    if (!this.swapped) return alignBlocks(before, after, vocabulary);
    const backwards = alignBlocks(after, before, vocabulary);
    const matches = backwards.matches.map((match) => ({ ...match, before: match.after, after: match.before }));
    return { before: backwards.after, after: backwards.before, matches };
  }

  /** A deletion stands after the last block before it that is still in place, half a step behind it. */
  private deletions(alignment: Alignment, matched: ReadonlySet<number>): Placed[] {
    const { partner } = alignment.before;
    const found: Placed[] = [];
    let last = -1;
    for (let at = 0; at < partner.length; at++) {
      const block = this.before.blocks[at];
      if ((partner[at] as number) >= 0) last = partner[at] as number;
      else if (block !== undefined && !matched.has(at)) found.push({ place: 2 * last + 1, draft: deleted(block) });
    }
    return found;
  }

  private matched(match: Match, sides: Alignment): Draft | null {
    const a = match.before.map((at) => sides.before.block(at));
    const b = match.after.map((at) => sides.after.block(at));
    const [first] = a;
    const [other] = b;
    if (first === undefined || other === undefined) return null;
    const before = a.map((block) => block.text).join(' ');
    const after = b.map((block) => block.text).join(' ');
    const same = before === after;
    const formatting = formattingDifferences(a, b, same);
    if (same && !match.moved && formatting.length === 0) return null;
    const areRows = a.length === 1 && b.length === 1 && first.kind === 'row' && other.kind === 'row';
    const known = {
      before: a.length === 1 ? sides.before.known(match.before[0] as number) : null,
      after: b.length === 1 ? sides.after.known(match.after[0] as number) : null,
    };
    const counted = same
      ? null
      : areRows
        ? this.rowEdits(rowOf(first, known.before), rowOf(other, known.after))
        : this.edits(before, after, known);
    const edits = counted?.edits ?? (before === '' ? [] : [['=', before] as const]);
    const visible = edits.some(([op, text]) => op !== '=' && text.trim() !== '');
    const bothHeadings = a.length === 1 && b.length === 1 && first.kind === 'heading' && other.kind === 'heading';
    const kind: ChangeKind = match.moved ? 'moved' : !visible ? 'reformatted' : bothHeadings ? 'retitled' : 'replaced';
    return {
      counted,
      change: {
        kind,
        section: other.section,
        beforeSection: first.section,
        before,
        after,
        edits,
        beforeBlocks: match.before,
        afterBlocks: match.after,
        formatting:
          kind === 'reformatted' && formatting.length === 0 ? [{ kind: 'white-space', before, after }] : formatting,
        reordered: match.moved && isReordered(first, other),
      },
    };
  }

  private edits(before: string, after: string, known: KnownTokens): CountedEdits {
    const { vocabulary } = this;
    if (!this.swapped) return tokenEdits(before, after, vocabulary, known);
    return reversed(tokenEdits(after, before, vocabulary, { before: known.after, after: known.before }));
  }

  private rowEdits(before: Row, after: Row): CountedEdits {
    return this.swapped ? reversed(rowEdits(after, before, this.vocabulary)) : rowEdits(before, after, this.vocabulary);
  }

  private frontMatter(): Draft[] {
    const was = this.before.frontMatter;
    const is = this.after.frontMatter;
    if (was === is) return [];
    const formatting = [{ kind: 'front-matter', before: was ?? '', after: is ?? '' }] as const;
    return [{ counted: null, change: { ...nothing, kind: 'reformatted', before: '', after: '', formatting } }];
  }
}

function rowOf({ text, parts, header }: Block, known: NumberedText | null): Row {
  return { text, cells: parts.cells, header, known };
}

function comesLater(a: string, b: string): boolean {
  const place = commonLength(a, 0, b, 0);
  return a.slice(place, place + 1) > b.slice(place, place + 1);
}

const nothing: Omit<Change, 'id'> = {
  kind: 'reformatted',
  section: [],
  beforeSection: [],
  before: null,
  after: null,
  edits: [],
  beforeBlocks: [],
  afterBlocks: [],
  formatting: [],
  reordered: false,
};

/** An image without alternative text shows no word: its coming and going is formatting. */
function inserted(block: Block): Draft {
  const { text, section, index } = block;
  const change = { ...nothing, section, beforeSection: null, after: text, afterBlocks: [index] };
  if (text !== '') return { counted: null, change: { ...change, kind: 'inserted', edits: [['+', text]] } };
  const formatting = [{ kind: 'image', before: '', after: targets(block) }] as const;
  return { counted: null, change: { ...change, kind: 'reformatted', formatting } };
}

function deleted(block: Block): Draft {
  const { text, section, index } = block;
  const change = { ...nothing, section, beforeSection: section, before: text, beforeBlocks: [index] };
  if (text !== '') return { counted: null, change: { ...change, kind: 'deleted', edits: [['-', text]] } };
  const formatting = [{ kind: 'image', before: targets(block), after: '' }] as const;
  return { counted: null, change: { ...change, kind: 'reformatted', formatting } };
}

function targets(block: Block): string {
  return block.links.map((link) => link.target).join(' ');
}

function isReordered(a: Block, b: Block): boolean {
  if (a.kind !== b.kind || a.section.join('\n') !== b.section.join('\n')) return false;
  return a.kind !== 'item' || a.leadIn === b.leadIn;
}
