import { describe, expect, it } from 'vitest';
import { dutiesUnder } from '../../src/core/notice/planning/duties-under.ts';
import type { NoticeDuties, PromiseReading } from '../../src/core/promise/clause/types.ts';
import { promises } from '../../src/core/promise/reading/read-promises.ts';
import { parsePolicy } from '../../src/core/text/reading/parse-policy.ts';

const reading = (clause: string): PromiseReading => promises(parsePolicy(`# Policy\n\n## Changes\n\n${clause}\n`));
const fortnight = reading('Changes to this policy become effective fourteen (14) days after posting.');
const letters = reading('We will e-mail you thirty (30) business days before any change to this policy takes effect.');
const withoutLeavers = reading(
  'We will e-mail our members about any change to this policy at least five (5) business days before it takes effect. Members who have deactivated their account will not be contacted.',
);
const change = { level: 'minor', newUse: false, categories: [] } as const;
const under = (...readings: readonly PromiseReading[]): NoticeDuties => dutiesUnder(readings, null, change, []);
const channels = (duties: NoticeDuties): readonly string[] => duties.channels.map(({ channel }) => channel);

describe('a change that waits behind another', () => {
  it.each([
    ['in either order', [fortnight, letters]],
    ['or the other', [letters, fortnight]],
  ])('owes the stricter period and the channels of both texts, %s', (_what, readings) => {
    const duties = under(...readings);
    expect(duties.lead?.value).toEqual({ amount: 30, unit: 'business-days' });
    expect(channels(duties)).toEqual(['post', 'email']);
  });

  it('leaves out only those whom every text that asks for e-mails leaves out', () => {
    const left = (...readings: readonly PromiseReading[]): readonly string[] =>
      under(...readings).exclusions.map(({ exclusion }) => exclusion);
    expect(left(withoutLeavers)).toEqual(['deactivated']);
    expect(left(withoutLeavers, fortnight)).toEqual(['deactivated']);
    expect(left(withoutLeavers, letters)).toEqual([]);
  });
});
