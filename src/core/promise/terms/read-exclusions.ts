import type { Exclusion } from '../clause/types.ts';
import { noticeActs } from '../words/notice-acts.ts';
import { remember } from '../words/remember.ts';

const message = String.raw`(?:communications?|contacts?|correspondence|e-?mails?|e-?mailings?|mail|mailings?|messages?|messaging|notices?|notifications?|announcements?|letters?)`;
/** Words that make "all messages" a kind of messages only. */
const kindOfMessage = String.raw`(?:promo|market|advert|commercial|newsletter|sales|optional|non-|unsolicit|solicit|third|partner|survey|cookie|track|analytic|shar|target|personali|interest|product|offers?\b|discretion|bulk)`;
const filler = String.raw`(?:(?!${kindOfMessage}|and\b|or\b|but\b|uses?\b|to\b)[\w'/-]+ ){0,4}?`;
const everyMessage = String.raw`(?:everything(?: that)?(?: we send)?\b|(?:all|any|every|each)(?: of)? ${filler}${message})`;
const wholly = String.raw`(?:altogether|entirely|completely|totally|wholly|of (?:any|every) (?:kind|sort)|as a whole)`;
const optedOut = String.raw`(?:opt(?:ed|ing|s)?[- ]out|unsubscrib(?:e|es|ed|ing)|withdrawn|signed (?:off|out)|(?:removed|taken) (?:themselves|yourself))(?: (?:${wholly}|globally))?`;
const asked = String.raw`(?:asked|told|requested|instructed|informed|chosen|elected|decided|opted|preferred|wished|indicated|stated)`;

const optedOutAll = new RegExp(
  [
    String.raw`\b${optedOut} (?:of|from) (?:receiving |getting )?${everyMessage}\b`,
    String.raw`\b${optedOut} (?:of|from) (?:receiving |getting )?(?:our |the |your )?${message}(?: (?:from|with|by) (?:us|the company|the site))? ${wholly}`,
    String.raw`\b${optedOut} (?:of|from) (?:being contacted|contact\b|hearing from|any contact)`,
    String.raw`\b(?:opt(?:ed|s)?[- ]out|unsubscrib(?:ed|es|e)) (?:of|from) (?:all|any|every) [^.;]{0,40}\b(?:and|or) (?:any |all )?(?:other|service|transactional)\b[^.;]{0,20}\b${message}\b`,
    String.raw`\bunsubscribed (?:from us )?${wholly}\b`,
    String.raw`\b${asked}(?: us| the company)? (?:not to|never to|to never|to not|to stop|that we (?:do not|don't|never|stop))(?: be| ever| being)* (?:contact\w*|writ\w+|send\w*|e-?mail\w*|notif\w*|hear\w*|messag\w*|get(?:ting)? ${everyMessage}|receiv\w+ ${everyMessage})\b`,
    String.raw`\b${asked}(?: us)? (?:for|to (?:receive|get|have|be sent)|that we send) no ${filler}${message}\b`,
    String.raw`\b(?:declined|refused|rejected|objected to|turned off|switched off|disabled|stopped|blocked|said no to) ${everyMessage}\b`,
    String.raw`\b(?:do|does|did) ?(?:not|n't) (?:want|wish|like|care) (?:us )?(?:to )?(?:be contacted|contact\w*|hear from|writ\w+|receive ${everyMessage}|get ${everyMessage}|${everyMessage})`,
    String.raw`\bno longer (?:wish|want|wants|wishes) (?:us )?to (?:be contacted|contact\w*|hear from|receive ${everyMessage})`,
    String.raw`\b(?:wants?|wish(?:es)? for|wished for|wanted) no ${filler}${message}\b`,
    String.raw`\b(?:our |the |a |"|')?(?:do[- ]not[- ]contact|suppression) (?:list|register|flag)\b`,
    String.raw`\b(?:global|complete|total|general|full) (?:opt[- ]?outs?|unsubscribes?)\b`,
  ].join('|'),
  'gi',
);

