import type { Instant } from '../../calendar/days/types.ts';
import type { Assessment, Finding } from '../../materiality/finding/types.ts';
import { Refusal } from '../../refusal.ts';
import { categoryOrder, type Direction, gravest, gravityOf, type Level } from '../../terms.ts';
import type { DecidedOutcome, Decision } from '../life/types.ts';

/** What a person says about one finding, before it is checked. */
export interface DecisionRequest {
  /** `Finding.id`, or its place in the list of findings from 1. */
  readonly finding: string;
  readonly verdict: Decision['verdict'];
  /** Required to raise or lower; ignored to confirm. */
  readonly level?: Level;
  /** Overrides the finding's own `newUse`. */
  readonly newUse?: boolean;
  readonly reason?: string;
}

/**
 * Turns requests into decisions on an assessment's findings; a later decision on the same finding replaces the earlier.
 *
 * @returns all decisions that hold afterwards, in the order of the findings.
 * @throws Refusal (usage) for an unknown finding, a verdict that does not fit its level, an empty name, or a material finding
 * (or a new use) lowered without a reason.
 */
export function decideFindings(
  assessment: Assessment,
  earlier: readonly Decision[],
  requests: readonly DecisionRequest[],
  by: string,
  at: Instant,
): readonly Decision[] {
  if (requests.length > 0 && by.trim() === '') {
    throw new Refusal('usage', {
      message: 'A decision needs the name of the person who makes it',
      expected: '--by NAME',
      found: 'no name',
      remedy: 'give --by "Your Name"',
    });
  }
  const decided = new Map(earlier.map((decision) => [decision.finding, decision]));
  for (const request of requests) {
    const finding = findingOf(assessment, request.finding);
    decided.set(finding.id, decisionOn(finding, request, by.trim(), at));
  }
  return assessment.findings.flatMap(({ id }) => decided.get(id) ?? []);
}

function findingOf({ findings }: Assessment, name: string): Finding {
  const byPlace = /^\d{1,4}$/.test(name) ? findings[Number(name) - 1] : undefined;
  const finding = findings.find(({ id }) => id === name) ?? byPlace;
  if (finding) return finding;
  throw new Refusal('usage', {
    message: 'There is no such finding',
    expected:
      findings.length === 0
        ? 'no decision: the assessment has no findings'
        : `a number from 1 to ${findings.length}, or an id (${findings
            .map(({ id }) => id)
            .slice(0, 5)
            .join(', ')}${findings.length > 5 ? ' …' : ''})`,
    found: JSON.stringify(name),
    remedy: 'list the findings with `fairnotice review NOTICE` and name one of them',
  });
}

function decisionOn(finding: Finding, request: DecisionRequest, by: string, at: Instant): Decision {
  const { verdict, reason = '' } = request;
  const level = verdict === 'confirmed' ? finding.level : (request.level ?? finding.level);
  const newUse = level === 'material' && (request.newUse ?? finding.newUse);
  const step = gravityOf(level) - gravityOf(finding.level);
  const loses = step < 0 || (finding.newUse && !newUse);
  const gains = step > 0 || (!finding.newUse && newUse);
  const fits = { confirmed: !loses && !gains, raised: gains && !loses, lowered: loses && step <= 0 }[verdict];
  if (!fits) {
    throw new Refusal('usage', {
      message: `The finding ${finding.rule} cannot be ${verdict} that way`,
      expected:
        verdict === 'raised'
          ? `a level above ${finding.level}, or new use`
          : verdict === 'lowered'
            ? `a level below ${finding.level}, or no new use`
            : 'its own level and new use',
      found: `${level}${newUse ? ' with new use' : ''}, where the finding says ${finding.level}${finding.newUse ? ' with new use' : ''}`,
      remedy: 'choose the verdict that fits the level',
    });
  }
  if (loses && reason.trim() === '' && (finding.level === 'material' || finding.newUse)) {
    throw new Refusal('usage', {
      message: `Lowering the material finding ${finding.rule} needs a reason`,
      expected: 'the name of a person and a reason',
      found: 'no reason',
      remedy: 'give --reason "why it is not material"',
    });
  }
  return { finding: finding.id, rule: finding.rule, verdict, level, newUse, by, at, reason: reason.trim() };
}

/** What the assessment amounts to once the decisions are applied. Without decisions it is the assessment's own outcome. */
export function decidedOutcome(assessment: Assessment, decisions: readonly Decision[]): DecidedOutcome {
  if (decisions.length === 0) {
    const { level, newUse, direction, categories } = assessment;
    return { level, newUse, direction, categories };
  }
  const byFinding = new Map(decisions.map((decision) => [decision.finding, decision]));
  const decided = assessment.findings.map((finding) => {
    const decision = byFinding.get(finding.id);
    return decision ? { ...finding, level: decision.level, newUse: decision.newUse } : finding;
  });
  const level = gravest(decided.map((finding) => finding.level));
  const carrying = decided.filter((finding) => finding.level === level);
  const categories = new Set(decided.filter((finding) => finding.level === 'material').map(({ category }) => category));
  return {
    level,
    newUse: decided.some(({ newUse }) => newUse),
    direction: sameLevels(assessment, decided)
      ? assessment.direction
      : joinDirections(carrying.map(({ direction }) => direction)),
    categories: categoryOrder.filter((category) => categories.has(category)),
  };
}

function sameLevels({ findings }: Assessment, decided: readonly Finding[]): boolean {
  return findings.every((finding, index) => finding.level === decided[index]?.level);
}

function joinDirections(directions: readonly Direction[]): Direction {
  const told = new Set(directions.filter((direction) => direction !== 'neutral'));
  if (told.size === 0) return 'neutral';
  if (told.has('mixed') || told.size > 1) return 'mixed';
  return [...told][0] ?? 'neutral';
}
