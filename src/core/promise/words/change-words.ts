import { remember } from './remember.ts';

/** Sources of the patterns by which a clause is known to be about a change of the policy itself. */

/** A word for changing: noun or verb. */
export const changeWord = String.raw`(?:chang(?:e|es|ed|ing)|updat(?:e|es|ed|ing)|modif(?:y|ies|ied|ying|ications?)|amend(?:s|ed|ing|ments?)?|revis(?:e|es|ed|ing|ions?)|alter(?:s|ed|ing|ations?)?|adjust(?:s|ed|ing|ments?)?|replac(?:e|es|ed|ing|ements?)|rewrit(?:e|es|ing|ten)|new versions?|evolv(?:e|es|ing)|edit(?:s|ed)?|adapt(?:s|ed|ing|ations?)?)`;

const ownWord = String.raw`(?:this|our|the|these|such|its|said|any of our|(?!(?:hour|day|week|fortnight|month|year)s?')[\w.]+'s?)`;
const document = String.raw`(?:polic(?:y|ies)|notices?|statements?|declarations?|documents?|agreements?|guidelines?|charter|privacy terms|(?:privacy|information|data)(?:[- ]\w+){0,3} practices|practices|(?:this|web) ?page|(?:these|those) terms)`;
const ownDocument = String.raw`\b${ownWord} (?:(?!(?:by|to|posting|in|on|through|with|for|about|of|that|which|we|may|will|you|your)\b)["'\w&-]+ ){0,5}?"?${document}\b`;
const practice = String.raw`\b(?:how|the ways?|the manner)(?: in which| that)? (?:we|[\w.]+,?(?: inc\.?)?) (?:may |will )?(?:use|uses|collect|collects|handle|handles|treat|treats|process|processes|share|shares)\b`;

const changeOfPolicy = new RegExp(
  String.raw`\breduc(?:e|es|ing) (?:your|their|the|any|users'?) (?:[\w']+ )?rights (?:under|in) |\b${changeWord}\b[^.;]{0,90}?${ownDocument}|${ownDocument}(?:(?!\bso (?:that )?you|\byour\b|describ|explain|in accordance)[^.;]){0,70}?\b${changeWord}\b|\b${changeWord}\b[^.;]{0,40}?${practice}|\b(?:privacy|data protection|cookies?) (?:policy|notice|statement)(?:'s)? (?:changes?|updates?|amendments?)\b|\b${changeWord} (?:of|to|in) (?:privacy|cookie|data protection) (?:policy|policies|notices?|statement|practices)`,
  'i',
);

/** "a document, such as the notice, is changed" is not meant where the thing changed is something else of the company's or the reader's. */
const changeOfOther = new RegExp(
  String.raw`\b${changeWord}\b (?:to|of|in|your|their|his|her|our|the) (?:your |their |our |the )?(?:(?:personal|contact|account|billing|profile|registration|cookie|browser|privacy|marketing|communication|ad|notification) )*(?:information|data|account|preferences?|settings?|profile|details|password|address|choices?|consents?|orders?|booking|subscription|products?|prices?|fees|behaviou?r|services?|business|platforms?|features?|web ?sites?)\b(?![^.;]{0,60}(?:polic|practices|statement))`,
  'i',
);

/** What every clause on a change holds; looked for first, because most sentences hold none of it. */
const mayChange = /chang|updat|modif|amend|revis|alter|adjust|replac|rewrit|new version|evolv|edit|adapt|reduc/i;

/** True where `sentence` speaks of changing this policy or the practices it describes. */
export const speaksOfPolicyChange = remember((sentence: string): boolean => {
  if (!mayChange.test(sentence)) return false;
  const words = sentence.replace(versionDate, ' ');
  return changeOfPolicy.test(words) && !(changeOfOther.test(words) && !strictlyPolicy.test(words));
});

/** "the 12 months before this notice was last updated" tells a date and speaks of no change to come. */
const versionDate =
  /\b(?:prior to|before|preceding|since|as of|on) the (?:date (?:on which )?)?[^.;,]{0,30}\blast (?:modified|updated|revised)\b(?: date)?/gi;

const strictlyPolicy = new RegExp(
  String.raw`\b${changeWord}\b (?:(?!your\b|and\b)\w+ ){0,5}?(?:this|our|the|these) (?:["'\w-]+ ){0,3}?"?(?:polic(?:y|ies)|notice|statement|practices)\b`,
  'i',
);

