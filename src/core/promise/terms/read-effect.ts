import type { PromiseEffect } from '../clause/types.ts';

const takesEffect = String.raw`(?:effective(?! date)|takes? effect|taking effect|in(?:to)? (?:force|effect)|in effect|appl(?:y|ies)|binding|operative|enforceable|valid)`;
const posting = String.raw`(?:post(?:ed|ing)?|publish(?:ed|ing)?|publication|announce(?:d|ment)?|upload(?:ed|ing)?|display(?:ed)?|made available|appear\w*)`;

const onPosting = new RegExp(
  [
    String.raw`\b${takesEffect}\b[^.;]{0,40}\b(?:upon|when|once|as soon as|at the time|on the (?:date|day)|from the (?:date|day|moment|time)|following|after|on|with|immediately)\b[^.;]{0,50}\b${posting}\b`,
    String.raw`\b(?:upon|by|once|when|after|our|as soon as)\b[^.;]{0,60}\b${posting}\b(?:(?!\bprior to\b|\bbefore\b)[^.;]){0,70}\b${takesEffect}\b`,
    String.raw`\beffective immediately\b(?! for new)|\bimmediately effective\b|\b(?:take effect|apply|become effective|be effective) (?:immediately|at once|instantly)\b|\bwith immediate effect\b`,
  ].join('|'),
  'i',
);
const onDate = new RegExp(
  [
    String.raw`\b${takesEffect}\b[^.;]{0,30}\b(?:as of|on|from|as from|at)\b (?:the |its |that |their |a )?(?:[\w'"-]+ ){0,3}?"?(?:effective date|last[ -](?:revised|updated|modified)|revision date|date (?:indicated|stated|specified|shown|noted|above|set (?:out|forth)|listed|at the|given|mentioned|we|of (?:this|the) (?:policy|revision|update|version|latest)|on which|appearing|identified))`,
    String.raw`\bas of (?:its|the|their) effective date\b|\b(?:indicate|state|specify|identify|announce)\w* (?:the |an |its |their )?(?:\w+ )?(?:effective date\b(?! of (?:any|the|such) changes?)|date (?:on which|when|from which)[^.;]{0,40}\b(?:effect|force|appl))`,
    String.raw`\b(?:effective date|date of (?:effect|entry into force)) (?:of the changes? )?(?:will be|is|are|shall be) (?:\w+ )?(?:indicated|stated|specified|shown|noted|posted|listed)`,
  ].join('|'),
  'i',
);
const onUse =
  /\b(?:continu\w*(?: to)?(?: \w+){0,3} (?:us(?:e|ing)|access\w*|visit\w*|interact\w*)|continuing to (?:use|access)|by (?:using|accessing|continuing)|your (?:further |subsequent |ongoing )?(?:use|access)|when (?:you|they) (?:use|access)|if you (?:continue|use|keep|access|visit)|use of (?:our|the|this|any)|using (?:our|the))\b[^.]{0,220}\b(?:accept\w*|agree\w*|consent|acknowledg\w*|assent|bound|subject to|governed|constitut\w*|means? (?:that )?you|signif\w*|deemed|considered)\b|\b(?:bound|subject to|governed|accept\w*|agree\w*)\b[^.;]{0,90}\b(?:when|by|if|once)\b[^.;]{0,30}\b(?:continu\w*|us(?:e|ing)|access\w*)\b/i;

/**
 * When a clause says that a change takes effect, or null. A stated moment (posting, a date) wins over acceptance by continued use
 * where a clause says both. Periods are read by `readLead`.
 */
export function readEffect(clause: string): PromiseEffect | null {
  if (onPosting.test(clause)) return 'on-posting';
  if (onDate.test(clause)) return 'on-date';
  return onUse.test(clause) ? 'on-continued-use' : null;
}
