import type { PromiseTrigger } from '../clause/types.ts';
import { changeWord } from '../words/change-words.ts';
import { remember } from '../words/remember.ts';

const weighty = String.raw`(?<!\b(?:non|not|im|in)[- ]?)\b(?:material(?:ly)?|significant(?:ly)?|substantial(?:ly)?|substantive(?:ly)?|major|important(?:ly)?|fundamental(?:ly)?|serious(?:ly)?|essential|key|considerabl[ey]|meaningful(?:ly)?|adverse(?:ly)?|relevant|big|drastic(?:ally)?|noteworthy|notable)\b`;
const changing = String.raw`(?:${changeWord}|impact(?:s|ing)?|effects?|affects?|differen(?:t|ce|ces|tly)|reduc\w*|restrict\w*|limit\w*)`;
const filler = String.raw`(?:[,]? ?[\w'/-]+,? ){0,4}?`;

const material = new RegExp(
  [
    String.raw`${weighty}[, ]+${filler}${changing}\b`,
    String.raw`\b${changeWord}\b[^.;]{0,60}?\b(?:is|are|be|being|were|considered|deemed|as|believe|reasonably) (?:to be )?(?:[\w-]+ ){0,3}?[\"']?${weighty}`,
    String.raw`\b(?:they|these|it|this|those|which|that) (?:is|are|be) (?:[\w-]+ ){0,3}?${weighty}`,
    String.raw`\b(?:in a|any) ${weighty} (?:way|manner|respect)`,
    String.raw`\b${changing}\b (?:you|your [\w ]{1,30}|users|customers|individuals|people|them|the rights[\w ]{0,30}) ${weighty}`,
    String.raw`\b(?:reduc|lessen|diminish|restrict|limit|weaken)\w*\b[^.;]{0,40}\b(?:rights?|protections?|commitments?|privacy)\b|\bless (?:protective|restrictive)\b`,
    String.raw`\baffect\w*\b[^.;]{0,30}\b(?:rights|freedoms|how (?:your|we)|the way)`,
    String.raw`\bexcept (?:for |in the case of )?(?:minor|small|technical|editorial|trivial|typographical|cosmetic)|\bother than (?:minor|editorial|typographical|cosmetic|clerical)`,
    String.raw`\b(?:not|isn't|aren't) (?:\w+ ){0,2}(?:minor|trivial|purely editorial)|\bmore than minor`,
    String.raw`\bchanges? (?:that )?(?:we (?:think|believe|feel)|which we (?:think|believe)) (?:you should|are important|matter)`,
  ].join('|'),
  'i',
);

const minor = new RegExp(
  String.raw`\b(?:minor|small|immaterial|non-?material|not material|non-?substantive|insubstantial|insignificant|trivial|less significant|editorial|typographical|clerical|cosmetic|all other|any other|other) (?:[\w,-]+ ){0,2}?${changeWord}\b|\b${changeWord} (?:[\w]+ ){0,4}(?:not material|immaterial|purely (?:editorial|technical))\b|\botherwise, (?:all|any|the)\b|^(?:\W*)otherwise\b`,
  'i',
);

const unlike = String.raw`(?:than|from|to) (?:the |those |that |what |which |how )?(?:\w+ ){0,6}?(?:collected|stated|disclosed|described|set out|set forth|specified|explained|originally|contained|provided|told|notified|listed|mentioned|outlined|obtained|time of collection|gathered)`;
const newUse = new RegExp(
  [
    String.raw`\b(?:manner|ways?|means|purposes?|uses?|reasons?)\b[^.;]{0,50}\b(?:different|differing|differs?|other|unrelated|incompatible|not (?:previously )?(?:compatible|described|disclosed|covered|stated))\b[^.;]{0,20}?\b${unlike}`,
    String.raw`\b(?:us(?:e|ed|ing)|process\w*|handl\w*)\b[^.;]{0,80}\bdifferent(?:ly)?\b[^.;]{0,60}?\b${unlike}`,
    String.raw`\b(?:us(?:e|ed|ing)|process\w*|handl\w*)\b[^.;]{0,60}\botherwise than\b[^.;]{0,40}\b(?:said|stated|told|described|disclosed|collected|promised|permitted|set out)\b`,
    String.raw`\b(?:this|that|such|the|a) (?:different|new|other|additional|further) (?:manner|ways?|purposes?|uses?)\b`,
    String.raw`\b(?:unless|without|before|until|if|when|where|should|not|any|whenever|won't|cannot)\b[^.;]{0,110}?\b(?:us(?:e|ed|ing)|process\w*|collect\w*|shar\w*|disclos\w*|purposes?)\b[^.;]{0,110}?\b(?:new|different|unrelated|incompatible|additional|further|another)\b,?(?: (?:[\w-]+,? )?(?:or|and) (?:[\w-]+) )? ?(?:\w+ )?(?:purposes?|manner|uses? (?:of|for))\b`,
    String.raw`\b(?:us(?:e|ed|ing)|process\w*)\b[^.;]{0,70}\bin (?:a|any) (?:materially |substantially |significantly )?(?:different|new|other) (?:ways?|manner)\b`,
    String.raw`\bfor (?:a |any )?(?:purposes? that (?:is|are) )?(?:materially )?(?:different(?! (?:types?|kinds?|categor|processing|activit|services?|products?|regions?|groups?))|unrelated|incompatible)\b`,
    String.raw`\bless protective of (?:\w+ ){1,5}(?:collected|gathered|held|obtained)`,
    String.raw`\buse\w* (?:of )?(?:[\w']+ ){1,6}for (?:a|any|some) (?:other|new|different|another|unrelated|further) purposes?\b`,
  ].join('|'),
  'i',
);

