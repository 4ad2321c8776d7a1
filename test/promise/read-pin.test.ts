import { describe, expect, it } from 'vitest';
import { pinsToCollection } from '../../src/core/promise/reading/read-pin.ts';

describe('data kept under the policy of its collection', () => {
  it.each([
    'We treat details in accordance with the statement under which they were collected.',
    'Use of data is governed by the notice in force at the time we obtained the data.',
    'The version that applied when you provided your data will govern its use.',
    'Changes will not be applied retroactively.',
    'We will not apply any amendments retroactively.',
    'The revised policy will not apply to data that we already hold.',
    'Amendments only apply to data collected after the effective date.',
    'Data you gave us before a change remains subject to the earlier policy.',
  ])('%s', (sentence) => {
    expect(pinsToCollection(sentence)).toBe(true);
  });
});

describe('data that is not kept so', () => {
  it.each([
    'The newest policy applies to all data, whether or not it was collected before.',
    'Use of data is subject to the policy in effect at the time such data is used.',
    'We place a notice where a change does not concern what we do, that does not affect data we already hold.',
    'Withdrawing consent will not affect processing of data already carried out.',
    'We collect data in accordance with this policy.',
  ])('%s', (sentence) => {
    expect(pinsToCollection(sentence)).toBe(false);
  });
});
