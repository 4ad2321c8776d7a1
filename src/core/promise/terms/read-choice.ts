import type { ChoiceKind } from '../clause/types.ts';

const aside =
  /\b(?:(?:any )?choices? (?:that )?(?:you|they|users) (?:may )?ha(?:ve|s)|your choices|choices? available|your only choice|opted[- ]out of all[^.;,]*|(?:have|has) opted[- ](?:in|out)[^.;,]*|opted to receive[^.;,]*|(?:means|constitutes?|signif(?:y|ies)|deemed|indicates?|acknowledg\w+|shows?)\b[^.;]{0,60}\b(?:consent|agree\w*|accept\w*)[^.;]*|you(?: hereby)? (?:consent|agree)\b[^.;]*|you are (?:giving|deemed)[^.;]*|your (?:\w+ ){0,2}agreement to)/gi;

const optIn =
  /\b(?:obtain|seek|ask(?:s|ing)?(?: you)?(?: again)? for|request|require|get|need|receive|secure|renew)\w*\b(?: [\w'()/,-]+){0,7}? (?:consents?|permission|approval|authori[sz]ation|agreement)\b|\bopt(?:ing|ed)?[- ]in\b|\b(?:ask|request|prompt|invite|require)(?:s|ed|ing)? (?:you |users |customers |them )?(?:to )?(?:\w+ ){0,7}?(?:accept|agree|provide (?:your |their )?consent|consent|give)\b|\b(?:explicit|express|affirmative|prior|opt-in) consent\b|\bgive(?:s|n)? (?:your|their|us) (?:\w+ )?consent\b|\bconsent (?:will be|is|must be|shall be) (?:\w+ )?(?:sought|obtained|requested|required|asked)\b/i;
const withoutConsent =
  /(?:\b(?:not|never|no|nor)|n't)\b[^.;]{0,200}\b(?:without|unless|until)\b[^.;]{0,60}\b(?:consents?(?:ed)?|permission|approval|agreed?|authori[sz]ation|opt(?:ed)?[- ]in)\b|(?:\b(?:not|never)|n't)\b,? without (?:[\w']+ ){0,6}(?:consent|permission)/i;
const optOut =
  /\bopt(?:ing)?[- ]out\b|\b(?:opportunity|chance|options?|right|ability|able|may|can|free|choice|invited|entitled|days|weeks|time)(?: [\w']+){0,6}? (?:to )?(?:object|decline|reject|refuse|withdraw|say no|prevent|not have|choose not|have [\w']+ (?:[\w']+ )?not)\b|\bchoice (?:of |to )?not to\b|\b(?:choose|elect) not to\b/i;
const plain =
  /\b(?:have|has|given?|gives|giving|offer(?:s|ed)?|provid(?:e|es|ed|ing)(?: \w+)? with|with|make|allow(?:s|ed)?)\b(?: [\w']+){0,6}? (?:choices?|the option|an option)\b|\bchoice as to whether\b|\bchoose whether\b|\bopportunity to exercise (?:your|their) (?:rights|choices?)/i;
const leave =
  /\b(?:may|can|could|are free to|is free to|have the (?:right|option|opportunity|choice) to|(?:has|have) (?:the )?right to|option is to|will be able to|are entitled to|you to)(?: \w+){0,3}? (?:close|cancel|terminate|delete|deactivate|end|rescind)\b[^.;]{0,60}\b(?:accounts?|subscriptions?|agreements?|contracts?|membership|registration|services?)\b|\bbefore you (?:choose|decide) (?:whether )?to continue\b|\b(?:opportunity to review|time to review)\b[^.;]{0,80}\bbefore\b[^.;]{0,40}\b(?:continu|proceed)/i;
const lawful =
  /\b(?:where|if|when|as|to the extent|in cases? where|whenever)(?: and (?:if|where|when|to the extent))?(?: \w+){0,6}? (?:required|requires|necessary|mandated|needed|prescribed|obliged)\b|\brequired (?:by|under) (?:the )?(?:\w+ )?laws?\b/i;

/** How a clause about a change gives people a choice, or null where it gives none. Acceptance by mere use is no choice. */
export function readChoice(clause: string): ChoiceKind | null {
  const words = clause
    .replace(aside, ' ')
    .replace(/\bunless\b(?:(?!\bconsent|\bagree|\bpermission)[^.;]){0,60}\blaws?\b/gi, ' ');
  const kind = kindOf(words);
  if (kind === null || kind === 'close-account') return kind;
  return lawful.test(nearChoice(words)) ? 'if-law-requires' : kind;
}

function kindOf(words: string): ChoiceKind | null {
  if (optOut.test(words)) return 'opt-out';
  if (optIn.test(words) || withoutConsent.test(words)) return 'opt-in';
  if (plain.test(words)) return 'unspecified';
  return leave.test(words) ? 'close-account' : null;
}

const choiceWord =
  /\b(?:consent|permission|approval|agreement|opt(?:ing)?[- ](?:in|out)|object|choice|choose|decline|accept)/i;

/** The words around the choice, so that a "required by law" said of the notice is not taken for one said of the choice. */
function nearChoice(words: string): string {
  const at = words.search(choiceWord);
  return words.slice(Math.max(0, at - 120), at + 80);
}
