import { describe, expect, test } from 'vitest';
import { buildNoticeView } from '../../src/core/render/view/notice-view.ts';
import { readerDate, readerInstant } from '../../src/core/render/view/reader-date.ts';
import {
  editorialFinding,
  favourableFinding,
  minorFinding,
  sampleFinding,
  sampleInput,
  sampleNotice,
} from './sample-notice.ts';

function viewOf(fields: Parameters<typeof sampleNotice>[0]) {
  return buildNoticeView(sampleInput({ notice: sampleNotice(fields) }));
}

function summaryOf(
  findings: readonly ReturnType<typeof sampleFinding>[],
  decisions: Parameters<typeof sampleNotice>[0] = {},
) {
  const { assessment } = sampleNotice();
  return viewOf({ assessment: { ...assessment, findings }, decisions: [], ...decisions }).summary.text;
}

describe('the summary made from findings', () => {
  test('puts material changes first, by subject, quotes the words, and says what is in people’s favour', () => {
    expect(summaryOf([minorFinding, favourableFinding, sampleFinding()])).toBe(
      `- Who receives information. The new text names a kind of recipient that the present text does not name. This also concerns information that we already hold.
  - Present text: “We pass fax numbers to the carriers that deliver your faxes.”
    New text: “We pass fax numbers to the carriers that deliver your faxes and to marketing partners.”
- How long we keep information. The new text lets information be kept for a shorter or more definite time. This is in your favour.
  - Present text: “We keep call logs for 24 months.”
    New text: “We keep call logs for 12 months.”
- Smaller changes. Contact details change.
  - Present text: “privacy@old.example”
    New text: “privacy@faxwell.example”`,
    );
  });

  test('mentions editorial changes in one sentence', () => {
    const summary = summaryOf([minorFinding, editorialFinding]);
    expect(summary).toMatch(/^- Small changes\. Contact details change\./);
    expect(summary).toMatch(/\n\nWe also corrected or rearranged wording without changing its meaning\.$/);
  });

  test('says so where only wording was corrected', () => {
    for (const findings of [[editorialFinding], []]) {
      expect(summaryOf(findings)).toBe(
        'We corrected or rearranged wording. What the text allows and promises stays the same.',
      );
    }
  });

  test('follows the decisions: a lowered finding is no longer material', () => {
    const decision = {
      finding: 'f1',
      rule: 'recipient-kind-added',
      verdict: 'lowered',
      level: 'editorial',
      newUse: false,
      by: 'Ada Muster',
      at: '2026-11-20T09:00:00.000Z',
      reason: 'the partners are carriers',
    } as const;
    expect(summaryOf([sampleFinding()], { decisions: [decision] })).toContain(
      'What the text allows and promises stays the same',
    );
  });

  test('never repeats the reasons for reviewers, whose wording is not for readers', () => {
    expect(summaryOf([sampleFinding({ why: 'weighed at 61 %: signal +0.4' })])).not.toContain('weighed');
  });

  test('quotes at most four places a subject, and counts the rest', () => {
    const findings = Array.from({ length: 7 }, (_, index) =>
      sampleFinding({ id: `f${index}`, before: null, after: `Clause ${index}.` }),
    );
    expect(summaryOf(findings).split('\n').slice(1)).toEqual([
      '  - New text: “Clause 0.”',
      '  - New text: “Clause 1.”',
      '  - New text: “Clause 2.”',
      '  - New text: “Clause 3.”',
      '  - 3 more places are shown in the comparison of the two texts.',
    ]);
  });

  test('quotes the same words once, also under another subject', () => {
    const purpose = sampleFinding({ id: 'f9', rule: 'purpose-added', category: 'purpose', newUse: false });
    const summary = summaryOf([sampleFinding(), sampleFinding({ id: 'f8' }), purpose]);
    expect(summary.match(/marketing partners/g)).toHaveLength(1);
    expect(summary).toMatch(/What we use information for\. .*\n {2}- The words are quoted above\.$/);
  });

  test('marks what is in people’s favour among what is not', () => {
    const findings = [
      sampleFinding({ before: null, after: 'We share more.' }),
      sampleFinding({ id: 'f2', direction: 'favourable', before: 'We sell lists.', after: null }),
    ];
    expect(summaryOf(findings)).toContain('  - No longer in the text: “We sell lists.” (in your favour)');
  });

  test('shows of a long clause the part that differs', () => {
    const clause = (word: string) =>
      `${'We say a good deal here. '.repeat(12)}You have the right to ${word} at any time, free of charge. ${'And more. '.repeat(12)}`;
    const summary = summaryOf([sampleFinding({ before: clause('object'), after: clause('ask') })]);
    expect(summary).toContain('“… here. You have the right to object at any time, free of charge. …”');
  });

  test('cuts what is long even so', () => {
    const summary = summaryOf([
      sampleFinding({ before: null, after: 'word '.repeat(5000) }),
      sampleFinding({ id: 'f2', before: null, after: 'x'.repeat(9000) }),
    ]);
    expect(summary.length).toBeLessThan(1000);
  });

  test('speaks of rules that it does not know without claiming anything', () => {
    for (const rule of ['some-rule-of-tomorrow', 'constructor']) {
      expect(summaryOf([sampleFinding({ rule, newUse: false })])).toContain(
        'This part of the text is worded differently.',
      );
    }
  });

  test('shows the words of the policy as words, whatever they look like', () => {
    const after = '# *all* <b>data</b> [x](javascript:alert(1)) & `more`';
    const { assessment } = sampleNotice();
    const { summary } = viewOf({
      assessment: { ...assessment, findings: [sampleFinding({ before: null, after })] },
      decisions: [],
    });
    expect(summary.text).toContain(`“${after}”`);
    expect(summary.html).toContain('“# *all* &lt;b&gt;data&lt;/b&gt; [x](javascript:alert(1)) &amp; `more`”');
  });
});

