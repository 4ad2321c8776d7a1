import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/core/calendar/days/sha256.ts';

const ofNode = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('SHA-256', () => {
  it('is that of the standard', () => {
    // FIPS 180-4, example B.1.
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('is that of node:crypto for every length around its blocks', () => {
    for (let length = 0; length <= 200; length++) expect(sha256('é'.repeat(length))).toBe(ofNode('é'.repeat(length)));
    for (let length = 0; length <= 200; length++) expect(sha256('a'.repeat(length))).toBe(ofNode('a'.repeat(length)));
  });

  it('is that of node:crypto for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(ofNode(text));
      }),
    );
  });
});
