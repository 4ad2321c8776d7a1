import { type Span, sentenceSpans } from '../words/sentences.ts';
import { countWords, type Tokens, tokensOf } from '../words/words.ts';
import { cellSpans } from './cell-spans.ts';
import { writtenSentences } from './written-sentences.ts';

/** A sentence of a block and where it stands in the block's text; white space around it is left out. */
export interface Sentence extends Span {
  readonly text: string;
  /** The cell of a row that it stands in, counted from 0; 0 in any other block. No sentence goes on across a border. */
  readonly cell: number;
}

/** What of a block its parts are read from; see `Block`. */
interface TextOfBlock {
  readonly kind: string;
  readonly text: string;
  readonly cells: readonly string[];
  readonly original: string;
}

/** The parts of a block's text. Each is made when first asked for, once for all who ask. */
export class BlockParts {
  private readonly block: TextOfBlock;
  private cellsFound: readonly Span[] | null = null;
  private sentencesFound: readonly Sentence[] | null = null;
  private writtenFound: readonly string[] | null = null;
  private tokensFound: Tokens | null = null;
  private wordsCounted: number | null = null;

  constructor(block: TextOfBlock) {
    this.block = block;
  }

  /** Where each cell of a row stands in its text; of any other block, its whole text. */
  get cells(): readonly Span[] {
    const { kind, text, cells } = this.block;
    this.cellsFound ??= kind === 'row' ? cellSpans(text, cells) : [{ start: 0, end: text.length }];
    return this.cellsFound;
  }

  get sentences(): readonly Sentence[] {
    this.sentencesFound ??= this.cells.flatMap((cell, index) => sentencesOfCell(this.block.text, cell, index));
    return this.sentencesFound;
  }

  /** The sentences before their typography was folded, one for each of `sentences`. */
  get written(): readonly string[] {
    this.writtenFound ??= this.readWritten();
    return this.writtenFound;
  }

  get tokens(): Tokens {
    this.tokensFound ??= tokensOf(this.block.text);
    return this.tokensFound;
  }

  /** How many words. Counting them keeps no tokens. */
  get words(): number {
    this.wordsCounted ??= this.tokensFound === null ? countWords(this.block.text) : this.tokensFound.words;
    return this.wordsCounted;
  }

  private readWritten(): readonly string[] {
    const { text, original } = this.block;
    const folded = this.sentences.map((sentence) => sentence.text);
    if (text === original) return folded;
    const written = writtenSentences(text, this.cells, original);
    return written.length === folded.length ? written : folded;
  }
}

function sentencesOfCell(text: string, { start, end }: Span, cell: number): Sentence[] {
  const own = text.slice(start, end);
  return sentenceSpans(own).flatMap((span): Sentence[] => {
    const sentence = own.slice(span.start, span.end);
    const trimmed = sentence.trim();
    if (trimmed === '') return [];
    const from = start + span.start + sentence.indexOf(trimmed);
    return [{ start: from, end: from + trimmed.length, text: trimmed, cell }];
  });
}
