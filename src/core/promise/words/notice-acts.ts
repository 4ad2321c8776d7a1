import { remember } from './remember.ts';

/**
 * What a clause says somebody will do to make a change known. `tell`: to people. `post`: in a place where people may look.
 * `binding`: false where the wording leaves it to the company.
 */
export interface NoticeAct {
  readonly kind: 'tell' | 'post';
  readonly binding: boolean;
  /** Offset of the act's verb in the clause. */
  readonly at: number;
}

const person = String.raw`(?:user|customer|client|member|subscriber|visitor|individual|consumer|patient|parent|guardian|merchant|participant|employee|guest|reader|donor|supporter|student|pupil|player|shopper|buyer|seller|travell?er|passenger|patron|resident|tenant|volunteer|applicant|candidate|person|data subject|account (?:holder|owner))`;
const persons = String.raw`(?:${person}s|people)`;
const people = String.raw`(?:you|everyone|everybody|them|those|affected|anyone|${persons}|(?:each|every|the|any) (?:\w+ )?${person}(?! (?:service|support|care))|(?:(?:each|every|all|any|our|these|those|such) )?(?:of )?(?:our |the )?(?:\w+ )?${persons}|(?:registered|affected|existing|all) \w+)`;
const noticeNoun = String.raw`(?:notices?|notifications?|announcements?|messages?|alerts?|e-?mails?|banners?|pop-?ups?|heads[- ]up|letters?|warnings?|communications?|reminders?)`;
const handing = String.raw`(?:provid(?:e|es|ed|ing)|giv(?:e|es|en|ing)|send(?:s|ing)?|sent|plac(?:e|es|ed|ing)|display(?:s|ed|ing)?|mak(?:e|es|ing)|made|issu(?:e|es|ed|ing)|deliver(?:s|ed|ing)?|serv(?:e|es|ed|ing)|includ(?:e|es|ed|ing)|add(?:s|ed|ing)?|put(?:s|ting)?|show(?:s|n|ing)?|post(?:s|ed|ing)?|publish(?:es|ed|ing)?|receiv(?:e|es|ed)|circulat(?:e|es|ed|ing)|dispatch(?:es|ed)?)`;

const tells: readonly RegExp[] = [
  /\bnotif(?:y|ies|ied|ying)\b/gi,
  /\binform(?:s|ed|ing)?\b(?! (?:choices?|decisions?|consent|about (?:your|their)|yourself|yourselves|themselves))/gi,
  new RegExp(String.raw`\blet(?:s|ting)? (?:${people} )+know\b`, 'gi'),
  new RegExp(
    String.raw`\b(?:tell|tells|told|telling|alert|alerts|alerted|alerting|advis(?:e|es|ed|ing)|warn|warned|contact|contacts|contacting|remind) (?:${people})\b|\b(?:be|are) (?:always |first |also |promptly )?(?:alerted|told|advised)\b|\b(?:will|shall|must) be contacted\b`,
    'gi',
  ),
  /\bannounc(?:e|es|ed|ing)\b/gi,
  /\bcommunicat(?:e|es|ed|ing)\b(?=[^.;]{0,60}\b(?:chang|updat|amend|modif|revis|it|them|this))/gi,
  new RegExp(
    String.raw`\b${handing}\b(?: (?!as\b|about\b|without\b|we\b|will\b|shall\b|may\b|polic|privacy\b|marketing|promotion|advertis|service-related)[\w"'()/,-]+){0,10}? (?<!\b(?:this|our|privacy|cookie|updated|revised|amended|changed|altered|modified|latest|new) )${noticeNoun}\b(?! (?:address|policy|practices))`,
    'gi',
  ),
  new RegExp(
    String.raw`(?<!\b(?:this|our|privacy|cookie) )\b${noticeNoun}\b(?: (?!be\b)[\w"'(),-]+){0,10}? (?:will|shall|is|are|must)(?: also)? be (?:\w+ )?(?:provided|given|sent|posted|placed|displayed|made|issued|delivered|published|shown|circulated)\b`,
    'gi',
  ),
  new RegExp(String.raw`\b(?:e-?mail|text|write to|message)(?:s|ing)? (?:${people})\b`, 'gi'),
  new RegExp(
    String.raw`\b(?:mak(?:e|ing) (?:${people}) aware|(?:draw|bring|call)(?:s|ing)?\b[^.;]{0,50}\battention|get(?:ting)? in touch with|reach(?:ing)? out to (?:${people})|keep (?:${people}) (?:informed|updated|posted)|raise (?:it|this|them) with)\b`,
    'gi',
  ),
  /\b(?:with|upon|on|by|after|following|(?:days|weeks|months|day|week|month)'?s?'?,?(?: (?:prior|advance|written|or more))*) (?:at least [^.;]{1,40} )?(?:prior|advance|written|reasonable|proper|due|appropriate|no less than [^.;]{1,30}|not less than [^.;]{1,30})?(?: (?:prior|advance|written))* ?(?:notice|notification)\b(?= (?:to (?:you|users|customers|members|clients)|of (?:any |such |the |these )?changes?|before|prior|on|by|via|in)|\s*[.,;]|$)/gi,
  /\b(?:you|users|customers|clients|members) (?:will|shall|may|can)? ?(?:be prompted|be asked|be presented with|be shown|see)\b/gi,
];

