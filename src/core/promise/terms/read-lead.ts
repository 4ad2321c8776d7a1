import type { Lead, LeadUnit } from '../../calendar/days/types.ts';
import { byStrictness } from '../clause/lead-order.ts';
import { amountPattern, readAmount } from './read-amount.ts';

/** A period of notice found in a clause. `delaysEffect`: the text counts it from the notice to the change's effect. */
export interface LeadFound {
  readonly lead: Lead;
  readonly delaysEffect: boolean;
}

const kind = '(?:full |whole |clear |consecutive |complete )?(?:(?<kind>business|working|banking|work|calendar)[ -])?';
const duration = new RegExp(
  `(?<amount>${amountPattern})[ -]+${kind}(?<unit>hour|day|week|fortnight|month|year)s?\\b(?:'s?)?(?:\\s*\\([^)]{1,25}\\)(?=\\s*(?:calendar |business |working )?(?:days|'|prior|before|notice|in advance)))?`,
  'gi',
);

const effect = String.raw`(?:effective|effect|in force|into force|appl(?:y|ies|ied|icable)|binding|enforce(?:d|able)?|implement(?:ed)?|operative|commence|begin|start)`;
const minimum = String.raw`(?:(?:at least|not less than|no less than|no fewer than|not fewer than|a minimum of|minimum of|a period of|the period of|generally|normally|usually|typically|about|approximately)\s+)*`;

const advance =
  /^\s*(?:,[^,.;]{1,70},|\([^)]{1,70}\))?\s*(?:or (?:more|longer)\s+|at the latest\s+)?(?:(?:written|email|e-mail|electronic)\s+)?(?:in advance|beforehand|ahead|earlier|before|prior|advance)\b/i;
const reviewed =
  /^\s*(?:in which )?to (?:review|consider|read|examine|object|decline|reject|decide|respond|opt|raise)\b[^.;]{0,80}\b(?:before|prior to)\b/i;
const noticeAfter =
  /^(?:\s|-)*(?:of\s+)?(?:(?:prior|advance|advanced|written|reasonable|clear|minimum|calendar|e-?mail|electronic|public|online|our|such|individual|direct|and|or)[\s,]+){0,4}(?:notice|notification|warning)\b/i;
const periodAfter =
  /^(?:\s|-)*(?:public |open |advance )?(?:comment|review|consultation|notice|notification|waiting|grace|transition)[ -]period\b/i;
const afterNotice = /^\s*(?:after|from|following|upon|since|post)\b/i;
const afterWhich =
  /^[^.;]{0,90}\b(?:after which|whereupon|and then)\b[^.;]{0,80}\b(?:effect|effective|apply|applies|force|bind|binding)\b/i;

const noticeOf = new RegExp(
  String.raw`\b(?:notice|notification|advance|warning|period)(?:\s+period)?\s*(?:of|is|shall be|will be|lasting|lasts|\(|,|:)?\s*(?:which (?:is|will be)\s+)?${minimum}$`,
  'i',
);
const periodOf = new RegExp(
  String.raw`\b(?:comment|review|consultation|notice|waiting|grace|transition)(?: \w+)? period(?: lasting| of| that lasts)?\s+${minimum}$`,
  'i',
);
const noticeWord = /\b(?:notice|notification|warning|advance)\b/i;
const delayed = new RegExp(String.raw`\b${effect}\b[^.;]{0,70}$`, 'i');
const delayedIn = new RegExp(
  String.raw`\b${effect}\b[^.;]{0,40}?\b(?:in|after|upon|following|until|than|with)\s+(?:the (?:end|expiry|expiration|lapse) of\s+)?${minimum}$`,
  'i',
);

/** What stands before a period that looks back, repeats or limits, and so is no notice. */
const otherBefore =
  /\b(?:last|past|previous|preceding|each|every|within|older than|more than|up to|once(?: in)?|retain(?:ed)?(?: \w+){0,4} for|stor(?:e|ed)(?: \w+){0,4} for|kept(?: \w+){0,4} for|aged?|under)\s*(?:a |an |the )?(?:period of |maximum of )?$/i;
const otherAfter =
  /^\s*(?:of age|old\b|of (?:receipt|receiving|your request|the request|age))|\b(?:last|most recently|date) (?:updated|modified|revised)|^\s*(?:before|prior to) (?:the )?(?:end|expiry|expiration|your (?:next )?(?:renewal|bill|visit|purchase|request|stay)|renewal|deletion|purchase|checkout)/i;

/** How many of a unit that a lead counts in each other unit has, and which. */
const perUnit: ReadonlyMap<string, readonly [number, LeadUnit]> = new Map(
  Object.entries<readonly [number, LeadUnit]>({
    hour: [1 / 24, 'days'],
    week: [7, 'days'],
    fortnight: [14, 'days'],
    month: [1, 'months'],
    year: [12, 'months'],
  }),
);

function leadOf(amount: number, kindWord: string, unitWord: string): Lead {
  const business = /^(?:business|working|banking|work)$/i.test(kindWord);
  const word = unitWord.toLowerCase();
  if (word === 'day') return { amount, unit: business ? 'business-days' : 'days' };
  const [factor, unit] = perUnit.get(word) ?? [1, 'days'];
  return { amount: Math.ceil(amount * factor), unit };
}

function linkOf(before: string, after: string): 'notice' | 'effect' | null {
  if (otherBefore.test(before) || otherAfter.test(after)) return null;
  if (noticeAfter.test(after) || periodAfter.test(after)) return 'notice';
  if (afterNotice.test(after) && delayed.test(before)) return 'effect';
  if (advance.test(after) || reviewed.test(after)) return 'notice';
  if (afterWhich.test(after)) return 'effect';
  if (delayedIn.test(before)) return 'effect';
  if (periodOf.test(before) || (noticeOf.test(before) && noticeWord.test(before.slice(-60)))) return 'notice';
  return null;
}

const beforehand =
  /\b(?:prior to|in advance|beforehand|ahead of|before)\b|\b(?:prior|advanced?) (?:[\w-]+ ){0,2}(?:notice|notification|e-?mail|warning)\b|\bfirst (?:notif|inform|tell|ask|obtain)|(?:notif\w+|inform\w*|tell|told) (?:\w+ ){1,3}first\b/i;

/** True where a clause puts its notice before the change, with a number or without: "prior notice", "before they apply". */
export function comesBeforehand(clause: string): boolean {
  return beforehand.test(clause);
}

/**
 * The period of notice that a clause about a change states, or null. Amounts in digits or words ("thirty (30)"); weeks count 7
 * days, fortnights 14, hours are rounded up to days, years count 12 months. A period counts only where the words tie it to a
 * notice ("30 days' notice", "two weeks in advance", "not before 14 days have passed since") or to the effect of the change;
 * the strictest of several is returned. Retention, deadlines for requests and look-back periods are not notice.
 */
export function readLead(clause: string): LeadFound | null {
  const found: LeadFound[] = [];
  for (const match of clause.matchAll(duration)) {
    const before = clause.slice(0, match.index);
    const after = clause.slice(match.index + match[0].length);
    const { amount = '', kind: kindWord = '', unit = '' } = match.groups ?? {};
    const link = linkOf(before, after);
    const lead = leadOf(readAmount(amount), kindWord, unit);
    if (link !== null && lead.amount > 0) found.push({ lead, delaysEffect: link === 'effect' });
  }
  found.sort((a, b) => byStrictness(a.lead, b.lead));
  return found[0] ?? null;
}
