import type { Exclusion } from '../clause/types.ts';
import { leavesSomebodyAlone, namesExcludable, readExclusions } from '../terms/read-exclusions.ts';
import { speaksOfNewUse } from '../terms/read-trigger.ts';
import { isChangeTitle, speaksOfPolicyChange } from '../words/change-words.ts';
import { namesEveryChange, turnsElsewhere } from './change-context.ts';
import type { PolicySentence } from './policy-sentences.ts';

/** Words by which somebody is left out of a notice. */
export interface ExclusionStatement {
  readonly exclusions: readonly Exclusion[];
  /** One sentence, or two neighbours of which one says who and the other what of them. */
  readonly sentences: readonly PolicySentence[];
  /** True where the words or their section are about changes or new uses; false where only what stands beside them can tell. */
  readonly aboutChange: boolean;
  /** True where the words speak of a new use of data. */
  readonly newUse: boolean;
  /** True where the words speak of changes at large. */
  readonly everyChange: boolean;
  /** True where the words turn to another matter, such as marketing. */
  readonly elsewhere: boolean;
}

const ofChange =
  /\b(?:notices?|notif\w+|e-?mail\w*|told|tell|inform\w*|contact\w*|messages?|announcements?|written to|write to|hear)\b[^.;]{0,40}\b(?:of|about|on|regarding|concerning) (?:[\w-]+ ){0,3}?(?:changes?|updates?|amendments?|revisions?|modifications?|new uses?)\b(?! (?:to|of|in) (?:your|their|our (?:products?|services?|prices?)))/i;
const newWay = /\b(?:new|different) (?:way|manner|use|purpose)s?\b/i;
const pointsBack = /\b(?:they|them|their|these|those|such)\b|^(?:then|in (?:that|such|this) case|if so)\b/i;
const explains = /^(?:these|those|they|this|that|namely|such|we mean)\b/i;

/** True where a section stands under a title about changes; the document's own title tells nothing. */
function isInChangeSection(section: readonly string[]): boolean {
  return isChangeTitle(section.at(-1) ?? '') || section.slice(1).some(isChangeTitle);
}

function statementOf(exclusions: readonly Exclusion[], sentences: readonly PolicySentence[]): ExclusionStatement {
  const text = sentences.map((sentence) => sentence.text).join(' ');
  const newUse = speaksOfNewUse(text) || newWay.test(text);
  const change = speaksOfPolicyChange(text) || ofChange.test(text);
  return {
    exclusions,
    sentences,
    aboutChange: newUse || change || isInChangeSection(sentences[0]?.section ?? []),
    newUse,
    everyChange: !newUse && (namesEveryChange(text) || change),
    elsewhere: turnsElsewhere(text),
  };
}

/** Of two neighbours, the one says who and the other that they are left alone. */
function ofTwo(one: PolicySentence, next: PolicySentence, named: PolicySentence): boolean {
  if (one.section.join('\n') !== next.section.join('\n')) return false;
  return named === one
    ? (pointsBack.test(next.own) || one.text.endsWith('?')) && leavesSomebodyAlone(next.text)
    : explains.test(next.own) && leavesSomebodyAlone(one.text);
}

/** How many sentences may name further people before the one that says of them all that they are left alone. */
const longestList = 5;

/** Every place of a policy that leaves people out of a notice, in reading order, in change clauses and elsewhere. */
export function exclusionStatements(sentences: readonly PolicySentence[]): readonly ExclusionStatement[] {
  const read = sentences.filter(({ title }) => !title);
  return read.flatMap((sentence, index) => {
    const named = namesExcludable(sentence.text);
    if (named.length === 0) return [];
    if (readExclusions(sentence.text).length > 0) return [statementOf(named, [sentence])];
    const before = read[index - 1];
    const after = read.slice(index + 1, index + 1 + longestList).find(({ text }) => namesExcludable(text).length === 0);
    if (after && ofTwo(sentence, after, sentence)) return [statementOf(named, [sentence, after])];
    return before && ofTwo(before, sentence, sentence) ? [statementOf(named, [before, sentence])] : [];
  });
}
