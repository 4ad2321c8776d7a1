import { describe, expect, it } from 'vitest';
import { type Rule, roomOf, rules, shellRule } from './rooms.ts';
import { type Import, parseSource, type SourceFile, sourceFiles } from './source-files.ts';

const files = sourceFiles('bin', 'src');

/** What core may share without asking: the one error that a user can cause (refusal.ts), and the words for what a change is (terms.ts). */
const shared: readonly string[] = ['core'];

function ruleFor(room: string): Rule | undefined {
  return room.startsWith('shell/') ? { from: room, ...shellRule } : rules.find(({ from }) => from === room);
}

function allows({ from, to }: Rule, target: string): boolean {
  return target === from || shared.includes(target) || to.includes(target) || to.includes(target.replace(/\/.*/, '/*'));
}

/** The imports that `check` objects to, as "file → file". */
function offences(check: (file: SourceFile, imported: Import) => boolean): readonly string[] {
  return files.flatMap((file) =>
    file.imports.filter((imported) => check(file, imported)).map((imported) => `${file.path} → ${imported.to}`),
  );
}

describe('the reading of imports', () => {
  it.each([
    { text: "import { a } from '../text/a.ts';", kind: 'static', to: 'src/core/text/a.ts' },
    { text: "import {\n  a,\n  type B,\n} from './a.ts';", kind: 'static', to: 'src/core/redline/a.ts' },
    { text: "import './a.ts';", kind: 'static', to: 'src/core/redline/a.ts' },
    { text: "import * as z from 'zod';", kind: 'static', to: 'zod' },
    { text: "export { a } from './a.ts';", kind: 'static', to: 'src/core/redline/a.ts' },
    { text: "export * from './a.ts';", kind: 'static', to: 'src/core/redline/a.ts' },
    { text: "import type { A } from './a.ts';", kind: 'type', to: 'src/core/redline/a.ts' },
    { text: "import { type A, type B } from './a.ts';", kind: 'type', to: 'src/core/redline/a.ts' },
    { text: "type A = typeof import('./a.ts');", kind: 'type', to: 'src/core/redline/a.ts' },
    { text: "const { a } = await import('docx');", kind: 'lazy', to: 'docx' },
  ])('finds $text', ({ text, kind, to }) => {
    expect(parseSource('src/core/redline/x.ts', text).imports).toMatchObject([{ kind, to }]);
  });

  it.each(["// import { a } from './a.ts';", "/**\n * import('./a.ts')\n */", "export const from = 'here';"])(
    'passes over %s',
    (text) => {
      expect(parseSource('src/core/redline/x.ts', text).imports).toEqual([]);
    },
  );
});

describe('the house', () => {
  it('is all seen: files, rooms and imports', () => {
    expect(files.length).toBeGreaterThan(150);
    expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(500);
    const rooms = new Set(files.map(({ path }) => roomOf(path)));
    for (const room of [
      'bin',
      'commands',
      'app',
      'index',
      'core/text',
      'core/materiality',
      'shell/git',
      'shell/store',
    ]) {
      expect(rooms).toContain(room);
    }
  });

  it('has a rule for every room, and a room for every rule', () => {
    const rooms = [...new Set(files.map(({ path }) => roomOf(path)))];
    expect(rooms.filter((room) => room !== 'core' && ruleFor(room) === undefined)).toEqual([]);
    expect(rules.map(({ from }) => from).filter((room) => room !== 'core/standing' && !rooms.includes(room))).toEqual(
      [],
    );
  });

  it('shares no more in core than it says', () => {
    const loose = files.flatMap(({ path }) => (roomOf(path) === 'core' ? [path] : []));
    expect(loose).toEqual(['src/core/refusal.ts', 'src/core/terms.ts']);
  });

  it('imports only files that are there, with their ending', () => {
    const present = new Set(files.map(({ path }) => path));
    expect(offences((_, { own, to }) => own && to.endsWith('.ts') && !present.has(to))).toEqual([]);
    expect(offences((_, { own, to }) => own && !/\.(?:ts|json)$/.test(to))).toEqual([]);
  });

  it('lets nobody import the entry points', () => {
    expect(offences((_, { own, to }) => own && ['bin', 'index'].includes(roomOf(to)))).toEqual([]);
  });

  it.each(rules)('$from imports only from $to: $because', (rule) => {
    const own = (path: string): boolean => roomOf(path) === rule.from;
    expect(offences(({ path }, { own: ours, to }) => ours && own(path) && !allows(rule, roomOf(to)))).toEqual([]);
  });

  it('shell imports only core and shell', () => {
    const rule = { from: '', ...shellRule };
    const inShell = (path: string): boolean => roomOf(path).startsWith('shell/');
    expect(offences(({ path }, { own, to }) => own && inShell(path) && !allows(rule, roomOf(to)))).toEqual([]);
  });
});

