import type { Redline } from '../redline/types.ts';
import type { Difference } from './comparing/difference.ts';
import { findDifferences } from './comparing/find-differences.ts';
import { policyWords } from './noise/policy-words.ts';
import { lastResorts, rules } from './registry.ts';
import type { PlacedSignal, Rule, Signal, View } from './rule.ts';
import type { CategoryId } from './types.ts';
import { type Features, featuresOf } from './weighing/features.ts';
import { findingFeaturesOf } from './weighing/finding-features.ts';
import { useFeaturesOf } from './weighing/use-features.ts';

/** A rule that spoke. */
export interface Answer {
  readonly rule: Rule;
  readonly signal: Signal;
  /** The amounts by which the finding is weighed; empty where it is about no category or about noise. */
  readonly features: Features;
}

/** One difference with what every rule says of it and the amounts by which it is weighed (empty for noise). */
export interface Asked {
  readonly difference: Difference;
  readonly answers: readonly Answer[];
  readonly features: Features;
  /** The amounts by which a new use is weighed. */
  readonly useFeatures: Features;
}

/** All answers to a redline. */
export interface Answers {
  readonly asked: readonly Asked[];
  /** What rules found in the redline as a whole. */
  readonly placed: readonly { readonly rule: Rule; readonly found: PlacedSignal }[];
}

function answersTo(difference: Difference, view: View): Answer[] {
  const ask = (rule: Rule): Answer[] => {
    const signal = rule.find(difference, view);
    return signal ? [{ rule, signal, features: {} }] : [];
  };
  const isNoise = difference.noise !== null;
  const first = rules.filter((rule) => !lastResorts.has(rule.id) && (!isNoise || isForNoise(rule))).flatMap(ask);
  if (first.length > 0) return underFirm(first);
  for (const rule of rules) {
    if (!lastResorts.has(rule.id) || (isNoise && !isForNoise(rule))) continue;
    const last = ask(rule);
    if (last.length > 0) return last;
  }
  return [];
}

/** A rule that decides alone decides the direction too: weighed answers that point the other way are left without one. */
function underFirm(answers: readonly Answer[]): Answer[] {
  const firm = new Set(answers.filter(({ signal }) => signal.firm).map(({ signal }) => signal.direction));
  const lead = firm.has('adverse') !== firm.has('favourable') ? (firm.has('adverse') ? 'adverse' : 'favourable') : null;
  if (lead === null) return [...answers];
  return answers.map((answer) =>
    answer.signal.firm || answer.signal.direction === lead
      ? answer
      : { ...answer, signal: { ...answer.signal, direction: 'neutral', newUse: false } },
  );
}

const isForNoise = (rule: Rule): boolean => rule.outcome === 'minor' || rule.outcome === 'editorial';

const sizeOf = (difference: Difference): number => difference.gainedStems.length + difference.lostStems.length;

const privacyWordsOf = ({ before, after }: Difference): number =>
  [before, after].reduce((sum, side) => sum + (side?.text.match(policyWords)?.length ?? 0), 0);

const categoryOf = ({ rule, signal }: Answer): CategoryId | null =>
  isForNoise(rule) ? null : (signal.category ?? rule.category);

/** Adds to every answer the amounts that depend on how often its category is spoken of. */
function withFindingFeatures(asked: readonly Asked[]): readonly Asked[] {
  const counts = new Map<CategoryId, number>();
  let all = 0;
  for (const { difference, answers } of asked) {
    const categories = new Set(answers.flatMap((answer) => categoryOf(answer) ?? []));
    if (difference.noise === null && categories.size > 0) all++;
    for (const category of categories) counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return asked.map((one) => ({
    ...one,
    answers: one.answers.map((answer) => {
      const category = categoryOf(answer);
      if (category === null) return answer;
      const share = { differences: counts.get(category) ?? 0, all };
      return { ...answer, features: findingFeaturesOf(answer.rule, answer.signal, category, one.features, share) };
    }),
  }));
}

/** Asks every rule about every difference of a redline. */
export function askRules(redline: Redline): Answers {
  const comparison = findDifferences(redline);
  const view: View = { beforeIndex: comparison.beforeIndex, afterIndex: comparison.afterIndex };
  const real = comparison.differences.filter((difference) => difference.noise === null);
  const documentWords = real.reduce((sum, difference) => sum + sizeOf(difference), 0);
  const sections = new Map<string, { words: number; privacyWords: number }>();
  for (const difference of real) {
    const key = difference.section.join('\n');
    const known = sections.get(key) ?? { words: 0, privacyWords: 0 };
    sections.set(key, {
      words: known.words + sizeOf(difference),
      privacyWords: known.privacyWords + privacyWordsOf(difference),
    });
  }
  const asked = comparison.differences.map((difference): Asked => {
    const answers = answersTo(difference, view);
    if (difference.noise !== null) return { difference, answers, features: {}, useFeatures: {} };
    const section = sections.get(difference.section.join('\n'));
    const around = {
      documentWords,
      sectionWords: section?.words ?? 0,
      sectionPrivacyWords: section?.privacyWords ?? 0,
    };
    const signals = answers.map(({ rule, signal }) => ({ rule: rule.id, signal }));
    return {
      difference,
      answers,
      features: featuresOf(difference, signals, view, around),
      useFeatures: useFeaturesOf(difference, signals, view, documentWords),
    };
  });
  const weighed = withFindingFeatures(asked);
  const placed = rules.flatMap((rule) => (rule.findInRedline?.(redline) ?? []).map((found) => ({ rule, found })));
  return { asked: weighed, placed };
}
