import confusables from 'unhomoglyph/data.json' with { type: 'json' };
import { describe, expect, it, test } from 'vitest';
import { asSeen } from '../../src/core/text/characters/as-seen.ts';
import { lookAlikes } from '../../src/core/text/characters/look-alike-letters.ts';
import { parsePolicy } from '../../src/core/text/reading/parse-policy.ts';
import { visibleText } from '../../src/core/text/reading/visible-text.ts';

describe('words as the eye meets them', () => {
  it.each([
    ['an overridden number', 'kept for \u202e21\u202c years', 'kept for 12 years', 'reversed', '21', '12'],
    [
      'an override to the end',
      '\u202e.srettel lles eW',
      'We sell letters.',
      'reversed',
      '.srettel lles eW',
      'We sell letters.',
    ],
    ['an override with brackets', 'We \u202e(lles)\u202c it', 'We (sell) it', 'reversed', '(lles)', '(sell)'],
    [
      'isolates in an override',
      '\u2067\u2066sell it\u2069 \u2066We\u2069\u2069',
      'We sell it',
      'reversed',
      'sell it We',
      'We sell it',
    ],
    [
      'an override beside Hebrew',
      '\u05e9\u05dc\u05d5\u05dd \u202elles\u202c',
      '\u05e9\u05dc\u05d5\u05dd sell',
      'reversed',
      'lles',
      'sell',
    ],
    ['tag characters', 'We sell\u{e0020}\u{e006e}\u{e006f}\u{e0074} it', 'We sell it', 'character', ' not', ''],
    ['a stroke through a word', 'We do n\u0336o\u0336t\u0336 sell', 'We do sell', 'struck', 'not', ''],
    [
      'a stroke through words and the blanks',
      'We n\u0336o\u0336t\u0336 \u0336n\u0336o\u0336w\u0336 sell',
      'We sell',
      'struck',
      'not now',
      '',
    ],
    ['a slash through a digit', 'for 1\u03382 days', 'for 2 days', 'struck', '1', ''],
    ['a zero-width space in a word', 's\u200bell it', 'sell it', 'character', 's\u200bell', 'sell'],
    ['a joiner in a word', 'se\u200dll it', 'sell it', 'character', 'se\u200dll', 'sell'],
    ['a selector of variants in a word', 'se\ufe0fll it', 'sell it', 'character', 'se\ufe0fll', 'sell'],
    ['a soft hyphen where no word is divided', 's\u00adell it', 'sell it', 'character', 's\u00adell', 'sell'],
    ['a Hangul filler', 'do\u3164not sell', 'do not sell', 'character', 'do\u3164not', 'do not'],
    ['a blank of braille', 'do\u2800not sell', 'do not sell', 'character', 'do\u2800not', 'do not'],
    [
      'marks heaped on a letter',
      's\u0301\u0302\u0303\u0304ell it',
      'sell it',
      'character',
      's\u0301\u0302\u0303\u0304ell',
      'sell',
    ],
    ['a Cyrillic letter', 'may s\u0435ll it', 'may sell it', 'look-alike', 's\u0435ll', 'sell'],
    ['a Greek letter', 'may s\u03b5ll it', 'may sell it', 'look-alike', 's\u03b5ll', 'sell'],
    [
      'a word of look-alikes',
      'We sell \u0430\u0440\u0440\u0441 data',
      'We sell appc data',
      'look-alike',
      '\u0430\u0440\u0440\u0441',
      'appc',
    ],
    ['strokes for i and l', '\u04c0f we se\u04c0\u04c0, no', 'If we sell, no', 'look-alike', '\u04c0f', 'If'],
    ['a letter for a digit', 'kept for \u04170 days', 'kept for 30 days', 'look-alike', '\u04170', '30'],
    ['a letter for a nought', 'kept for 1\u041e days', 'kept for 10 days', 'look-alike', '1\u041e', '10'],
    [
      'full-width letters',
      'We \uff53\uff45\uff4c\uff4c it',
      'We sell it',
      'look-alike',
      '\uff53\uff45\uff4c\uff4c',
      'sell',
    ],
    [
      'mathematical letters',
      'We \u{1d42c}\u{1d41e}\u{1d425}\u{1d425} it',
      'We sell it',
      'look-alike',
      '\u{1d42c}\u{1d41e}\u{1d425}\u{1d425}',
      'sell',
    ],
    ['circled letters', 'do \u24dd\u24de\u24e3 sell', 'do not sell', 'look-alike', '\u24dd\u24de\u24e3', 'not'],
    [
      'squared letters',
      'do \u{1f17d}\u{1f17e}\u{1f183} sell',
      'do NOT sell',
      'look-alike',
      '\u{1f17d}\u{1f17e}\u{1f183}',
      'NOT',
    ],
    ['raised letters', 'do \u207f\u1d52\u1d57 sell', 'do not sell', 'look-alike', '\u207f\u1d52\u1d57', 'not'],
    ['small capitals', 'do \u0274\u1d0f\u1d1b sell', 'do not sell', 'look-alike', '\u0274\u1d0f\u1d1b', 'not'],
  ])('%s', (_, text, seen, kind, written, read) => {
    const found = asSeen(text);
    expect(found.text).toBe(seen);
    expect(found.tricks[0]).toEqual({ kind, written, seen: read });
  });
});

