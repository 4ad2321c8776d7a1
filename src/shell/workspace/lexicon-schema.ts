import * as z from 'zod';
import type { DataTerm, Facet } from '../../core/materiality/lexicon/term.ts';
import { builtInTerms } from '../../core/materiality/vocabulary/built-in-terms.ts';

const builtIn = builtInTerms();

/** The lists whose terms the rules know by name: a new one would be heard by no rule. */
const closed: ReadonlySet<Facet> = new Set(['practice', 'topic']);

const oneLine = z
  .string('expected a text')
  .trim()
  .max(80, 'expected at most 80 characters')
  .regex(/^[^\p{Cc}]*\p{L}[^\p{Cc}]*$/u, 'expected one line with at least one letter');

const entry = z.strictObject(
  {
    term: oneLine.optional(),
    extends: z.string().optional(),
    words: z.array(oneLine, 'expected a list of words').optional(),
    sensitive: z.boolean('expected true or false').optional(),
  },
  'expected {term, words} or {extends, words}',
);

type Entry = z.infer<typeof entry>;

function faultOf(facet: Facet, { term, extends: base, words, sensitive }: Entry): string | null {
  const ids = builtIn[facet].map(({ id }) => id);
  if ((term === undefined) === (base === undefined))
    return 'expected either `term` (a new one) or `extends` (a known one)';
  if (base !== undefined && !ids.includes(base)) return `expected \`extends\` to name one of: ${ids.join(', ')}`;
  if (base !== undefined && (words ?? []).length === 0) return 'expected `words` that name the term';
  if (term !== undefined && closed.has(facet)) return `expected \`extends\`: the rules know each ${facet} by name`;
  if (term !== undefined && ids.includes(term)) return `expected \`extends: ${term}\`: there is such a term`;
  if (sensitive !== undefined && (facet !== 'data' || term === undefined))
    return 'expected `sensitive` only with a new term under `data`';
  return null;
}

/** A term that extends a built-in one has that one's title. */
function toTerm({ term, extends: base, words, sensitive }: Entry): DataTerm {
  const id = base ?? term ?? '';
  return {
    id,
    title: term ?? '',
    words: words === undefined || words.length === 0 ? [id] : words,
    ...(sensitive === true ? { sensitive } : {}),
  };
}

const listOf = (facet: Facet) =>
  z
    .array(
      z
        .preprocess((value) => (typeof value === 'string' ? { term: value } : value), entry)
        .superRefine((value, context) => {
          const message = faultOf(facet, value);
          if (message !== null) context.addIssue({ code: 'custom', message });
        })
        .transform(toTerm),
      'expected a list of terms',
    )
    .nullable()
    .transform((terms) => terms ?? []);

const facets = Object.keys(builtIn) as Facet[];

/** What a lexicon file may say: lists of terms by facet, each new (`term`) or known (`extends`). Gives the terms to add. */
export const lexiconSchema = z
  .strictObject(
    Object.fromEntries(facets.map((facet) => [facet, listOf(facet).optional()])) as Record<
      Facet,
      z.ZodOptional<ReturnType<typeof listOf>>
    >,
    `expected lists of terms under: ${facets.join(', ')}`,
  )
  .partial();
