import type {
  Change,
  ChangeKind,
  Edit,
  FormattingDifference,
  Redline,
} from '../../../src/core/redline/change/types.ts';
import { BlockParts } from '../../../src/core/text/parts/block-parts.ts';
import type { Block, Policy } from '../../../src/core/text/policy/types.ts';
import { countWords } from '../../../src/core/text/words/words.ts';

type BlockSpec = Pick<Block, 'kind' | 'text'> & Partial<Block>;

/** One step of a hand-made redline. Without `kind`, the blocks are unchanged and `before` alone is given. */
export interface Step {
  readonly kind?: ChangeKind;
  readonly before?: readonly BlockSpec[];
  readonly after?: readonly BlockSpec[];
  /** Default: one deletion, one insertion, or the same text kept. */
  readonly edits?: readonly Edit[];
  readonly formatting?: readonly FormattingDifference[];
  readonly reordered?: boolean;
  /** For `moved`: the place in the after text, counted in steps; default its own place in the list of steps. */
  readonly to?: number;
}

function policyOf(specs: readonly BlockSpec[]): Policy {
  const path: string[] = [];
  const blocks = specs.map((spec, index): Block => {
    if (spec.kind === 'heading') path.length = Math.min(path.length, (spec.level ?? 1) - 1);
    const section = [...path];
    if (spec.kind === 'heading') path.push(spec.text);
    const plain = {
      original: spec.text,
      source: spec.text,
      cells: cellsOf(spec),
      section,
      level: spec.kind === 'heading' || spec.kind === 'item' ? 1 : 0,
    };
    const place = { index, line: index * 2 + 1, endLine: index * 2 + 1, marker: spec.kind === 'item' ? '-' : '' };
    const block = { ...plain, ...place, leadIn: null, header: null, links: [], markup: '', ...spec };
    return { ...block, parts: new BlockParts(block) };
  });
  const title = blocks.find(({ kind }) => kind === 'heading')?.text ?? '';
  const words = blocks.reduce((sum, { text }) => sum + countWords(text), 0);
  const nothing = { canonical: '\n', readable: '', hash: '', frontMatter: null, sections: [], concealments: [] };
  return { ...nothing, title, blocks, words };
}

function cellsOf({ kind, text }: BlockSpec): readonly string[] {
  return kind === 'row' ? text.split(' | ') : [text];
}

function joined(specs: readonly BlockSpec[] | undefined): string | null {
  return specs === undefined ? null : specs.map(({ text }) => text).join(' ');
}

function editsOf(step: Step): readonly Edit[] {
  if (step.edits !== undefined) return step.edits;
  const [before, after] = [joined(step.before), joined(step.after)];
  if (before === after && before !== null) return before === '' ? [] : [['=', before]];
  const edits: Edit[] = [];
  if (before) edits.push(['-', before]);
  if (after) edits.push(['+', after]);
  return edits;
}

function wordsOf(edits: readonly Edit[], op: Edit[0]): number {
  return edits.reduce((sum, [kind, text]) => (kind === op ? sum + countWords(text) : sum), 0);
}

/** The steps in the order of the after text: moved steps are taken out and put back at `to`. */
function afterOrder(steps: readonly Step[]): readonly Step[] {
  const order = steps.filter((step) => step.to === undefined);
  for (const step of steps) if (step.to !== undefined) order.splice(Math.min(step.to, order.length), 0, step);
  return order;
}

/** A redline built by hand from steps, to the letter of its contract; the texts behind it are not parsed. */
export function buildRedline(steps: readonly Step[]): Redline {
  const order = afterOrder(steps);
  const [beforeSpecs, afterSpecs]: [BlockSpec[], BlockSpec[]] = [[], []];
  const [beforeAt, afterAt] = [new Map<Step, number[]>(), new Map<Step, number[]>()];
  const place = (specs: BlockSpec[], at: Map<Step, number[]>, step: Step, own: readonly BlockSpec[] = []): void => {
    at.set(
      step,
      own.map((spec) => specs.push(spec) - 1),
    );
  };
  for (const step of steps) place(beforeSpecs, beforeAt, step, step.before);
  for (const step of order) place(afterSpecs, afterAt, step, step.kind === undefined ? step.before : step.after);
  const [before, after] = [policyOf(beforeSpecs), policyOf(afterSpecs)];
  const changes = order.flatMap((step): Change[] => {
    if (step.kind === undefined) return [];
    const [beforeBlocks, afterBlocks] = [beforeAt.get(step) ?? [], afterAt.get(step) ?? []];
    const [from, here] = [before.blocks[beforeBlocks[0] ?? -1], after.blocks[afterBlocks[0] ?? -1]];
    return [
      {
        id: '',
        kind: step.kind,
        section: (here ?? from)?.section ?? [],
        beforeSection: from?.section ?? null,
        before: joined(step.before),
        after: joined(step.after),
        edits: editsOf(step),
        beforeBlocks,
        afterBlocks,
        formatting: step.formatting ?? [],
        reordered: step.reordered ?? false,
      },
    ];
  });
  const count = (op: Edit[0], among: readonly Change[]): number =>
    among.reduce((sum, { edits }) => sum + wordsOf(edits, op), 0);
  const moved = count(
    '=',
    changes.filter(({ kind }) => kind === 'moved'),
  );
  const [inserted, deleted] = [count('+', changes), count('-', changes)];
  return {
    before,
    after,
    stats: { inserted, deleted, moved, unchanged: after.words - inserted - moved },
    changes: changes.map((change, at) => ({ ...change, id: `c${at + 1}` })),
  };
}

export const p = (text: string): BlockSpec => ({ kind: 'paragraph', text });
export const h = (level: number, text: string): BlockSpec => ({ kind: 'heading', level, text });
export const li = (text: string, level = 1, marker = '-'): BlockSpec => ({ kind: 'item', text, level, marker });
export const row = (...cells: readonly string[]): BlockSpec => ({ kind: 'row', text: cells.join(' | ') });
export const rowUnder = (header: readonly string[], ...cells: readonly string[]): BlockSpec => ({
  ...row(...cells),
  header,
});
export const code = (text: string): BlockSpec => ({ kind: 'code', text });
export type { BlockSpec };
