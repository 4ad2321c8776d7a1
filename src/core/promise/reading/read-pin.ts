import { remember } from '../words/remember.ts';

const document = '(?:policy|notice|statement|version|terms)';
const given = String.raw`(?:collect\w*|gather\w*|obtain\w*|provid\w*|submitt?\w*|received|gave|given)`;
const valid =
  '(?:in effect|in force|in place|applicable|current|that applied|which applied|valid|shown|posted|available)';
const change =
  '(?:changes?|amendments?|revisions?|updates?|modifications?|(?:new|revised|amended|updated) (?:policy|version|notice|statement)|they|them)';

const pins: readonly RegExp[] = [
  String.raw`\b(?:in accordance with|according to|under|subject to|governed by|in line with|as described in|consistent(?:ly)? with|by)\b[^.;]{0,90}\b${document}\b[^.;]{0,60}\b(?:under which|${valid} (?:at the time|when|on the (?:date|day))[^.;]{0,40})[^.;]{0,50}\b${given}\b`,
  String.raw`\b${document}\b[^.;]{0,40}\b${valid}\b[^.;]{0,20}\b(?:at the time|when)\b[^.;]{0,80}\b${given}\b[^.;]{0,60}\b(?:govern|appl|control|cover)\w*`,
  String.raw`\b${change}\b[^.;]{0,60}(?:\b(?:not|never)|n't)\b[^.;]{0,30}\b(?:apply|applied|have|take)\b[^.;]{0,30}\b(?:retroactive|retrospective)`,
  String.raw`(?:\b(?:not|never)|n't)\b[^.;]{0,30}\bapply\b[^.;]{0,40}\b${change}\b[^.;]{0,30}\b(?:retroactive|retrospective)`,
  String.raw`\b${change}\b[^.;]{0,50}(?:\b(?:not|never)|n't)\b[^.;]{0,20}\b(?:apply|be applied|affect)\b[^.;]{0,60}\b(?:information|data|details)\b[^.;]{0,30}\b(?:already|previously|collected (?:before|prior|earlier)|we (?:already )?(?:hold|held|collected))`,
  String.raw`\b${change}\b[^.;]{0,60}\bonly\b[^.;]{0,20}\b(?:apply|applies|be applied|affect)\b[^.;]{0,40}\b(?:prospective|(?:collected|provided|obtained|given)[^.;]{0,20} (?:after|from|since|later))`,
  String.raw`\b(?:information|data|details)\b[^.;]{0,60}\b${given}\b[^.;]{0,60}\b(?:before|prior to|earlier)\b[^.;]{0,80}\b(?:remain|continue|stay)\w*[^.;]{0,50}\b(?:governed|subject|protected|under|handled|covered)`,
].map((source) => new RegExp(source, 'i'));
const opposite =
  /\b(?:that|which) (?:do|does|did|will) not\b|\b(?:whether or not|regardless of (?:when|whether)|even if)\b[^.;]{0,60}\b(?:collected|provided)\b|\bat the time (?:such |the )?(?:information|data) is used\b/i;

/** True where `sentence` keeps data under the policy that was in force when it was collected. */
export const pinsToCollection = remember((sentence: string): boolean => {
  return pins.some((pattern) => pattern.test(sentence)) && !opposite.test(sentence);
});
