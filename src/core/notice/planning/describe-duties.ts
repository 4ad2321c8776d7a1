import { describeLead } from '../../calendar/days/describe-lead.ts';
import type { Lead } from '../../calendar/days/types.ts';
import type { DutySource, NoticeDuties } from '../../promise/clause/types.ts';
import { unservedChannels } from './unserved-channels.ts';

/** "at least 30 business days"; "no period" for a lead of nothing. */
export function longLead(lead: Lead | null): string {
  return lead === null || lead.amount === 0 ? 'no period' : `at least ${describeLead(lead)}`;
}

/** Where a duty came from, in a few words with the quoted source. */
export function describeSource({ regime, reference }: DutySource): string {
  const names = { promise: 'promised in the text', configuration: 'set in fairnotice.yaml', statute: 'law' } as const;
  return `${names[regime]}: ${shortened(reference)}`;
}

const quoteLength = 90;

/** A long clause cut at a word; `promise` shows it whole. */
function shortened(reference: string): string {
  if (reference.length <= quoteLength) return reference;
  return `${reference.slice(0, quoteLength).replace(/\s+\S*$/, '')} …`;
}

/** The duties as lines for people, one duty a line, each with where it came from. */
export function describeDuties(duties: NoticeDuties): readonly string[] {
  const lines = [
    duties.lead === null
      ? 'Notice period: none is promised in the text or set in fairnotice.yaml for this change'
      : `Notice period: ${longLead(duties.lead.value)} (${describeSource(duties.lead.source)})`,
    ...duties.channels.map(({ channel, source }) => `Channel: ${channel} (${describeSource(source)})`),
  ];
  const unserved = unservedChannels({ duties });
  if (unserved.length > 0)
    lines.push(`Yours to do: fairnotice does not tell people by ${unserved.join(' or ')}; see to it on the notice day`);
  if (duties.audience) lines.push(`Audience: ${duties.audience.value} (${describeSource(duties.audience.source)})`);
  for (const { exclusion, source } of duties.exclusions) {
    lines.push(`Neither contacted nor used in the new manner: ${exclusion} (${describeSource(source)})`);
  }
  if (duties.choice.required) {
    lines.push(
      `Choice before held data is used in the new manner${duties.choice.source ? ` (${describeSource(duties.choice.source)})` : ''}`,
    );
  }
  return [
    ...lines,
    ...duties.disagreements.map(({ message, weaker }) => `${weaker ? 'Attention' : 'Settings'}: ${message}`),
  ];
}
