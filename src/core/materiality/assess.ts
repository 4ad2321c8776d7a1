import type { Redline } from '../redline/types.ts';
import { type Answer, type Asked, askRules } from './ask-rules.ts';
import { findingId } from './finding-id.ts';
import type { PlacedSignal, Rule, Signal } from './rule.ts';
import { rulesVersion } from './rules-version.ts';
import { summarise } from './summarise.ts';
import type { Assessment, Finding, Level } from './types.ts';
import { findingWeights, materialWeights, newUseWeights } from './weighing/trained-weights.ts';
import { type Weighing, weigh } from './weighing/weigh.ts';
import type { Weights } from './weighing/weights.ts';
import { whyOf } from './why.ts';

const levelOf = (rule: Rule): Level =>
  rule.outcome === 'minor' || rule.outcome === 'editorial' ? rule.outcome : 'material';

/** The longest words a finding carries; the whole text is in the redline. */
const longest = 600;
const clip = (text: string | null): string | null =>
  text === null || text.length <= longest ? text : `${text.slice(0, longest)}…`;

function toFinding(
  rule: Rule,
  signal: Signal,
  level: Level,
  newUse: boolean,
  place: Omit<PlacedSignal, 'signal'>,
  weighing: Weighing | null,
): Finding {
  const before = clip(place.before);
  const after = clip(place.after);
  const category = signal.category ?? rule.category;
  return {
    id: findingId(rule.id, place.before, place.after),
    rule: rule.id,
    category: level === 'editorial' ? null : category,
    level,
    newUse: level === 'material' && newUse,
    direction: signal.direction,
    needsReview: level === 'material' && rule.outcome === 'review',
    section: place.section,
    before,
    after,
    why: whyOf(rule, signal, before, after, level === 'editorial' ? null : weighing),
    sources: rule.sources,
    changes: place.changes,
  };
}

/** The three sets of weights that an assessment uses. */
interface WeightSet {
  readonly material: Weights;
  readonly newUse: Weights;
  readonly finding: Weights;
}

const trained: WeightSet = { material: materialWeights, newUse: newUseWeights, finding: findingWeights };

interface Weighed {
  readonly asked: Asked;
  readonly answer: Answer;
  readonly material: Weighing;
  /** Whether this rule names what is material about it, 0-1. */
  readonly fit: number;
}

const isWeighable = ({ rule }: Answer): boolean => rule.outcome !== 'minor' && rule.outcome !== 'editorial';
const placeOf = ({ difference }: Asked): Omit<PlacedSignal, 'signal'> => ({
  before: difference.before?.text ?? null,
  after: difference.after?.text ?? null,
  section: difference.section,
  changes: difference.changes,
});

function weighAnswers(asked: readonly Asked[], weights: WeightSet): Weighed[] {
  return asked.flatMap((one) => {
    const material = weigh(one.features, weights.material);
    return one.answers.map((answer) => ({
      asked: one,
      answer,
      material,
      fit: weigh(answer.features, weights.finding).probability,
    }));
  });
}

/**
 * The weighed answers that are material: those of a material difference that fit it. Where none of them fits, the one that fits best.
 */
function materialOnes(weighed: readonly Weighed[], weights: WeightSet): ReadonlySet<Weighed> {
  const candidates = weighed.filter(
    ({ answer, material }) =>
      !answer.signal.firm && isWeighable(answer) && material.probability >= weights.material.threshold,
  );
  const fitting = candidates.filter(({ fit }) => fit >= weights.finding.threshold);
  if (fitting.length > 0 || candidates.length === 0) return new Set(fitting);
  const best = candidates.reduce((a, b) => (b.material.probability * b.fit > a.material.probability * a.fit ? b : a));
  return new Set([best]);
}

function toFindings(weighed: readonly Weighed[], weights: WeightSet): Finding[] {
  const chosen = materialOnes(weighed, weights);
  return weighed.map((one) => {
    const { asked, answer, material } = one;
    const { rule, signal } = answer;
    if (signal.firm || !isWeighable(answer))
      return toFinding(rule, signal, levelOf(rule), signal.newUse, placeOf(asked), null);
    const isNewUse = weigh(asked.useFeatures, weights.newUse).probability >= weights.newUse.threshold;
    const canBeNewUse =
      signal.direction === 'adverse' || signal.direction === 'mixed' || signal.direction === 'neutral';
    return toFinding(
      rule,
      signal,
      chosen.has(one) ? 'material' : 'minor',
      isNewUse && canBeNewUse,
      placeOf(asked),
      material,
    );
  });
}

/**
 * What a redline means for the people whose data the policy covers: every rule's findings, worst first, and what they amount to.
 * Deterministic; identical texts have no finding. Level: the highest of the findings. Categories: those of the material findings.
 * `weights` are the trained ones unless a measurement brings its own.
 */
export function assess(redline: Redline, weights: WeightSet = trained): Assessment {
  const { asked, placed } = askRules(redline);
  const findings = toFindings(weighAnswers(asked, weights), weights);
  const keyOf = ({ rule, level, direction }: Finding): string => `${rule} ${level} ${direction}`;
  const said = new Set(findings.map(keyOf));
  for (const { rule, found } of placed) {
    const finding = toFinding(rule, found.signal, levelOf(rule), found.signal.newUse, found, null);
    // A difference that says the same in the words of one clause is the better place to look.
    if (said.has(keyOf(finding)) && finding.level !== 'editorial') continue;
    findings.push(finding);
    said.add(keyOf(finding));
  }
  return summarise(findings, rulesVersion);
}
