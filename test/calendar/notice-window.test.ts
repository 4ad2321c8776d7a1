import { describe, expect, it } from 'vitest';
import { noticeWindow, windowKeeps } from '../../src/core/calendar/notice-window.ts';
import { windowVectors } from './vectors.ts';

describe('noticeWindow', () => {
  it.each(windowVectors)('$calendar $noticeOn $counting: $catches', (vector) => {
    const request = { days: 30, calendars: [vector.calendar], counting: vector.counting };
    const forwards = noticeWindow({ ...request, noticeOn: vector.noticeOn });
    expect(forwards.effectiveOn).toBe(vector.effectiveOn);
    expect(forwards.counted).toBe(30);
    const backwards = noticeWindow({ ...request, effectiveOn: vector.effectiveOn });
    expect(backwards.noticeOn >= vector.noticeOn).toBe(true);
    expect(windowKeeps(backwards)).toBe(true);
    expect(noticeWindow({ ...request, noticeOn: backwards.noticeOn }).effectiveOn).toBe(vector.effectiveOn);
  });
});
