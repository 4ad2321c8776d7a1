import { describe, expect, it } from 'vitest';
import type { NoticePromise } from '../../src/core/promise/clause/types.ts';
import { promises } from '../../src/core/promise/reading/read-promises.ts';
import { parsePolicy } from '../../src/core/text/reading/parse-policy.ts';
import { type ChangeClause, changeClauses, type ExpectedPromise } from './change-clauses.ts';

const policyWith = (clause: string) =>
  parsePolicy(`# Privacy notice

## What we keep

We keep invoices for ten years and delete log files after 30 days. We answer requests within one month.

## Changes to this notice

${clause}

## Contact

Write to privacy@quillstone.example. We will let you know within 5 business days that your letter has arrived.
`);

function found(promise: NoticePromise, expected: ExpectedPromise): ExpectedPromise {
  const all: ExpectedPromise = { ...promise, choice: promise.choiceKind };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in expected)) as unknown as ExpectedPromise;
}

describe('a change clause', () => {
  it.each(changeClauses.map((clause): [string, ChangeClause] => [clause.name, clause]))('%s', (_, clause) => {
    const reading = promises(policyWith(clause.text));
    expect(
      reading.promises.map((promise, index) => found(promise, clause.promises[index] ?? { trigger: promise.trigger })),
    ).toEqual(clause.promises);
    expect(reading.missing).toBe(clause.missing ?? false);
    expect(reading.reserves).toHaveLength(clause.reserves ?? reading.reserves.length);
    expect(reading.pinsRevision).toBe(clause.pinsRevision ?? false);
  });

  it('is quoted word for word with its section and line', () => {
    const clause = 'We’ll tell you about changes — in “this notice” — by e-mail ten days before.';
    const [promise] = promises(policyWith(clause)).promises;
    expect(promise).toMatchObject({ quote: clause, section: ['Privacy notice', 'Changes to this notice'], line: 9 });
  });

  it('is quoted without a gap where several sentences state one promise', () => {
    const clause =
      'We will notify users of material changes. They are listed below. Such changes take effect 30 days after the notice.';
    const quotes = promises(policyWith(clause)).promises.map(({ quote }) => quote);
    expect(quotes).toEqual([clause]);
  });
});

describe('places other than a change section', () => {
  const readingOf = (text: string) => promises(parsePolicy(`# Notice\n\n## Other matters\n\n${text}\n`));

  it.each([
    [
      'Should Quillstone be sold or merged, you will be notified by e-mail 60 days before your data is transferred.',
      'business-transition',
      60,
    ],
    [
      'Answers to our surveys are not disclosed to third parties unless we give you prior notice and the chance to opt out.',
      'third-party-sharing',
      null,
    ],
    ['You are always told when details about you are collected by an outside company.', 'outside-collection', null],
    ['If we need to use your data for an unrelated purpose, we will notify you first.', 'new-use', null],
    ['This notice may change. We will announce the change on this page.', 'any', null],
  ])('are read: %s', (text, trigger, amount) => {
    const [promise, ...rest] = readingOf(text).promises;
    expect(rest).toEqual([]);
    expect(promise?.trigger).toBe(trigger);
    expect(promise?.lead?.amount ?? null).toBe(amount);
  });

  it.each([
    'We will inform you of a data breach within 72 hours.',
    'You may change your details in your account; we will notify you by e-mail when that is done, within 3 days.',
    'We use your e-mail address to notify you of changes to our policies and of deliveries.',
    'If your details change, please notify us at least 14 days in advance.',
    'Cookies expire after 12 months. You can change your cookie settings at any time.',
    'We will process opt-out requests within 15 business days of receipt, as this policy says.',
    'We may disclose data to the police without notice to you.',
    'In the 12 months before this notice was last updated, we sold no personal information.',
    'We will change nothing about your order once it is paid.',
    'You will be told the price before you buy.',
  ])('promise nothing about changes: %s', (text) => {
    expect(readingOf(text)).toEqual({ promises: [], reserves: [], pinsRevision: false, missing: true });
  });

  it('does not let leave for another use stand for a promise about changes', () => {
    const reading = readingOf(
      'We do not use your data for any other purpose unless you have given your consent or we are bound by law to do so.',
    );
    expect(reading.missing).toBe(true);
    expect(reading.promises).toMatchObject([{ trigger: 'new-use', choice: true }]);
  });

  it('does not take a choice that only the law asks for as one for everybody', () => {
    const reading = readingOf(
      'To the extent required by the laws of your state or of some other state whose laws govern us, you may choose to opt out where we use your data for a purpose that is different from the one for which it was collected.',
    );
    expect(reading.promises).toMatchObject([{ trigger: 'new-use', choiceKind: 'if-law-requires' }]);
  });

  it('does not let a promise about a merger stand for one about changes', () => {
    expect(readingOf('If our company is sold, we will notify you.').missing).toBe(true);
  });
});

describe('shapes of text', () => {
  it('reads a list under its introduction', () => {
    const policy = parsePolicy(`# Notice

## Changes to this policy

If we make material changes to this policy, we will:

- e-mail you at least 30 days before they take effect;
- show a banner on our website.
`);
    const reading = promises(policy);
    expect(reading.promises.map(({ trigger, lead, channels }) => [trigger, lead?.amount ?? null, channels])).toEqual([
      ['material', 30, ['email']],
      ['material', null, ['banner']],
    ]);
  });

  it('reads table cells apart', () => {
    const policy = parsePolicy(`# Notice

| Matter | Rule |
| --- | --- |
| Changes to this notice | We will notify you of changes to this notice by e-mail. |
| Retention | We keep data for 30 days before erasure. |
`);
    const [promise, ...rest] = promises(policy).promises;
    expect(rest).toEqual([]);
    expect(promise).toMatchObject({
      trigger: 'any',
      lead: null,
      channels: ['email'],
      quote: 'We will notify you of changes to this notice by e-mail.',
    });
  });

  it('reads a clause that is printed twice only once', () => {
    const clause = '## Changes to this notice\n\nWe will e-mail you about changes.\n\n';
    expect(promises(parsePolicy(clause + clause)).promises).toHaveLength(1);
  });

  it('takes titles and questions for no promise', () => {
    expect(
      promises(parsePolicy('# Notice\n\n## How will we notify you of changes to this notice?\n\n## Contact\n'))
        .promises,
    ).toEqual([]);
  });

  it.each([
    ['an empty file', ''],
    ['white space', ' \n\t\n'],
    ['control characters', '\u0000\u0007 # \u001b[31m'],
    ['one unbroken word', 'a'.repeat(50_000)],
  ])('finds nothing in %s', (_, text) => {
    expect(promises(parsePolicy(text))).toEqual({ promises: [], reserves: [], pinsRevision: false, missing: true });
  });
});
