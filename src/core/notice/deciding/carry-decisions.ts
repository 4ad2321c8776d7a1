import type { Assessment, Finding } from '../../materiality/finding/types.ts';
import type { Decision, Notice } from '../life/types.ts';

/** The decisions of one earlier notice that still hold. */
export interface CarriedDecisions {
  readonly from: Notice['id'];
  /** With the name and the time they had, in the order of the findings. */
  readonly decisions: readonly Decision[];
}

/**
 * The decisions of earlier notices that hold for a new assessment: those on a finding that it has word for word (the same id),
 * at the same level and with the same `newUse`, so that nobody is taken to have signed what they did not see. Where several
 * earlier notices have a decision on one finding, the last notice's stands.
 *
 * @param earlier oldest first.
 * @returns one entry for each notice that any decision comes from.
 */
export function carryDecisions(
  { findings }: Assessment,
  earlier: readonly Pick<Notice, 'id' | 'assessment' | 'decisions'>[],
): readonly CarriedDecisions[] {
  const standing = new Map<string, { readonly from: string; readonly decision: Decision }>();
  for (const { id, assessment, decisions } of earlier) {
    for (const decision of decisions) {
      const decidedOn = assessment.findings.find((finding) => finding.id === decision.finding);
      if (decidedOn) standing.set(keyOf(decidedOn), { from: id, decision });
    }
  }
  const held = findings.flatMap((finding) => standing.get(keyOf(finding)) ?? []);
  return earlier.flatMap(({ id }) => {
    const decisions = held.filter(({ from }) => from === id).map(({ decision }) => decision);
    return decisions.length === 0 ? [] : [{ from: id, decisions }];
  });
}

const keyOf = ({ id, level, newUse }: Finding): string => `${id} ${level} ${newUse}`;
