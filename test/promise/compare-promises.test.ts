import { describe, expect, it } from 'vitest';
import type { ConfiguredPromise } from '../../src/core/promise/clause/types.ts';
import { disagreements } from '../../src/core/promise/owing/compare-promises.ts';
import { weakened } from '../../src/core/promise/owing/weakened.ts';
import { promises } from '../../src/core/promise/reading/read-promises.ts';
import { parsePolicy } from '../../src/core/text/reading/parse-policy.ts';

const readingOf = (clause: string) => promises(parsePolicy(`# Notice\n\n## Changes to this notice\n\n${clause}\n`));

const strict =
  'We will notify users by e-mail of any change to this notice at least 30 business days before it takes effect.';

function configured(given: Partial<ConfiguredPromise>): ConfiguredPromise {
  return { trigger: 'material', lead: null, channels: [], choice: null, exclusions: [], ...given };
}

describe('a configuration beside the text', () => {
  it.each([
    ['a shorter period', { lead: { amount: 10, unit: 'business-days' } }, [['lead', true]]],
    ['a period that can fall short, depending on closures', { lead: { amount: 42, unit: 'days' } }, [['lead', true]]],
    ['a longer period', { lead: { amount: 45, unit: 'business-days' } }, [['lead', false]]],
    ['the same period', { lead: { amount: 30, unit: 'business-days' } }, []],
    ['nothing', {}, []],
    ['another channel beside the text’s', { channels: ['banner'] }, [['channels', false]]],
    ['the text’s channel', { channels: ['email'] }, []],
    ['a choice that the text does not give', { choice: true }, [['choice', false]]],
    ['no choice where the text gives none', { choice: false }, []],
  ] as const)('%s', (_, given, expected) => {
    expect(
      disagreements(readingOf(strict), configured(given as Partial<ConfiguredPromise>)).map(({ field, weaker }) => [
        field,
        weaker,
      ]),
    ).toEqual(expected);
  });

  it('is weaker where it takes a promised choice away', () => {
    const reading = readingOf('Before we materially change this notice, we will ask users for their consent.');
    expect(disagreements(reading, configured({ choice: false }))).toMatchObject([{ field: 'choice', weaker: true }]);
  });

  it('is stricter where the text promises no period', () => {
    const reading = readingOf('We will post changes to this notice here.');
    expect(disagreements(reading, configured({ lead: { amount: 1, unit: 'days' } }))).toMatchObject([
      { field: 'lead', inText: 'no period', weaker: false },
    ]);
  });

  it('says nothing without a configuration', () => {
    expect(disagreements(readingOf(strict), null)).toEqual([]);
  });
});

describe('a change of the change clause', () => {
  it.each([
    ['business days to days', strict.replace('business days', 'days'), [['lead', '30 business days', '30 days']]],
    [
      'no period any more',
      'We will notify users by e-mail of any change to this notice.',
      [['lead', '30 business days', 'no period']],
    ],
    [
      'posting in place of e-mail',
      'We will post any change to this notice here at least 30 business days before it takes effect.',
      [['channels', 'email', 'not promised']],
    ],
    [
      'e-mail or posting in place of e-mail',
      'We will notify users by e-mail or by a banner on our website of any change to this notice at least 30 business days before it takes effect.',
      [['channels', 'email', 'not promised']],
    ],
    ['only material changes', strict.replace('any change', 'any material change'), [['notice', 'notice', 'no notice']]],
    ['may in place of will', strict.replace('We will', 'We may'), [['notice', 'notice', 'no notice']]],
    ['no clause at all', 'Thank you for reading.', [['notice', 'notice', 'no notice']]],
    ['a longer period', strict.replace('30', '40'), []],
    [
      'another wording',
      'Users will be notified by electronic mail thirty (30) working days in advance of any change to this notice.',
      [],
    ],
    ['a channel more', strict.replace('by e-mail', 'by e-mail and by a banner on our website'), []],
    [
      'people left out',
      `${strict} Users who have opted out of all messages will not be notified.`,
      [['exclusions', 'told', 'opted-out-all not told']],
    ],
  ])('%s', (_, after, expected) => {
    const found = weakened(readingOf(strict), readingOf(after));
    expect(found.map(({ field, before, after: now }) => [field, before, now])).toEqual(expected);
  });

  it('names the kinds of change it is weaker for and quotes the old clause', () => {
    expect(weakened(readingOf(strict), readingOf(strict.replace('any change', 'any material change')))).toEqual([
      expect.objectContaining({ change: 'a minor change', quote: strict }),
    ]);
  });

  it('is weaker where a choice is lost', () => {
    const before = readingOf('If we use your data for a new purpose, we will notify you and ask for your consent.');
    const after = readingOf('If we use your data for a new purpose, we will notify you.');
    expect(weakened(before, after).map(({ field }) => field)).toEqual(['choice']);
  });

  it('is weaker where held data is no longer kept under its policy', () => {
    const posts = 'We will post changes to this notice here.';
    const before = readingOf(`${posts} Data is used under the notice in force when the data was collected.`);
    expect(weakened(before, readingOf(posts)).map(({ field }) => field)).toEqual(['held-data']);
  });

  it('is no weaker than itself, nor than nothing', () => {
    expect(weakened(readingOf(strict), readingOf(strict))).toEqual([]);
    expect(weakened(readingOf('Thank you.'), readingOf(strict))).toEqual([]);
  });
});
