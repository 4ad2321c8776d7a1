import { describe, expect, it } from 'vitest';
import { noticeWindow } from '../../src/core/calendar/counting/notice-window.ts';
import { monthView } from '../../src/core/calendar/days/month-view.ts';

describe('monthView', () => {
  it('marks each day with a sign and gives the reason of each closed day, without colour', () => {
    const window = noticeWindow({
      noticeOn: '2026-12-22',
      days: 5,
      closures: [{ date: '2026-12-24', name: 'Works holiday' }],
    });
    expect(monthView(window).split('\n')).toEqual([
      'December 2026',
      ' Mon  Tue  Wed  Thu  Fri  Sat  Sun',
      '       1    2    3    4    5    6',
      '  7    8    9   10   11   12   13',
      ' 14   15   16   17   18   19   20',
      ' 21   22N  23+  24x  25x  26-  27-',
      ' 28+  29+  30+  31+',
      '',
      ' 22N  notice day: not counted',
      ' 24x  closed: Works holiday',
      ' 25x  Christmas Day (US-FED)',
      '',
      'January 2027',
      ' Mon  Tue  Wed  Thu  Fri  Sat  Sun',
      '                      1E   2    3',
      '  4    5    6    7    8    9   10',
      ' 11   12   13   14   15   16   17',
      ' 18   19   20   21   22   23   24',
      ' 25   26   27   28   29   30   31',
      '',
      '  1E  effective day',
      '',
      'N notice day   + counts   - weekend   x closed   E effective day',
    ]);
  });

  it('shows each month that the window touches, and no other', () => {
    const headings = monthView(noticeWindow({ noticeOn: '2026-11-30', days: 45 })).match(/^[A-Z][a-z]+ \d{4}$/gm);
    expect(headings).toEqual(['November 2026', 'December 2026', 'January 2027', 'February 2027']);
  });

  it('leaves out an empty block below a month in which every day counts or is a weekend', () => {
    const lines = monthView(noticeWindow({ noticeOn: '2026-07-31', effectiveOn: '2026-09-01', days: 1 })).split('\n');
    expect(lines.slice(lines.indexOf('August 2026') + 8, lines.indexOf('September 2026'))).toEqual(['']);
  });

  it('lets a painter dress each mark without changing what is said', () => {
    const window = noticeWindow({ noticeOn: '2026-12-22', days: 5 });
    const seen = new Set<string>();
    const painted = monthView(window, (mark, text) => {
      seen.add(mark);
      return `<${text}>`;
    });
    expect([...seen].sort()).toEqual(['closed', 'counted', 'effective', 'notice', 'outside', 'weekend']);
    expect(painted.replace(/[<>]/g, '').replace(/ +$/gm, '')).toBe(monthView(window));
  });
});
