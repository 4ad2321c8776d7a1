import { Chalk } from 'chalk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ansiPaint } from '../../src/core/redline/formats/terminal/paint.ts';
import { harmlessText } from '../../src/shell/terminal/harmless-text.ts';

describe('what a terminal is given', () => {
  it.each([
    ['a window title', '\u001b]0;owned\u0007', '⟨U+001B⟩]0;owned⟨U+0007⟩'],
    ['a cleared screen', '\u001b[2J', '⟨U+001B⟩[2J'],
    ['concealed letters', '\u001b[8m', '⟨U+001B⟩[8m'],
    ['a coloured ground', '\u001b[41m', '⟨U+001B⟩[41m'],
    ['a carriage return over what was said', 'bad\rok', 'bad⟨U+000D⟩ok'],
    ['an eight-bit sequence', '\u009b31m', '⟨U+009B⟩31m'],
    ['words turned round', '\u202eevil', '⟨U+202E⟩evil'],
  ])('cannot be acted on by %s', (_what, text, shown) => {
    expect(harmlessText(text, { keepsColour: true })).toBe(shown);
    expect(harmlessText(text, { keepsColour: false })).toBe(shown);
  });

  it('keeps the colours that fairnotice paints with, where there are colours', () => {
    const { bold, dim, red, yellow, green } = new Chalk({ level: 2 });
    const painted = [bold, dim, red, yellow, green, bold.red, ...Object.values(ansiPaint)].map((paint) =>
      paint('a\nb'),
    );
    for (const text of painted) {
      expect(harmlessText(text, { keepsColour: true })).toBe(text);
      expect(harmlessText(text, { keepsColour: false })).toContain('⟨U+001B⟩');
    }
  });

  it('holds no control character but the line feed without colours, and nothing is lost with plain text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(harmlessText(text, { keepsColour: false })).not.toMatch(/(?!\n)\p{Cc}/u);
        const plain = text.replace(/\p{C}|[\u2028\u2029]/gu, '');
        expect(harmlessText(plain, { keepsColour: true })).toBe(plain);
      }),
    );
  });
});
