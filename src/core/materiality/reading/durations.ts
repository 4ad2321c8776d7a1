import type { Token } from '../matching/tokens.ts';

/** A length of time by value. `business` marks business or working days; `days` is then their number in calendar days. */
export interface Duration {
  readonly days: number;
  readonly business: boolean;
  readonly words: string;
}

const numerals: ReadonlyMap<string, number> = new Map(
  Object.entries({
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fortyfive: 45,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    a: 1,
    an: 1,
    hundred: 100,
  }),
);
/** True for a number in words: "twelve", "sixty"; not for an article. */
export function isNumeral(word: string): boolean {
  return word.length > 2 && numerals.has(word.toLowerCase());
}

const unitDays: ReadonlyMap<string, number> = new Map(
  Object.entries({ hour: 1 / 24, day: 1, week: 7, month: 30.4375, year: 365.25 }),
);

/** The numeral that ends at `at`, which may take several words ("twenty-four", "one hundred and eighty"), and where it starts. */
function numeralUpTo(tokens: readonly Token[], at: number): { readonly amount: number | null; readonly from: number } {
  let amount = numberOf(tokens[at]);
  let from = at;
  if (amount === null || /^\p{N}/u.test(tokens[at]?.word ?? '')) return { amount, from };
  const before = (): number | null =>
    /^\p{L}/u.test(tokens[from - 1]?.word ?? '') ? numberOf(tokens[from - 1]) : null;
  const tens = before();
  if (amount < 10 && tens !== null && tens >= 20 && tens < 100) {
    amount += tens;
    from--;
  }
  if (tokens[from - 1]?.word.toLowerCase() === 'and' && numberOf(tokens[from - 2]) === 100) from--;
  if (amount < 100 && before() === 100) {
    amount += 100;
    from--;
  }
  if (numberOf(tokens[from]) === 100) {
    const times = before();
    if (times !== null && times > 0 && times < 10) {
      amount += 100 * (times - 1);
      from--;
    }
  }
  return { amount, from };
}

function numberOf(token: Token | undefined): number | null {
  if (!token) return null;
  if (/^\p{N}+(?:[.,]\p{N}+)?$/u.test(token.word)) return Number(token.word.replace(',', '.'));
  return numerals.get(token.word.toLowerCase()) ?? null;
}

/**
 * Durations of a sentence in reading order: "12 months", "one year", "thirty (30) business days", "24-hour".
 * Ages ("13 years of age", "13 years old") are not durations.
 */
export function durationsOf(tokens: readonly Token[]): readonly Duration[] {
  const durations: Duration[] = [];
  tokens.forEach((token, at) => {
    const unit = unitDays.get(token.word.toLowerCase().replace(/s$/, ''));
    if (unit === undefined) return;
    let back = at - 1;
    let business = false;
    if (/^(?:business|working|calendar)$/i.test(tokens[back]?.word ?? '')) {
      business = !/^calendar$/i.test(tokens[back]?.word ?? '');
      back--;
    }
    if (tokens[back]?.word === ')') back--;
    const { amount, from } = numeralUpTo(tokens, back);
    const next = tokens[at + 1]?.word.toLowerCase();
    if (
      amount === null ||
      amount > 5000 ||
      next === 'old' ||
      (next === 'of' && tokens[at + 2]?.word.toLowerCase() === 'age')
    )
      return;
    const words = tokens
      .slice(from, at + 1)
      .filter((t) => !t.sign)
      .map((t) => t.word)
      .join(' ');
    durations.push({ days: amount * unit * (business ? 1.4 : 1), business, words });
  });
  return durations;
}

/** Ages of a sentence, in years: "under 13", "age of 16", "17 years of age", "13 and over". */
export function agesOf(text: string): readonly number[] {
  const ages: number[] = [];
  for (const match of text.matchAll(
    /(?:under|below|over|above|aged?|ages|age of|younger than|older than|at least)(?: the)?(?: age)?(?: of)? (\d{1,2})\b(?!\s*(?:%|days|months|hours|minutes|weeks))|\b(\d{1,2})\s*(?:-|\s)?years?(?:\s|-)(?:of age|old)/gi,
  )) {
    const age = Number(match[1] ?? match[2]);
    if (age >= 10 && age <= 25) ages.push(age);
  }
  return ages;
}
