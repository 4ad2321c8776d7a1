import type { Difference } from '../comparing/difference.ts';
import type { Facet } from '../lexicon/term.ts';
import { policyWords } from './policy-words.ts';

const fewest = 4;
const most = 0.6;
const telling: readonly Facet[] = ['data', 'recipient', 'right', 'mechanism', 'technology', 'safeguard', 'basis'];
const weighty = ['share', 'sell', 'keep', 'transfer', 'decide', 'train', 'track', 'protect'];

const keyOf = ({ kind, section }: Difference): string => `${kind}\n${section.join('\n')}`;

function saysNothingOnData({ before, after }: Difference): boolean {
  const statement = after ?? before;
  return (
    statement !== null &&
    (statement.text.match(policyWords)?.length ?? 0) === 0 &&
    telling.every((facet) => statement.named[facet].size === 0) &&
    weighty.every((id) => !statement.named.practice.has(id))
  );
}

/**
 * Marks what comes or goes together with page furniture: where most of the statements that were added to (or removed from) a section are
 * furniture, those beside them that say nothing on personal data are furniture too.
 */
export function amongFurniture(differences: readonly Difference[]): readonly Difference[] {
  const counts = new Map<string, { all: number; furniture: number }>();
  for (const difference of differences) {
    if (difference.kind === 'reworded') continue;
    const count = counts.get(keyOf(difference)) ?? { all: 0, furniture: 0 };
    count.all++;
    if (difference.noise?.kind === 'page-furniture') count.furniture++;
    counts.set(keyOf(difference), count);
  }
  return differences.map((difference) => {
    const count = counts.get(keyOf(difference));
    if (difference.noise !== null || difference.kind === 'reworded' || count === undefined) return difference;
    if (count.all < fewest || count.furniture / count.all < most || !saysNothingOnData(difference)) return difference;
    return {
      ...difference,
      noise: { kind: 'page-furniture', note: 'stands among page furniture that changed with it' },
    };
  });
}
