import { type CategoryId, categoryOrder } from '../../terms.ts';
import type { Contrast } from '../difference/contrast.ts';
import type { NoiseKind } from '../difference/noise.ts';
import type { Facet } from '../lexicon/term.ts';
import type { Statement } from '../reading/statement.ts';
import { titleOf } from '../vocabulary/lexicons.ts';
import type { CarrierGroup } from './carrier.ts';
import { effectsOf, type ShiftEffect } from './effects-of.ts';
import { type PartChange, partChanges } from './parts.ts';
import { type Shift, shiftsBetween } from './shifts.ts';
import { type Stance, stanceWhereChanged } from './stance.ts';

type Named = Readonly<Record<Facet, ReadonlySet<string>>>;

/** Two wordings of a statement as they are compared. */
export interface Reworded {
  readonly before: Statement;
  readonly after: Statement;
  readonly gained: Named;
  readonly lost: Named;
  /** Whether the same words stand in an order that may turn the sentence round. */
  readonly isTurned: boolean;
  /** Whether one word stands for another that differs in a letter, and nothing shows that it is a spelling of it. */
  readonly isMisread: boolean;
  /** Words that came or went. */
  readonly changedWords: number;
}

const misread: Contrast = {
  direction: 'mixed',
  newUse: false,
  leads: false,
  category: null,
  gist: 'puts one word for another that looks like it',
};

const turned: Contrast = {
  direction: 'mixed',
  newUse: false,
  leads: false,
  category: null,
  gist: 'says the same words in an order that may turn them round',
};

/** Beyond this the two are not one statement with a few words changed: other rules weigh them. */
const mostChanged = { share: 0.2, words: 8, shareOfFew: 0.5 };

/** What is form or contact by another proof may hold another number, or a word of its address, and nothing else. */
const proved: ReadonlySet<NoiseKind> = new Set(['contact', 'date', 'renumbered', 'capture-fault']);
const countless: ReadonlySet<CarrierGroup> = new Set(['amount', 'place', 'person', 'connective', 'condition', 'bound']);

const categories: Partial<Readonly<Record<CarrierGroup, CategoryId>>> = {
  consent: 'rights',
  choice: 'rights',
  default: 'rights',
  publicity: 'sharing',
  identity: 'sharing',
  encryption: 'security',
  fee: 'rights',
  process: 'sharing',
  oversight: 'automated',
  age: 'children',
  place: 'transfer',
};

const words = (carriers: Shift['lost']): string => carriers.map((one) => `"${one.words}"`).join(', ');

function gistOfShift({ lost, gained }: Shift): string {
  if (lost.length > 0 && gained.length > 0) return `says ${words(gained)} where it said ${words(lost)}`;
  return gained.length > 0 ? `now says ${words(gained)}` : `no longer says ${words(lost)}`;
}

function gistOfPart({ facet, gained, lost }: PartChange): string {
  const list = (ids: readonly string[]): string => ids.map((id) => titleOf(facet, id)).join(', ');
  const parts = [];
  if (gained.length > 0) parts.push(`now speaks of ${list(gained)}`);
  if (lost.length > 0) parts.push(`no longer speaks of ${list(lost)}`);
  return parts.join(' and ');
}

const partCategories: Partial<Readonly<Record<Facet, CategoryId>>> = {
  data: 'data-collected',
  recipient: 'sharing',
  purpose: 'purpose',
  right: 'rights',
  technology: 'tracking',
};

/** Of small words and named parts the small words decide. */
const decidedOr = (own: Contrast['direction'] | null, all: Contrast['direction'] | null): Contrast['direction'] =>
  own === 'adverse' || own === 'favourable' ? own : (all ?? 'mixed');

/** The first of the categories, in the order in which they are listed, so that the reverse change is of the same. */
function categoryOf(effects: readonly { readonly shift: Shift }[], parts: readonly PartChange[]): CategoryId | null {
  const found = new Set([
    ...effects.map(({ shift }) => categories[shift.group]),
    ...parts.map(({ facet }) => partCategories[facet]),
  ]);
  return categoryOrder.find((category) => found.has(category)) ?? null;
}

function directionOf(effects: readonly { readonly direction: Contrast['direction'] }[]): Contrast['direction'] | null {
  if (effects.length === 0) return null;
  const all = new Set(effects.map(({ direction }) => direction));
  return all.size === 1
    ? ([...all][0] as Contrast['direction'])
    : all.has('adverse') && !all.has('favourable')
      ? 'adverse'
      : 'mixed';
}

function isSmall({ before, after, changedWords }: Reworded): boolean {
  const share = changedWords / (before.tokens.length + after.tokens.length);
  return share <= mostChanged.share || (changedWords <= mostChanged.words && share <= mostChanged.shareOfFew);
}

/**
 * What the few words that changed in a statement do to its meaning; null where none of them carries any by the table of such words
 * and no part (data, recipient, purpose, right, practice) names other terms. `noise` is what else the change was taken for.
 */
export function contrastOf(reworded: Reworded, noise: NoiseKind | null): Contrast | null {
  if (!isSmall(reworded)) return null;
  const { before, after, gained, lost } = reworded;
  const stance: Stance = stanceWhereChanged(before.text, after.text);
  const shifts = shiftsBetween(before.text, after.text).filter(
    ({ group }) => noise === null || !proved.has(noise) || !countless.has(group),
  );
  const effects: readonly ShiftEffect[] = effectsOf(shifts, before.text, after.text);
  const parts = noise === null || noise === 'typography' ? partChanges(after, gained, lost, stance) : [];
  if (effects.length + parts.length === 0)
    return reworded.isTurned ? turned : reworded.isMisread && stance !== 'other' ? misread : null;
  const all = [...effects, ...parts];
  const direction = decidedOr(directionOf(effects), directionOf(all));
  return {
    direction,
    leads: (stance === 'duty' || stance === 'right') && effects.some(({ shift }) => shift.group === 'polarity'),
    newUse: direction !== 'favourable' && all.some(({ newUse }) => newUse),
    category: categoryOf(effects, parts),
    gist: [...effects.map(({ shift }) => gistOfShift(shift)), ...parts.map(gistOfPart)].join('; '),
  };
}
