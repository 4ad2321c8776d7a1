import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const asksForDates = `
import { longDate } from './src/core/calendar/days/long-date.js';
import { noticeWindow } from './src/core/calendar/counting/notice-window.js';
const windows = ['2026-03-06', '2026-10-23', '2026-11-23', '2028-02-14', '2027-12-31'].flatMap((noticeOn) =>
  ['US-FED', 'GB-ENG', 'JP'].map((calendar) => noticeWindow({ noticeOn, days: 30, calendars: [calendar] })));
console.log(JSON.stringify([windows, windows.map(({ effectiveOn }) => longDate(effectiveOn, 'en-GB', 'full'))]));
`;

describe('windows in other time zones', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fairnotice-zones-'));

  beforeAll(() => {
    const compiler = resolve('node_modules/typescript/bin/tsc');
    const roots = ['counting/notice-window.ts', 'days/long-date.ts'].map((file) => resolve('src/core/calendar', file));
    const options = ['--module', 'nodenext', '--target', 'es2023', '--types', 'node', '--skipLibCheck'];
    const places = ['--rootDir', '.', '--outDir', folder, '--rewriteRelativeImportExtensions', '--ignoreConfig'];
    execFileSync(process.execPath, [compiler, ...options, ...places, ...roots], { stdio: 'pipe' });
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(join(folder, 'ask.js'), asksForDates);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  const answerIn = (zone: string) =>
    execFileSync(process.execPath, ['ask.js'], {
      cwd: folder,
      env: { ...process.env, TZ: zone },
      stdio: 'pipe',
    }).toString();

  it('are the same to the letter from one edge of the world to the other', () => {
    const utc = answerIn('UTC');
    expect(utc.includes('"effectiveOn":"2027-01-08"')).toBe(true);
    expect(/Friday,? 8 January 2027/.test(utc)).toBe(true);
    expect(answerIn('Pacific/Kiritimati') === utc).toBe(true);
    expect(answerIn('America/Los_Angeles') === utc).toBe(true);
  });
});
