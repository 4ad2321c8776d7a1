import type { Sentence } from '../../text/parts/block-parts.ts';
import type { Block } from '../../text/policy/types.ts';
import type { Facet } from '../lexicon/term.ts';
import { examples, exceptions, hedges, limits, modals } from '../lexicon/wording.ts';
import { compileTerms, type Match, matchTerms } from '../matching/match-terms.ts';
import type { Token } from '../matching/tokens.ts';
import { facets } from '../vocabulary/lexicons.ts';
import { isDenied, negationsIn } from './denial.ts';
import { agesOf, durationsOf } from './durations.ts';
import { givingsIn, rightsIn } from './implied-terms.ts';
import type { Actor, Modality, Statement } from './statement.ts';
import type { TextReader } from './text-reader.ts';
import { withoutNames } from './without-names.ts';

const phrasesAsTerms = (words: readonly string[]) => words.map((word) => ({ id: word, title: word, words: [word] }));
/** The lists of small words, looked for together, each under the name of a facet of its own. */
const wordings = compileTerms({
  topic: phrasesAsTerms(limits),
  basis: phrasesAsTerms(exceptions),
  place: phrasesAsTerms(hedges),
  law: phrasesAsTerms(examples),
});
const company = new Set(['we', 'us', 'our']);
const reader = new Set(['you', 'user', 'users', 'customers', 'members', 'individuals']);
const thirdParty = new Set([
  'they',
  'partners',
  'providers',
  'advertisers',
  'parties',
  'companies',
  'vendors',
  'affiliates',
]);

function actorOf(tokens: readonly Token[], practices: readonly Match[]): Actor {
  const first = practices[0];
  for (let back = (first?.at ?? 0) - 1; back >= 0; back--) {
    const { lower } = tokens[back] as Token;
    if (company.has(lower)) return 'company';
    if (reader.has(lower)) return 'reader';
    if (thirdParty.has(lower)) return 'third-party';
  }
  return 'unsaid';
}

function modalityOf(tokens: readonly Token[]): Modality {
  let modality: Modality = 'plain';
  for (const token of tokens) {
    if (token.word === 'May') continue;
    const found = modals.get(token.lower);
    if (found === 'may') return 'may';
    if (found === 'will') modality = 'will';
  }
  return modality;
}

const none: ReadonlySet<string> = new Set();
const nothing = Object.fromEntries(facets.map((facet) => [facet, none])) as Readonly<
  Record<Facet, ReadonlySet<string>>
>;

/** `named` with the terms of `matches` added. */
function nameTerms(
  matches: readonly Match[],
  named: Readonly<Record<Facet, ReadonlySet<string>>>,
): Readonly<Record<Facet, ReadonlySet<string>>> {
  if (matches.length === 0) return named;
  const into: Record<Facet, ReadonlySet<string>> = { ...named };
  const own = new Map<Facet, Set<string>>();
  for (const { facet, id } of matches) {
    let ids = own.get(facet);
    if (ids === undefined) {
      ids = new Set(named[facet]);
      own.set(facet, ids);
      into[facet] = ids;
    }
    ids.add(id);
  }
  return into;
}

const isPractice = ({ facet }: Match): boolean => facet === 'practice';

/** What a statement does, in its own words and in its context. */
type Terms = Pick<Statement, 'inContext' | 'denied' | 'affirmed' | 'actor'>;
/** The small words of a statement. */
type Wording = Pick<
  Statement,
  'modality' | 'limits' | 'exceptions' | 'hedges' | 'examples' | 'negations' | 'durations' | 'ages'
>;

/** A statement that is read as far as it is asked: of the sentences of a changed passage most stand in the other text too. */
class ReadStatement implements Statement {
  readonly text: string;
  readonly context: string;
  readonly section: readonly string[];
  readonly block: Block;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly stems: ReadonlySet<string>;
  readonly named: Statement['named'];
  readonly #reader: TextReader;
  #matches: readonly Match[] | null;
  #terms: Terms | null = null;
  #wording: Wording | null = null;

  constructor(reader: TextReader, block: Block, sentence: Sentence, context: string) {
    const { tokens, stems, matches } = reader.readSentence(block, sentence);
    const { text } = sentence;
    this.text = text;
    this.context = context;
    this.section = block.section;
    this.block = block;
    this.sentence = sentence;
    this.tokens = tokens;
    this.stems = stems;
    const own = withoutNames(text, tokens, matches);
    this.#reader = reader;
    this.#matches = [...own, ...givingsIn(tokens, own), ...rightsIn(tokens)];
    this.named = nameTerms(this.#matches, nothing);
  }

  get inContext(): Statement['inContext'] {
    return this.#readTerms().inContext;
  }

  get denied(): ReadonlySet<string> {
    return this.#readTerms().denied;
  }

  get affirmed(): ReadonlySet<string> {
    return this.#readTerms().affirmed;
  }

  get actor(): Actor {
    return this.#readTerms().actor;
  }

  get modality(): Modality {
    return this.#readWording().modality;
  }

  get limits(): readonly string[] {
    return this.#readWording().limits;
  }

  get exceptions(): readonly string[] {
    return this.#readWording().exceptions;
  }

  get hedges(): readonly string[] {
    return this.#readWording().hedges;
  }

  get examples(): readonly string[] {
    return this.#readWording().examples;
  }

  get negations(): number {
    return this.#readWording().negations;
  }

  get durations(): Statement['durations'] {
    return this.#readWording().durations;
  }

  get ages(): readonly number[] {
    return this.#readWording().ages;
  }

  #readTerms(): Terms {
    if (this.#terms !== null) return this.#terms;
    const { tokens, named } = this;
    const practices = (this.#matches ?? []).filter(isPractice).sort((a, b) => a.at - b.at);
    const { matches, deniedByLeadIn } = this.#reader.surrounding(this.context, this.section.at(-1) ?? '');
    const denied = practices.filter((match) => isDenied(tokens, match.at));
    const isOfDenied = new Set(denied);
    this.#terms = {
      inContext: nameTerms(matches, named),
      denied: new Set([...denied, ...deniedByLeadIn].map((match) => match.id)),
      affirmed: new Set(
        deniedByLeadIn.length > 0 ? [] : practices.filter((match) => !isOfDenied.has(match)).map((match) => match.id),
      ),
      actor: actorOf(tokens, practices),
    };
    this.#matches = null;
    return this.#terms;
  }

  #readWording(): Wording {
    if (this.#wording !== null) return this.#wording;
    const { tokens, text } = this;
    const matches = matchTerms(wordings, tokens);
    const found = (facet: Facet): string[] => matches.flatMap((match) => (match.facet === facet ? [match.id] : []));
    this.#wording = {
      modality: modalityOf(tokens),
      limits: found('topic'),
      exceptions: found('basis'),
      hedges: found('place'),
      examples: found('law'),
      negations: negationsIn(tokens),
      durations: durationsOf(tokens),
      ages: agesOf(text),
    };
    return this.#wording;
  }
}

/** Reads one sentence of a block; `context` is its lead-in or column header. */
export function readStatement(reader: TextReader, block: Block, sentence: Sentence, context: string): Statement {
  return new ReadStatement(reader, block, sentence, context);
}
