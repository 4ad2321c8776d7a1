import type { Redline } from '../../redline/change/types.ts';
import type { CategoryId } from '../../terms.ts';
import { findDifferences } from '../comparing/find-differences.ts';
import type { Contrast } from '../difference/contrast.ts';
import type { Difference } from '../difference/difference.ts';
import type { PlacedSignal, Rule, Signal, View } from '../finding/rule.ts';
import { policyWords } from '../noise/policy-words.ts';
import { builtInVocabulary, type Vocabulary } from '../vocabulary/vocabulary.ts';
import { categoryFeaturesOf } from '../weighing/category-features.ts';
import { type Features, featuresOf } from '../weighing/features.ts';
import type { CategorySign, UseSign } from '../weighing/signs.ts';
import { useFeaturesOf } from '../weighing/use-features.ts';
import type { Amounts } from '../weighing/weights.ts';
import { lastResorts, rules } from './registry.ts';

/** A rule that spoke. */
export interface Answer {
  readonly rule: Rule;
  readonly signal: Signal;
}

/** One difference with what every rule says of it and the amounts by which it is weighed (empty for noise). */
export interface Asked {
  readonly difference: Difference;
  readonly answers: readonly Answer[];
  readonly features: Features;
  /** The amounts by which a new use is weighed. */
  readonly useFeatures: Amounts<UseSign>;
}

/** All answers to a redline. */
export interface Answers {
  readonly asked: readonly Asked[];
  /** For each category that a rule speaks of, the amounts by which it is weighed whether the change is about it. */
  readonly categories: ReadonlyMap<CategoryId, Amounts<CategorySign>>;
  /** What rules found in the redline as a whole. */
  readonly placed: readonly { readonly rule: Rule; readonly found: PlacedSignal }[];
}

const firstResorts = rules.filter((rule) => !lastResorts.has(rule.id));
const resorts = rules.filter((rule) => lastResorts.has(rule.id));

function answersTo(difference: Difference, view: View): Answer[] {
  const isNoise = difference.noise !== null;
  const ask = (rule: Rule): Answer | null => {
    if (isNoise && !isForNoise(rule)) return null;
    const signal = rule.find(difference, view);
    return signal ? { rule, signal } : null;
  };
  const first: Answer[] = [];
  for (const rule of firstResorts) {
    const answer = ask(rule);
    if (answer !== null) first.push(answer);
  }
  const { contrast } = difference;
  if (first.length > 0) return underFirm(contrast === null ? first : underContrast(first, contrast));
  for (const rule of resorts) {
    const last = ask(rule);
    if (last !== null) return [last];
  }
  return [];
}

/**
 * What the few changed words of a statement decide is left to a narrower rule that decides alone, and says it better; only of what is
 * owed (a denial of help that goes) the words themselves know more. What then points the other way is left without a direction.
 */
function underContrast(answers: readonly Answer[], contrast: Contrast): readonly Answer[] {
  const isContrast = ({ rule }: Answer): boolean => rule.id === 'meaning-turned';
  const others = answers.filter((answer) => !isContrast(answer));
  const decided = others.some(({ signal }) => signal.firm && directed.has(signal.direction));
  if (decided && !contrast.leads) return others;
  if (contrast.direction === 'mixed') return answers;
  const agrees = ({ rule, signal }: Answer): boolean => signal.direction === contrast.direction || isForNoise(rule);
  return answers
    .filter((answer) => !answer.signal.firm || agrees(answer) || !directed.has(answer.signal.direction))
    .map((answer) => (agrees(answer) ? answer : withoutDirection(answer)));
}

const directed: ReadonlySet<string> = new Set(['adverse', 'favourable']);

const withoutDirection = (answer: Answer): Answer => ({
  ...answer,
  signal: { ...answer.signal, direction: 'neutral', newUse: false },
});