const ending = String.raw`(?:(?:de-?activat|delet|clos|cancel|terminat|remov|shut|end)\w*)`;
const ownAccount = String.raw`(?:accounts?|registration|profiles?|membership|subscriptions?)`;
const customers = '(?:users|customers|members|clients|subscribers|account holders)';
const deactivated = new RegExp(
  [
    String.raw`\b${ending}(?: down)?(?: ?(?:\/|,|\(|\bor\b|\band\b) ?(?:have |has )?\w+\)?){0,2}(?: down)? (?:their|your|his|her|his or her|the|its|an|any) (?:[\w-]+ ){0,2}?${ownAccount}\b`,
    String.raw`\baccounts? (?:\w+ ){0,4}(?:deleted|de-?activated|closed|cancel+ed|terminated|removed|shut down|no longer (?:active|open))\b`,
    String.raw`\b(?:deleted|de-?activated|closed|cancel+ed|terminated|inactive)(?:(?:,| or|\/) ?(?:deleted|de-?activated|closed|cancel+ed|terminated|inactive))* (?:[\w-]+ )?accounts?\b`,
    String.raw`\bformer ${customers}\b|\bno longer (?:have|has|hold|holds) an? (?:[\w-]+ )?account\b|\bno longer (?:our )?(?:registered )?${customers}\b`,
  ].join('|'),
  'gi',
);

/** What follows a sign and limits it to one matter or one channel: "opted out of all e-mail marketing", "not be contacted by telephone". */
const limited = new RegExp(
  String.raw`^(?:(?!\binclud)[^.,;:()]){0,45}?\b(?:${kindOfMessage}|(?:by|over|via) (?:the )?(?:tele)?phone\b|by (?:text|sms|fax|post)\b)`,
  'i',
);
/** A way that the reader is shown, and no state that a person is in: "you may opt out of all messages". */
const advised =
  /\b(?:can|may|could|might|must|should|please|to|by|of|for)(?: (?:also|always|simply|then|either|now|still)){0,2} $/i;
const takenUp =
  /\bin (?:which|that|such|this) (?:case|event)\b|\bif (?:they|you) do\b|\b(?:those|people|users) who do\b/i;

/** Saves the time of the patterns on the many sentences that can name nobody. */
const possible =
  /opt(?:ed|ing|s)?[- ]?out|unsubscri|account|registration|profile|membership|subscription|former|no longer|contact|correspond|mail|messag|notif|notice|announce|letter|hear|writ/i;

const placeholder = 'SUCH-PERSONS';

/** The text with the words that name people to be left out replaced, and whom they name. */
function markGroups(text: string): { readonly text: string; readonly groups: readonly Exclusion[] } {
  if (!possible.test(text)) return { text, groups: [] };
  const groups: Exclusion[] = [];
  const marked = (
    [
      ['opted-out-all', optedOutAll],
      ['deactivated', deactivated],
    ] as const
  ).reduce(
    (words, [group, pattern]) =>
      words.replace(pattern, (match, ...rest) => {
        const at = rest.find((value): value is number => typeof value === 'number') ?? 0;
        if (limited.test(words.slice(at + match.length))) return match;
        if (advised.test(words.slice(0, at)) && !takenUp.test(words)) return match;
        if (!groups.includes(group)) groups.push(group);
        return placeholder;
      }),
    text,
  );
  return { text: marked, groups };
}

