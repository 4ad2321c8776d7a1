import type { Channel } from '../clause/types.ts';

const group = String.raw`(?:(?:all|every|any|each|our|the|those|these|registered|affected|existing|current|active|paying|account|such|impacted|relevant)\s+(?:of our )?)*(?:users?|customers?|clients?|members?|subscribers?|visitors?|account holders?|individuals?|data subjects?|consumers?|patients?|parents?|guardians?|merchants?|participants?|employees?|guests?|donors?|students?|people|readers?|travell?ers?|shoppers?|everyone|everybody|persons?)`;

const told = new RegExp(
  String.raw`(?<!\bfor )\b(?:without (?:first )?(?:notifying|informing|telling)|notify|notifies|notified|inform|informs|informed|tell|tells|alert|alerts|advise|advises|let|contact|contacts|e-?mail|write to|give|gives|provide|provides|offer|offers|send|sends|ask|asks|by (?:notifying|informing|e-?mailing|telling|alerting|contacting))\s+(${group})\b`,
  'i',
);
const toldPassive = new RegExp(
  String.raw`\b(${group})\s+(?:of (?:our|the) \w+\s+)?(?:who \S+ (?:\S+ ){0,6})?(?:will|shall|are|must|is)\s+(?:always |also |first |all )?(?:be )?(?:notified|informed|told|given|contacted|alerted|advised|offered|asked|have|receive|get)\b`,
  'i',
);
const toldTo = new RegExp(
  String.raw`\b(?:notices?|notifications?|e-?mails?|messages?|letters?|announcements?|sent|given|provided|addressed)\s+to\s+(${group})\b`,
  'i',
);
/** "If users' data is used otherwise, they will be given a choice." */
const meant = new RegExp(
  String.raw`\b(${group})(?:['’]s?)?\s[^.;]*\bthey\s+(?:will|shall|must|are to)\s+(?:always |also |first |all )?(?:be )?(?:notified|informed|told|given|contacted|alerted|advised|offered|asked|have|receive|get)\b`,
  'i',
);
const people = new RegExp(String.raw`\b(${group})(?:['’](?:s\b)?|\s+(?:will|shall|must|may|can|are|who|have))`, 'i');
const addressed = /\byou\b|\byour\b/i;
const determiner = /^(?:(?:all|every|any|each|our|the|those|these|such|of our)\s+)+/i;

/**
 * Whom the clause tells, in its own word without articles (`users`, `affected customers`), or `you` where it speaks to the reader.
 * Where it names nobody: `everyone` for what is posted in the policy, `visitors` for a notice on the site, `everyone` otherwise.
 */
export function readAudience(clause: string, channels: readonly Channel[]): string {
  const named =
    told.exec(clause)?.[1] ?? toldPassive.exec(clause)?.[1] ?? toldTo.exec(clause)?.[1] ?? meant.exec(clause)?.[1];
  if (named !== undefined) return bare(named);
  const personal = channels.some((channel) => channel !== 'post' && channel !== 'banner');
  if (channels.includes('banner') && !personal && !notifiesReader.test(clause))
    return channels.includes('post') ? 'everyone' : 'visitors';
  if (channels.length === 1 && channels[0] === 'post' && !notifiesReader.test(clause)) return 'everyone';
  return addressed.test(clause) ? 'you' : 'everyone';
}

/** Whom the sentences around a clause that names nobody speak of, or null. */
export function peopleMeant(sentences: readonly string[]): string | null {
  const named = sentences
    .flatMap((sentence) => people.exec(sentence)?.[1] ?? [])
    .find((word) => /s$|people$/i.test(word));
  return named === undefined ? null : bare(named);
}

function bare(named: string): string {
  return named.replace(determiner, '').toLowerCase();
}

const notifiesReader =
  /\b(?:notify|notified|inform|informed|tell|alert|advise|advised|let|give|send|contact|e-?mail|provide) you\b|\b(?:notice|notification)s? to you\b|\byou (?:will|shall|are|would) (?:\w+ )?(?:be |receive |get )/i;
