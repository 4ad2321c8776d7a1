import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { initFlags } from './a-workspace.ts';
import { type InProcess, inProcess } from './in-process.ts';
import { patientPolicy } from './policies.ts';

/** A stand-in for `crontab` that keeps one user's crontab in a file, as the real one does, and takes no other option. */
const fakeCrontab = (kept: string): string => `#!/bin/sh
case "$*" in
  -l) if [ -f '${kept}' ]; then cat '${kept}'; else echo 'no crontab for tester' >&2; exit 1; fi ;;
  -r) rm '${kept}' ;;
  -) cat > '${kept}' ;;
  *) echo "unexpected: $*" >&2; exit 64 ;;
esac
`;

interface CronWorkspace extends InProcess {
  /** The crontab as it is; null where there is none. */
  crontab(): string | null;
  setCrontab(text: string): void;
  /** Runs in the workspace, whose path is an awkward one. */
  cron(...words: readonly string[]): ReturnType<InProcess['run']>;
  readonly own: string;
}

async function withCron(script?: (kept: string) => string): Promise<CronWorkspace> {
  const workspace = inProcess();
  const own = join(workspace.folder, "Ada's 100% fair");
  mkdirSync(own);
  workspace.write("Ada's 100% fair/policies/privacy.md", patientPolicy);
  await workspace.must(['--workspace', own, ...initFlags]);
  const kept = join(workspace.folder, 'kept-crontab');
  const programs = join(workspace.folder, 'bin');
  mkdirSync(programs);
  if (script) {
    writeFileSync(join(programs, 'crontab'), script(kept));
    chmodSync(join(programs, 'crontab'), 0o755);
    vi.stubEnv('PATH', `${programs}:${process.env.PATH}`);
  } else {
    vi.stubEnv('PATH', programs);
  }
  onTestFinished(() => void vi.unstubAllEnvs());
  return {
    ...workspace,
    own,
    crontab: () => (existsSync(kept) ? readFileSync(kept, 'latin1') : null),
    setCrontab: (text) => writeFileSync(kept, text, 'latin1'),
    cron: (...words) => workspace.run(['--workspace', own, 'cron', ...words]),
  };
}

describe('fairnotice cron print', () => {
  it('prints a line that cron and sh read as a call of tick for this workspace', async () => {
    const { own, cron, run } = await withCron();
    await run(['--workspace', own, 'record']);
    const { status, out } = await cron('print');
    expect(status).toBe(0);
    const line = /^5 \* \* \* \* (.*)$/m.exec(out)?.[1] ?? '';
    // What cron does to a line before the shell gets it.
    const ran = spawnSync('/bin/sh', ['-c', line.replaceAll('\\%', '%')], { encoding: 'utf8', cwd: '/', env: {} });
    expect(ran).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(out).toContain('OnCalendar=*-*-* *:05:00');
  });

  it('refuses a time that is none', async () => {
    expect((await (await withCron()).cron('print', '--at', '25:00')).status).toBe(2);
  });
});

describe('fairnotice cron install', () => {
  it.each([
    { was: 'nothing', text: null, said: 'Made your crontab' },
    { was: 'an empty crontab', text: '', said: 'Added' },
    { was: 'other lines', text: 'MAILTO=ada@example.com\n0 1 * * * true\n', said: 'Added' },
    { was: 'a last line without its end', text: '0 1 * * * true', said: 'Added' },
    { was: 'bytes that are no UTF-8', text: '# caf\xe9\n', said: 'Added' },
  ])(
    'where there was $was: once is enough, and uninstall leaves what was there, to the byte',
    async ({ text, said }) => {
      const { cron, crontab, setCrontab, own } = await withCron(fakeCrontab);
      if (text !== null) setCrontab(text);
      expect((await cron('install')).out).toContain(said);
      const installed = crontab() ?? '';
      expect(installed.startsWith(text ?? '')).toBe(true);
      expect(installed).toContain(`>>> fairnotice ${own}: put here`);
      expect(installed.endsWith('\n')).toBe(true);
      expect((await cron('install')).out).toContain('Nothing to do');
      expect(crontab()).toBe(installed);
      expect((await cron('install', '--at', '06:30')).out).toContain('up to date');
      expect(crontab()?.match(/ tick$/gm)).toHaveLength(1);
      expect(crontab()).toMatch(/^30 6 /m);
      expect((await cron('uninstall')).out).toContain('Took');
      expect(crontab()).toBe(text);
      expect((await cron('uninstall')).out).toContain('Nothing to do');
      expect(crontab()).toBe(text);
    },
  );

  it('keeps the lines of two workspaces apart, and those that were added below', async () => {
    const { cron, crontab, setCrontab, run, folder } = await withCron(fakeCrontab);
    await cron('install');
    mkdirSync(join(folder, 'second'));
    await run(['--workspace', 'second', ...initFlags]);
    await run(['--workspace', 'second', 'cron', 'install']);
    setCrontab(`${crontab()}0 2 * * * true\n`);
    await cron('uninstall');
    expect(crontab()?.match(/ tick$/gm)).toHaveLength(1);
    await run(['--workspace', 'second', 'cron', 'uninstall']);
    expect(crontab()).toBe('0 2 * * * true\n');
  });

  it('refuses to touch lines that were edited', async () => {
    const { cron, crontab, setCrontab } = await withCron(fakeCrontab);
    await cron('install');
    setCrontab((crontab() ?? '').replace(/^# <<< .*\n/m, ''));
    const edited = crontab();
    for (const words of ['install', 'uninstall']) expect((await cron(words)).status).toBe(2);
    expect(crontab()).toBe(edited);
  });

  it('without a crontab program gives the lines to paste', async () => {
    const { status, err } = await (await withCron()).cron('install');
    expect(status).toBe(2);
    expect(err).toContain('There is no `crontab` program here');
    expect(err).toMatch(/^5 \* \* \* \* /m);
  });

  it('says what a crontab program that refuses says, and writes nothing', async () => {
    const { cron, crontab } = await withCron(() => '#!/bin/sh\necho "You (tester) are not allowed" >&2\nexit 1\n');
    const { status, err } = await cron('install');
    expect(status).toBe(2);
    expect(err).toContain('not allowed');
    expect(crontab()).toBeNull();
  });
});
