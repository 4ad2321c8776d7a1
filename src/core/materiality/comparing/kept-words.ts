import type { Change } from '../../redline/change/types.ts';
import type { Block, Policy } from '../../text/policy/types.ts';
import type { Statement } from '../reading/statement.ts';

/** A run of text that a change keeps: where it begins before and after, in the texts of the change. */
interface KeptRun {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

function keptRunsOf({ edits }: Change): KeptRun[] {
  const runs: KeptRun[] = [];
  let before = 0;
  let after = 0;
  for (const [op, { length }] of edits) {
    if (op === '=') runs.push({ before, after, length });
    if (op !== '+') before += length;
    if (op !== '-') after += length;
  }
  return runs;
}

/** Where the blocks of one side begin in the text of a change, in which one space parts them. */
function startsOf(policy: Policy, blocks: readonly number[]): ReadonlyMap<Block, number> {
  const starts = new Map<Block, number>();
  let at = 0;
  for (const index of blocks) {
    const block = policy.blocks[index];
    if (block === undefined) continue;
    starts.set(block, at);
    at += block.text.length + 1;
  }
  return starts;
}

/** What the edits of one change say of the words in its statements: which of them were kept, and where they are now. */
export class KeptWords {
  readonly #runs: readonly KeptRun[];
  readonly #before: ReadonlyMap<Block, number>;
  readonly #after: ReadonlyMap<Block, number>;

  constructor(change: Change, before: Policy, after: Policy) {
    this.#runs = keptRunsOf(change);
    this.#before = startsOf(before, change.beforeBlocks);
    this.#after = startsOf(after, change.afterBlocks);
  }

  /**
   * Where a place of the first statement's block is in the second one's, both in the text of their block; -1 where the redline
   * did not keep what stands there.
   */
  placeAfter(before: Statement, after: Statement, place: number): number {
    const at = place + this.#startOf(before, this.#before);
    const run = this.#runs[this.#firstRunEndingAfter(at)];
    if (run === undefined || run.before > at) return -1;
    return run.after + at - run.before - this.#startOf(after, this.#after);
  }

  /** For each statement before, by its number, those after that kept some of its text; both lists are in the order of their texts. */
  links(
    before: readonly Statement[],
    after: readonly Statement[],
  ): readonly (readonly [before: number, after: number])[] {
    const links: [number, number][] = [];
    let first = 0;
    before.forEach((statement, at) => {
      const start = statement.sentence.start + this.#startOf(statement, this.#before);
      const end = start + statement.text.length;
      for (let run = this.#firstRunEndingAfter(start); run < this.#runs.length; run++) {
        const kept = this.#runs[run] as KeptRun;
        if (kept.before >= end) break;
        const from = kept.after + Math.max(0, start - kept.before);
        const to = kept.after + Math.min(kept.length, end - kept.before);
        while (first < after.length && this.#endAfter(after[first] as Statement) <= from) first++;
        for (let other = first; other < after.length; other++) {
          const next = after[other] as Statement;
          if (this.#endAfter(next) - next.text.length >= to) break;
          const last = links.at(-1);
          if (last === undefined || last[0] !== at || last[1] !== other) links.push([at, other]);
        }
      }
    });
    return links;
  }

  #startOf({ block }: Statement, starts: ReadonlyMap<Block, number>): number {
    return starts.get(block) ?? 0;
  }

  #endAfter(statement: Statement): number {
    return statement.sentence.end + this.#startOf(statement, this.#after);
  }

  #firstRunEndingAfter(place: number): number {
    let low = 0;
    let high = this.#runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { before, length } = this.#runs[middle] as KeptRun;
      if (before + length <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
