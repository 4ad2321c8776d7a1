import { Chalk } from 'chalk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoticeStatus, WorkspaceStatus } from '../../src/app/notice/status.ts';
import { statusLines } from '../../src/commands/printing/status-lines.ts';
import { tableLines } from '../../src/commands/printing/table-lines.ts';
import { timelineLines } from '../../src/commands/printing/timeline-lines.ts';
import { displayWidth } from '../../src/core/redline/formats/terminal/display-width.ts';
import type { Terminal } from '../../src/shell/terminal/terminal.ts';

function terminalOf(width: number, level: 0 | 2 = 0): Terminal {
  const nothing = (): never => expect.unreachable();
  return {
    out: nothing,
    say: nothing,
    page: nothing,
    paint: new Chalk({ level }),
    colour: level > 0,
    width,
    canAsk: false,
    openPrompt: nothing,
  };
}

const way = {
  noticeOn: '2026-11-23',
  told: true,
  effectiveOn: '2027-01-08',
  today: '2026-11-23',
  businessDaysLeft: 31,
} as const;

describe('the timeline', () => {
  it.each([
    { what: 'before people are told', over: { told: false }, shown: '2026-11-23 to be told ○╌╌╌╌╌╌╌╌○ 2027-01-08' },
    { what: 'on the notice day', over: {}, shown: '2026-11-23 told ●╌╌╌╌╌╌╌╌○ 2027-01-08 effective, 31 business' },
    { what: 'the day after: a day is seen', over: { today: '2026-11-24' }, shown: 'told ●━╌╌╌╌╌╌╌○' },
    { what: 'half-way', over: { today: '2026-12-16', businessDaysLeft: 15 }, shown: 'told ●━━━━╌╌╌╌○' },
    {
      what: 'the day before: a day is left',
      over: { today: '2027-01-07', businessDaysLeft: 1 },
      shown: 'told ●━━━━━━━╌○ 2027-01-08 effective, 1 business day left',
    },
    { what: 'on the day', over: { today: '2027-01-08' }, shown: 'told ●━━━━━━━━○ 2027-01-08 effective, today' },
    { what: 'after it', over: { today: '2027-01-11' }, shown: 'told ●━━━━━━━━○ 2027-01-08 effective, overdue' },
    { what: 'told late: no time has passed unheard', over: { told: false, today: '2026-12-16' }, shown: '○╌╌╌╌╌╌╌╌○' },
    {
      what: 'of a change that takes effect at once',
      over: { effectiveOn: '2026-11-23', businessDaysLeft: 0 },
      shown: 'told ●━━━━━━━━○ 2026-11-23 effective, today',
    },
  ])('$what', ({ over, shown }) => {
    const facts = { ...way, ...over };
    const [line = ''] = timelineLines(facts, 200);
    const scaled = timelineLines(facts, displayWidth(line) - 18).join('\n');
    expect(scaled).toContain(shown);
  });

  it('takes two lines where the terminal is narrow', () => {
    expect(timelineLines(way, 40)).toEqual([
      '2026-11-23 ●╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌○ 2027-01-08',
      'told; effective, 31 business days left',
    ]);
  });
});

describe('a table', () => {
  const columns = [
    { title: 'NAME', text: ({ name }: { name: string; note: string }) => name },
    { title: 'NOTE', text: ({ note }: { name: string; note: string }) => note },
  ];
  const look = { width: 80, paintTitle: (title: string) => title };

  it('aligns its columns, by the width that a terminal gives to each character', () => {
    const rows = [
      { name: '漢字', note: 'x' },
      { name: 'ab', note: 'y' },
    ];
    expect(tableLines(rows, columns, look)).toEqual(['NAME  NOTE', '漢字  x', 'ab    y']);
  });

  it('leaves out a column without a value', () => {
    expect(tableLines([{ name: 'a', note: '' }], columns, look)).toEqual(['NAME', 'a']);
  });

  it('is stacked where it does not fit, and cuts nothing', () => {
    const rows = [
      { name: 'a', note: 'one two three' },
      { name: 'b', note: '' },
    ];
    expect(tableLines(rows, columns, { ...look, width: 12 })).toEqual([
      'NAME  a',
      'NOTE  one two three',
      '',
      'NAME  b',
    ]);
  });
});

