import { type NoticeAct, noticeActs } from './notice-acts.ts';

/** A part of a sentence that states at most one kind of duty. */
export interface DutyClause {
  readonly text: string;
  readonly acts: readonly NoticeAct[];
}

const subject = String.raw`(?:(?:we|it|they|you|users|customers|members|the company|[A-Z][\w.]+)\s+)?(?:also\s+|further\s+|additionally\s+)?`;
const condition = String.raw`(?:if|when|where|whenever|in the event|in case|should|in (?:some|certain|other) (?:cases|circumstances)|for (?:material|significant|substantial|important|major|minor|other|all other|any other|non-material|certain))\b`;

/** Where one duty can end and the next begin. The match is kept with the part before it. */
const seams = new RegExp(
  String.raw`;\s+|,?\s+(?:and|but|or|while|whereas|otherwise),?\s+(?=${condition})|,?\s+(?:and|but|or),?\s+(?=${subject}(?:will|may|might|shall|can|could|must)\b)|,?\s+(?:and|but)\s+(?=we'll\b)|,\s+(?=(?:we|it|they) (?:may|might|can|could|will|shall) also\b)`,
  'g',
);

function parts(sentence: string): string[] {
  const cuts = [...sentence.matchAll(seams)].map((match) => match.index + match[0].length);
  return [0, ...cuts].map((from, index) => sentence.slice(from, cuts[index] ?? sentence.length));
}

/**
 * A sentence's duties, one clause each: "we will post changes and, if they are material, we will e-mail you" has two. A part
 * without an act of notice stays with the clause after it (a condition in front) or, at the end, with the clause before it.
 */
export function dutyClauses(sentence: string): readonly DutyClause[] {
  const clauses: string[] = [];
  let open = '';
  for (const part of parts(sentence)) {
    const grown = open + part;
    if (noticeActs(grown).length > 0) {
      clauses.push(grown);
      open = '';
    } else open = grown;
  }
  const last = clauses.pop();
  if (last !== undefined) clauses.push(last + open);
  else if (open !== '') clauses.push(open);
  return clauses.map((text) => ({ text: text.trim(), acts: noticeActs(text.trim()) }));
}
