import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const pages = [
  ...readdirSync(root).filter((file) => file.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => posix.join('docs', file.replaceAll('\\', '/'))),
];

interface Link {
  readonly from: string;
  /** Path from the top of the repository. */
  readonly to: string;
  /** The heading it leads to; empty for none. */
  readonly anchor: string;
}

/** The text of a page without its code, in which brackets are no links. */
function proseOf(page: string): string {
  return readFileSync(join(root, page), 'utf8')
    .replace(/^```.*?^```/gms, '')
    .replace(/`[^`\n]*`/g, 'code');
}

/** The relative links of a page. */
function linksOf(page: string): readonly Link[] {
  return [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
    if (/^[a-z]+:/.test(target)) return [];
    const [path = '', anchor = ''] = target.split('#');
    return [{ from: page, to: path === '' ? page : posix.join(dirname(page), path), anchor }];
  });
}

/** The anchors of a page's headings, as hosts of git make them. */
function anchorsOf(page: string): ReadonlySet<string> {
  const headings = readFileSync(join(root, page), 'utf8').matchAll(/^#+ (.*)$/gm);
  return new Set(
    [...headings].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );
}

const links = pages.flatMap(linksOf);

describe('the links of the documents', () => {
  it('lead to files that are there', () => {
    expect(links.length).toBeGreaterThan(30);
    expect(links.filter(({ to }) => !existsSync(join(root, to)))).toEqual([]);
  });

  it('lead to headings that are there', () => {
    const anchored = links.filter(({ anchor, to }) => anchor !== '' && to.endsWith('.md'));
    expect(anchored.length).toBeGreaterThan(5);
    expect(anchored.filter(({ to, anchor }) => !anchorsOf(to).has(anchor))).toEqual([]);
  });

  it('lead from the README to every page', () => {
    const reached = new Set(['README.md']);
    for (const page of reached) for (const { to } of links.filter(({ from }) => from === page)) reached.add(to);
    expect(pages.filter((page) => !reached.has(page))).toEqual([]);
  });
});
