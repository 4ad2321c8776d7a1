import { expect, test } from 'vitest';
import { sentencesOf } from '../../src/core/text/words/sentences.ts';
import { countWords, wordsOf } from '../../src/core/text/words/words.ts';

test.each<[string, string[]]>([
  ['', []],
  ['We pay $1,000.50 or 12.5%, not 7 EUR.', ['We', 'pay', '$1,000.50', 'or', '12.5%', 'not', '7', 'EUR']],
  ['From July 17, 2026 or 1 May 2020 (2020-05-01).', ['From', 'July 17, 2026', 'or', '1 May 2020', '2020-05-01']],
  [
    'Write to a.b@c.example, see https://x.example/a?b=1.',
    ['Write', 'to', 'a.b@c.example', 'see', 'https://x.example/a?b=1'],
  ],
  ["It's third-party U.S data", ["It's", 'third-party', 'U.S', 'data']],
  ['\u0646\u062d\u0646 \u0646\u062c\u0645\u0639', ['\u0646\u062d\u0646', '\u0646\u062c\u0645\u0639']],
])('words of %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
  expect(countWords(text)).toBe(words.length);
});

test('text without spaces is segmented into words', () => {
  expect(countWords('\u6211\u4eec\u6536\u96c6\u4f60\u7684\u6570\u636e')).toBeGreaterThan(3);
  expect(countWords('\u0e40\u0e23\u0e32\u0e40\u0e01\u0e47\u0e1a\u0e02\u0e49\u0e2d\u0e21\u0e39\u0e25')).toBeGreaterThan(
    2,
  );
});

test.each<[string, string[]]>([
  ['', []],
  ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
  ['Acme Inc. sells e.g. pens. It does.', ['Acme Inc. sells e.g. pens.', 'It does.']],
  ['See No. 3. Then go.', ['See No. 3. Then go.']],
  ['\u4e00\u3002\u4e8c\u3002', ['\u4e00\u3002', '\u4e8c\u3002']],
  ['no stop at all', ['no stop at all']],
])('sentences of %j', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});