const telling = String.raw`(?:contact(?:ed|ing)?|notif(?:y|ied|ying)|inform(?:ed|ing)?|e-?mail(?:ed|ing)?|messag(?:ed?|ing)|told|tell(?:ing)?|reach(?:ed|ing)?|writ(?:e|ten|ing)|alert(?:ed)?|approach(?:ed)?|hear(?:ing)?|addressed|(?:send|sending|sent|receive|receiving|get|given?)\b(?= (?:(?:to )?(?:them|you|him|her|these|those|people|users|customers) )?(?:(?:this|these|those|that|the|such|any|our|an?|about|of) )*(?:\w+ ){0,2}?(?:${message}|it|one)\b))`;
const negation = String.raw`(?:\b(?:not|never|neither|nor|cannot|nobody|no one|none)|n't)\b`;
/** Keeps the verbs above from being read out of nouns: "your e-mail address", "by message". */
const verbally = String.raw`(?<!\b(?:your|their|our|his|her|the|an?|any|this|that|by|via|of|in) )`;
const notContacted = new RegExp(
  String.raw`${negation}(?!,? (?:only|fail|hesitate))(?:,? (?!but\b|without\b|until\b|unless\b|because\b|if\b|when\b)[\w'-]+,?){0,5}? ${verbally}${telling}\b|\bunable to ${telling}\b|\bno longer (?:\w+ )?${telling}\b|\b(?:refrain|abstain) from (?:\w+ )?${telling}\b`,
  'gi',
);
const withoutWord = new RegExp(
  String.raw`\b(?:receiv|get|hear|sent|given)\w* (?:nothing|none|no (?:such |further )?${message})\b|\bno (?:such |further )?${message} (?:\w+ ){0,3}?(?:sent|given|to|goes|go)\b`,
  'gi',
);
const notUsed =
  /(?:\b(?:not|never|nor|neither)|n't)\b[^.;]{0,80}\bus(?:e|ed|ing)\b[^.;]{0,60}\b(?:new|different|other|that|this|such|additional|changed) (?:\w+ )?(?:ways?|manners?|purposes?|uses?|fashion)\b/gi;

const exception = new RegExp(
  String.raw`\b(?:except(?:ing)?(?: for| to| that)?|unless|other than|apart from|aside from|excluding|but not|save(?: for)?|with the exception of|leaving out)\b[^.;]{0,90}?${placeholder}`,
  'i',
);
const deadline = new RegExp(
  String.raw`\bunless\b[^.;]{0,90}?${placeholder}(?: (?:before|within|prior|by|in|during|at|after)\b|[^.;]{0,60}\b(?:apply|applies|take effect|takes effect|effective|bound|binding|accept\w*|agree\w*|consent\w*|deemed|govern\w*)\b)`,
  'i',
);
const scope = new RegExp(
  String.raw`\b(?:${message}|this|that|it|the (?:above|foregoing)|promises?|rules?|duty|which)\b(?: (?!changes?\b)[\w'-]+){0,4} (?:do|does|will|shall|is|are)(?: not|n't) (?:apply|extend|include|cover|concern|reach|go|be (?:sent|given|made|addressed)|sent|given|made|addressed)\b[^.;]{0,60}${placeholder}`,
  'i',
);
const leftOut = new RegExp(
  String.raw`\b(?:exclusions?|exceptions?)\b[^.;:]{0,40}: ?[^.;:]{0,40}${placeholder}|\b(?:leav(?:e|es|ing) out|omit\w*|skip\w*|exclud(?:e|es|ed)|spare[ds]?)\b[^.;]{0,50}${placeholder}|\bleave\b[^.;]{0,40}${placeholder}[^.;]{0,15}\b(?:out|alone)\b|${placeholder}[^.;]{0,60}\b(?:left (?:out|alone)|excluded|exempt(?:ed)?|omitted|skipped|spared)\b(?! from (?!(?:\w+ ){0,3}?${message}))`,
  'i',
);
const nobody = new RegExp(String.raw`\b(?:nobody|no one|none)\b[^.;]{0,30}${placeholder}`, 'i');

const nevertheless = new RegExp(
  String.raw`\b(?:even (?:if|where|when|though)|regardless|whether or not|whether|irrespective|notwithstanding|despite|including|also)\b[^.;]{0,60}${placeholder}|\b(?:still|nevertheless|nonetheless|all the same)\b[^.;]{0,30}\b(?:contact|notif|inform|e-?mail|tell|told|receive|send|get|hear|reach)`,
  'i',
);

/** True where a sign of `pattern` stands in `text` and is not limited to one matter or channel. */
function says(text: string, pattern: RegExp): boolean {
  return [...text.matchAll(pattern)].some((match) => !limited.test(text.slice(match.index + match[0].length)));
}

function leavesAlone(text: string): boolean {
  return [notContacted, withoutWord, notUsed].some((pattern) => says(text, pattern));
}

/** Whom `sentence` names among those who want no messages at all or whose account is closed, whatever it says of them. In that order. */
export const namesExcludable = remember((sentence: string): readonly Exclusion[] => {
  const { text, groups } = markGroups(sentence);
  return nevertheless.test(text) ? [] : groups;
});

/** True where `sentence` says of somebody that he is not contacted or that his data is not used in the new way. */
export function leavesSomebodyAlone(sentence: string): boolean {
  return leavesAlone(markGroups(sentence).text);
}

/**
 * Whom a sentence leaves out of the notice: those who want no messages at all, those whose account is closed. In that order. Leave
 * from one kind of message ("promotional mail") or one channel other than e-mail is none, and so is a way that the reader is shown.
 */
export function readExclusions(sentence: string): readonly Exclusion[] {
  const { text, groups } = markGroups(sentence);
  if (groups.length === 0 || nevertheless.test(text)) return [];
  const parts = text.split(';').filter((part) => part.includes(placeholder));
  const excludes = parts.some(leavesOut) || (leavesAlone(text) && !deadline.test(text));
  return excludes ? groups : [];
}

function leavesOut(part: string): boolean {
  if (leavesAlone(part) || [scope, leftOut, nobody].some((pattern) => pattern.test(part))) return true;
  return exception.test(part) && !deadline.test(part) && noticeActs(part).length > 0;
}
