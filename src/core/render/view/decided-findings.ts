import type { Finding, Level } from '../../materiality/finding/types.ts';
import type { Decision, Notice } from '../../notice/life/types.ts';

/** A finding with what a person decided about it. */
export interface DecidedFinding {
  readonly finding: Finding;
  /** After the decision. */
  readonly level: Level;
  readonly newUse: boolean;
  readonly decision: Decision | null;
}

const gravity: Readonly<Record<Level, number>> = { material: 0, minor: 1, editorial: 2 };

/** A notice's findings as they count after the decisions: gravest first, new uses before others, else in their own order. */
export function decidedFindings({ assessment, decisions }: Notice): readonly DecidedFinding[] {
  const decisionOf = new Map(decisions.map((decision) => [decision.finding, decision]));
  return assessment.findings
    .map((finding): DecidedFinding => {
      const decision = decisionOf.get(finding.id) ?? null;
      return { finding, level: decision?.level ?? finding.level, newUse: decision?.newUse ?? finding.newUse, decision };
    })
    .sort((left, right) => gravity[left.level] - gravity[right.level] || Number(right.newUse) - Number(left.newUse));
}
