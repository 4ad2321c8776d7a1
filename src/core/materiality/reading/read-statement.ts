import type { Facet } from '../lexicon/term.ts';
import { examples, exceptions, hedges, limits, modals, negations } from '../lexicon/wording.ts';
import { agesOf, durationsOf } from './durations.ts';
import { facets } from './lexicons.ts';
import { compileTerms, type Match, matchTerms } from './match-terms.ts';
import type { Actor, Modality, Statement } from './statement.ts';
import type { TextReader } from './text-reader.ts';
import { type Token, tokensOf } from './tokens.ts';

const phrasesAsTerms = (words: readonly string[]) => words.map((word) => ({ id: word, title: word, words: [word] }));
/** The lists of small words, looked for together, each under the name of a facet of its own. */
const wordings = compileTerms({
  topic: phrasesAsTerms(limits),
  basis: phrasesAsTerms(exceptions),
  place: phrasesAsTerms(hedges),
  law: phrasesAsTerms(examples),
});
const negationWords = new Set(negations);
const auxiliary = new Set(['can', 'will', 'would', 'should', 'may', 'might', 'could', 'do', 'be', 'have']);
const reach = 12;
/** Words that open another clause with its own subject. */
const clauseOpeners = new Set(['but', 'however', 'unless', 'which', 'because', 'we', 'they', 'you', 'who']);

/** Verbs of rights, by the right they name. */
const rightVerbs: Readonly<Record<string, string>> = {
  access: 'access',
  correct: 'correction',
  rectify: 'correction',
  delet: 'deletion',
  eras: 'deletion',
  port: 'portability',
  export: 'portability',
  restrict: 'restriction',
};
const farthestVerb = 14;

/** "You can access, correct and delete your data": every verb names a right, wherever it stands in the list. */
function rightsIn(tokens: readonly Token[]): readonly Match[] {
  const isOpening = ({ stem, word }: Token, at: number): boolean => {
    if (stem !== 'you' && stem !== 'right') return false;
    const next = tokens[at + 1]?.stem;
    return stem === 'you' ? next === 'can' || next === 'may' : next === 'to' && word.toLowerCase() === 'right';
  };
  const from = tokens.findIndex(isOpening);
  if (from < 0) return [];
  const span = tokens.slice(from + 2, from + 2 + farthestVerb);
  const end = span.findIndex(({ word }) => /^[.;:(]$/.test(word) || word.toLowerCase() === 'if');
  const clause = end < 0 ? span : span.slice(0, end);
  if (!clause.some(({ word }) => /^(?:data|information|account)$/i.test(word))) return [];
  return clause.flatMap(({ stem }, step): Match[] => {
    const id = rightVerbs[stem];
    return id === undefined ? [] : [{ facet: 'right', id, key: `right:${id}`, at: from + 2 + step, length: 1 }];
  });
}

const giving = new Set([
  'provide',
  'provid',
  'give',
  'supply',
  'furnish',
  'hand',
  'distribut',
  'reveal',
  'indicat',
  'communicat',
  'report',
]);
const farthestRecipient = 16;

/** "We do not provide the information we collect to third parties": a verb of giving with a recipient after "to" is sharing. */
function givingsIn(tokens: readonly Token[], matches: readonly Match[]): readonly Match[] {
  const reached = matches
    .filter(({ facet, at }) => facet === 'recipient' && tokens.slice(at - 3, at).some((near) => near.stem === 'to'))
    .map(({ at }) => at);
  const givings: Match[] = [];
  let next = 0;
  tokens.forEach((token, at) => {
    if (!giving.has(token.stem)) return;
    while (next < reached.length && (reached[next] as number) <= at) next++;
    if ((reached[next] ?? Number.POSITIVE_INFINITY) <= at + farthestRecipient)
      givings.push({ facet: 'practice', id: 'share', key: 'practice:share', at, length: 1 });
  });
  return givings;
}

/** "Do Not" with two capitals opens the name of a link ("Do Not Sell My Personal Information"), not a denial. */
const isLabelStart = (tokens: readonly Token[], at: number): boolean =>
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
function withoutNames(text: string, tokens: readonly Token[], matches: readonly Match[]): readonly Match[] {
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
function negationsIn(tokens: readonly Token[]): number {
  const neither = tokens.findIndex(({ stem }) => stem === 'neither');
  const isSecond = (at: number): boolean => neither >= 0 && at > neither && tokens[at]?.stem === 'nor';
  return tokens.filter((token, at) => !auxiliary.has(token.stem) && isNegator(tokens, at) && !isSecond(at)).length;
}

/** Looks back from a practice word for a negator in the same clause. */
function isDenied(tokens: readonly Token[], at: number): boolean {
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
    const found = modals[token.lower];
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

interface Surrounding {
  readonly context: string;
  readonly title: string;
  /** Terms of the lead-in, and practices that the title names. */
  readonly matches: readonly Match[];
  readonly deniedByLeadIn: readonly Match[];
}

/** The lead-in and the title read last: a list's items and a section's sentences share them. */
const lastSurroundings = new WeakMap<TextReader, Surrounding>();

function readSurrounding(reader: TextReader, context: string, title: string): Surrounding {
  const last = lastSurroundings.get(reader);
  if (last !== undefined && last.context === context && last.title === title) return last;
  const { tokens, matches } = reader.read(context);
  const surrounding = {
    context,
    title,
    matches: [...matches, ...reader.read(title).matches.filter(isPractice)],
    deniedByLeadIn: matches.filter((match) => isPractice(match) && isDenied(tokens, match.at)),
  };
  lastSurroundings.set(reader, surrounding);
  return surrounding;
}

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
  readonly tokens: readonly Token[];
  readonly stems: ReadonlySet<string>;
  readonly named: Statement['named'];
  readonly #reader: TextReader;
  #matches: readonly Match[] | null;
  #terms: Terms | null = null;
  #wording: Wording | null = null;

  constructor(reader: TextReader, text: string, context: string, section: readonly string[]) {
    const { tokens, stems, matches } = reader.read(text);
    this.text = text;
    this.context = context;
    this.section = section;
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
    const { matches, deniedByLeadIn } = readSurrounding(this.#reader, this.context, this.section.at(-1) ?? '');
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

/** Reads one sentence, item or cell; `context` is its lead-in or column header. */
export function readStatement(
  reader: TextReader,
  text: string,
  context: string,
  section: readonly string[],
): Statement {
  return new ReadStatement(reader, text, context, section);
}