describe('the view', () => {
  test('a person’s own summary stands as it is', () => {
    const { summary } = viewOf({ summary: 'We **now** share <script>alert(1)</script> more.' });
    expect(summary.text).toBe('We now share more.');
    expect(summary.html).toBe('<p>We <strong>now</strong> share  more.</p>\n');
  });

  test('has dates and the promised period once a window is set', () => {
    expect(viewOf({}).notice).toMatchObject({
      scheduled: true,
      noticeOn: '2026-11-23',
      effectiveOnLong: 'Friday, 8 January 2027',
      lead: 'at least 30 business days',
      version: '2.1',
      promiseQuote:
        'We will tell you by e-mail at least thirty (30) business days before a material change takes effect.',
    });
    expect(viewOf({ window: null }).notice).toMatchObject({
      scheduled: false,
      noticeOn: '',
      effectiveOnLong: '',
      lead: '',
    });
  });

  test('quotes the clause that governs, not the posting of the text', () => {
    const { duties } = sampleNotice();
    if (!duties) throw new Error('the sample has duties');
    const posted = { channel: 'post', source: { regime: 'promise', reference: 'the policy itself' } } as const;
    const without = { ...duties, lead: null, choice: { required: false, source: null } };
    expect(viewOf({ duties: { ...without, channels: [posted] } }).notice.promiseQuote).toBe('');
    expect(viewOf({ duties: { ...without, channels: [posted, ...duties.channels] } }).notice.promiseQuote).toContain(
      'thirty (30)',
    );
  });

  test('says that a period was promised only where the text in force promises it', () => {
    const { duties } = sampleNotice();
    const configured = {
      value: { amount: 45, unit: 'days' },
      source: { regime: 'configuration', reference: 'promise.lead' },
    } as const;
    const { notice } = viewOf({ duties: duties && { ...duties, lead: configured } });
    expect(notice).toMatchObject({ lead: 'at least 45 days', leadPromised: false });
    expect(viewOf({}).notice.leadPromised).toBe(true);
    expect(viewOf({ window: null }).notice.leadPromised).toBe(false);
  });

  test('does not claim the promised period where it was overridden or none is owed', () => {
    const { duties } = sampleNotice();
    expect(viewOf({ override: { by: 'A', at: '2026-11-23T00:00:00Z', reason: 'r' } }).notice.lead).toBe('');
    expect(viewOf({ duties: duties && { ...duties, lead: null } }).notice.lead).toBe('');
    expect(viewOf({ duties: null }).notice.lead).toBe('');
  });

  test('offers a choice only where one is owed', () => {
    const { duties } = sampleNotice();
    expect(viewOf({}).choice).toMatchObject({ offered: true, url: 'https://faxwell.example/choice' });
    const none = viewOf({ duties: duties && { ...duties, choice: { required: false, source: null } } }).choice;
    expect(none).toEqual({ offered: false, text: '', url: '' });
  });

  test.each([
    ['the configured title', 'Privacy Notice', 'Own', 'Privacy Notice'],
    ['the text’s own', '', 'Own', 'Own'],
    ['the slug', '', ' ', 'Privacy'],
  ])('is titled by %s', (_, title, own, expected) => {
    expect(buildNoticeView(sampleInput({ policy: { title, url: '' }, after: { title: own } })).policy.title).toBe(
      expected,
    );
  });

  test('keeps names on one line and free of control characters', () => {
    const organisation = { ...sampleInput().organisation, name: 'A\r\nBcc: x\u0007\u001b[0m' };
    expect(buildNoticeView(sampleInput({ organisation })).organisation.name).toBe('A Bcc: x[0m');
  });

  test('leaves editorial findings out of the changes, gravest first', () => {
    expect(viewOf({}).changes.map(({ category }) => category)).toEqual([
      'Who receives information',
      'How long we keep information',
      'Other points',
    ]);
  });
});

test.each([
  ['2027-01-08', 'en', 'Friday, 8 January 2027'],
  ['2027-01-08', 'en-GB', 'Friday, 8 January 2027'],
  ['2027-01-08', 'en-US', 'Friday, January 8, 2027'],
  ['2027-01-08', 'de', 'Freitag, 8. Januar 2027'],
  ['2028-02-29', 'fr', 'mardi 29 février 2028'],
])('%s in %s is %s', (date, locale, expected) => {
  expect(readerDate(date, locale)).toBe(expected);
});

test('an instant says that it is in UTC', () => {
  expect(readerInstant('2026-11-20T09:05:00.000Z', 'en')).toBe('Friday, 20 November 2026, 09:05 UTC');
});
