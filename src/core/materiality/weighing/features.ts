import type { Difference } from '../difference/difference.ts';
import type { Signal, View } from '../finding/rule.ts';
import type { RuleId } from '../finding/rule-id.ts';
import type { Facet } from '../lexicon/term.ts';
import { isContentToken } from '../matching/tokens.ts';
import { isRunningText } from '../noise/page-furniture.ts';
import { policyWords } from '../noise/policy-words.ts';
import type { Statement } from '../reading/statement.ts';
import { firstMentions, isDenial, touched } from '../signals/touched.ts';
import { facets } from '../vocabulary/lexicons.ts';
import type { MaterialSign } from './signs.ts';
import type { Amounts } from './weights.ts';

/** What is weighed of a difference. Swapping the two texts leaves every amount as it is. */
export type Features = Amounts<MaterialSign>;

const weightless: readonly Facet[] = ['practice', 'topic', 'law', 'place', 'basis'];
const pointing =
  /\b(?:click|visit|learn more|more information|further information|additional information|see (?:our|the|also)|refer to|read (?:our|the|more)|available (?:at|here)|can be found|here)\b/i;
const clausePractices = [
  'collect',
  'use',
  'share',
  'sell',
  'keep',
  'transfer',
  'track',
  'train',
  'decide',
  'contact',
] as const;
const clauseTopics = [
  'children',
  'change-terms',
  'scope',
  'controller',
  'security',
  'ai',
  'consent',
  'definition',
] as const;
/** "This section describes …", "These rights help you …": explains, and states nothing. */
const aboutItself =
  /^(?:\w+ ){0,2}?(?:this|these|those|the following|the (?:table|list|section|information) below|below|here|in this) ?(?:[\w']+ ){0,4}?(?:describe|explain|help|set out|outline|summari[sz]e|is (?:designed|intended)|are (?:designed|intended)|include|is an? (?:overview|summary)|you (?:will|can) find|tell)/i;
const company = /\b(?:Inc|Ltd|LLC|GmbH|Limited|Corp|S\.A|Sarl|PLC|B\.V)\b/;

/** How much of the document changed besides: the size of the whole change, and of the part around. */
export interface Surroundings {
  /** Content words of all differences that are no noise. */
  readonly documentWords: number;
  /** Content words of the differences under the same heading. */
  readonly sectionWords: number;
  /** Words that only privacy policies use, in the same differences. */
  readonly sectionPrivacyWords: number;
}

const privacyWordsIn = ({ context, text }: Statement): number =>
  Math.log1p((`${context} ${text}`.match(policyWords) ?? []).length);

/** How many of the changed words are written like names or numbers, 0-1. */
function shareOfNames({ kind, edits, before, after }: Difference): number {
  const tokens = (
    kind === 'reworded'
      ? edits.flatMap((edit) => [...edit.lost, ...edit.gained])
      : ((after ?? before)?.tokens.slice(1) ?? [])
  ).filter(isContentToken);
  if (tokens.length === 0) return 0;
  return tokens.filter((token) => /^[\p{Lu}\d]/u.test(token.word)).length / tokens.length;
}

/** The amounts by which a difference is weighed; `signals` are what the rules found in it. */
export function featuresOf(
  difference: Difference,
  signals: readonly { readonly rule: RuleId; readonly signal: Signal }[],
  view: View,
  around: Surroundings,
): Features {
  const features: Partial<Record<MaterialSign, number>> = {};
  const { edits } = difference;
  const sides = [difference.before, difference.after].filter((side) => side !== null);
  const whole = difference.kind !== 'reworded';
  const words = difference.gainedStems.length + difference.lostStems.length;
  const unknown = [
    ...difference.gainedStems.filter((stem) => !view.beforeIndex.has(stem)),
    ...difference.lostStems.filter((stem) => !view.afterIndex.has(stem)),
  ].length;
  const set = (name: MaterialSign, amount: number): void => {
    if (amount !== 0) features[name] = amount;
  };
  set('changed words', Math.log1p(words));
  set('words new to the text', Math.log1p(unknown));
  set('whole statement', whole ? 1 : 0);
  set('said elsewhere', whole ? difference.restated : 0);
  set('words changed in the section', Math.log1p(around.sectionWords));
  set('words changed in the document', Math.log1p(around.documentWords));
  const either = (holds: (statement: Statement) => boolean): number => (sides.some(holds) ? 1 : 0);
  set(
    'a pointer to another document',
    either(({ text }) => pointing.test(text)),
  );
  set(
    'runs as a sentence',
    either(({ text }) => isRunningText(text)),
  );
  set(
    'names a company',
    either(({ text }) => company.test(text)),
  );
  set(
    'speaks of personal data',
    either(({ named }) => named.topic.has('personal-data')),
  );
  set('denies a practice', either(isDenial));
  set(
    'the company acts',
    either(({ actor }) => actor === 'company'),
  );
  set(
    'the reader acts',
    either(({ actor }) => actor === 'reader'),
  );
  set(
    'names an address',
    either(({ tokens }) => tokens.some(({ stem }) => stem === '<email>' || stem === '<url>')),
  );
  set('privacy words', Math.max(...sides.map(privacyWordsIn)));
  set('privacy words in the section', Math.log1p(around.sectionPrivacyWords));
  for (const practice of clausePractices)
    if (sides.some((side) => side.inContext.practice.has(practice))) set(`clause on ${practice}`, 1);
  for (const topic of clauseTopics)
    if (sides.some((side) => side.inContext.topic.has(topic))) set(`clause on ${topic}`, 1);
  if (sides.some((side) => side.inContext.right.size > 0)) set('clause on rights', 1);
  if ([...difference.passage].some((name) => name.startsWith('right:'))) set('beside words on rights', 1);
  if (['share', 'sell', 'train', 'track', 'transfer'].some((id) => difference.passage.has(`practice:${id}`)))
    set('beside words on sharing', 1);
  if (['collect', 'use', 'keep'].some((id) => difference.passage.has(`practice:${id}`)))
    set('beside words on collection or use', 1);
  let terms = 0;
  let first = 0;
  for (const facet of facets) {
    const moved = touched(difference, facet);
    const count = moved.gained.length + moved.lost.length;
    set(`${facet} named`, Math.min(3, count));
    if (weightless.includes(facet)) continue;
    terms += count;
    first += firstMentions(facet, moved, view).length;
  }
  set('terms named', Math.log1p(terms));
  set('terms named for the first time', Math.min(3, first));
  for (const { rule } of signals) {
    set(`rule ${rule}`, 1);
    if (!whole) set(`rule ${rule}, reworded`, 1);
  }
  if (!whole) set('terms named for the first time, reworded', Math.min(3, first));
  const isOneSided = edits.every((edit) => edit.lost.length === 0) || edits.every((edit) => edit.gained.length === 0);
  if (!whole && isOneSided && terms > 0) set('terms only come, or only go', 1);
  if (whole && either(({ text }) => aboutItself.test(text)) > 0) set('speaks about the text itself', 1);
  set('share of names', shareOfNames(difference));
  set('share of terms', words === 0 ? 0 : Math.min(1, terms / words));
  set('section with few words on personal data', Math.max(0, 1 - difference.density.privacyWords / 4));
  set('rules that speak', Math.log1p(signals.length));
  return features;
}
