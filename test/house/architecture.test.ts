import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { arrowsBetween, reachedFrom } from './circles.ts';
import { roomOf, rules, shellRule } from './rooms.ts';
import { sourceFiles } from './source-files.ts';

const root = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
const picture = /```mermaid\n(.*?)```/s.exec(page)?.[1] ?? '';

/** The rooms of the picture: shell is one there. `core/text` is drawn as `text`. */
const drawnAs = (room: string): string => room.replace(/^shell\/.*/, 'shell').replace(/^core\//, '');
const present = new Set(sourceFiles('bin', 'src').map(({ path }) => roomOf(path)));
const coreRooms = [...present].filter((room) => room.startsWith('core/')).map(drawnAs);

/** What the picture draws; an arrow to `core` is one to each of its rooms. */
function drawnArrows(): ReadonlyMap<string, ReadonlySet<string>> {
  const arrows = new Map<string, Set<string>>(coreRooms.map((room) => [room, new Set()]));
  for (const line of picture.split('\n').filter((text) => text.includes('-->'))) {
    const rooms = line.split('-->').map((room) => room.trim());
    for (const [index, from] of rooms.slice(0, -1).entries()) {
      const to = rooms[index + 1] ?? '';
      const all = to === 'core' ? coreRooms : [to];
      arrows.set(from, new Set([...(arrows.get(from) ?? []), ...all]));
    }
  }
  return arrows;
}

/** What the rules allow, in the picture's names. */
function allowedArrows(): ReadonlyMap<string, ReadonlySet<string>> {
  const all = [...rules.filter(({ from }) => present.has(from)), { from: 'shell', ...shellRule }];
  const allowed = new Map(
    all.map(({ from, to }) => [from, new Set(to.flatMap((room) => (room === 'core/*' ? coreRooms : [room])))]),
  );
  return arrowsBetween(allowed, drawnAs);
}

describe('the picture in the architecture', () => {
  it('has every room and no other', () => {
    const drawn = new Set([...drawnArrows()].flatMap(([from, to]) => [from, ...to]));
    expect([...drawn].sort()).toEqual([...new Set([...present].map(drawnAs))].filter((room) => room !== 'core').sort());
  });

  it('lets a room reach what the rules let it reach', () => {
    const [drawn, allowed] = [drawnArrows(), allowedArrows()];
    const reach = (arrows: typeof drawn, room: string): readonly string[] => [...reachedFrom(arrows, room)].sort();
    for (const room of allowed.keys()) expect([room, reach(drawn, room)]).toEqual([room, reach(allowed, room)]);
  });
});

describe('the pages for those who come next', () => {
  it.each(['docs/architecture.md', 'CONTRIBUTING.md'])('%s names only files that are there', (file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const named = [
      ...text.matchAll(/`((?:src|test|bench|docs|templates|build|core|shell|app|commands)\/[^`\s*<>…]*)`/g),
    ].map(([, path = '']) => (/^(?:core|shell|app|commands)\//.test(path) ? `src/${path}` : path));
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('list every decision, under its own title', () => {
    const folder = join(root, 'docs/decisions');
    const titles = readdirSync(folder).map((file) => {
      const title = /^# (.*)$/m.exec(readFileSync(join(folder, file), 'utf8'))?.[1] ?? '';
      return `- [${file.slice(0, 4)}](decisions/${file}) ${title}`;
    });
    const listed = page.split('\n').filter((line) => line.startsWith('- [0'));
    expect(listed).toEqual(titles.sort());
  });
});
