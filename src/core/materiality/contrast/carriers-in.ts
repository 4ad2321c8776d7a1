import { places } from '../lexicon/places.ts';
import { tokensOf } from '../matching/tokens.ts';
import { withoutDates } from '../noise/date-stamp.ts';
import { agesOf, durationsOf } from '../reading/durations.ts';
import type { Carrier, CarrierGroup } from './carrier.ts';
import { carrierWords } from './carrier-words.ts';
import { type PlainWord, plainWords } from './plain-words.ts';

interface Phrase {
  readonly words: readonly string[];
  readonly group: CarrierGroup;
  readonly value: string;
}

/** Phrases by their first word, the longest first. */
const phrases = new Map<string, Phrase[]>();

function add(group: CarrierGroup, value: string, wording: string): void {
  const words = wording.split(' ');
  const first = words[0] as string;
  const list = phrases.get(first) ?? [];
  list.push({ words, group, value });
  phrases.set(first, list);
}

for (const { group, value, words } of carrierWords) for (const wording of words) add(group, value, wording);
for (const { id, words } of places) for (const wording of words) add('place', id, wording.toLowerCase());
add('place', 'United States', 'united-states');
for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);

/** The table phrase that begins at a word, with its length in words; null where none does. */
export function phraseAt(words: readonly PlainWord[], at: number): Phrase | null {
  for (const phrase of phrases.get(words[at]?.word ?? '') ?? []) {
    if (phrase.words.every((word, offset) => words[at + offset]?.word === word)) return phrase;
  }
  return null;
}

