import { appendFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/core/refusal.ts';
import { lastTickRun, noteTick, type TickLine } from '../../src/shell/log/tick-log.ts';
import { temporaryFolder } from '../store/store-fixtures.ts';

const run = (at: string, over: Partial<TickLine> = {}): TickLine => ({
  at,
  today: at.slice(0, 10),
  rehearsed: false,
  steps: [],
  problems: [],
  ...over,
});
const step = { action: 'announce', notice: 'privacy-r2', attention: false };
const lines = (file: string) => readFileSync(file, 'utf8').split('\n').slice(0, -1);

describe('the log of tick', () => {
  it('has one line for the first run of a day and one for every run that did something', async () => {
    const file = join(temporaryFolder(), 'own', 'tick.log');
    for (const line of [
      run('2026-11-23T05:05:00.000Z'),
      run('2026-11-23T06:05:00.000Z'),
      run('2026-11-23T07:05:00.000Z', { steps: [step] }),
      run('2026-11-23T08:05:00.000Z'),
      run('2026-11-23T09:05:00.000Z', { problems: ['the outbox is full'] }),
      run('2026-11-24T05:05:00.000Z'),
      run('2026-11-24T05:06:00.000Z', { rehearsed: true }),
    ])
      await noteTick(file, line);
    expect(lines(file).map((line) => (JSON.parse(line) as TickLine).at.slice(8, 13))).toEqual([
      '23T05',
      '23T07',
      '23T09',
      '24T05',
      '24T05',
    ]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await lastTickRun(file)).toEqual({ at: '2026-11-24T05:06:00.000Z', today: '2026-11-24', rehearsed: true });
  });

  it('goes on after a line that was cut off, and reads past it', async () => {
    const file = join(temporaryFolder(), 'tick.log');
    await noteTick(file, run('2026-11-23T05:05:00.000Z'));
    appendFileSync(file, '{"at":"2026-11-24T05:');
    expect(await lastTickRun(file)).toMatchObject({ today: '2026-11-23' });
    await noteTick(file, run('2026-11-25T05:05:00.000Z'));
    expect(lines(file)).toHaveLength(3);
    expect(await lastTickRun(file)).toMatchObject({ today: '2026-11-25' });
  });

  it.each([
    { what: 'no file', content: null },
    { what: 'an empty file', content: '' },
    { what: 'no JSON', content: 'hello\n\n' },
    { what: 'other JSON', content: '[1]\nnull\n{"at":5,"today":"2026-11-23"}\n{"at":"x","today":"2026-11-23"}\n' },
  ])('knows of no run where there is $what', async ({ content }) => {
    const file = join(temporaryFolder(), 'tick.log');
    if (content !== null) writeFileSync(file, content);
    expect(await lastTickRun(file)).toBeNull();
  });

  it('that cannot be written is a refusal', async () => {
    const file = join(temporaryFolder(), 'tick.log');
    mkdirSync(file);
    await expect(noteTick(file, run('2026-11-23T05:05:00.000Z'))).rejects.toThrow(Refusal);
    expect(await lastTickRun(file)).toBeNull();
  });
});
