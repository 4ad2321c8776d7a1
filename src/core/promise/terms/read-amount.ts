const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const values: ReadonlyMap<string, number> = new Map([
  ...ones.map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
  ['fourty', 40],
  ...[
    'first',
    'second',
    'third',
    'fifth',
    'seventh',
    'tenth',
    'fourteenth',
    'fifteenth',
    'twentieth',
    'thirtieth',
    'fortieth',
    'sixtieth',
    'ninetieth',
  ].map((word, index) => [word, [1, 2, 3, 5, 7, 10, 14, 15, 20, 30, 40, 60, 90][index] ?? 0] as const),
  ['a', 1],
  ['an', 1],
]);

const numberWord = `(?:${[...values.keys(), 'hundred']
  .filter((word) => word.length > 2)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;

/** Source of a pattern for one amount in digits or words: `30`, `thirty`, `30th`, `forty-five`, `one hundred and eighty`, `a`. */
const bareAmount = `(?:\\d{1,4}(?:st|nd|rd|th)?|${numberWord}(?:[ -](?:and )?${numberWord})*|an?)`;

/** Source of a pattern for an amount as policies write it, perhaps twice: `thirty (30)`, `30 (thirty)`, `a minimum` is none. */
export const amountPattern = `\\b${bareAmount}(?:\\s*\\(\\s*${bareAmount}\\s*\\))?`;

function oneAmount(text: string): number {
  const words = text
    .toLowerCase()
    .split(/[ -]+/)
    .filter((word) => word !== '' && word !== 'and');
  let total = 0;
  for (const word of words) {
    if (/^\d/.test(word)) total += Number.parseInt(word, 10);
    else if (word === 'hundred') total = Math.max(total, 1) * 100;
    else total += values.get(word) ?? 0;
  }
  return total;
}

/** The amount that a match of `amountPattern` states. Where words and digits differ, the larger: it is the longer duty. */
export function readAmount(text: string): number {
  return Math.max(...text.split(/[()]/).map((part) => oneAmount(part.trim())));
}