const posts: readonly RegExp[] = [
  /\b(?:updat|revis|amend|reflect)\w* (?:it|them|this|the|those|these)(?: \w+){0,4} (?:here|on this page|on our (?:web ?)?site)\b/gi,
  /\b(?:most (?:current|recent)|latest|current|newest|updated?) (?:version|policy)\b[^.;]{0,80}\b(?:will|can) (?:always )?be (?:at|on)\b/gi,
  /\bdo so (?:online|here|on (?:this|our)\b)/gi,
  /\bsummary of (?:which|(?:the|any|all|these|those|such) (?:changes?|updates?|amendments?))\b[^.;]{0,40}\b(?:below|here|on this page)\b/gi,
  /\b(?:post|publish|upload)(?:s|es|ed|ing)?\b(?! ?office| ?code|-)/gi,
  /\b(?:updat(?:e|ing)|revis(?:e|ing)|chang(?:e|ing)|amend(?:ing)?|modify(?:ing)?|adjust(?:ing)?) (?:the|its|our|an?|that|this)\b(?: [\w"'-]+){0,6}? (?:date|change ?log)\b/gi,
  /\b(?:indicat(?:e|ing)|display(?:ing)?|show(?:ing)?|includ(?:e|ing)|note|identify(?:ing)?) (?:at the (?:top|bottom|beginning) of[^.;]{1,40}|the|its|our|an?|that|this|when)\b(?: [\w"'-]+){0,6}? (?:date|when|updated)\b/gi,
  /\b(?:updated?|new|latest|current|revised|amended|modified|changes?|revisions?|amendments?|modification date|it|they|them)\b(?: [\w'"-]+){0,8} (?:will be|shall be|are|is|be)(?: (?!not\b)\w+){0,4} (?:available|accessible|reflected|found|displayed|shown|indicated|located|visible)\b(?= (?:\w+ ){0,5}?(?:on|at|here|through|via|from|under|in (?:this|our|the (?:app|same)))\b)/gi,
  /\b(?:reflect|display|plac|incorporat|record|list|show)(?:e|es|ed|s|ing)? (?:any |all |such |the |these |those |them|it |our )(?:\w+ ){0,5}?(?:changes?|updates?|version|policy|statement|amendments?)?[^.;]{0,20}\b(?:on|in|at|to) (?:this|our|the)\b/gi,
  /\bby (?:updating|revising|amending|changing|modifying) (?:this|the|our) (?:\w+ ){0,3}(?:page|policy|notice|statement|document)\b/gi,
  /\bmak(?:e|es|ing)(?: (?:any|all|the|such|those|our|an?|new|updated|revised|amended|current|latest|changes?|version|of|this|policy|notice|statement|it|them)){1,8} (?:\w+ )?available\b/gi,
  /\bdate\b(?: \S+){0,12} (?:is|are|will be|can be|appears?)(?: \w+){0,3} (?:at|on) the (?:top|bottom|beginning|end|head)\b/gi,
];

/** The reader's own duties, and ways to reach the company: no notice from it. */
const reversed =
  /\b(?:notif(?:y|ying)|inform(?:ing)?|tell|advis(?:e|ing)|alert|contact(?:ing)?|e-?mail(?:ing)?|let|writ(?:e|ing) to|providing|give|giving|send|sending|provide) (?:us|the company|our (?:data|support|customer|privacy|team|office|service))\b/gi;
const readersDuty =
  /\b(?:you|users|customers|members) (?:can|may|should|must|agree to|are (?:responsible|required|asked|encouraged|advised)|need to|have to|will need to|undertake to)(?: \w+){0,6}$/i;

/** An aim or a purpose, not a duty: "we use your address to notify you", "for the purpose of informing". */
const purpose =
  /(?:^|\b(?:used?|uses|using|process\w*|collect\w*|need|address|information|data|purposes?|order|and|or|you|services|us|below|following|features|emails|communications?|messages|cookies)\b[^.;:]{0,60}[:,;]?\s*)\bto(?: \w+){0,2} $/i;
const effort =
  /\b(?:steps|measures|efforts?|endeavou?rs?|endeavou?ring|seeks?|try|tries|attempts?|best|means|commits?|committed|undertakes?|promises?|agrees?|obliged|obligat\w+|required|sure|aims?|strives?|intends?|going|plan|ways?|responsibility)(?: \w+){0,4} to(?: \w+){0,2} $/i;
const participle =
  /\b(?:by|without|before|includ\w+|through|means of|way of|and|or|such as|example|e\.g\.|like)(?:,)?(?: either| also| first| promptly| prominently| clearly| simply| conspicuously)? $/i;

const modal =
  /\b(?:may|might|can|could|will|shall|must|would|should|'ll|always|never|promise|commit|undertake|pledge|guarantee)\b|\b(?:we|they|it|he)'ll\b/gi;
const anyModal = /\b(?:may|might|can|could|will|shall|must|would|not|never)\b|'ll\b/i;
const permissive = /^(?:may|might|can|could)$/i;
const leftOpen =
  /\b(?:in|under) (?:some|certain|specific|limited|appropriate|particular) (?:cases|circumstances|instances|situations)\b|\b(?:where|if|when|wherever|as we (?:deem|consider|think|find)|as (?:deemed|considered))(?: (?:we|it is|deemed|considered|we deem|we consider|we think|we find)){0,2}(?: it)?(?: to be)? (?:appropriate|necessary|warranted|suitable|fit)\b(?! (?:or )?(?:under|by|and required|or required|to comply)|[^.;]{0,40}\b(?:consents?|permission|approval|opportunity|object)\b)|\bother times\b|\bsometimes\b|\boccasionally\b/i;
const atDiscretion =
  /\b(?:at|in) (?:our|its|the company's)(?: (?:sole|own|absolute|reasonable))* (?:discretion|option|election)\b|\boptionally\b|\bif (?:we|it) (?:so )?(?:choose|wish|elect)s?\b/i;
const negative =
  /\b(?:without|not|no|never|nor|neither|cannot|unable|don't|doesn't|won't|isn't|aren't|hasn't|not have)(?: [\w'-]+){0,4} $/i;
const doubled = /(?:\b(?:not|never|no|nor|neither|cannot)|n't)\b[^.;]{0,200}\b(?:without|unless|until|before)\b/i;

function isBinding(clause: string, at: number, end: number): boolean {
  const last = [...clause.slice(0, end).matchAll(modal)].at(-1);
  const from = last ? last.index : 0;
  const after = /^[^,;]*?(?=,|;|$| and )/.exec(clause.slice(at))?.[0] ?? '';
  if (leftOpen.test(clause.slice(Math.max(0, from - 70), Math.max(at, from)) + after)) return false;
  if (atDiscretion.test(clause.slice(from))) return false;
  return !(
    last &&
    permissive.test(last[0]) &&
    !/^can be\b/i.test(clause.slice(last.index)) &&
    !manner.test(clause.slice(last.index, at + 8))
  );
}

/** "may revise this policy by posting …": the permission is to revise, the manner is fixed. */
const manner =
  /^\w+\b(?:(?!\bnotif|\binform|\btell\b|\balert|\bprovide\b|\bsend\b|\bcontact|\be-?mail|\bannounc|\bpost\b)[^.;])*?\b(?:chang|updat|modif|amend|revis|alter|mak|replac)\w*\b(?:(?!\bnotif|\binform\b|\bprovide\b|\bsend\b)[^.;]){0,110}\b(?:by|upon|with|on|after|following|provided)\b[^.;]{0,60}$/i;

const failing =
  /\b(?:fail(?:s|ed|ing|ure)?|neglect\w*|omit\w*|no (?:obligation|duty)|not (?:obliged|required|responsible))\b[^.;]{0,25} to $/i;

const noNotice = /\bno (?!less\b|fewer\b|later\b|more\b|sooner\b|longer\b|\d)/i;
const toNobody = /\b(?:nobody|no one|none of (?:them|those|these|you))\b[^.;]*$/i;

function isNegated(clause: string, at: number, words: string): boolean {
  const before = clause.slice(0, at);
  const near = before.slice(-45);
  if (failing.test(near) || noNotice.test(words) || (toNobody.test(before) && !doubled.test(`${before} without`)))
    return true;
  if (/\bwithout (?:[\w'-]+ ){0,4}$/i.test(near) || /^without\b/i.test(words))
    return !doubled.test(`${before} without`);
  return (
    negative.test(near) &&
    !/\b(?:not only|not (?:to )?(?:be )?(?:effective|effect|until|before|make|apply))\b[^.;]*$/i.test(near)
  );
}

const plainWord = String.raw` (?!we\b|we'll\b|it\b|they\b|will\b|shall\b|may\b|must\b)[\w'"]+`;
const subordinate = new RegExp(
  String.raw`\b(?:after|following|once|when|whenever|where|if|unless|until|since|upon|whether|on which|in which|to which|that|which|who|how|as soon as|the time)\b(?:${plainWord}){0,4}(?: (?:we|it|they))?(?:${plainWord}){0,4} $`,
  'i',
);
const past =
  /\b(?:was|were|been|had|has|have|last|first|recently|previously)\b(?: (?!will\b|shall\b|informing\b|notifying\b)[\w'-]+){0,3} $/i;
const others =
  /\b(?:you|they|users|customers|people|others|your|their|partners|parties)\b(?: (?!will\b|shall\b|are\b|is\b|be\b)[\w'-]+){0,3} $/i;
const ownSubject =
  /(?:\b(?:we|it|will|shall|may|might|can|could|must|would|be|is|are|by|to|and|or|always|also|either|both|then|without|promptly|immediately|only|prominently|simply|just|first)|\b[A-Z][\w.]+|'ll|,)\s+$/;

const passive = /\b(?:be|is|are|being)\b[^.;]{0,60}$/i;

/** What has happened, depends on a condition, or is done by others is no act of notice: "after we post", "was last published". */
function isStatedFact(clause: string, at: number, words: string): boolean {
  const before = clause.slice(0, at);
  const near = before.slice(-70);
  if (/\b(?:unless|until|before)\b/i.test(near) && doubled.test(before)) return false;
  if (/^(?:post|publish|upload)/i.test(words) && !ownSubject.test(near)) return true;
  if (/^\w+ing\b/i.test(words)) return false;
  if (
    /^(?:notified|informed|posted|published|provided|given|sent|placed|announced|communicated|told|uploaded|displayed)\b/i.test(
      words,
    ) &&
    !passive.test(before)
  )
    return true;
  if (/^(?:you|users|customers|clients|members)\b/i.test(words)) return subordinate.test(near);
  return (
    subordinate.test(near) || past.test(near) || (!/^(?:be|are|is|will|shall|must)\b/i.test(words) && others.test(near))
  );
}

/** "Please check this page to be informed": the reader is to act, unless the company says in the same breath what it will do. */
const advice =
  /^(?:please|you (?:can|may|should|will be able to|are (?:encouraged|advised))|we (?:encourage|recommend|advise|suggest|ask|invite|urge)|to be informed)\b/i;
const weWill = /\b(?:we|company|it) (?:will|shall)\b|\bwe'll\b/i;

function isOurs(clause: string, at: number, words: string): boolean {
  const before = clause.slice(0, at);
  if (advice.test(clause) && !weWill.test(before)) return false;
  if (readersDuty.test(before)) return /\b(?:be|see|receive)\b/i.test(words) && /\b(?:may|can)\s*$/i.test(before);
  if (/\bto(?: \w+){0,2} $/i.test(before)) return effort.test(before) || !purpose.test(before);
  if (/^\w+ing\b/i.test(words))
    return participle.test(before) && (/\bby (?:\w+ )?$/i.test(before) || anyModal.test(before));
  return true;
}

/** "You can always find the latest version on our site": said of the reader, and yet a word on where the company publishes. */
const publishes =
  /\b(?:you(?:'ll| will| can| may)?(?: always| be| able| to)* (?:find|see|view)) the (?:most (?:recent|current)|latest|current|newest|updated?)\b[^.;]{0,50}\b(?:version|policy|notice|statement)\b[^.;]{0,40}\b(?:on|at|here)\b/i;

/** A company's name, not an act: "Swiss Post". */
const postalService = /\b[A-Z][a-z]+ Post\b/g;

function mask(words: string): string {
  return '_'.repeat(words.length);
}

/**
 * The acts by which a clause makes something known, in order of their verbs. Left out: acts that are denied ("without notice"; but
 * "not … without notice" counts), the reader's own duties ("you should inform us"), and purposes ("we use it to inform you").
 */
export const noticeActs = remember((clause: string): readonly NoticeAct[] => {
  const words = clause.replace(postalService, mask).replace(reversed, mask);
  const found: NoticeAct[] = [];
  for (const [kind, patterns] of [
    ['tell', tells],
    ['post', posts],
  ] as const) {
    for (const pattern of patterns) {
      for (const match of words.matchAll(pattern)) {
        if (
          isNegated(words, match.index, match[0]) ||
          !isOurs(words, match.index, match[0]) ||
          isStatedFact(words, match.index, match[0])
        )
          continue;
        found.push({ kind, binding: isBinding(words, match.index, match.index + match[0].length), at: match.index });
      }
    }
  }
  const published = found.length === 0 ? publishes.exec(words) : null;
  if (published) found.push({ kind: 'post', binding: true, at: published.index });
  return found.sort((a, b) => a.at - b.at);
});
