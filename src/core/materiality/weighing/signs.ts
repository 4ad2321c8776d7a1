import type { CategoryId } from '../../terms.ts';
import type { RuleId } from '../finding/rule-id.ts';
import type { Facet } from '../lexicon/term.ts';

/** The practices and topics that a clause is weighed by, and what such a clause is about, in plain words. */
const clauseWords = {
  collect: 'collecting data',
  use: 'using data',
  share: 'sharing data',
  sell: 'selling data',
  keep: 'keeping data',
  transfer: 'transfers abroad',
  track: 'tracking',
  train: 'training models',
  decide: 'automated decisions',
  contact: 'contacting people',
  children: 'children',
  'change-terms': 'changes of the policy',
  scope: 'what the policy covers',
  controller: 'who is responsible',
  security: 'security',
  ai: 'artificial intelligence',
  consent: 'consent',
  definition: 'the meaning of a term',
  rights: 'rights',
} as const;

type ClauseMatter = keyof typeof clauseWords;

/** How a named sign of a material difference reads in a sentence for people: "from several signs together: …". */
const signWords = {
  'whole statement': 'a whole sentence comes or goes',
  'said elsewhere': 'parts of it stand elsewhere in the other text',
  'the company acts': 'it says what the company does',
  'the reader acts': 'it says what the reader does',
  'runs as a sentence': 'it is a full sentence',
  'changed words': 'many words changed',
  'words new to the text': 'words are new to the text',
  'words changed in the document': 'much of the document changed',
  'words changed in the section': 'much of the section changed',
  'share of terms': 'most of the changed words are terms of data protection',
  'share of names': 'most of the changed words are names or numbers',
  'terms named': 'terms of data protection come or go',
  'terms named for the first time': 'terms are named for the first time',
  'terms named for the first time, reworded': 'terms are named for the first time in a reworded sentence',
  'terms only come, or only go': 'terms only come, or only go',
  'rules that speak': 'several rules found something',
  'privacy words': 'it speaks the language of a policy',
  'privacy words in the section': 'the changes around it speak of personal data',
  'section with few words on personal data': 'its section says little on personal data',
  'speaks about the text itself': 'it speaks about the text itself',
  'a pointer to another document': 'it points to another document',
  'names a company': 'it names a company',
  'names an address': 'it gives an address',
  'speaks of personal data': 'it speaks of personal data',
  'denies a practice': 'it denies a practice',
  'beside words on rights': 'it stands beside words on rights',
  'beside words on sharing': 'it stands beside words on sharing',
  'beside words on collection or use': 'it stands beside words on collection or use',
} as const;

const facetWords: Readonly<Record<Facet, string>> = {
  practice: 'it names another practice',
  data: 'it names other data',
  purpose: 'it names another purpose',
  recipient: 'it names another recipient',
  right: 'it names another right',
  topic: 'it turns to another topic',
  technology: 'it names another tracking technology',
  mechanism: 'it names another transfer mechanism',
  basis: 'it names another legal basis',
  place: 'it names another place',
  law: 'it names another law',
  safeguard: 'it names another safeguard',
};

/** What is weighed of a difference, by name: whether it is material. */
export type MaterialSign =
  | keyof typeof signWords
  | `clause on ${ClauseMatter}`
  | `${Facet} named`
  | `rule ${RuleId}`
  | `rule ${RuleId}, reworded`;

/** What is weighed for and against a new use of held data. */
export const useSigns = [
  'a promise gone',
  'sharing with outsiders',
  'sensitive data',
  'a purpose of its own',
  'AI, as never before',
  'advertising',
  'a kind of outsider never named before',
  'use for their own purposes',
  'words changed in the document',
  'in a section on what is collected',
  'in words on law, rights or a region',
] as const;

export type UseSign = (typeof useSigns)[number];

/** What is weighed of a change as a whole: whether it is about a category. */
export type CategorySign =
  | `category ${CategoryId}`
  | 'changes of the category'
  | 'changes of the category that a narrow rule finds'
  | 'share of the changes'
  | 'share of the changed words'
  | 'share under a title on it'
  | 'terms of its own'
  | 'terms named for the first time'
  | 'speaks of it alone';

/** A sign's name in plain words; a rule that speaks and a clause on some matter say so. Null where there is no such sign. */
export function signName(name: string): string | null {
  const [, rule, reworded] = /^rule ([a-z-]+)(, reworded)?$/.exec(name) ?? [];
  if (rule !== undefined) return `the rule ${rule} applies${reworded === undefined ? '' : ' to a reworded sentence'}`;
  const [, matter] = /^clause on (.+)$/.exec(name) ?? [];
  if (matter !== undefined) {
    const about = wordsOf(clauseWords, matter);
    return about === null ? null : `the clause is about ${about}`;
  }
  return wordsOf(signWords, name) ?? wordsOf(facetWords, name.replace(/ named$/, ''));
}

function wordsOf(table: Readonly<Record<string, string>>, name: string): string | null {
  return Object.hasOwn(table, name) ? (table[name] ?? null) : null;
}
