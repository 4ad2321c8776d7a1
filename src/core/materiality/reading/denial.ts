import { negations } from '../lexicon/wording.ts';
import type { Token } from '../matching/tokens.ts';
import { isLabelStart } from './without-names.ts';

const negationWords = new Set(negations);
const auxiliary = new Set(['can', 'will', 'would', 'should', 'may', 'might', 'could', 'do', 'be', 'have']);
const reach = 12;
/** Words that open another clause with its own subject. */
const clauseOpeners = new Set(['but', 'however', 'unless', 'which', 'because', 'we', 'they', 'you', 'who']);

/** True for a negator that turns what follows; "not limited to", "not only" and "whether or not" do not. */
function isNegator(tokens: readonly Token[], at: number): boolean {
  if (isLabelStart(tokens, at - 1)) return false;
  const word = (tokens[at] as Token).lower.replaceAll('’', "'");
  if (!negationWords.has(word)) return false;
  const next = tokens[at + 1]?.lower;
  if (word === 'without') return false;
  return (
    !(word === 'not' && (next === 'limited' || next === 'only' || next === 'hesitate')) &&
    !(next === 'matter' && word === 'no')
  );
}

/** How many negators a sentence has; "neither … nor" is one. */
export function negationsIn(tokens: readonly Token[]): number {
  const neither = tokens.findIndex(({ stem }) => stem === 'neither');
  const isSecond = (at: number): boolean => neither >= 0 && at > neither && tokens[at]?.stem === 'nor';
  return tokens.filter((token, at) => !auxiliary.has(token.stem) && isNegator(tokens, at) && !isSecond(at)).length;
}

/** Looks back from a practice word for a negator in the same clause. */
export function isDenied(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1, steps = 0; back >= 0 && steps < reach; back--, steps++) {
    const token = tokens[back] as Token;
    if (token.sign && token.word !== ',' && token.word !== '(' && token.word !== ')') return false;
    const { lower } = token;
    if (isNegator(tokens, back)) return true;
    // "At no time do we share": the subject stands behind its verb.
    const isInverted = auxiliary.has((tokens[back - 1] as Token | undefined)?.stem ?? '');
    if (clauseOpeners.has(lower) && !isInverted) return false;
  }
  return false;
}
