import { describe, expect, test } from 'vitest';
import { buildNoticeView } from '../../src/core/render/notice-view.ts';
import { readerDate, readerInstant } from '../../src/core/render/reader-date.ts';
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
  test('puts material changes first, by subject, and says what is in people’s favour', () => {
    expect(summaryOf([minorFinding, favourableFinding, sampleFinding()])).toBe(
      [
        '- Who receives information. “marketing partners” are a new kind of recipient: before, fax numbers went to “carriers” only. This also concerns information that we already hold.',
        '- How long we keep information. Call logs are kept for “12 months” where it was “24 months”. This change is in your favour.',
        '- Smaller changes. The address for questions is now privacy@faxwell.example.',
      ].join('\n'),
    );
  });

  test('mentions editorial changes in one sentence', () => {
    expect(summaryOf([minorFinding, editorialFinding])).toBe(
      '- Small changes. The address for questions is now privacy@faxwell.example.\n\nWe also corrected or rearranged wording without changing its meaning.',
    );
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

  test('lists at most four reasons a subject, and counts the rest', () => {
    const findings = Array.from({ length: 7 }, (_, index) =>
      sampleFinding({ id: `f${index}`, why: `Reason ${index}` }),
    );
    expect(summaryOf(findings)).toBe(
      '- Who receives information. Reason 0. Reason 1. Reason 2. Reason 3. 3 further changes to this subject are shown in the comparison. This also concerns information that we already hold.',
    );
  });

  test('says the same reason once', () => {
    expect(
      summaryOf([sampleFinding({ newUse: false }), sampleFinding({ id: 'other', newUse: false })]).match(
        /marketing partners/g,
      ),
    ).toHaveLength(1);
  });

  test('shows the words of the policy as words, whatever they look like', () => {
    const why = 'Added: “# *all* <b>data</b> [x](javascript:alert(1)) & `more`”';
    const { assessment } = sampleNotice();
    const { summary } = viewOf({
      assessment: { ...assessment, findings: [sampleFinding({ why, newUse: false })] },
      decisions: [],
    });
    expect(summary.text).toContain(why);
    expect(summary.html).toContain('# *all* &lt;b&gt;data&lt;/b&gt; [x](javascript:alert(1)) &amp; `more`');
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
