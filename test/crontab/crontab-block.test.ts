import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/core/refusal.ts';
import { crontabBlock, crontabLine, findBlock } from '../../src/shell/crontab/crontab-block.ts';
import { systemdUnits } from '../../src/shell/crontab/systemd-units.ts';
import { parseTickTime } from '../../src/shell/crontab/tick-job.ts';

const program = { node: '/usr/bin/node', script: '/opt/fairnotice/bin/fairnotice.js', workspace: '/srv/notices' };
const hourly = parseTickTime(undefined, undefined);

describe('the time to run at', () => {
  it.each([
    { every: undefined, at: undefined, line: '5 * * * * ' },
    { every: 'hour', at: undefined, line: '5 * * * * ' },
    { every: 'day', at: undefined, line: '5 0 * * * ' },
    { every: undefined, at: '06:30', line: '30 6 * * * ' },
    { every: 'day', at: '23:59', line: '59 23 * * * ' },
  ])('--every $every --at $at is $line', ({ every, at, line }) => {
    expect(crontabLine(program, parseTickTime(every, at)).startsWith(line)).toBe(true);
  });

  it.each([
    { every: 'week', at: undefined },
    { every: 'hour', at: '06:30' },
    { every: 'day', at: '24:00' },
    { every: undefined, at: '6.30' },
    { every: undefined, at: '12:60' },
    { every: undefined, at: '' },
  ])('--every $every --at $at is refused', ({ every, at }) => {
    expect(() => parseTickTime(every, at)).toThrow(Refusal);
  });
});

describe('the line of a crontab', () => {
  it.each([
    { workspace: '/srv/notices', word: '/srv/notices' },
    { workspace: '/srv/our notices', word: "'/srv/our notices'" },
    { workspace: '/srv/100% fair', word: "'/srv/100\\% fair'" },
    { workspace: '/srv/%', word: "'/srv/\\%'" },
    { workspace: "/srv/Ada's", word: `'/srv/Ada'"'"'s'` },
    { workspace: '/srv/$HOME;`id`', word: "'/srv/$HOME;`id`'" },
    { workspace: '/srv/Zürich', word: "'/srv/Zürich'" },
  ])('quotes $workspace', ({ workspace, word }) => {
    expect(crontabLine({ ...program, workspace }, hourly)).toBe(
      `5 * * * * /usr/bin/node /opt/fairnotice/bin/fairnotice.js --workspace ${word} --quiet tick`,
    );
  });

  it.each([
    { what: 'a line break', workspace: '/srv/a\nb' },
    { what: 'a backslash', workspace: '/srv/a\\b' },
    { what: 'more than a line holds', workspace: `/srv/${'a'.repeat(1000)}` },
  ])('refuses a path with $what', ({ workspace }) => {
    expect(() => crontabLine({ ...program, workspace }, hourly)).toThrow(Refusal);
  });
});

describe('the block', () => {
  const workspaces = fc.constantFrom('/srv/a', '/srv/a b', '/srv/a b: put');
  const rest = fc.array(fc.constantFrom('MAILTO=ada@example.com', '# note', '', '0 1 * * * true', '# <<< fairnotice'));

  it('of one workspace is found among others and taken out to the byte', () => {
    fc.assert(
      fc.property(rest, rest, workspaces, workspaces, (above, below, own, other) => {
        fc.pre(own !== other);
        const line = '5 * * * * true';
        const before = [...above, ''].join('\n') + crontabBlock(other, [line], 'added');
        const after = [...below, ''].join('\n');
        const crontab = before + crontabBlock(own, [line], 'added') + after;
        const found = findBlock(crontab, own);
        if (found === null || found === 'broken') throw new Error(`not found: ${found}`);
        expect(crontab.slice(0, found.start) + crontab.slice(found.end)).toBe(before + after);
        expect(found.origin).toBe('added');
      }),
    );
  });

  it.each([
    { what: 'its first line is gone', cut: (text: string) => text.slice(text.indexOf('\n') + 1) },
    { what: 'its last line is gone', cut: (text: string) => text.slice(0, text.indexOf('# <<<')) },
    { what: 'it is there twice', cut: (text: string) => text + text },
  ])('is broken where $what', ({ cut }) => {
    expect(findBlock(cut(crontabBlock('/srv/a', ['5 * * * * true'], 'added')), '/srv/a')).toBe('broken');
  });
});

describe('the units of systemd', () => {
  it('escape what systemd would expand', () => {
    const { service } = systemdUnits({ ...program, workspace: '/srv/100% "fair" $HOME\\x' }, hourly, 'UTC');
    expect(service.text).toContain(
      'ExecStart=/usr/bin/node /opt/fairnotice/bin/fairnotice.js --workspace "/srv/100%% \\"fair\\" $$HOME\\\\x" --quiet tick',
    );
  });

  it('run on the organisation’s clock, and make up for a missed run', () => {
    const { timer } = systemdUnits(program, parseTickTime('day', '06:30'), 'America/New_York');
    expect(timer.text).toContain('OnCalendar=*-*-* 06:30:00 America/New_York');
    expect(timer.text).toContain('Persistent=true');
  });

  it('have names that tell workspaces of the same folder name apart', () => {
    const names = ['/srv/a/notices', '/srv/b/notices', '/', '/srv/a/%n'].map(
      (workspace) => systemdUnits({ ...program, workspace }, hourly, 'UTC').service.name,
    );
    expect(new Set(names).size).toBe(4);
    for (const name of names) expect(name).toMatch(/^fairnotice-[A-Za-z0-9-]+\.service$/);
  });
});
