import type { CarrierGroup } from './carrier.ts';
import type { Effect, Judge } from './effect.ts';
import type { Shift } from './shifts.ts';
import { stanceOf, stanceWhereChanged } from './stance.ts';
import * as stated from './stated-terms.ts';
import * as turning from './turning-words.ts';

/** Who judges the shifts of each group. */
const judges: Readonly<Record<CarrierGroup, Judge>> = {
  polarity: turning.ofPolarity,
  frequency: turning.ofFrequency,
  restriction: turning.ofRestriction,
  condition: turning.ofCases,
  exception: turning.ofCases,
  order: turning.ofOrder,
  bound: turning.ofBound,
  modality: turning.ofModality,
  hedge: turning.ofHedge,
  quantity: turning.ofQuantity,
  connective: turning.ofConnective,
  consent: turning.ofConsent,
  choice: stated.ofChoice,
  default: stated.ofDefault,
  publicity: stated.ofPublicity,
  identity: stated.ofIdentity,
  encryption: stated.ofEncryption,
  fee: stated.ofFee,
  process: stated.ofProcess,
  oversight: stated.ofOversight,
  person: stated.ofPerson,
  duration: stated.ofDuration,
  age: stated.forPerson,
  amount: stated.ofAmount,
  place: stated.ofPlace,
  right: stated.ofRight,
  article: stated.forPerson,
  // Whether a list is open, and which changes are told, other rules judge.
  openness: stated.saysNothing,
  significance: stated.saysNothing,
};

/** An effect and the shift that it comes from. */
export type ShiftEffect = Effect & { readonly shift: Shift };

/** What the shifts between two wordings of one sentence do, one by one; those that do nothing by themselves are left out. */
export function effectsOf(shifts: readonly Shift[], before: string, after: string): readonly ShiftEffect[] {
  const denied = { before: stanceOf(before) === 'denial', after: stanceOf(after) === 'denial' };
  const sentence = { before, after, stance: stanceWhereChanged(before, after), denied };
  const reversal = turning.reversalIn(shifts, sentence.stance);
  const single =
    reversal === null ? shifts : shifts.filter(({ group }) => group !== 'condition' && group !== 'exception');
  const effects = single.flatMap((shift) => {
    const effect = judges[shift.group](shift, sentence);
    return effect === null ? [] : [{ ...effect, shift }];
  });
  return reversal === null ? effects : [reversal, ...effects];
}