const asking = new Set([
  'ask',
  'asks',
  'asking',
  'get',
  'obtain',
  'seek',
  'request',
  'require',
  'need',
  'have',
  'receive',
  'given',
  'give',
]);
const consentNoun = /^(?:consent|permission|approval|authori[sz]ation|agreement)$/;
const consentFillers =
  /^(?:your|their|his|her|a|an|any|the|our|prior|explicit|express|written|verifiable|parental|affirmative|specific|informed|further|separate|additional|user|user's|and)$/;

/** "With your prior consent" and "without consent", which no phrase can list; null where none begins here. */
function consentAt(words: readonly PlainWord[], at: number): { readonly value: string; readonly end: number } | null {
  const first = words[at]?.word ?? '';
  const asks = asking.has(first);
  if (first !== 'with' && first !== 'without' && !asks) return null;
  let end = at + (asks && words[at + 1]?.word === 'for' ? 2 : 1);
  while (end < at + 6 && consentFillers.test(words[end]?.word ?? '')) end++;
  return consentNoun.test(words[end]?.word ?? '')
    ? { value: asks ? 'consent asked' : `${first} consent`, end: end + 1 }
    : null;
}

const negators = new Set(['not', 'never', 'no']);

/** Words whose carrier depends on what stands beside them: "not only", "whether or not", "not limited to" turn nothing. */
function turnsNothing(words: readonly PlainWord[], at: number): boolean {
  if (!negators.has(words[at]?.word ?? '')) return false;
  // "Do Not Sell My Data": the name of a link or a signal.
  if (/^N/.test(words[at]?.written ?? '') && at > 0 && /^\p{Lu}/u.test(words[at - 1]?.written ?? '')) return true;
  const next = words[at + 1]?.word ?? '';
  const last = words[at - 1]?.word ?? '';
  return next === 'only' || next === 'limited' || next === 'hesitate' || next === 'matter' || last === 'or';
}

const intoPlace = new Set(['in', 'to', 'into', 'within', 'outside', 'from', 'the', 'and', 'or', 'at', 'of']);
const named =
  /^(?:state|law|laws|policy|policies|notice|privacy|act|dpf|framework|residents?|resident's|consumers?|users?|representative|citizens?|regulation|code|court|courts|based|shield|commission|authority|street|st|avenue|road|inc|ltd|limited|llc|gmbh)$/;

/** Whether a place is one where something is done, rather than a part of a name ("California Consumer Privacy Act", "UK users"). */
function isPlaceOf(words: readonly PlainWord[], at: number, end: number): boolean {
  return intoPlace.has(words[at - 1]?.word ?? '') && !named.test(words[end]?.word ?? '');
}

/** A plain number: no date, time, reference to an act, telephone number or postcode. */
const numberWord = /^\p{N}{1,4}(?:\.\p{N}+)?$|^\p{N}{1,3}(?:,\p{N}{3})+$/u;
const referring =
  /^(?:section|article|clause|paragraph|part|appendix|annex|chapter|version|no|number|step|level|phone|tel|telephone|fax|suite|floor|box)$/;

function amountsIn(text: string, periods: readonly string[]): Carrier[] {
  const taken = new Set(periods.flatMap((words) => words.match(/\p{N}+/gu) ?? []));
  const words = plainWords(withoutDates(text));
  return words.flatMap(({ word, written }, at) => {
    if (!numberWord.test(word) || taken.has(word) || referring.test(words[at - 1]?.word ?? '')) return [];
    // Groups of digits beside each other are a telephone number or the like.
    if ([at - 1, at + 1].some((beside) => /^\p{N}/u.test(words[beside]?.word ?? ''))) return [];
    return [{ group: 'amount' as const, value: word.replace(/,(?=\p{N}{3})/gu, ''), words: written }];
  });
}

/** A provision of a law, down to its letter: other letters are other grounds. */
const article = /\bArt(?:icle|\.)? ?\d+ ?\(\d+\) ?\([a-z]\)/gi;

const unit = /\b(?:hour|day|week|month|year)/i;
const digit = /\p{N}/u;

/** Periods, ages, provisions of laws and other numbers; most sentences have none, and are not looked through for them. */
function quantitiesIn(text: string): readonly Carrier[] {
  const durations = unit.test(text) ? durationsOf(tokensOf(text)) : [];
  if (durations.length === 0 && !digit.test(text)) return [];
  const ages = agesOf(text);
  const articles = text.match(article) ?? [];
  return [
    ...articles.map((words) => ({
      group: 'article' as const,
      value: words.replace(/[\s.]/g, '').toLowerCase(),
      words,
    })),
    ...durations.map(({ days, business, words }) => ({
      group: 'duration' as const,
      value: `${Math.round(days * 24)}${business ? ' business' : ''}`,
      words,
    })),
    ...ages.map((age) => ({ group: 'age' as const, value: String(age), words: String(age) })),
    ...amountsIn(text, [...durations.map(({ words }) => words), ...ages.map(String)]),
  ];
}

/**
 * The small words of a sentence that carry meaning, in order: table phrases, consents, places, periods, ages and other numbers.
 * Contractions and other wordings of the same have the same value.
 */
export function carriersIn(text: string): readonly Carrier[] {
  const words = plainWords(text);
  const found: Carrier[] = [];
  for (let at = 0; at < words.length; ) {
    const consent = consentAt(words, at);
    if (consent !== null) {
      found.push({ group: 'consent', value: consent.value, words: quoted(words, at, consent.end) });
      at = consent.end;
      continue;
    }
    const phrase = turnsNothing(words, at) ? null : phraseAt(words, at);
    if (phrase === null) {
      at++;
      continue;
    }
    const end = at + phrase.words.length;
    if (phrase.group === 'place' && !isPlaceOf(words, at, end)) {
      at = end;
      continue;
    }
    // "May" is a month too; "will" and "can" are capitalised only where they begin a question.
    if (!(phrase.value === 'may' && words[at]?.written === 'May' && at > 0))
      found.push({ group: phrase.group, value: phrase.value, words: quoted(words, at, end) });
    at = end;
  }
  return [...found, ...quantitiesIn(text)];
}

function quoted(words: readonly PlainWord[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ written }) => written)
    .filter((word, at, all) => word !== all[at - 1])
    .join(' ');
}
