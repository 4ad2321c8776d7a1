import type { Direction } from '../../terms.ts';
import type { Shift } from './shifts.ts';
import type { Stance } from './stance.ts';

/** What a shift does to the people whose data it is; `mixed` where that is not decided. */
export interface Effect {
  readonly direction: Extract<Direction, 'adverse' | 'favourable' | 'mixed'>;
  readonly newUse: boolean;
}

/** The sentence in which words shifted. */
interface Sentence {
  readonly before: string;
  readonly after: string;
  readonly stance: Stance;
  /** Of either wording: whether it denies what it speaks of. */
  readonly denied: { readonly before: boolean; readonly after: boolean };
}

/** How the shift of one group changes what its sentence allows or owes; null where the change of these words alone says nothing. */
export type Judge = (shift: Shift, sentence: Sentence) => Effect | null;

export const adverse: Effect = { direction: 'adverse', newUse: false };
/** Adverse, and what is held already may be used as it might not be before. */
export const newlyUsed: Effect = { direction: 'adverse', newUse: true };
export const favourable: Effect = { direction: 'favourable', newUse: false };
export const undecided: Effect = { direction: 'mixed', newUse: false };

type Carriers = Shift['lost'];

export const has = (carriers: Carriers, value: string): boolean => carriers.some((one) => one.value === value);

/** True where one value gave its place to another. */
export const swap = ({ lost, gained }: Shift, from: string, to: string): boolean => has(lost, from) && has(gained, to);

/** 1 where more of a group's words came than went, -1 where fewer, 0 where as many. */
export const tip = ({ lost, gained }: Shift): number => Math.sign(gained.length - lost.length);

/** Whether the company is bound by the sentence: what weakens it is adverse. */
export const binds = (stance: Stance): boolean => stance === 'duty' || stance === 'right' || stance === 'denial';

/** A word that makes the sentence hold in fewer cases came (`narrower`) or went. */
export function byScope(narrower: boolean, stance: Stance, widened: Effect = adverse): Effect {
  if (stance === 'other') return undecided;
  if (binds(stance) ? !narrower : narrower) return favourable;
  return stance === 'denial' ? newlyUsed : widened;
}

/** The place of each value among those of its group: the more it promises or limits, the higher. */
const ranks: ReadonlyMap<string, number> = new Map([
  ...(['may', 'should', 'will', 'must'] as const).map((value, at) => [value, at + 1] as const),
  ...(['always', 'often', 'sometimes', 'rarely', 'never'] as const).map((value, at) => [value, at + 1] as const),
  ...(['identifiable', 'hashed', 'pseudonymous', 'de-identified', 'aggregate'] as const).map(
    (value, at) => [value, at + 1] as const,
  ),
  ['anonymous', 5],
  ...(['request', 'law', 'warrant'] as const).map((value, at) => [value, at + 1] as const),
  ...(['some', 'most', 'all'] as const).map((value, at) => [value, at + 1] as const),
]);

/** The highest rank of some words; `otherwise` where there are none. */
export const rankOf = (carriers: Carriers, otherwise: number): number =>
  carriers.length === 0 ? otherwise : Math.max(...carriers.map(({ value }) => ranks.get(value) ?? otherwise));
