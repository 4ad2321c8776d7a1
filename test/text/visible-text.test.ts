import { expect, test } from 'vitest';
import { parsePolicy } from '../../src/core/text/reading/parse-policy.ts';
import { visibleText } from '../../src/core/text/reading/visible-text.ts';

test('the visible text has one line a block, and the cells of a row are divided', () => {
  const markdown =
    '---\ntitle: T\n---\n\n# Letters\n\nWe keep *your* \u201cname\u201d.\n\n| Who | Why |\n| --- | --- |\n| Us | Fun |\n\n- one\n- two';
  expect(visibleText(parsePolicy(markdown))).toBe(
    'Letters\nWe keep your \u201cname\u201d.\nWho | Why\nUs | Fun\none\ntwo',
  );
  expect(visibleText(parsePolicy(''))).toBe('');
});

test('what characters strike through is not seen, and told', () => {
  const policy = parsePolicy('# Sale\n\nWe do n\u0336o\u0336t\u0336 sell letters.');
  expect(visibleText(policy)).toBe('Sale\nWe do sell letters.');
  expect(policy.blocks[1]?.text).toBe('We do sell letters.');
  expect(policy.concealments).toEqual([{ kind: 'struck', line: 3, endLine: 3, written: 'not', seen: '', block: 1 }]);
});

test('marks that nothing closes are seen, and are no words', () => {
  const policy = parsePolicy('We do **not sell letters.');
  expect(visibleText(policy)).toBe('We do **not sell letters.');
  expect(policy.blocks[0]?.text).toBe('We do not sell letters.');
});
