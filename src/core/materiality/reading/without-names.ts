import type { Match } from '../matching/match-terms.ts';
import { type Token, tokensOf } from '../matching/tokens.ts';

/** "Do Not" with two capitals opens the name of a link ("Do Not Sell My Personal Information"), not a denial. */
export const isLabelStart = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === 'Do' && tokens[at + 1]?.word === 'Not';

/** The tokens of the first such name, `to` exclusive; empty where there is none. */
function labelSpan(tokens: readonly Token[]): { from: number; to: number } {
  const from = tokens.findIndex((_, at) => isLabelStart(tokens, at));
  if (from < 0) return { from: 0, to: 0 };
  let to = from + 2;
  while (to < tokens.length && /^(?:\p{Lu}.*|or|and|my|of|for)$/u.test((tokens[to] as Token).word)) to++;
  return { from, to };
}

const mostLabelWords = 16;
const leeway = 4;

/** The names of links and buttons in quotation marks, three words and more with capitals: 'click "Your Privacy Choices"'. */
function quotedLabels(
  text: string,
  tokens: readonly Token[],
): readonly { readonly from: number; readonly to: number }[] {
  if (!/["“]/.test(text)) return [];
  let at = 0;
  let read = 0;
  return [...text.matchAll(/["“]([^"“”]{8,140})["”]/g)].flatMap(({ index, 1: quoted = '' }) => {
    // As many tokens as stand before the quotation, give or take what it parts.
    at += tokensOf(text.slice(read, index)).length;
    read = index;
    const own = tokensOf(quoted);
    const words = own.filter((token) => !token.sign);
    const weighty = words.filter((token) => token.word.length > 3);
    const capitals = weighty.filter((token) => /^\p{Lu}/u.test(token.word)).length;
    if (words.length < 3 || words.length > mostLabelWords || capitals < weighty.length) return [];
    for (let from = Math.max(0, at - leeway); from <= at + leeway; from++) {
      if (own.every((token, step) => tokens[from + step]?.word === token.word))
        return [{ from, to: from + own.length }];
    }
    return [];
  });
}

const beforeShop = new Set(
  'app our online retail web physical play the a an any each brick department grocery book music partner'.split(' '),
);

/** "Our stores", "the App Store": a shop, not the keeping of data. */
function isShop(tokens: readonly Token[], { facet, id, at, length }: Match): boolean {
  if (facet !== 'practice' || id !== 'keep' || length > 1) return false;
  const word = (tokens[at] as Token).word;
  if (!/^stores?$/i.test(word)) return false;
  const last = tokens[at - 1];
  if (last === undefined || last.sign) return false;
  return word.startsWith('S') || beforeShop.has(last.word.toLowerCase());
}

/** The matches without those that belong to the name of a link, a button or a shop. */
export function withoutNames(text: string, tokens: readonly Token[], matches: readonly Match[]): readonly Match[] {
  const label = labelSpan(tokens);
  const quoted = quotedLabels(text, tokens);
  const isInside = ({ at }: Match, span: { readonly from: number; readonly to: number }): boolean =>
    at >= span.from && at < span.to;
  return matches.filter(
    (match) =>
      (match.facet !== 'practice' || !isInside(match, label)) &&
      !((match.facet === 'practice' || match.facet === 'purpose') && quoted.some((span) => isInside(match, span))) &&
      !isShop(tokens, match),
  );
}
