import { changeWord, isChangeTitle } from '../words/change-words.ts';

/** Signs by which a sentence leans on those before it, or turns to another matter. */

const otherTopic =
  /\b(?:requests?(?! (?:\w+ ){0,3}(?:consents?|permission|approval))|complaints?|questions?|inquir(?:y|ies)|breach(?:es)?|incidents?|marketing|newsletters?|promotion(?:s|al)?|orders?|payments?|deliver(?:y|ies)|surveys?|cookies? (?:banner|settings)|law enforcement|subpoenas?|verify|verification)\b/i;

/** True where a sentence speaks of another matter: requests, breaches, orders, marketing. */
export function turnsElsewhere(text: string): boolean {
  return otherTopic.test(text);
}

const everyChange =
  /\b(?:any|all|every|each)(?: [\w-]+){0,2} (?:changes?|updates?|modifications?|amendments?|revisions?)\b/i;

/** True where a clause says "any change", "all updates": it is about every change, whatever was spoken of before. */
export function namesEveryChange(text: string): boolean {
  return everyChange.test(text);
}

const suchChange =
  /\b(?:such|these|those|this|the said)(?: [\w-]+){0,2} (?:changes?|updates?|modifications?|amendments?|revisions?)\b/i;

/** True where a clause says "such changes": it is about those just spoken of. */
export function namesSuchChange(text: string): boolean {
  return suchChange.test(text);
}

const suchEvent =
  /\b(?:such|this|that|these|those|which) (?:an? )?(?:\w+ )?(?:events?|cases?|transactions?|transfers?|changes?|sales?|mergers?|circumstances?)\b|\b(?:before|prior to|when|if)\b[^.;]{0,50}\b(?:control|ownership|owners?|transfer\w*|pass(?:es|ed)?|hand(?:s|ed) over)\b/i;

/** True where a clause refers back to a business transition: "in such an event", "before control passes". */
export function namesSuchEvent(text: string): boolean {
  return suchEvent.test(text);
}

const ifChanged = new RegExp(
  String.raw`^(?:\W*(?:however|in addition|but|and),? )?(?:if|when|whenever|where|should|in the event)\b[^,]{0,90}\b${changeWord}\b`,
  'i',
);

/** True where a clause begins with a condition on a change: "If we change …". It states a duty of its own. */
export function startsWithCondition(text: string): boolean {
  return ifChanged.test(text);
}

const illustration =
  /^(?:for (?:example|instance)|e\.g\.|(?:such|this|these|the|our|any) (?:notices?|notifications?|means|methods|measures|steps)|(?:notices?|notifications?)) ?(?:,|may|might|can|could|will|include)/i;

/** True where a clause only gives examples of what was promised: "For example, we may …", "Notice may be by …". */
export function illustrates(text: string): boolean {
  return illustration.test(text);
}

const whenCollected =
  /\b(?:notif\w+|inform(?:ed|s)?|told|tell|advised?|alert(?:ed)?)\b[^.;]{0,40}\b(?:when|whenever|before|if|prior to|each time)\b/i;

/** True where people are told "when" or "before" something happens, as against being told now. */
export function tellsWhenCollecting(text: string): boolean {
  return whenCollected.test(text);
}

const requires = /\b(?:requires?|subject to|only (?:with|after)|depends? on|until)\b/i;

/** True where a change needs something first: "requires your consent". */
export function makesConditional(text: string): boolean {
  return requires.test(text);
}

/** True for a short sentence that is a section's title at the head of a paragraph: "Changes to this policy." */
export function isRunInTitle(text: string): boolean {
  return text.split(/\s+/).length <= 12 && isChangeTitle(text);
}
