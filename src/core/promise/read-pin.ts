const pins: readonly RegExp[] = [
  /\b(?:in accordance with|according to|under|subject to|governed by|in line with|as described in|consistent(?:ly)? with|by|remains? (?:under|subject to))\b[^.;]{0,90}\b(?:policy|notice|statement|version|terms)\b[^.;]{0,60}\b(?:under which|(?:in effect|in force|applicable|current|that applied|which applied|valid|shown|posted|available) (?:at the time|when|on the (?:date|day))[^.;]{0,40})(?:[^.;]{0,50})\b(?:collect\w*|gather\w*|obtain\w*|provid\w*|submitt?\w*|received|gave|given)\b/i,
  /\b(?:not|never|n't)\b[^.;]{0,60}\b(?:apply|be applied|have|take)\b[^.;]{0,30}\b(?:retroactive(?:ly)?|retrospective(?:ly)?)\b/i,
  /\b(?:not|never|n't)\b[^.;]{0,60}\b(?:apply|be applied|affect)\b[^.;]{0,60}\b(?:information|data|details)\b[^.;]{0,30}\b(?:already|previously|collected (?:before|prior|earlier)|we (?:already )?(?:hold|held|collected))\b/i,
  /\b(?:information|data)\b[^.;]{0,60}\b(?:collected|gathered|obtained|provided)\b[^.;]{0,60}\b(?:before|prior to|earlier)\b[^.;]{0,80}\b(?:remain\w*|continue\w*|stay\w*)\b[^.;]{0,50}\b(?:governed|subject|protected|under|handled|covered)\b/i,
];
const aboutText =
  /\b(?:changes?|amendments?|revisions?|updates?|modifications?|versions?|polic(?:y|ies)|notice|statement|they)\b/i;
const opposite =
  /\b(?:that|which) (?:do|does|did|will) not\b|\b(?:whether or not|regardless of (?:when|whether)|even if)\b[^.;]{0,60}\b(?:collected|provided)\b|\bat the time (?:such |the )?(?:information|data) is used\b/i;

/** True where `sentence` keeps data under the policy that was in force when it was collected. */
export function pinsToCollection(sentence: string): boolean {
  return pins.some((pattern) => pattern.test(sentence)) && aboutText.test(sentence) && !opposite.test(sentence);
}
