const sounds: readonly (readonly [RegExp, string])[] = [
  [/(.)\1/g, '$1'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/z/g, 's'],
  [/(?<=.)[aeiouy]+/g, 'e'],
  [/(.)\1/g, '$1'],
];

const sound = (word: string): string => sounds.reduce((form, [pattern, to]) => form.replace(pattern, to), word);

/** Words that are others with two letters swapped. */
const swapped = new Set([
  'from',
  'form',
  'trial',
  'trail',
  'casual',
  'causal',
  'united',
  'untied',
  'unclear',
  'nuclear',
]);

function areSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || swapped.has(a)) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

const least = { alike: 5, swapped: 3, leftOut: 6, leftOutAlone: 10 };

/**
 * Whether two words are one in two spellings, by what letters commonly stand for one another in misspellings ("demografic",
 * "recieve", "acess") or by two letters swapped ("teh"). Two words that differ in one consonant never are: "generic", "genetic".
 */
export function areSpelledAlike(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  const shorter = Math.min(a.length, b.length);
  if (a === b || !/^\p{L}+$/u.test(a + b)) return false;
  // So long a word with a letter less is no other word.
  if (shorter >= least.leftOutAlone && isLetterLeftOut(a, b)) return true;
  return (shorter >= least.alike && sound(a) === sound(b)) || (shorter >= least.swapped && areSwapped(a, b));
}

/** Whether one word is the other with one letter left out or put in: what the other text says elsewhere then shows which is meant. */
export function isLetterLeftOut(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < least.leftOut || long.length !== short.length + 1) return false;
  const at = [...long].findIndex((letter, index) => letter !== short[index]);
  return at > 0 && long.slice(at + 1) === short.slice(at);
}
