import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noticeWindow } from '../../src/core/calendar/counting/notice-window.ts';
import { replayWindow } from '../../src/core/calendar/counting/replay-window.ts';
import { isoDate } from '../../src/core/calendar/days/day-number.ts';
import { effectiveMoment } from '../../src/core/calendar/days/effective-moment.ts';

describe('effectiveMoment', () => {
  it.each([
    ['2027-01-08', 'UTC', '2027-01-08T00:00:00.000Z', 'no offset'],
    ['2027-01-08', 'America/New_York', '2027-01-08T05:00:00.000Z', 'winter'],
    ['2027-07-08', 'America/New_York', '2027-07-08T04:00:00.000Z', 'summer'],
    ['2027-03-14', 'America/New_York', '2027-03-14T05:00:00.000Z', 'the day on which summer time begins'],
    ['2027-03-15', 'America/New_York', '2027-03-15T04:00:00.000Z', 'the day after'],
    ['2026-11-01', 'America/New_York', '2026-11-01T04:00:00.000Z', 'the day on which summer time ends'],
    ['2028-01-01', 'Asia/Tokyo', '2027-12-31T15:00:00.000Z', 'a year end'],
    ['2028-01-01', 'Pacific/Kiritimati', '2027-12-31T10:00:00.000Z', 'the first zone of the day'],
    ['2028-01-01', 'Pacific/Pago_Pago', '2028-01-01T11:00:00.000Z', 'the last zone of the day'],
    ['2028-02-29', 'Europe/Berlin', '2028-02-28T23:00:00.000Z', 'a leap day'],
    ['2028-03-01', 'Asia/Kolkata', '2028-02-29T18:30:00.000Z', 'half an hour'],
    ['2027-01-08', 'Asia/Kathmandu', '2027-01-07T18:15:00.000Z', 'a quarter of an hour'],
    ['2022-09-11', 'America/Santiago', '2022-09-11T04:00:00.000Z', 'clocks skip midnight: the day begins at 01:00'],
    ['2022-03-27', 'Asia/Beirut', '2022-03-26T22:00:00.000Z', 'clocks skip midnight'],
    ['2024-04-26', 'Africa/Cairo', '2024-04-25T22:00:00.000Z', 'clocks skip midnight on a Friday'],
    ['2024-11-01', 'Africa/Cairo', '2024-10-31T22:00:00.000Z', 'clocks go back across midnight'],
    ['2022-10-30', 'Asia/Beirut', '2022-10-29T22:00:00.000Z', 'clocks go back across midnight'],
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z', 'a day that the zone left out'],
    ['1999-10-31', 'America/St_Johns', '1999-10-31T02:30:00.000Z', 'a midnight that comes twice: the first'],
    ['1880-01-01', 'America/New_York', '1880-01-01T04:56:02.000Z', 'local mean time, to the second'],
  ])('%s in %s begins at %s (%s)', (effectiveOn, timeZone, instant) => {
    expect(effectiveMoment(effectiveOn, timeZone)).toBe(instant);
  });

  it('is the first second of its local day in every zone', () => {
    const day = fc.integer({ min: 14_610, max: 25_000 });
    const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    fc.assert(
      fc.property(day, zone, (number, timeZone) => {
        const at = Date.parse(effectiveMoment(isoDate(number), timeZone));
        const local = (ms: number) => new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(ms);
        expect(local(at) >= isoDate(number)).toBe(true);
        expect(local(at - 1000) < isoDate(number)).toBe(true);
        expect(local(at) === isoDate(number) || ['Pacific/Apia', 'Pacific/Fakaofo'].includes(timeZone)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['2027-02-30', 'UTC', /the effective day does not exist/],
    ['2027-01-08', 'Mars/Olympus', /the time zone is not known/],
    ['2027-01-08', '', /the time zone is not known/],
  ])('refuses %s in %j', (day, zone, message) => {
    expect(() => effectiveMoment(day, zone)).toThrow(message);
  });
});

describe('a window with a zone', () => {
  const window = noticeWindow({ noticeOn: '2026-11-23', days: 30, timeZone: 'America/New_York' });

  it('pins the zone and the moment at which the effective day begins', () => {
    expect(window).toMatchObject({ effectiveAt: '2027-01-08T05:00:00.000Z', timeZone: 'America/New_York' });
    expect(replayWindow(window)).toEqual([]);
  });

  it('is found out where the moment was altered, but not where summer time was decreed or abolished since', () => {
    expect(replayWindow({ ...window, effectiveAt: '2027-01-08T04:00:00.000Z' })).toEqual([]);
    expect(replayWindow({ ...window, effectiveAt: '2027-01-07T05:00:00.000Z' })).toHaveLength(1);
    const { effectiveAt: _taken, ...without } = window;
    expect(replayWindow(without)).toHaveLength(1);
  });
});
