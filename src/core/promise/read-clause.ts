import type { ClauseReading } from './draft-promise.ts';
import type { DutyClause } from './duty-clauses.ts';
import { readChannels } from './read-channels.ts';
import { readChoice } from './read-choice.ts';
import { readEffect } from './read-effect.ts';
import { comesBeforehand, readLead } from './read-lead.ts';

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
