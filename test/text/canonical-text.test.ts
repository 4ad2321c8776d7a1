import { expect, test } from 'vitest';
import { canonicalText, hashOf } from '../../src/core/text/policy/canonical-text.ts';

test.each([
  ['byte-order mark', '\ufeffTerms\n', 'Terms\n'],
  ['CRLF and CR', 'a\r\nb\rc', 'a\nb\nc\n'],
  ['several final newlines', 'a\n\n\n', 'a\n'],
  ['no final newline', 'a', 'a\n'],
  ['decomposed accents', 'cafe\u0301', 'caf\u00e9\n'],
  ['empty text', '', '\n'],
  ['nothing but line breaks', '\r\n\r\n', '\n'],
  ['inner blank lines stay', 'a\n\n\nb', 'a\n\n\nb\n'],
])('canonical text: %s', (_name, raw, canonical) => {
  expect(canonicalText(raw)).toBe(canonical);
  expect(canonicalText(canonical)).toBe(canonical);
});

test('the hash is the SHA-256 of the UTF-8 bytes', () => {
  expect(hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
