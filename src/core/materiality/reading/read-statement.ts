import type { Facet } from '../lexicon/term.ts';
import { examples, exceptions, hedges, limits, modals, negations } from '../lexicon/wording.ts';
import { agesOf, durationsOf } from './durations.ts';
import { facets } from './lexicons.ts';
import { compileTerms, type Match, type Matcher, matchTerms } from './match-terms.ts';
import type { Actor, Modality, Statement } from './statement.ts';
import { contentStems, type Token, tokensOf } from './tokens.ts';
import { termMatcher } from './vocabulary.ts';

const phrasesAsTerms = (words: readonly string[]) => words.map((word) => ({ id: word, title: word, words: [word] }));
const wordings = {
  limits: compileTerms({ topic: phrasesAsTerms(limits) }),
  exceptions: compileTerms({ topic: phrasesAsTerms(exceptions) }),
  hedges: compileTerms({ topic: phrasesAsTerms(hedges) }),
  examples: compileTerms({ topic: phrasesAsTerms(examples) }),
};
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
  const isOpening = (at: number): boolean => {
    const [word, next] = [tokens[at]?.word.toLowerCase(), tokens[at + 1]?.word.toLowerCase()];
    return (word === 'you' && (next === 'can' || next === 'may')) || (word === 'right' && next === 'to');
  };
  const from = tokens.findIndex((_, at) => isOpening(at));
  if (from < 0) return [];
  const span = tokens.slice(from + 2, from + 2 + farthestVerb);
  const end = span.findIndex(({ word }) => /^[.;:(]$/.test(word) || word.toLowerCase() === 'if');
  const clause = end < 0 ? span : span.slice(0, end);
  if (!clause.some(({ word }) => /^(?:data|information|account)$/i.test(word))) return [];
  return clause.flatMap(({ stem }, step): Match[] => {
    const id = rightVerbs[stem];
    return id === undefined ? [] : [{ facet: 'right', id, at: from + 2 + step, length: 1 }];
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
  return tokens.flatMap((token, at): Match[] => {
    if (!giving.has(token.stem)) return [];
    const reached = matches.some(
      (match) =>
        match.facet === 'recipient' &&
        match.at > at &&
        match.at <= at + farthestRecipient &&
        tokens.slice(match.at - 3, match.at).some((near) => near.stem === 'to'),
    );
    return reached ? [{ facet: 'practice', id: 'share', at, length: 1 }] : [];
  });
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

/** The names of links and buttons in quotation marks, three words and more with capitals: 'click "Your Privacy Choices"'. */
function quotedLabels(
  text: string,
  tokens: readonly Token[],
): readonly { readonly from: number; readonly to: number }[] {
  if (!/["“]/.test(text)) return [];
  return [...text.matchAll(/["“]([^"“”]{8,140})["”]/g)].flatMap(([, quoted = '']) => {
    const words = tokensOf(quoted).filter((token) => !token.sign);
    const weighty = words.filter((token) => token.word.length > 3);
    const capitals = weighty.filter((token) => /^\p{Lu}/u.test(token.word)).length;
    if (words.length < 3 || words.length > mostLabelWords || capitals < weighty.length) return [];
    const own = tokensOf(quoted);
    const from = tokens.findIndex((_, at) => own.every((token, step) => tokens[at + step]?.word === token.word));
    return from < 0 ? [] : [{ from, to: from + own.length }];
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

/** True for a negator that turns what follows; "not limited to", "not only" and "whether or not" do not. */
function isNegator(tokens: readonly Token[], at: number): boolean {
  if (isLabelStart(tokens, at - 1)) return false;
  const word = (tokens[at] as Token).word.toLowerCase().replaceAll('’', "'");
  if (!negationWords.has(word)) return false;
  const next = tokens[at + 1]?.word.toLowerCase();
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
    const lower = token.word.toLowerCase();
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
    const lower = (tokens[back] as Token).word.toLowerCase();
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
    const found = modals[token.word.toLowerCase()];
    if (found === 'may') return 'may';
    if (found === 'will') modality = 'will';
  }
  return modality;
}

const emptyNamed = (): Record<Facet, Set<string>> =>
  Object.fromEntries(facets.map((facet) => [facet, new Set<string>()])) as Record<Facet, Set<string>>;

function nameTerms(matches: readonly Match[], into: Record<Facet, Set<string>>): Record<Facet, Set<string>> {
  for (const match of matches) into[match.facet].add(match.id);
  return into;
}

const found = (matcherOf: ReturnType<typeof compileTerms>, tokens: readonly Token[]): string[] =>
  matchTerms(matcherOf, tokens).map((match) => match.id);

interface Surrounding {
  readonly matcher: Matcher;
  readonly context: string;
  readonly title: string;
  readonly contextMatches: readonly Match[];
  readonly titlePractices: readonly Match[];
  readonly deniedByLeadIn: readonly Match[];
}

/** The lead-in and the title read last: a list's items and a section's sentences share them. */
let last: Surrounding | null = null;

function readSurrounding(context: string, title: string): Surrounding {
  const matcher = termMatcher();
  if (last !== null && last.matcher === matcher && last.context === context && last.title === title) return last;
  const tokens = context === '' ? [] : tokensOf(context);
  const contextMatches = matchTerms(matcher, tokens);
  last = {
    matcher,
    context,
    title,
    contextMatches,
    titlePractices:
      title === '' ? [] : matchTerms(matcher, tokensOf(title)).filter((match) => match.facet === 'practice'),
    deniedByLeadIn: contextMatches.filter((match) => match.facet === 'practice' && isDenied(tokens, match.at)),
  };
  return last;
}

/** Reads one sentence, item or cell; `context` is its lead-in or column header. */
export function readStatement(text: string, context: string, section: readonly string[]): Statement {
  const tokens = tokensOf(text);
  const label = labelSpan(tokens);
  const quoted = quotedLabels(text, tokens);
  const inside = (match: Match, span: { readonly from: number; readonly to: number }): boolean =>
    match.at >= span.from && match.at < span.to;
  const matches: Match[] = matchTerms(termMatcher(), tokens).filter(
    (match) =>
      (match.facet !== 'practice' || !inside(match, label)) &&
      !((match.facet === 'practice' || match.facet === 'purpose') && quoted.some((span) => inside(match, span))) &&
      !isShop(tokens, match),
  );
  matches.push(...givingsIn(tokens, matches), ...rightsIn(tokens));
  const practiceMatches = matches.filter((match) => match.facet === 'practice').sort((a, b) => a.at - b.at);
  const { contextMatches, titlePractices, deniedByLeadIn } = readSurrounding(context, section.at(-1) ?? '');
  const deniedMatches = practiceMatches.filter((match) => isDenied(tokens, match.at));
  return {
    text,
    context,
    section,
    tokens,
    stems: contentStems(tokens),
    named: nameTerms(matches, emptyNamed()),
    inContext: nameTerms([...contextMatches, ...titlePractices], nameTerms(matches, emptyNamed())),
    denied: new Set([...deniedMatches, ...deniedByLeadIn].map((match) => match.id)),
    affirmed: new Set(
      deniedByLeadIn.length > 0
        ? []
        : practiceMatches.filter((match) => !deniedMatches.includes(match)).map((match) => match.id),
    ),
    actor: actorOf(tokens, practiceMatches),
    modality: modalityOf(tokens),
    limits: found(wordings.limits, tokens),
    exceptions: found(wordings.exceptions, tokens),
    hedges: found(wordings.hedges, tokens),
    examples: found(wordings.examples, tokens),
    negations: negationsIn(tokens),
    durations: durationsOf(tokens),
    ages: agesOf(text),
  };
}