const changeTitle = new RegExp(String.raw`\b(?:${changeWord}|notification of changes|updates)\b`, 'i');
const otherTitle =
  /\b(?:personal (?:information|data)|your (?:\w+ )?(?:information|data|account|details|preferences|settings|choices|consent|profile)|correct\w*|delet\w*|deactivat\w*|access\w*|password|controls?|ownership|control|business|marketing|cookie settings|product updates?|service updates?|software)\b/i;
const policyTitle = /\b(?:polic(?:y|ies)|notice|statement|practices|document|declaration|terms)\b/i;

/** True where a section's title says that the section is about changes of the policy: "Changes to this notice", "Updates". */
export function isChangeTitle(title: string): boolean {
  return (
    title.length <= 120 &&
    changeTitle.test(title) &&
    (policyTitle.test(title) || !otherTitle.test(title)) &&
    title.split(/\s+/).length <= 16
  );
}

const anaphora =
  /\b(?:such|these|those|the|any|all|said|each|every|an|a|material|significant|substantial|substantive|important|major|fundamental|relevant|minor|other|future|our)\b(?: [\w-]+){0,3} (?:changes?|updates?|modifications?|amendments?|revisions?|alterations?|adjustments?)\b|\b(?:if|when|whenever|where|should|once|before|after) (?:we|it|they|this|these)\b[^.;,]{0,40}\b(?:do|does|happens?|occurs?|so|changes?|update[sd]?)\b|\b(?:doing|do) so\b|\b(?:updated|revised|new|amended|modified|latest|current) (?:version|policy|notice|statement|terms)\b/i;

/** True where `sentence` refers back to a change already spoken of: "such changes", "when we do", "the revised version". */
export function refersToChange(sentence: string): boolean {
  return anaphora.test(sentence);
}

/** Sources for "may change" without more: the reserve of the right to change. */
const verb = '(?:change|update|modify|amend|revise|alter|adjust|replace|supplement|adapt|evolve|rewrite|expand)';
const done = '(?:changed|updated|modified|amended|revised|altered|adjusted|replaced|supplemented|adapted)';
const adverbs = String.raw`(?:,? (?!not\b|notify|inform|provide|send|post|e-?mail|use)[\w'-]+,?){0,14}?`;
const reserve = new RegExp(
  [
    String.raw`\b(?:reserves?|have|has|retains?)(?: \w+){0,3} (?:right|discretion|ability)\b[^.;]{0,120}\b(?:${changeWord})\b`,
    String.raw`(?<!\b(?:you|users|customers) )\b(?:may|might|can|could)\b${adverbs} (?<!\b(?:the|an?|any|such|this|these|each|every|about|of) )(?:${verb}|be ${done}|(?:make|making|undergo|issue)\b[^.;]{0,50}\b${changeWord})\b`,
    String.raw`\b(?:need|have|has|necessary|required|expected|likely) to (?:\w+ )?(?:be )?(?:${verb}|${done})\b`,
    String.raw`\b(?:is|are|be) (?:\w+ ){0,2}subject to (?:\w+ ){0,3}${changeWord}\b`,
    String.raw`\b(?:we|company|it)(?: (?:will|may|periodically|regularly|occasionally|also|continually|sometimes|therefore)){0,3} (?:${verb}|review)s?\b[^.;]{0,60}\b(?:time to time|periodically|regularly|occasionally|any time|if necessary|as needed|necessary)`,
    String.raw`\b(?:periodically|regularly|occasionally|from time to time|sometimes),? (?:we (?:may |will )?)?${verb}\b`,
    String.raw`\b(?:we|company) (?:update|amend|revise|adapt)s? (?:this|our) (?:[\w-]+ ){0,3}(?:policy|notice|statement|declaration)\b`,
    String.raw`\b(?:gets?|is|are) (?:\w+ ){0,3}${done}\b[^.;]{0,40}\b(?:time to time|periodically|regularly|occasionally)|\bwill (?:also |continue to )?change\b`,
  ].join('|'),
  'i',
);

/** True where `sentence`, which speaks of a change of the policy, reserves the right to make one. */
export function reservesChange(sentence: string): boolean {
  return reserve.test(sentence);
}
