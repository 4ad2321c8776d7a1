import { isContentToken, type Token } from '../matching/tokens.ts';
import type { Statement } from '../reading/statement.ts';

const fewestItems = 2;
const isBreak = ({ word }: Token): boolean => /^(?:,|;|and|or|as|well)$/i.test(word);

/** The items of an enumeration by their content words; the words of each in order. */
function itemsOf(tokens: readonly Token[]): string[] {
  const items: string[][] = [[]];
  for (const token of tokens) {
    if (isBreak(token)) items.push([]);
    else if (isContentToken(token)) items.at(-1)?.push(token.stem);
  }
  return items.map((item) => item.join(' ')).filter((item) => item !== '');
}

/**
 * True where two sentences list the same things in another order: "a, b and c" and "c, a and b". What comes before and after the list
 * is the same. Never where something is denied or excepted, for there the order may decide what is.
 */
export function isReordered(before: Statement, after: Statement): boolean {
  if ([before, after].some((side) => side.negations > 0 || side.exceptions.length > 0 || side.limits.length > 0))
    return false;
  const [a, b] = [before.tokens, after.tokens];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start]?.stem === b[start]?.stem) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end)?.stem === b.at(-1 - end)?.stem) end++;
  const [was, is] = [itemsOf(a.slice(start, a.length - end)), itemsOf(b.slice(start, b.length - end))];
  return (
    was.length >= fewestItems && was.join('\n') !== is.join('\n') && was.sort().join('\n') === is.sort().join('\n')
  );
}
