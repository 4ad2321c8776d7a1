import { sentencesOf as splitSentences } from '../../text/words/sentences.ts';

/** Ends in an abbreviation of single letters, after which a name goes on ("EU-U.S. | Data Privacy Framework"). */
const abbreviated = /(?:^|[\s("'-])(?:\p{Lu}\.){2,}$/u;

/** The sentences of a text; a name with points in it ("U.S. Department") ends none. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (const sentence of splitSentences(text)) {
    const last = sentences.at(-1);
    if (last !== undefined && abbreviated.test(last)) sentences[sentences.length - 1] = `${last} ${sentence}`;
    else sentences.push(sentence);
  }
  return sentences;
}
