import type { Block, Policy } from '../../text/policy/types.ts';
import { sentenceSpans } from '../../text/words/sentences.ts';
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

const cellBorder = ' | ';

function runsOf(block: Block): readonly { readonly text: string; readonly original: string }[] {
  const texts = block.text.split(cellBorder);
  const originals = block.original.split(cellBorder);
  return texts.map((text, index) => ({
    text,
    original: texts.length === originals.length ? (originals[index] ?? text) : text,
  }));
}

/** Longer "sentences" are lists or data that lost their stops; they are read in pieces, so that the time stays in proportion. */
const longestSentence = 2_000;

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

function sentencesIn(text: string): string[] {
  return sentenceSpans(text).flatMap(({ start, end }) => pieces(text.slice(start, end).trim()));
}

/** All items of a list are read with the same one. */
const lastSentence = remember((text) => `${sentencesIn(text).at(-1) ?? ''} `);

function introductionOf({ leadIn }: Block): string {
  return leadIn === null ? '' : lastSentence(leadIn);
}

/** Every sentence of a policy in reading order, headings included, with the words as written beside the folded ones. */
export function policySentences(policy: Policy): readonly PolicySentence[] {
  const found: PolicySentence[] = [];
  let passage = 0;
  for (const block of policy.blocks) {
    for (const { text, original } of runsOf(block)) {
      passage++;
      const texts = sentencesIn(text);
      const quotes = original === text ? texts : sentencesIn(original);
      texts.forEach((sentence, index) => {
        if (sentence === '') return;
        const quote = quotes.length === texts.length ? (quotes[index] ?? sentence) : sentence;
        const introduced = index === 0 ? introductionOf(block) + sentence : sentence;
        const title = block.kind === 'heading' && !(texts.length > 1 || sentence.length > 100);
        found.push({
          index: found.length,
          text: introduced,
          own: sentence,
          quote,
          block: block.index,
          passage,
          title,
          section: block.section,
          line: block.line,
        });
      });
    }
  }
  return found;
}
