import type { ChangeFacts, ConfiguredPromise, NoticeDuties, PromiseReading } from '../../promise/clause/types.ts';
import { noticeDuties } from '../../promise/owing/notice-duties.ts';
import { needsEmail } from './plan-tick.ts';

/**
 * What a change owes under several texts at once, as `noticeDuties` for one: a change that waits behind another one is told
 * while the old text is in force and takes effect on readers of the next, and breaks the promise of neither. A person is left
 * out of the e-mails only where every text that asks for e-mails leaves that person out.
 *
 * @throws Refusal (usage) for an unknown preset.
 */
export function dutiesUnder(
  readings: readonly PromiseReading[],
  configured: ConfiguredPromise | null,
  change: ChangeFacts,
  regimeIds: readonly string[],
): NoticeDuties {
  const under = (reading: PromiseReading): NoticeDuties => noticeDuties(reading, configured, change, regimeIds);
  const all = under({
    promises: readings.flatMap(({ promises }) => promises),
    reserves: readings.flatMap(({ reserves }) => reserves),
    pinsRevision: readings.some(({ pinsRevision }) => pinsRevision),
    missing: readings.every(({ missing }) => missing),
  });
  const asking = readings.map(under).filter((duties) => needsEmail({ duties }));
  const exclusions = all.exclusions.filter(({ exclusion }) =>
    asking.every((duties) => duties.exclusions.some((other) => other.exclusion === exclusion)),
  );
  return { ...all, exclusions };
}
