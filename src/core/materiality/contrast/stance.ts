/**
 * What a sentence does for the company and for the people whose data it is about. `practice`: the company does something with data;
 * `denial`: it says that it does not; `duty`: it owes people something (deletes, tells, asks, protects); `right`: people can do
 * something; `other`: none of these.
 */
export type Stance = 'practice' | 'denial' | 'duty' | 'right' | 'other';

const practice =
  /\b(?:collect|gather|obtain (?:your |personal |information|data)|us(?:e|es|ed|ing) (?!the service)|process|shar(?:e|es|ed|ing)|disclos|s(?:ell|ells|elling|old)\b|sale of|rent|trad(?:e|es|ing)\b|transfer|provide (?:your|personal|information|data|it|them)|track|combin|stor(?:e|es|ed|ing|age)|host(?:ed|s)?\b|keep|kept|retain|retention|read\b|access your|scan|analy[sz]|profil(?:e|es|ing) you|monitor|record(?:s|ed|ing)?\b|send (?:you )?(?:marketing|promot|offers)|train\b|pass(?:es|ed)? (?:it |them |your |on))/i;
const duty =
  /\b(?:delet|eras(?:e|ed|ing)|destroy|notif(?:y|ies|ied)|tell you|inform you|let you know|alert you|ask(?:s|ed)? (?:you|for your|your)|(?:get|obtain|seek|request)s? (?:your |the )?(?:prior |explicit |express )?(?:consent|permission)|respond|reply|answers? (?!to\b)|protect(?:s|ed|ing)?\b|safeguard|secure your|encrypt|anonymi[sz]e|remove your|honou?r|stop (?:using|sharing|collecting|processing)|correct your|restrict(?:s|ed)? access|limit(?:s|ed)? access|access .{0,40}is limited|give notice|charge no|warn you|return your|back up your)/i;
const right =
  /\b(?:you (?:can|may|have|are able|are entitled|will be able|always have)|your rights?|the right to|entitled to|you (?:also )?have the right)\b/i;
const denied =
  /\b(?:not|never|no longer|neither|nor|rarely|seldom|n['’]t)\b(?:\s+(?:\S+)){0,3}?\s*\b(?:collect|us(?:e|ed|ing)|process|shar(?:e|ed|ing)|disclos\w*|sell|sold|rent|trade|transfer|provide|track|combin\w*|stor(?:e|ed)|keep|retain|read|access|scan|analy[sz]\w*|profile|monitor|record|send|train|pass)/i;

const clauseEnd = /[,;:]\s/g;

/** The clauses of a sentence, with where they begin. */
function clausesOf(text: string): readonly { readonly from: number; readonly to: number }[] {
  const ends = [...text.matchAll(clauseEnd)].map(({ index }) => index + 1);
  return [...ends, text.length].map((to, at) => ({ from: at === 0 ? 0 : (ends[at - 1] as number), to }));
}

/** The clauses in which a sentence differs from another wording of it. */
function changedClauses(text: string, other: string): string {
  let start = 0;
  while (start < text.length && text[start] === other[start]) start++;
  let end = 0;
  const most = Math.min(text.length, other.length) - start;
  while (end < most && text[text.length - 1 - end] === other[other.length - 1 - end]) end++;
  return clausesOf(text)
    .filter(({ from, to }) => to > start && from <= text.length - end)
    .map(({ from, to }) => text.slice(from, to))
    .join(' ');
}

/** What the clauses do in which two wordings of a sentence differ; the whole sentence, where these do nothing by themselves. */
export function stanceWhereChanged(before: string, after: string): Stance {
  const there = sharedStance(changedClauses(before, after), changedClauses(after, before));
  return there === 'other' ? sharedStance(before, after) : there;
}

/**
 * What two wordings of one sentence do, the same in either order: of a practice and its denial the practice, else what binds the
 * company more.
 */
function sharedStance(before: string, after: string): Stance {
  const [was, is] = [stanceOf(before), stanceOf(after)];
  if (was === is) return was;
  const both = new Set([was, is]);
  return (['duty', 'right', 'practice', 'denial'] as const).find((stance) => both.has(stance)) ?? 'other';
}

const placeOf = (pattern: RegExp, text: string): number => {
  const at = text.search(pattern);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
};

/** What a sentence does, by the first of its verbs that says so. */
export function stanceOf(text: string): Stance {
  const [does, owes, entitles] = [placeOf(practice, text), placeOf(duty, text), placeOf(right, text)];
  const first = Math.min(does, owes, entitles);
  if (first === Number.POSITIVE_INFINITY) return 'other';
  if (entitles === first) return 'right';
  if (owes === first) return 'duty';
  return denied.test(text) && placeOf(denied, text) <= does ? 'denial' : 'practice';
}
