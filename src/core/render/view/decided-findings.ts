import type { Finding } from '../../materiality/finding/types.ts';
import type { Decision, Notice } from '../../notice/life/types.ts';
import { gravityOf, type Level } from '../../terms.ts';

/** A finding with what a person decided about it. */
export interface DecidedFinding {
  readonly finding: Finding;
  /** After the decision. */
  readonly level: Level;
  readonly newUse: boolean;
  readonly decision: Decision | null;
}

/** A notice's findings as they count after the decisions: gravest first, new uses before others, else in their own order. */
export function decidedFindings({ assessment, decisions }: Notice): readonly DecidedFinding[] {
  const decisionOf = new Map(decisions.map((decision) => [decision.finding, decision]));
  return assessment.findings
    .map((finding): DecidedFinding => {
      const decision = decisionOf.get(finding.id) ?? null;
      return { finding, level: decision?.level ?? finding.level, newUse: decision?.newUse ?? finding.newUse, decision };
    })
    .sort(
      (left, right) => gravityOf(right.level) - gravityOf(left.level) || Number(right.newUse) - Number(left.newUse),
    );
}
