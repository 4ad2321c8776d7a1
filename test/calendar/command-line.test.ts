import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runIn } from '../end-to-end/in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'fairnotice-calendar-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fairnotice = (...words: readonly string[]) => runIn(folder, words, { environment: { NO_COLOR: '1' } });

const answered = async (...words: readonly string[]) => JSON.parse((await fairnotice(...words, '--json')).out);

describe('fairnotice calendar', () => {
  it('lists the built-in calendars, and on request those of other jurisdictions', async () => {
    const { calendars } = await answered('calendar', 'list');
    expect(calendars).toHaveLength(28);
    expect(calendars[0]).toMatchObject({ id: 'US-FED', verifiedFrom: 2010, verifiedTo: 2035 });
    const all = (await answered('calendar', 'list', '--foreign')).calendars;
    expect(all).toContainEqual({ id: 'CA-ON', title: 'Canada, Ontario', verifiedFrom: null, verifiedTo: null });
    expect(all.filter(({ id }: { id: string }) => id === 'GB-ENG')).toHaveLength(1);
  });

  it('shows the closures of a year with their authority', async () => {
    expect((await fairnotice('calendar', 'show', 'US-FRB', '--year', '2027')).out).toMatch(
      /Board of Governors[\s\S]*2027-07-05 {2}Mon {2}Independence Day \(observed\)/,
    );
    expect((await answered('calendar', 'show', 'GB-ENG', '--year', '2031')).warnings).toHaveLength(1);
    expect(await answered('calendar', 'show', 'CA-ON')).toMatchObject({ year: 2026, verifiedTo: null });
    expect((await fairnotice('calendar', 'show', 'CA-ON')).err).toContain('unverified calendar');
    expect((await fairnotice('calendar', 'show', 'XX')).status).toBe(2);
    expect((await fairnotice('calendar', 'show', 'DE', '--year', '27')).status).toBe(2);
  });

  it('checks counted windows and ends with 1 where one differs', async () => {
    const right = { start: '2026-11-23', calendar: 'US-FED', days: 30, rule: 'clear', earliestCalendar: '2027-01-08' };
    const wrong = { ...right, calendar: 'GB-ENG', rule: 'inclusive-last' };
    writeFileSync(join(folder, 'vectors.json'), JSON.stringify([right, wrong]));
    expect(await fairnotice('calendar', 'check', 'US-FED', '--vectors', 'vectors.json')).toMatchObject({
      status: 0,
      out: '1 of 1 windows hold, forwards and backwards\n',
    });
    const both = await fairnotice('calendar', 'check', '--vectors', 'vectors.json');
    expect(both.status).toBe(1);
    expect(both.out).toContain('row 2: GB-ENG, 30 business days after 2026-11-23, include-last: counted to 2027-01-07');
    expect(await answered('calendar', 'check', '--vectors', 'vectors.json')).toMatchObject({ checked: 2, held: 1 });
    expect((await fairnotice('calendar', 'check', 'JP', '--vectors', 'vectors.json')).status).toBe(2);
    expect((await fairnotice('calendar', 'check')).status).toBe(2);
  });
});

describe('fairnotice window', () => {
  it('takes every option of the count', async () => {
    const options = ['--saturdays', '--half-day', '2026-12-24=Morning only', '--buffer', '2', '--roll', 'following'];
    const window = await answered('window', '--notice', '2026-11-23', ...options, '--time-zone', 'America/Santiago');
    expect(window).toMatchObject({
      ...{ saturdays: true, buffer: 2, roll: 'following', timeZone: 'America/Santiago' },
      closures: [{ date: '2026-12-24', name: 'Morning only', half: true }],
    });
    expect((await fairnotice('window', '--notice', '2026-11-23', '--buffer', '2')).out).toContain('8~');
    for (const bad of [
      ['--buffer', 'two'],
      ['--roll', 'up'],
      ['--half-days', 'x'],
      ['--time-zone', 'Mars'],
      ['--half-day', 'x'],
    ]) {
      expect((await fairnotice('window', ...bad)).status).toBe(2);
    }
  });

  it('counts by calendars of other jurisdictions, with a plain warning', async () => {
    const { status, err } = await fairnotice(
      'window',
      '--notice',
      '2027-06-21',
      '--days',
      '10',
      '--calendar',
      'US-FED,CA-ON',
    );
    expect(status).toBe(0);
    expect(err).toContain('warning: CA-ON is an unverified calendar');
    expect((await fairnotice('window', '--calendar', 'XX')).err).toContain('no calendar is called "XX"');
  });

  it('writes an iCalendar file, moves its entries when written again, and spares other files', async () => {
    const file = join(folder, 'window.ics');
    expect((await fairnotice('window', '--notice', '2026-11-23', '--ics', 'window.ics')).status).toBe(0);
    const first = readFileSync(file, 'utf8');
    expect((await fairnotice('window', '--notice', '2026-11-30', '--ics', 'window.ics')).status).toBe(0);
    const second = readFileSync(file, 'utf8');
    expect(second.match(/^UID:.*$/gm)).toEqual(first.match(/^UID:.*$/gm));
    expect(second).toContain('SEQUENCE:1');
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    expect((await fairnotice('window', '--ics', 'notes.txt')).status).toBe(2);
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
  });

  it('takes rules and zone from the settings, and gives flags the last word', async () => {
    const settings = [
      'organisation: { name: Larkpost, timeZone: Europe/Berlin }',
      'policies: { privacy: { file: privacy.md } }',
      'calendar: { calendars: [CA-ON], saturdays: true, halfDays: open, roll: following, buffer: 1, timeZone: Asia/Tokyo }',
    ];
    writeFileSync(join(folder, 'fairnotice.yaml'), `${settings.join('\n')}\n`);
    try {
      const window = await answered('window', '--notice', '2027-06-21', '--days', '5');
      expect(window).toMatchObject({ saturdays: true, halfDays: 'open', roll: 'following', buffer: 1 });
      expect(window).toMatchObject({ calendar: ['CA-ON'], effectiveAt: '2027-06-28T15:00:00.000Z' });
      const flags = [
        '--no-saturdays',
        '--half-days',
        'closed',
        '--roll',
        'none',
        '--buffer',
        '0',
        '--calendar',
        'US-FED',
      ];
      const plain = await answered('window', '--notice', '2027-06-21', '--days', '5', ...flags);
      expect(Object.keys(plain)).not.toEqual(expect.arrayContaining(['buffer']));
      expect(plain).toMatchObject({ effectiveOn: '2027-06-29', effectiveAt: '2027-06-28T15:00:00.000Z' });
    } finally {
      rmSync(join(folder, 'fairnotice.yaml'));
    }
  });
});
