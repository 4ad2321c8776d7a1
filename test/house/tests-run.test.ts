import { expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

const tests = sourceFiles('test').filter(({ path }) => path.endsWith('.test.ts'));
const keys = ['only', 'skip', 'todo', 'fails', 'skipIf'] as const;

it('sees the tests', () => {
  expect(tests.length).toBeGreaterThan(40);
});

it.each(keys)('no test is set aside with .%s', (key) => {
  const pattern = new RegExp(`\\b(?:it|test|describe|suite|bench)(?:\\.\\w+)*\\.${key}\\b`);
  const found = tests.flatMap(({ path, code }) =>
    code.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
  expect(found).toEqual([]);
});

it('every test file holds a test', () => {
  expect(tests.filter(({ code }) => !/\b(?:it|test)(?:\.each)?\(/.test(code)).map(({ path }) => path)).toEqual([]);
});