/** A rule that decides alone decides the direction too: weighed answers that point the other way are left without one. */
function underFirm(answers: readonly Answer[]): Answer[] {
  const firm = new Set(answers.filter(({ signal }) => signal.firm).map(({ signal }) => signal.direction));
  const lead = firm.has('adverse') !== firm.has('favourable') ? (firm.has('adverse') ? 'adverse' : 'favourable') : null;
  if (lead === null) return [...answers];
  return answers.map((answer) =>
    answer.signal.firm || answer.signal.direction === lead ? answer : withoutDirection(answer),
  );
}

const isForNoise = (rule: Rule): boolean => rule.outcome === 'minor' || rule.outcome === 'editorial';

const sizeOf = (difference: Difference): number => difference.gainedStems.length + difference.lostStems.length;

/** The sections in which a difference stands, before and after, each once. */
const sectionsOf = ({ before, after }: Difference): readonly string[] => [
  ...new Set([before, after].flatMap((side) => (side === null ? [] : [side.section.join('\n')]))),
];

const privacyWordsOf = ({ before, after }: Difference): number =>
  [before, after].reduce((sum, side) => sum + (side?.text.match(policyWords)?.length ?? 0), 0);

/** The category that an answer speaks of; null for one on noise. */
export const categoryOf = ({ rule, signal }: Answer): CategoryId | null =>
  isForNoise(rule) ? null : (signal.category ?? rule.category);

/** Asks every rule about every difference of a redline, whose texts are read with the terms of a vocabulary. */
export function askRules(redline: Redline, vocabulary: Vocabulary = builtInVocabulary): Answers {
  const comparison = findDifferences(redline, vocabulary);
  const view: View = { vocabulary, beforeIndex: comparison.beforeIndex, afterIndex: comparison.afterIndex };
  const real = comparison.differences.filter((difference) => difference.noise === null);
  const documentWords = real.reduce((sum, difference) => sum + sizeOf(difference), 0);
  const sections = new Map<string, { words: number; privacyWords: number }>();
  for (const difference of real) {
    for (const key of sectionsOf(difference)) {
      const known = sections.get(key) ?? { words: 0, privacyWords: 0 };
      sections.set(key, {
        words: known.words + sizeOf(difference),
        privacyWords: known.privacyWords + privacyWordsOf(difference),
      });
    }
  }
  const asked = comparison.differences.map((difference): Asked => {
    const answers = answersTo(difference, view);
    if (difference.noise !== null) return { difference, answers, features: {}, useFeatures: {} };
    const own = sectionsOf(difference).map((key) => sections.get(key));
    const around = {
      documentWords,
      sectionWords: Math.max(0, ...own.map((section) => section?.words ?? 0)),
      sectionPrivacyWords: Math.max(0, ...own.map((section) => section?.privacyWords ?? 0)),
    };
    const signals = answers.map(({ rule, signal }) => ({ rule: rule.id, signal }));
    return {
      difference,
      answers,
      features: featuresOf(difference, signals, view, around),
      useFeatures: useFeaturesOf(difference, signals, view, documentWords),
    };
  });
  const categories = categoryFeaturesOf(
    asked
      .filter(({ difference }) => difference.noise === null)
      .map(({ difference, answers, features }) => ({
        features,
        titles: [difference.before, difference.after].flatMap((side) => side?.section.at(-1) ?? []),
        voices: answers.flatMap((answer) => {
          const category = categoryOf(answer);
          return category === null ? [] : [{ rule: answer.rule, category }];
        }),
      })),
  );
  const isFault = ({ changes }: PlacedSignal): boolean =>
    changes.length > 0 && changes.every((id) => comparison.faults.has(id));
  const placed = rules.flatMap((rule) =>
    (rule.findInRedline?.(redline) ?? [])
      .filter((found) => isForNoise(rule) || !isFault(found))
      .map((found) => ({ rule, found })),
  );
  return { asked, categories, placed };
}
