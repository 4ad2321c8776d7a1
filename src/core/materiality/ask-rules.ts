import type { Redline } from '../redline/types.ts';
import type { Difference } from './comparing/difference.ts';
import { findDifferences } from './comparing/find-differences.ts';
import { policyWords } from './noise/policy-words.ts';
import { lastResorts, rules } from './registry.ts';
import type { PlacedSignal, Rule, Signal, View } from './rule.ts';
import { type Features, featuresOf } from './weighing/features.ts';

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
    return signal ? [{ rule, signal }] : [];
  };
  const isNoise = difference.noise !== null;
  const first = rules.filter((rule) => !lastResorts.has(rule.id) && (!isNoise || isForNoise(rule))).flatMap(ask);
  if (first.length > 0) return first;
  for (const rule of rules) {
    if (!lastResorts.has(rule.id) || (isNoise && !isForNoise(rule))) continue;
    const last = ask(rule);
    if (last.length > 0) return last;
  }
  return [];
}

const isForNoise = (rule: Rule): boolean => rule.outcome === 'minor' || rule.outcome === 'editorial';

const sizeOf = (difference: Difference): number => difference.gainedStems.length + difference.lostStems.length;

const privacyWordsOf = ({ before, after }: Difference): number =>
  [before, after].reduce((sum, side) => sum + (side?.text.match(policyWords)?.length ?? 0), 0);

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
    if (difference.noise !== null) return { difference, answers, features: {} };
    const section = sections.get(difference.section.join('\n'));
    const around = {
      documentWords,
      sectionWords: section?.words ?? 0,
      sectionPrivacyWords: section?.privacyWords ?? 0,
    };
    return {
      difference,
      answers,
      features: featuresOf(
        difference,
        answers.map(({ rule, signal }) => ({ rule: rule.id, signal })),
        view,
        around,
      ),
    };
  });
  const placed = rules.flatMap((rule) => (rule.findInRedline?.(redline) ?? []).map((found) => ({ rule, found })));
  return { asked, placed };
}
