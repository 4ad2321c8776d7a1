import type { CategoryId } from '../../terms.ts';
import type { Rule } from '../finding/rule.ts';
import { isTitledFor } from '../signals/title-category.ts';
import type { Features } from './features.ts';
import type { CategorySign } from './signs.ts';
import type { Amounts } from './weights.ts';

/** One difference and what the rules said of it, as far as a category is weighed by it. */
interface Told {
  /** The difference's own amounts. */
  readonly features: Features;
  /** The titles of the sections that it stands in, before and after. */
  readonly titles: readonly string[];
  /** The rules that spoke, each with the category it speaks of; those on noise left out. */
  readonly voices: readonly { readonly rule: Rule; readonly category: CategoryId }[];
}

/** How many terms of the lists that carry a rule came or went. */
function termsOf(rule: Rule, features: Features): number {
  return (rule.facets ?? []).reduce((sum, list) => sum + (features[`${list} named`] ?? 0), 0);
}

const changedWords = ({ features }: Told): number => Math.expm1(features['changed words'] ?? 0);

function featuresOfCategory(category: CategoryId, told: readonly Told[]): Amounts<CategorySign> {
  const speaking = told.filter(({ voices }) => voices.some((voice) => voice.category === category));
  const narrow = speaking.filter(({ voices }) =>
    voices.some((voice) => voice.category === category && voice.rule.id !== 'clause-changed'),
  );
  const most = (amount: (one: Told) => number): number => Math.max(0, ...speaking.map(amount));
  const words = (some: readonly Told[]): number => some.reduce((sum, one) => sum + changedWords(one), 0);
  const own = (one: Told): number =>
    Math.max(
      0,
      ...one.voices.filter((voice) => voice.category === category).map(({ rule }) => termsOf(rule, one.features)),
    );
  const titled = speaking.filter(({ titles }) => titles.some((title) => isTitledFor(category, title)));
  return {
    [`category ${category}`]: 1,
    'changes of the category': Math.log1p(speaking.length),
    'changes of the category that a narrow rule finds': Math.log1p(narrow.length),
    'share of the changes': speaking.length / Math.max(1, told.length),
    'share of the changed words': words(speaking) / Math.max(1, words(told)),
    'share under a title on it': titled.length / Math.max(1, speaking.length),
    'terms of its own': Math.log1p(most(own)),
    'terms named for the first time': most(({ features }) => features['terms named for the first time'] ?? 0),
    'speaks of it alone': most(({ voices }) => 1 / new Set(voices.map((voice) => voice.category)).size),
  };
}

/** For each category that some rule speaks of, the amounts by which it is weighed whether the change as a whole is about it. */
export function categoryFeaturesOf(all: readonly Told[]): ReadonlyMap<CategoryId, Amounts<CategorySign>> {
  const told = all.filter(({ voices }) => voices.length > 0);
  const categories = new Set(told.flatMap(({ voices }) => voices.map(({ category }) => category)));
  return new Map([...categories].map((category) => [category, featuresOfCategory(category, told)]));
}