const withoutHeldData =
  /\b(?:not|n't|without|no)\b[^.;]{0,30}\b(?:affect|concern|touch|apply to|relat\w+ to|impact|involv\w+|chang\w+)\w*\b[^.;]{0,60}\b(?:already|previously|existing|in our (?:possession|databases?|systems|files)|stored|held|on file|collected (?:before|earlier|so far))\b/i;

const transition =
  /\b(?:merge[rs]?|merged|merging|acqui(?:re[sd]?|ring|sitions?)|takeover|(?:change|transfer)s? (?:of|in) (?:the )?(?:ownership|control|owner)|ownership|new owners?|bankruptcy|insolvency|reorgani[sz]ation|restructuring|(?:sale|sell|selling|transfer|dispos\w+|divest\w*|purchase) (?:of )?(?:(?:all|any|some|parts?|portions?|substantially|or|a|of|our|its|the|their|certain|one|more|lines?|company|business) )*(?:assets|business(?:es)?|company|shares|stock|business units?)|business transitions?|business transfers?|successors?|buyer|purchaser|corporate transactions?|change[- ](?:of|in)[- ]control)\b/i;

const authorities =
  /\b(?:law enforcement|government|court|subpoena|legal process|authorit(?:y|ies)|warrant|police|breach|incident)\b/i;
const sharing =
  /\b(?:shar(?:e|ed|ing)|disclos(?:e|ed|ing)|sell|sold|selling|rent|rented|transfer(?:red|ring)?|provid(?:e|ed|ing)|releas(?:e|ed)|pass(?:ed)? (?:it |them )?on|given)\b[^.;]{0,120}\b(?:third[- ]part(?:y|ies)|outside (?:part(?:y|ies)|compan(?:y|ies)|organi[sz]ations?)|anyone else|other (?:compan(?:y|ies)|organi[sz]ations?|part(?:y|ies))|partners?|advertisers?|outsiders?)\b/i;
const sharingNotice =
  /\b(?:unless|without|before|until|prior to|not)\b[^.;]{0,160}\b(?:notif\w+|inform(?:ed|ing)?\b|(?:prior|advance|given?|giving|provid\w+|receiv\w+|with|of|a) (?:[\w-]+ ){0,2}notice\b)|\b(?:receive|given?|provided with) (?:[\w-]+ ){0,2}notice (?:when|before|if)\b/i;
const outside =
  /\b(?:collect\w*|gather\w*|obtain\w*|request\w*)\b[^.;]{0,80}\b(?:by|from)\b[^.;]{0,25}\b(?:outside|third|external|other)[- ](?:part(?:y|ies)|compan(?:y|ies)|organi[sz]ations?|firms?)\b|\b(?:outside|third|external)[- ](?:part(?:y|ies)|compan(?:y|ies)|organi[sz]ations?|firms?)\b[^.;]{0,30}\b(?:collects?|gathers?|is collecting|are collecting)\b/i;

/** True where `clause` speaks of a merger, a sale or another change of ownership or control. */
export function speaksOfTransition(clause: string): boolean {
  return transition.test(clause);
}

/** True where `clause` says that data is not shared with others before people are told. Requests by authorities are left out. */
export function speaksOfNoticedSharing(clause: string): boolean {
  return sharing.test(clause) && sharingNotice.test(clause) && !authorities.test(clause);
}

/** True where `clause` speaks of data being collected by someone other than the company. */
export function speaksOfOutsideCollection(clause: string): boolean {
  return outside.test(clause);
}

/** True where `clause` speaks of using data in another way than the one stated when it was collected. */
export const speaksOfNewUse = remember((clause: string): boolean => {
  return newUse.test(clause);
});

/** The kind of change that a clause about changes names, or null where it names none ("the changes"). */
export function changeTrigger(clause: string): PromiseTrigger | null {
  const isMaterial = material.test(clause);
  if (isMaterial && withoutHeldData.test(clause)) return 'material-without-held-data';
  if (speaksOfNewUse(clause)) return 'new-use';
  if (isMaterial) return 'material';
  return minor.test(clause) ? 'minor' : null;
}
