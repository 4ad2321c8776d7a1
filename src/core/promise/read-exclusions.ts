import type { Exclusion } from './types.ts';

const consequence =
  /\b(?:not|n't|nor|neither|never|except(?:ing)?|unless|exclud\w+|other than|apart from|no (?:notice|e-?mail|message|notification))\b/i;
const contact =
  /\b(?:contact\w*|notif\w*|inform\w*|e-?mail\w*|told|tell|reach\w*|written to|write to|messag\w*|notice|receive|send|sent|hear from)\b/i;
const optedOutAll =
  /\b(?:opt(?:ed|ing|s)?[- ]out (?:of|from) (?:receiving )?(?:all|any|every|each)\b|unsubscribed from (?:all|any|every)|(?:asked|told|requested|instructed)(?: us)? (?:not to|never to|to stop) (?:be |ever )?(?:contact|receiv|writ|send|hear)|(?:declined|refused|rejected|turned off|switched off|disabled|stopped) (?:all|every|any)\b|(?:chosen|elected|asked|opted) (?:not to|to not|never to) (?:be contacted|receive (?:any|all)|hear)|no longer wish to (?:be contacted|receive any)|want(?:s)? no (?:messages|mail|contact|communication))/i;
const deactivated =
  /\b(?:delet|deactivat|clos|cancel+|terminat|remov|shut)\w*(?: ?(?:\/|or|and) ?\w+)?(?: down)? (?:their|your|his|her|his or her|the|its|an|any) (?:\w+ )?(?:accounts?|registration|profiles?|membership|subscription)\b|\baccounts? (?:\w+ ){0,4}(?:deleted|deactivated|closed|cancel+ed|terminated|removed)\b|\bformer (?:users|customers|members|clients|subscribers)\b|\b(?:deleted|deactivated|closed|inactive) accounts?\b/i;

/** Whom a clause leaves out of the notice: those who want no messages at all, those whose account is closed. In that order. */
export function readExclusions(clause: string): readonly Exclusion[] {
  if (!consequence.test(clause) || !contact.test(clause)) return [];
  const found: Exclusion[] = [];
  if (optedOutAll.test(clause)) found.push('opted-out-all');
  if (deactivated.test(clause)) found.push('deactivated');
  return found;
}
