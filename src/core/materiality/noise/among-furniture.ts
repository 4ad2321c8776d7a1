import type { Difference } from '../difference/difference.ts';
import type { Facet } from '../lexicon/term.ts';
import type { Statement } from '../reading/statement.ts';
import { isRunningText } from './page-furniture.ts';
import { policyWords } from './policy-words.ts';

const fewest = 4;
const least = 0.5;
const telling: readonly Facet[] = ['data', 'recipient', 'right', 'mechanism', 'technology', 'safeguard', 'basis'];
const weighty = ['share', 'sell', 'keep', 'transfer', 'decide', 'train', 'track', 'protect'];

const keyOf = ({ kind, section }: Difference): string => `${kind}\n${section.join('\n')}`;

/** "We use cookies on this site.": the line over the buttons of a banner. */
const banner = /^(?:we|this (?:site|website|page|app))(?: and our partners)? (?:also )?uses? cookies\b.{0,100}$/i;
const button = /^(?:accept|reject|allow|agree|decline|manage|got it|ok)\b/i;
const mostLinkWords = 8;

/** A short entry without a verb and without a lead-in, like the name of a linked page. */
const isEntry = ({ text, context, section }: Statement): boolean =>
  (context === '' || context === section.at(-1) || banner.test(context)) &&
  !isRunningText(text) &&
  text.split(/\s+/).length <= mostLinkWords;

const saysNothingOnData = (statement: Statement): boolean =>
  isEntry(statement) ||
  ((statement.text.match(policyWords)?.length ?? 0) === 0 &&
    telling.every((facet) => statement.named[facet].size === 0) &&
    weighty.every((id) => !statement.named.practice.has(id)));

/** What comes or goes in one section. */
interface Group {
  all: number;
  furniture: number;
  hasBanner: boolean;
  hasButton: boolean;
}

const statementOf = ({ before, after }: Difference): Statement => (after ?? before) as Statement;

function groupsOf(differences: readonly Difference[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const difference of differences) {
    if (difference.kind === 'reworded') continue;
    const group = groups.get(keyOf(difference)) ?? { all: 0, furniture: 0, hasBanner: false, hasButton: false };
    const { text } = statementOf(difference);
    group.all++;
    if (difference.noise?.kind === 'page-furniture') group.furniture++;
    group.hasBanner ||= banner.test(text);
    group.hasButton ||= button.test(text) && text.split(/\s+/).length <= mostLinkWords;
    groups.set(keyOf(difference), group);
  }
  return groups;
}

/**
 * Marks what comes or goes together with page furniture: where at least half of the statements that were added to (or removed from) a
 * section are furniture, those beside them that say nothing on personal data are furniture too; so is a cookie banner with its buttons.
 */
export function amongFurniture(differences: readonly Difference[]): readonly Difference[] {
  const groups = groupsOf(differences);
  return differences.map((difference) => {
    const group = groups.get(keyOf(difference));
    if (difference.noise !== null || difference.kind === 'reworded' || group === undefined) return difference;
    const statement = statementOf(difference);
    if (group.hasBanner && group.hasButton && (banner.test(statement.text) || isEntry(statement)))
      return { ...difference, noise: { kind: 'page-furniture', note: 'belongs to a cookie banner' } };
    if (group.all < fewest || group.furniture / group.all < least || !saysNothingOnData(statement)) return difference;
    return {
      ...difference,
      noise: { kind: 'page-furniture', note: 'stands among page furniture that changed with it' },
    };
  });
}
