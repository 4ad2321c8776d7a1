import { readLead } from '../terms/read-lead.ts';
import { changeWord } from '../words/change-words.ts';
import { noticeActs } from '../words/notice-acts.ts';
import { remember } from '../words/remember.ts';

/** Short clauses that speak of "a change" and leave it to their place what is changed. */

const noun = '(?:change|alteration|amendment|revision|modification)s?';
const quality = String.raw`(?:(?:a|an|any|all|every|each|the|such|no|material|significant|substantial|important|major|minor|future|upcoming|planned|proposed|forthcoming|intended|policy|privacy|other|new|of|our|these) )*`;
const takingEffect = String.raw`(?:(?:will |shall |is |are |be )?(?:tak(?:e|es|ing)|becom(?:e|es|ing)|com(?:e|es|ing)|go(?:es|ing)?|enter(?:s|ing)?|be|is|are|being) )?(?:effective|effect|into (?:effect|force)|in force|binding|operative|appl(?:y|ies|ied)|made|implemented|introduced)`;
const end = String.raw`(?=\s*(?:[.,;:()]|$)|(?: (?:by|via|through|with|at|no|not|and|or|before|beforehand|as|\d+|in (?:advance|writing)|on (?:our|this|the) (?:web|site|home|page))\b))`;
const plain = new RegExp(
  [
    String.raw`\b(?:before|prior to|ahead of|in advance of|of|about|on|when|if|whenever|until|upon|make) ${quality}(?:${noun}(?: ${takingEffect})?|updates? ${takingEffect})${end}`,
    String.raw`^${quality}(?:${noun}|updates?(?= (?:will |shall )?(?:take|come|become|enter|be effective|apply))) (?:will|shall|are|is|takes?|becomes?|comes?|enters?|apply|applies)\b(?! (?:\w+ )?(?:to|for) )`,
    String.raw`\b(?:we|it|they)(?: (?:will|may|can|do|plan to|intend to|have to|want to))? (?:change|alter|amend|revise|modify|update) (?:it|anything|something)\b`,
    String.raw`\b(?:anything|something|this) (?:changes|is (?:changed|altered|amended|revised))\b`,
  ].join('|'),
  'i',
);

/** Things that companies change and announce, and that are no policy. */
const thing = String.raw`(?:pric(?:es?|ing)|fees?|rates?|charges|tariffs?|plans?|subscriptions?|appointments?|bookings?|reservations?|itinerar(?:y|ies)|orders?|deliver(?:y|ies)|shipments?|parcels?|schedules?|timetables?|dates?|times?|hours|passwords?|log-?in|(?:contact|account|billing|payment|card|bank|registration|personal) (?:details|information|data)|profiles?|preferences?|settings|consents?|choices?|software|firmware|maintenance|security|menus?|carriers?|flights?|trips?|journeys?|courses?|class(?:es)?|tickets?|invoices?|contracts?|passengers?|medication|treatment|systems?|phone numbers?|names?|products?|servers?|breach(?:es)?|incidents?)`;
const place = String.raw`(?:accounts?|services?|apps?|applications?|features?|(?<!\be-?mail )address(?:es)?|card|status|numbers?)`;
const noJoint = String.raw`(?!(?:and|or|but|before|after|prior|when|if|whenever|of|about|to|with|by|on|in|at|for|until|unless|our|your|the|this|that|we|you|any|all|such|material|significant)\b)`;
const ofOther = new RegExp(
  [
    String.raw`\b(?:${thing}|(?:service|app|address|status|number|account|feature))(?: ${noJoint}[\w']+){0,2}? (?:(?:is|are|will be|has been|will|may) )?${changeWord}\b`,
    String.raw`\b${changeWord}(?: (?:is|are|be))?(?: made)?(?: (?:to|of|on|for|with))?(?: (?:your|their|his|her|a|an|its|of))+(?: ${noJoint}[\w-]+){0,2}? (?:${thing}|${place})\b`,
    String.raw`\b${changeWord}(?: (?:is|are|be))?(?: made)? (?:to|of|in|on|for)(?: (?:our|the|any|your))*(?: ${noJoint}[\w-]+){0,2}? ${thing}\b`,
    String.raw`\bchanges? of (?!(?:this|our|these|the|policy|polic|privacy|terms|any|such|its|said)\b)\w+`,
    String.raw`\bwe ${changeWord} (?:the|our|any|your)(?: ${noJoint}[\w-]+){0,2}? ${thing}\b`,
    String.raw`\bupdates? of the (?:service|app|site|website|product)\b`,
  ].join('|'),
  'gi',
);
const anyChange = new RegExp(String.raw`\b${changeWord}\b`, 'i');
const anyThing = new RegExp(String.raw`\b${thing}\b`, 'i');
/** Dates and times belong to notices too. */
const harmless = /\b(?:effective |revision )?dates?\b|\bat (?:the|that|any) time\b|\bfrom time to time\b|\bhours\b/gi;

/** True where every change of which `sentence` speaks is one of something else than the policy: a price, an appointment, an account. */
export const changesSomethingElse = remember((sentence: string): boolean => {
  const rest = sentence.replace(ofOther, ' ');
  return rest !== sentence && !anyChange.test(rest);
});

/** More words than this, and a sentence is no plain clause that explains itself. */
const longest = 35;

/**
 * True where `sentence` is a short clause that tells people of "a change", or puts off its effect, and says of nothing else that it
 * is changed: "We will e-mail you 30 days before a change." Whether the policy is meant, its place must tell.
 */
export function announcesPlainChange(sentence: string): boolean {
  if (!plain.test(sentence) || sentence.split(/\s+/).length > longest) return false;
  if (sentence.replace(ofOther, ' ') !== sentence || anyThing.test(sentence.replace(harmless, ' '))) return false;
  return noticeActs(sentence).length > 0 || readLead(sentence) !== null;
}

const neutral =
  /^[\W\d]*(?:(?:legal|general|other|your|our|important|final|closing|about|this|the|how|we|privacy|cookies?|policy|data) )*(?:notices?|notifications?|general|miscellaneous|provisions|remarks|contact(?: us)?|validity|effective date|effect|entry into force|policy|privacy|statement|terms|tell you|notify you|inform you)\W*$/i;

/** True where a section's titles leave open what "a change" is of: none but the document's own, or a neutral one such as "Notice". */
export function isNeutralPlace(section: readonly string[]): boolean {
  return section.length <= 1 || neutral.test(section.at(-1) ?? '');
}
