import type { Direction } from '../../terms.ts';
import type { Facet } from '../lexicon/term.ts';
import type { Statement } from '../reading/statement.ts';
import type { Stance } from './stance.ts';

/** A part of a statement that names more or less than it did. */
export interface PartChange {
  readonly facet: Facet;
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  readonly direction: Extract<Direction, 'adverse' | 'favourable' | 'mixed'>;
  readonly newUse: boolean;
}

type Named = Readonly<Record<Facet, ReadonlySet<string>>>;

/** The facets whose terms are parts of what is done: with which data, why, for whom, by what. */
const acted: readonly Facet[] = ['data', 'recipient', 'purpose', 'technology'];
/** Practices that matter whatever else the sentence says. */
const heavy = new Set(['share', 'sell', 'train', 'track', 'combine', 'transfer', 'decide']);
/** Terms so general that a vendor's or a page's name brings them along: other rules weigh these. */
const general = new Set(['third-parties', 'controls']);
/** Of these the words alone show a new use of what is held; recipients and purposes are weighed. */
const ofHeld = new Set(['share', 'sell', 'train']);

function byStance(more: boolean, stance: Stance): 'adverse' | 'favourable' | 'mixed' {
  if (stance === 'other') return 'mixed';
  const good = stance === 'practice' ? !more : more;
  return good ? 'favourable' : 'adverse';
}

const both = (a: PartChange['direction'], b: PartChange['direction']): PartChange['direction'] =>
  a === b ? a : 'mixed';

function ofFacet(facet: Facet, gained: readonly string[], lost: readonly string[], stance: Stance): PartChange | null {
  if (gained.length + lost.length === 0) return null;
  // A right named is one that people have, whatever the verb.
  const reading = facet === 'right' || facet === 'safeguard' ? 'right' : facet === 'practice' ? 'practice' : stance;
  const direction =
    gained.length > 0 && lost.length > 0
      ? both(byStance(true, reading), byStance(false, reading))
      : byStance(gained.length > 0, reading);
  const isHeld = facet === 'practice' && gained.some((id) => ofHeld.has(id));
  return {
    facet,
    gained,
    lost,
    direction,
    newUse: direction === 'adverse' && isHeld && (stance === 'practice' || stance === 'denial'),
  };
}

const telling = (ids: ReadonlySet<string>): string[] => [...ids].filter((id) => !general.has(id));

/** The parts that two wordings of one statement do not share, by the terms that they name. */
export function partChanges(after: Statement, gained: Named, lost: Named, stance: Stance): readonly PartChange[] {
  const isDenied = (id: string): boolean => after.denied.has(id);
  const practicesGained = [...gained.practice].filter((id) => heavy.has(id) && !isDenied(id));
  const practicesLost = [...lost.practice].filter((id) => heavy.has(id));
  const changes = [
    ofFacet('practice', practicesGained, practicesLost, stance),
    ofFacet('right', telling(gained.right), telling(lost.right), stance),
    ...acted
      .filter((facet) => facet !== 'purpose' || stance === 'practice' || stance === 'denial')
      .map((facet) => ofFacet(facet, telling(gained[facet]), telling(lost[facet]), stance)),
  ];
  return changes.filter((change) => change !== null);
}