describe('texts that play no trick', () => {
  it.each([
    ['plain English', 'We keep your letters for 12 years (see 4.2) \u2013 \u201cnever\u201d longer \u2026'],
    ['accented Latin', 'na\u00efve fa\u00e7ade \u00c6r\u00f8 \u0141\u00f3d\u017a stra\u00dfe'],
    [
      'Russian',
      '\u041c\u044b \u043d\u0435 \u043f\u0440\u043e\u0434\u0430\u0451\u043c \u0432\u0430\u0448\u0438 \u0434\u0430\u043d\u043d\u044b\u0435. \u041e\u041e\u041e \u00ab\u0420\u043e\u0433\u0430\u00bb',
    ],
    [
      'Greek',
      '\u0394\u03b5\u03bd \u03c0\u03bf\u03c5\u03bb\u03ac\u03bc\u03b5 \u03c4\u03b1 \u03b4\u03b5\u03b4\u03bf\u03bc\u03ad\u03bd\u03b1 \u03c3\u03b1\u03c2',
    ],
    ['a Russian name in English', 'We, \u041e\u041e\u041e \u0420\u043e\u043c\u0430\u0448\u043a\u0430, keep letters'],
    [
      'Hebrew with an isolate',
      '\u05e9\u05dc\u05d5\u05dd \u2066abc\u2069 \u05e2\u05d5\u05dc\u05dd'.replace(/[\u2066\u2069]/g, ''),
    ],
    ['full-width letters in Japanese', '\u5f53\u793e\u306e\uff29\uff24\u3092\u4fdd\u5b58\u3057\u307e\u3059'],
    ['Persian with a non-joiner', '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645'],
    ['pictures', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467} \u{1f1e9}\u{1f1ea} \u00a9\ufe0f 1\ufe0f\u20e3'],
    [
      'units and signs',
      '5 \u03bcm, 3 \u00b5g, \u2116 7, \u2122, \u2120, 1\u02e2\u1d57, M\u1d50\u1d49, \u03b1, H\u2082O, m\u00b2, \u2460, \u24d0, \u2167',
    ],
    ['a flag of a region', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
  ])('%s', (_, text) => {
    expect(asSeen(text)).toEqual({ text, tricks: [] });
  });

  it('places to break an address hide nothing', () => {
    const [written, seen] = ['see www\u200b.lark\u200bpost\u200b.example/a.', 'see www.larkpost.example/a.'];
    expect(asSeen(written)).toEqual({ text: seen, tricks: [] });
  });

  it('hyphenation and embeddings beside right-to-left text show nothing and hide nothing', () => {
    expect(asSeen('in\u00adfor\u00adma\u00adtion')).toEqual({ text: 'information', tricks: [] });
    expect(asSeen('\u05e9\u05dc\u05d5\u05dd \u2066abc\u2069 \u05d0')).toEqual({
      text: '\u05e9\u05dc\u05d5\u05dd abc \u05d0',
      tricks: [],
    });
  });
});

test('every letter that Unicode lists as confusable with a Latin letter or a digit is read as that', () => {
  const scripts =
    /^[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Lisu}\p{Script=Coptic}]$/u;
  const listed = Object.entries(confusables as Record<string, string>).filter(
    ([letter, like]) =>
      scripts.test(letter) && letter.length === 1 && /^[A-Za-z]$/.test(like) && letter.normalize('NFKC') === letter,
  );
  expect(listed.length).toBeGreaterThan(150);
  // The list has the small palochka as an i without its dot; it is a stroke, as its capital is.
  expect(listed.filter(([letter, like]) => lookAlikes.get(letter) !== like)).toEqual([['\u04cf', 'i']]);
});

test('a policy is compared as it is seen, and what was done to it is told with its line', () => {
  const policy = parsePolicy('# Sale\n\nWe may s\u0435ll letters.\n\n| Kept |\n| --- |\n| \u202e21\u202c years |');
  expect(visibleText(policy)).toBe('Sale\nWe may sell letters.\nKept\n12 years');
  expect(policy.blocks.map((block) => block.text)).toEqual(['Sale', 'We may sell letters.', 'Kept', '12 years']);
  expect(policy.concealments.map(({ kind, line, written, seen }) => ({ kind, line, written, seen }))).toEqual([
    { kind: 'look-alike', line: 3, written: 's\u0435ll', seen: 'sell' },
    { kind: 'reversed', line: 7, written: '21', seen: '12' },
  ]);
});
