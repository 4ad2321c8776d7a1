import { describe, expect, it } from 'vitest';
import { type HistoricText, historyStep, summariseHistory } from '../../src/core/notice/life/history.ts';
import { isNoticeDue } from '../../src/core/notice/life/is-notice-due.ts';
import { promises } from '../../src/core/promise/reading/read-promises.ts';
import { parsePolicy } from '../../src/core/text/reading/parse-policy.ts';

const promise30 =
  'We will notify members of any change to this policy at least thirty (30) business days before it takes effect.';
const promise2 = 'We will tell you by e-mail about material changes two months before they take effect.';
const postsOnly = 'We post any change to this policy on this page.';

const text = (name: string, kept: string, changes: string, title = 'Privacy'): HistoricText => ({
  name,
  date: '2026-01-02',
  message: '',
  decided: null,
  policy: parsePolicy(`# ${title}\n\n## Keeping\n\nWe keep your letters for ${kept}.\n\n## Changes\n\n${changes}\n`),
});

const step = (before: HistoricText, after: HistoricText) => {
  const made = historyStep(before, after, null);
  if (made === null) throw new Error('no change');
  return made;
};

describe('one step of a history', () => {
  it('says what the change is called, and what the earlier text promised for it', () => {
    const made = step(text('a', 'one year', promise30), text('b', 'two years', promise2));
    expect(made).toMatchObject({ from: 'a', to: 'b', level: 'material', top: { level: 'material' } });
    expect(made.notice).toMatchObject({ due: true, lead: { amount: 30, unit: 'business-days' } });
  });

  it('is none where the texts are the same to the letter', () => {
    expect(historyStep(text('a', 'one year', promise30), text('b', 'one year', promise30), null)).toBeNull();
  });

  it.each([
    ['any change is promised a period', promise30, true],
    ['only material changes are promised anything', promise2, false],
    ['the new text is merely posted', postsOnly, false],
    ['the text says nothing', 'Ask us.', false],
  ])('for an editorial change, a notice is due where %s', (_case, changes, due) => {
    const reading = promises(text('a', 'one year', changes).policy);
    expect(isNoticeDue(reading, { level: 'editorial', newUse: false, categories: [] })).toBe(due);
    expect(isNoticeDue(reading, { level: 'material', newUse: false, categories: [] })).toBe(true);
  });
});

describe('a history in numbers', () => {
  it('counts levels, notices and their days by unit', () => {
    const texts = [
      text('a', 'one year', promise30),
      text('b', 'two years', promise30),
      text('c', 'three years', promise2),
      text('d', 'four years', 'Ask us.'),
      text('e', 'five years', 'Ask us.'),
    ];
    const steps = texts.slice(1).map((after, at) => step(texts[at] as HistoricText, after));
    expect(summariseHistory(steps)).toEqual({
      changes: 4,
      material: 4,
      minor: 0,
      editorial: 0,
      newUse: 4,
      noticesDue: 4,
      periods: [
        { lead: { amount: 30, unit: 'business-days' }, notices: 2 },
        { lead: { amount: 2, unit: 'months' }, notices: 1 },
        { lead: null, notices: 1 },
      ],
      noticeDays: { 'business-days': 60, days: 0, months: 2 },
    });
  });

  it('of nothing is nothing', () => {
    expect(summariseHistory([])).toMatchObject({ changes: 0, noticesDue: 0, periods: [] });
  });
});
