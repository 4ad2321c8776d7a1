import type { Redline } from '../../redline/change/types.ts';
import type { Level } from '../../terms.ts';
import type { PlacedSignal, Rule, Signal } from '../finding/rule.ts';
import { summarise } from '../finding/summarise.ts';
import type { Assessment, Finding } from '../finding/types.ts';
import type { CategorySign, MaterialSign, UseSign } from '../weighing/signs.ts';
import { categoryWeights, materialWeights, newUseWeights } from '../weighing/trained-weights.ts';
import { type Weighing, weigh } from '../weighing/weigh.ts';
import type { Weights } from '../weighing/weights.ts';
import { type Answer, type Answers, type Asked, askRules, categoryOf } from './ask-rules.ts';
import { findingId } from './finding-id.ts';
import { rulesVersion } from './rules-version.ts';
import { type Judged, whyOf } from './why.ts';

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
  judged: Judged | null,
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
    needsReview: level === 'material' && (rule.outcome === 'review' || rule.needsReview === signal.direction),
    section: place.section,
    before,
    after,
    why: whyOf(rule, signal, before, after, category, level === 'editorial' ? null : judged),
    sources: rule.sources,
    changes: place.changes,
  };
}

/** The three sets of weights that an assessment uses. */
interface WeightSet {
  readonly material: Weights<MaterialSign>;
  readonly newUse: Weights<UseSign>;
  readonly category: Weights<CategorySign>;
}

const trained: WeightSet = { material: materialWeights, newUse: newUseWeights, category: categoryWeights };

interface Weighed {
  readonly asked: Asked;
  readonly answer: Answer;
  readonly material: Weighing;
  readonly isNewUse: boolean;
  /** How likely the change as a whole is about the answer's category, 0-1. */
  readonly about: number;
}

const isWeighable = ({ rule }: Answer): boolean => rule.outcome !== 'minor' && rule.outcome !== 'editorial';
const placeOf = ({ difference }: Asked): Omit<PlacedSignal, 'signal'> => ({
  before: difference.before?.text ?? null,
  after: difference.after?.text ?? null,
  section: difference.section,
  changes: difference.changes,
});

function weighAnswers({ asked, categories }: Answers, weights: WeightSet): Weighed[] {
  const about = new Map([...categories].map(([id, amounts]) => [id, weigh(amounts, weights.category).probability]));
  return asked.flatMap((one) => {
    const material = weigh(one.features, weights.material);
    const isNewUse = weigh(one.useFeatures, weights.newUse).probability >= weights.newUse.threshold;
    return one.answers.map((answer) => {
      const category = categoryOf(answer);
      return { asked: one, answer, material, isNewUse, about: (category && about.get(category)) || 0 };
    });
  });
}

const canBeNewUse = ({ answer }: Weighed): boolean => answer.signal.direction !== 'favourable';

/**
 * The weighed answers that are material: those of a material difference whose category the change as a whole is about. Where it is
 * about none of them, those of the category that it is most about.
 */
function materialOnes(weighed: readonly Weighed[], weights: WeightSet): ReadonlySet<Weighed> {
  const candidates = weighed.filter(
    ({ answer, material }) =>
      !answer.signal.firm && isWeighable(answer) && material.probability >= weights.material.threshold,
  );
  const least = Math.min(weights.category.threshold, Math.max(0, ...candidates.map(({ about }) => about)));
  return new Set(candidates.filter(({ about }) => about >= least));
}

function toFindings(weighed: readonly Weighed[], weights: WeightSet): Finding[] {
  const chosen = materialOnes(weighed, weights);
  return weighed.map((one) => {
    const { asked, answer, material, about, isNewUse } = one;
    const { rule, signal } = answer;
    if (signal.firm || !isWeighable(answer))
      return toFinding(rule, signal, levelOf(rule), signal.newUse, placeOf(asked), null);
    const level = chosen.has(one) ? 'material' : 'minor';
    const isMaterial = material.probability >= weights.material.threshold;
    return toFinding(rule, signal, level, isNewUse && canBeNewUse(one), placeOf(asked), {
      material,
      isMaterial,
      about,
    });
  });
}

/**
 * What a redline means for the people whose data the policy covers: every rule's findings, worst first, and what they amount to.
 * Deterministic; identical texts have no finding. Level: the highest of the findings. Categories: those of the material findings.
 * `weights` are the trained ones unless a measurement brings its own.
 */
export function assess(redline: Redline, weights: WeightSet = trained): Assessment {
  return assessAnswers(askRules(redline), weights);
}

/** The same from answers that were asked for before, so that a measurement can weigh them again with other weights. */
export function assessAnswers(answers: Answers, weights: WeightSet = trained): Assessment {
  const findings = toFindings(weighAnswers(answers, weights), weights);
  const keyOf = ({ rule, level, direction }: Finding): string => `${rule} ${level} ${direction}`;
  const said = new Set(findings.map(keyOf));
  for (const { rule, found } of answers.placed) {
    const finding = toFinding(rule, found.signal, levelOf(rule), found.signal.newUse, found, null);
    // A difference that says the same in the words of one clause is the better place to look.
    if (said.has(keyOf(finding)) && finding.level !== 'editorial') continue;
    findings.push(finding);
  }
  return summarise(findings, rulesVersion);
}