describe('core', () => {
  const core = files.filter(({ path }) => path.startsWith('src/core/'));

  it('takes nothing from node but hashing', () => {
    expect(
      offences(({ path }, { to, own }) => path.startsWith('src/core/') && !own && isNode(to) && to !== 'node:crypto'),
    ).toEqual([]);
  });

  const impure: readonly { readonly name: string; readonly pattern: RegExp }[] = [
    {
      name: 'the process',
      pattern: /\bprocess\.(?:env|argv|cwd|exit|exitCode|stdout|stderr|stdin|platform|hrtime|on)\b/,
    },
    { name: 'the terminal', pattern: /\bconsole\.\w+\(/ },
    { name: 'the clock', pattern: /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bTemporal\.Now\b/ },
    { name: 'timers', pattern: /\bset(?:Timeout|Interval|Immediate)\(/ },
    { name: 'chance', pattern: /\bMath\.random\b|\brandom(?:UUID|Bytes|Int)\b/ },
    { name: 'the network', pattern: /\bfetch\(/ },
    {
      name: 'the time zone of the machine',
      pattern: /\.get(?:FullYear|Month|Date|Day|Hours|Minutes)\(\)|\.toLocaleDateString\(\s*\)/,
    },
    { name: 'what the machine is', pattern: /\bglobalThis\b|\bnavigator\b|\brequire\(/ },
  ];

  it.each(impure)('does not know $name', ({ pattern }) => {
    const found = core.flatMap(({ path, code }) =>
      code.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });
});

describe('a heavy package', () => {
  const doors: readonly { readonly packages: readonly string[]; readonly behind: readonly string[] }[] = [
    { packages: ['kysely', 'better-sqlite3'], behind: ['shell/store', 'shell/lock'] },
    { packages: ['inquirer'], behind: ['shell/prompt'] },
    { packages: ['nodemailer'], behind: ['shell/mail'] },
    { packages: ['chalk'], behind: ['shell/terminal'] },
    { packages: ['markdown-it', 'parse5'], behind: ['core/text'] },
    { packages: ['handlebars', 'marked', 'sanitize-html', 'ical-generator'], behind: ['core/render'] },
    { packages: ['csv-parse'], behind: ['shell/recipients'] },
    { packages: ['bidi-js'], behind: ['core/text'] },
    { packages: ['docx'], behind: ['shell/documents'] },
    { packages: ['date-holidays'], behind: ['shell/calendars'] },
    { packages: ['zod'], behind: ['shell/workspace', 'shell/recipients', 'shell/store', 'commands'] },
    { packages: ['commander'], behind: ['commands'] },
  ];

  it.each(doors)('$packages is loaded only behind its door', ({ packages, behind }) => {
    const isOne = (to: string): boolean => packages.some((name) => to === name || to.startsWith(`${name}/`));
    expect(
      offences(({ path }, { own, to, kind }) => !own && kind !== 'type' && isOne(to) && !behind.includes(roomOf(path))),
    ).toEqual([]);
  });

  it('has a door each time', () => {
    const packages = new Set(
      files.flatMap(({ imports }) =>
        imports.filter(({ own, to }) => !own && !isNode(to)).map(({ to }) => packageOf(to)),
      ),
    );
    const known = new Set([...doors.flatMap((door) => door.packages), 'yaml']);
    // mjml is optional and named in a variable; yaml is small and read wherever settings are.
    expect([...packages].filter((name) => !known.has(name))).toEqual([]);
  });

  it.each([
    {
      entry: 'bin/fairnotice.ts',
      spared: [
        'yaml',
        'zod',
        'kysely',
        'better-sqlite3',
        'inquirer',
        'handlebars',
        'marked',
        'sanitize-html',
        'nodemailer',
        'chalk',
      ],
    },
    {
      entry: 'src/commands/verbs/evidence/check.ts',
      spared: ['zod', 'kysely', 'better-sqlite3', 'inquirer', 'handlebars', 'marked', 'sanitize-html', 'nodemailer'],
    },
    {
      entry: 'src/app/guard/check-staged.ts',
      spared: ['zod', 'kysely', 'better-sqlite3', 'handlebars', 'marked', 'sanitize-html', 'chalk', 'commander'],
    },
    { entry: 'src/index.ts', spared: ['kysely', 'better-sqlite3', 'inquirer', 'nodemailer', 'chalk', 'commander'] },
  ])('is not loaded by starting at $entry', ({ entry, spared }) => {
    const loaded = loadedFrom(entry);
    expect(loaded.size).toBeGreaterThan(1);
    expect(spared.filter((name) => loaded.has(name))).toEqual([]);
  });
});

function isNode(specifier: string): boolean {
  return specifier.startsWith('node:');
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Modules and packages that are loaded at once when `entry` is. */
function loadedFrom(entry: string): ReadonlySet<string> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const loaded = new Set<string>();
  const visit = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const { to, own, kind } of byPath.get(path)?.imports ?? []) {
      if (kind !== 'static') continue;
      if (own) visit(to);
      else loaded.add(packageOf(to));
    }
  };
  visit(entry);
  return loaded;
}
