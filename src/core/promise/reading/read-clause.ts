import { readChannels } from '../terms/read-channels.ts';
import { readChoice } from '../terms/read-choice.ts';
import { readEffect } from '../terms/read-effect.ts';
import { comesBeforehand, readLead } from '../terms/read-lead.ts';
import type { DutyClause } from '../words/duty-clauses.ts';
import type { ClauseReading } from './draft-promise.ts';

/** "We will do this by e-mail": how, without another word of telling. */
const means =
  /\b(?:do (?:this|so|that)|(?:this|such|the|these) (?:notices?|notifications?|announcements?|communications?|messages?) (?:will|may|shall|can|is|are))\b[^.;]*\b(?:via|by|through|in|on)\b/i;

/** What a clause about a change says of period, channels, choice and effect. Channels are read only where it tells or says how. */
export function readClause(clause: DutyClause): ClauseReading {
  const lead = readLead(clause.text);
  const tellsHow = clause.acts.length > 0 || lead !== null || means.test(clause.text);
  const named = tellsHow ? readChannels(clause.text, clause.acts[0]?.at ?? 0) : { channels: [], any: false };
  return {
    lead: lead?.lead ?? null,
    beforehand: lead !== null || comesBeforehand(clause.text),
    channels: named.channels,
    anyChannel: named.any,
    choiceKind: readChoice(clause.text),
    effect: lead?.delaysEffect ? 'after-lead' : readEffect(clause.text),
  };
}
