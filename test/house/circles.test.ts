import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Arrows, arrowsBetween, circlesOf } from './circles.ts';
import { sourceFiles } from './source-files.ts';

const files = sourceFiles('bin', 'src');

/** Who imports whom: values, types, and what is loaded later, all alike. */
const imports: Arrows = new Map(
  files.map((file) => [file.path, new Set(file.imports.flatMap(({ own, to }) => (own ? [to] : [])))]),
);

function arrows(lines: string): Arrows {
  const pairs = lines.split(' ').map((pair) => pair.split('>'));
  const nodes = [...new Set(pairs.flat())];
  return new Map(nodes.map((node) => [node, new Set(pairs.flatMap(([from, to = '']) => (from === node ? [to] : [])))]));
}

describe('circles', () => {
  it.each([
    { of: 'a>b b>c', are: [] },
    { of: 'a>a', are: [] },
    { of: 'a>b b>a', are: [['a', 'b']] },
    { of: 'a>b b>c c>a', are: [['a', 'b', 'c']] },
    {
      of: 'a>b b>a x>a x>y y>x',
      are: [
        ['a', 'b'],
        ['x', 'y'],
      ],
    },
  ])('of $of are $are', ({ of, are }) => {
    expect(circlesOf(arrows(of))).toEqual(are);
  });

  it('of folders appear where those of files do not', () => {
    const ofFiles = arrows('p/a.ts>q/b.ts q/c.ts>p/d.ts');
    expect(circlesOf(ofFiles)).toEqual([]);
    expect(circlesOf(arrowsBetween(ofFiles, posix.dirname))).toEqual([['p', 'q']]);
  });
});

describe('the house', () => {
  it('is seen with the imports of types and what is loaded later', () => {
    const kinds = files.flatMap((file) => file.imports.flatMap(({ own, kind }) => (own ? [kind] : [])));
    for (const kind of ['static', 'type', 'lazy'] as const)
      expect(kinds.filter((one) => one === kind).length).toBeGreaterThan(20);
  });

  it('has no files that import each other, however far round', () => {
    expect(circlesOf(imports)).toEqual([]);
  });

  it('has no folders that import each other, however far round', () => {
    expect(circlesOf(arrowsBetween(imports, posix.dirname))).toEqual([]);
  });
});
