import type { Block, Policy } from '../../text/policy/types.ts';
import { sentencesOf } from '../../text/words/sentences.ts';
import { remember } from '../words/remember.ts';

/** A sentence of a policy and its place. */
export interface PolicySentence {
  /** Position among the policy's sentences, from 0. */
  readonly index: number;
  /** Plain text with folded typography, for reading. For a list item's first sentence, the list's introduction comes first. */
  readonly text: string;
  /** The same without the introduction. */
  readonly own: string;
  /** The sentence's own words as written, without the introduction. */
  readonly quote: string;
  /** Index of the block in `Policy.blocks`; sentences of different table cells have different `passage`s. */
  readonly block: number;
  /** Counts up with every block and table cell: sentences with the same number stand in one run of text. */
  readonly passage: number;
  /** True for a section's title, which promises nothing by itself. */
  readonly title: boolean;
  readonly section: readonly string[];
  readonly line: number;
}

/** Longer "sentences" are lists or data that lost their stops; they are read in pieces, so that the time stays in proportion. */
const longestSentence = 2_000;

/** A longer heading is a sentence that looks like one. */
const longestTitle = 100;

function pieces(sentence: string): string[] {
  const found: string[] = [];
  let from = 0;
  while (sentence.length - from > longestSentence) {
    const space = sentence.lastIndexOf(' ', from + longestSentence);
    const cut = space > from ? space : from + longestSentence;
    found.push(sentence.slice(from, cut).trim());
    from = cut;
  }
  return [...found, sentence.slice(from).trim()];
}

/** All items of a list are read with the same one. */
const lastSentence = remember((text) => `${sentencesOf(text).flatMap(pieces).at(-1) ?? ''} `);

function introductionOf({ leadIn }: Block): string {
  return leadIn === null ? '' : lastSentence(leadIn);
}

/** A sentence in pieces, each with its words as written. */
function quotedPieces(sentence: string, written: string): readonly { readonly own: string; readonly quote: string }[] {
  const own = pieces(sentence);
  const quotes = sentence === written ? own : pieces(written);
  return own.map((piece, index) => ({
    own: piece,
    quote: quotes.length === own.length ? (quotes[index] ?? piece) : piece,
  }));
}

/** Every sentence of a policy in reading order, headings included, with the words as written beside the folded ones. */
export function policySentences(policy: Policy): readonly PolicySentence[] {
  const found: PolicySentence[] = [];
  let passage = 0;
  for (const block of policy.blocks) {
    const { sentences, written } = block.parts;
    const isOne = block.kind === 'heading' && sentences.length === 1;
    let cell = -1;
    for (const [at, sentence] of sentences.entries()) {
      const opens = sentence.cell !== cell;
      if (opens) passage++;
      cell = sentence.cell;
      quotedPieces(sentence.text, written[at] ?? sentence.text).forEach(({ own, quote }, piece) => {
        found.push({
          index: found.length,
          text: opens && piece === 0 ? introductionOf(block) + own : own,
          own,
          quote,
          block: block.index,
          passage,
          title: isOne && own.length <= longestTitle,
          section: block.section,
          line: block.line,
        });
      });
    }
  }
  return found;
}
