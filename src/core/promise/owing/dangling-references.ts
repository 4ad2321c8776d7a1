import type { Policy } from '../../text/policy/types.ts';
import type { PromiseReading, QuotedClause } from '../clause/types.ts';

/** A promise that leans on a section of the text which is not there. */
export interface DanglingReference extends QuotedClause {
  /** The section as the promise calls it: "notification of changes". */
  readonly reference: string;
}

const word = String.raw`(?!(?:in|the|our|its|this|that|set|forth|under|by|with|see|at|from)\b)[\p{L}\p{N}&/'’-]+`;
const called = new RegExp(String.raw`\b(?:the|our|its) ["“'‘]?((?:${word} ){1,5}?)["”'’]? ?section\b`, 'giu');
const named =
  /\bsection (?:called|titled|entitled|headed|named) ["“'‘]?([^"”’.,;)]{3,60}?)["”’]?(?=[.,;)]|$| (?:below|above|of)\b)/giu;
/** "The following section", "the relevant section": a place and no title. */
const place =
  /^(?:following|above|below|next|previous|preceding|last|first|same|relevant|applicable|appropriate|respective|other|corresponding|entire|whole|present)\b/iu;

/** The references of the text's promises to sections by their titles that lead nowhere, in reading order. */
export function danglingReferences(policy: Policy, { promises }: PromiseReading): readonly DanglingReference[] {
  const titles = policy.sections.map(({ title }) => wordsOf(title));
  const leadsNowhere = (reference: string): boolean => {
    const wanted = wordsOf(reference);
    return wanted.length > 0 && !titles.some((title) => wanted.every((one) => title.includes(one)));
  };
  return promises.flatMap(({ quote, section, line }) =>
    [...quote.matchAll(called), ...quote.matchAll(named)]
      .map(([, reference = '']) => reference.trim())
      .filter((reference) => !place.test(reference) && leadsNowhere(reference))
      .map((reference) => ({ reference, quote, section, line })),
  );
}

function wordsOf(title: string): readonly string[] {
  return [...title.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)]
    .map(([one]) => one)
    .filter((one) => !/^(?:the|of|and|or|to|our|your|a|an|s|on|in|for)$/u.test(one));
}

/** One sentence for people. */
export function describeDangling({ reference, line }: DanglingReference): string {
  return `A promise (line ${line}) refers to a section "${reference}", and the text has none of that title.`;
}