describe('status', () => {
  const notice: NoticeStatus = {
    id: 'privacy-r2',
    revision: 2,
    state: 'announced',
    outcome: { level: 'material', newUse: true, direction: 'adverse', categories: ['sharing'] },
    announcedOn: '2026-11-23',
    inForceOn: null,
    noticeOn: '2026-11-23',
    effectiveOn: '2027-01-08',
    next: { notice: 'privacy-r2', what: 'take effect', on: '2027-01-08' },
    due: false,
    hold: null,
    marginBusinessDays: 0,
    businessDaysLeft: 15,
    deliveries: { pending: 0, attempting: 2, sent: 40, excluded: 3, lastSentOn: '2026-11-23' },
    behind: [],
    unserved: [],
    untranslated: [],
  };
  const report: WorkspaceStatus = {
    today: '2026-12-16',
    rehearsed: false,
    policies: [
      {
        policy: 'privacy',
        file: 'policies/privacy.md',
        inForce: { revision: 1, hash: 'a'.repeat(64), since: '2026-11-20' },
        working: 'changed',
        notices: [notice],
      },
      { policy: 'cookies', file: 'policies/cookies.md', inForce: null, working: 'unreadable', notices: [] },
    ],
    lastTick: { at: '2026-12-16T05:05:00.000Z', today: '2026-12-16', rehearsed: false },
    missedRun: false,
    attention: false,
  };
  const held = {
    ...notice,
    due: true,
    marginBusinessDays: -4,
    hold: { reason: '2 recipients have not been told yet', since: '2027-01-08', earliestEffectiveOn: '2027-02-25' },
  };

  it('says what is in force, pending and next, with its margin', () => {
    expect(statusLines(report, terminalOf(100))).toEqual([
      'POLICY   IN FORCE     SINCE       TEXT          FILE                 WORKING TEXT',
      'privacy  privacy@1    2026-11-20  aaaaaaaaaaaa  policies/privacy.md  changed, not recorded',
      'cookies  nothing yet                            policies/cookies.md  cannot be read',
      '',
      'NOTICE      STATE      LEVEL     TOLD        EFFECTIVE     NEXT                    MARGIN',
      'privacy-r2  announced  material  2026-11-23  (2027-01-08)  take effect 2027-01-08  0 business days',
      '',
      'privacy-r2',
      '  material (sharing), adverse, with a new use of data already held',
      '  2026-11-23 told ●━━━━━━━━━━━━━╌╌╌╌╌╌╌╌╌╌╌╌╌○ 2027-01-08 effective, 15 business days left',
      '  e-mail: 40 sent, 2 outstanding, 3 not to be contacted',
      '',
      'Next: privacy-r2 is to take effect on 2027-01-08, with 0 business days of margin.',
      'tick last ran on 2026-12-16.',
    ]);
  });

  it('says what is held back, what is due, and that nothing runs tick', () => {
    const [privacy, cookies] = report.policies;
    if (!privacy || !cookies) return expect.unreachable();
    const policies = [{ ...privacy, notices: [held] }, cookies];
    const text = statusLines({ ...report, policies, today: '2027-01-11', missedRun: true }, terminalOf(160)).join('\n');
    expect(text).toContain('announced, held back');
    expect(text).toContain('held back since 2027-01-08: 2 recipients have not been told yet; earliest day 2027-02-25');
    expect(text).toContain('effective, overdue');
    expect(text).toContain(
      'Next: privacy-r2 is to take effect on 2027-01-08, 4 business days too early for the promise.',
    );
    expect(text).toContain('Due now: privacy-r2; run `fairnotice tick` (today is 2027-01-11).');
    expect(text).toContain('tick last ran on 2026-12-16, and notices wait for it');
  });

  it('sends nobody to tick for a notice that only other days can help', () => {
    const [privacy] = report.policies;
    if (!privacy) return expect.unreachable();
    const deliveries = { pending: 0, attempting: 0, sent: 0, excluded: 0, lastSentOn: null };
    const stalled: NoticeStatus = { ...held, state: 'scheduled', deliveries };
    const policies = [{ ...privacy, notices: [stalled] }];
    const text = statusLines({ ...report, policies, today: '2027-01-11' }, terminalOf(160)).join('\n');
    expect(text).toContain('Waiting for people: privacy-r2 (held back).');
    expect(text).not.toContain('Due now');
    expect(text).not.toContain('Next:');
  });

  it('stays within every terminal, and colour changes nothing but colour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 160 }), fc.boolean(), (width, isHeld) => {
        const policies = report.policies.map((policy) => ({
          ...policy,
          notices: policy.notices.map((each) => (isHeld ? held : each)),
        }));
        const plain = statusLines({ ...report, policies }, terminalOf(width));
        for (const line of plain) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        const coloured = statusLines({ ...report, policies }, terminalOf(width, 2));
        const escapes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
        expect(coloured.map((line) => line.replace(escapes, ''))).toEqual(plain);
      }),
    );
  });
});
