import { describe, expect, it } from 'vitest';
import { carriersIn } from '../../src/core/materiality/contrast/carriers-in.ts';
import { sameWords } from '../../src/core/materiality/contrast/same-words.ts';
import { shiftsBetween } from '../../src/core/materiality/contrast/shifts.ts';
import { areSpelledAlike } from '../../src/core/materiality/contrast/spelled-alike.ts';
import { stanceOf } from '../../src/core/materiality/contrast/stance.ts';
import { assessPassage } from './assess-texts.ts';

type Row = [before: string, after: string, direction: 'adverse' | 'favourable' | 'mixed', newUse: boolean];

/** One known change of a few words each, with the direction in which it points. */
const changes: Row[] = [
  ['We never rent your address book.', 'We seldom rent your address book.', 'adverse', true],
  ['We pass your letters on only after you approve.', 'We pass your letters on after you approve.', 'adverse', true],
  ['Couriers read your note if you allow it.', 'Couriers read your note unless you forbid it.', 'adverse', false],
  ['We combine the two with your permission.', 'We combine the two without your permission.', 'adverse', true],
  ['We store it without your consent.', 'We store it with your consent.', 'favourable', false],
  ['We share your photos with your explicit consent.', 'We share your photos.', 'adverse', true],
  ['We erase your drafts within 10 days.', 'We erase your drafts within 90 days.', 'adverse', false],
  ['We keep call records for two years.', 'We keep call records for six months.', 'favourable', false],
  ['We tell you 30 days in advance.', 'We tell you 10 days in advance.', 'adverse', false],
  ['We answer every complaint within two weeks.', 'We answer every complaint.', 'adverse', false],
  ['We must erase your file.', 'We may erase your file.', 'adverse', false],
  ['We may sell your list to dealers.', 'We will sell your list to dealers.', 'adverse', true],
  ['We protect your parcels.', 'We try to protect your parcels.', 'adverse', false],
  ['We share aggregate figures with printers.', 'We share individual-level figures with printers.', 'adverse', true],
  [
    'We share pseudonymised records with a laboratory.',
    'We share anonymised records with a laboratory.',
    'favourable',
    false,
  ],
  ['Your page is public.', 'Your page is private.', 'favourable', false],
  ['Read receipts are turned off.', 'Read receipts are turned on.', 'adverse', false],
  ['You can opt out of the newsletter.', 'You can opt in to the newsletter.', 'favourable', false],
  ['Copies of your data are free of charge.', 'Copies of your data cost a fee.', 'adverse', false],
  [
    'We hand letters to the police on a court order, and disclose nothing else.',
    'We hand letters to the police on request, and disclose nothing else.',
    'adverse',
    false,
  ],
  ['We store your letters in Norway.', 'We store your letters in Norway and in India.', 'adverse', false],
  ['We host your data in Japan.', 'We host your data in Ireland.', 'favourable', false],
  ['The game is for people over 16.', 'The game is for people over 13.', 'adverse', false],
  ['We share your data with up to 4 printers.', 'We share your data with up to 400 printers.', 'mixed', false],
  ['We process your file under Article 6(1)(a).', 'We process your file under Article 6(1)(f).', 'mixed', false],
  ['We erase your account when you ask.', 'We erase your account when we ask.', 'mixed', false],
  ['We share it if you agree and a judge allows it.', 'We share it if you agree or a judge allows it.', 'mixed', false],
  ['You may request access, correction and deletion.', 'You may request access and correction.', 'adverse', false],
  ['You may request access.', 'You may request access and erasure.', 'favourable', false],
  ['We do not reply to letters about your data.', 'We reply to letters about your data.', 'favourable', false],
  ['Dealers hear from us what you tell us.', 'You hear from us what dealers tell us.', 'mixed', false],
];

/** The same said in other words. */
const wordings: readonly (readonly [string, string])[] = [
  ['We do not rent your address book.', "We don't rent your address book."],
  ['We are obliged to keep invoices.', "We're obliged to keep invoices."],
  ['If you switch off these lists, we stop.', 'If you switch these lists off, we stop.'],
  ['We ask you prior to printing.', 'We ask you before printing.'],
  ['We collect details, such as your name.', 'We collect details, for example your name.'],
  ['You may write to us about your data.', 'You can write to us about your data.'],
  ['We keep your name, address and age.', 'We keep your age, name and address.'],
  ['We erase your file after thirty (30) days.', 'We erase your file after 30 days.'],
];

describe('a few changed words that carry meaning', () => {
  it.each(changes)('"%s" → "%s" is told as %s', (before, after, direction, newUse) => {
    const { level, direction: found, newUse: use } = assessPassage(before, after);
    expect({ level, direction: found }).toEqual({ level: 'material', direction });
    if (newUse) expect(use).toBe(true);
  });

  it.each(changes.filter(([, , direction]) => direction === 'mixed'))(
    '"%s" → "%s" is left to a person',
    (before, after) => {
      expect(assessPassage(before, after).findings.some(({ needsReview }) => needsReview)).toBe(true);
    },
  );

  it.each(changes)('"%s" → "%s" points the other way when it is undone', (before, after, direction) => {
    const opposite = { adverse: 'favourable', favourable: 'adverse', mixed: 'mixed' }[direction];
    const { level, direction: found } = assessPassage(after, before);
    expect(level).toBe('material');
    // What comes back need not be all that went; it is never called adverse where its loss was.
    expect(['mixed', opposite]).toContain(found);
  });

  it.each(wordings)('"%s" → "%s" changes nothing', (before, after) => {
    expect(assessPassage(before, after).level).toBe('editorial');
    expect(assessPassage(after, before).level).toBe('editorial');
  });
});

describe('carriersIn', () => {
  it.each([
    ["We don't", ['polarity:not', 'person:company']],
    ['The US, not us', ['place:United States', 'polarity:not', 'person:company']],
    ['without your prior written consent', ['consent:without consent']],
    ['whether or not you ask', ['connective:or', 'person:reader']],
    ['in May 2026, 14 May', []],
    ['no more than 5 partners', ['bound:most', 'amount:5']],
    ['+44 20 7946 0958 or A4-B5', ['connective:or']],
  ] as const)('reads "%s"', (text, expected) => {
    expect(
      carriersIn(text)
        .map(({ group, value }) => `${group}:${value}`)
        .sort(),
    ).toEqual([...expected].sort());
  });

  it('reads the names of every object as words', () => {
    expect(carriersIn('constructor toString __proto__ hasOwnProperty')).toEqual([]);
  });
});

describe('shiftsBetween', () => {
  it('is the same read backwards', () => {
    for (const [before, after] of changes) {
      const there = shiftsBetween(before, after).map(({ group, lost, gained }) => [group, lost, gained]);
      const back = shiftsBetween(after, before).map(({ group, lost, gained }) => [group, gained, lost]);
      expect(new Map(back.map((one) => [one[0], one]))).toEqual(new Map(there.map((one) => [one[0], one])));
    }
  });
});

describe('stanceOf', () => {
  it.each([
    ['We share letters with printers.', 'practice'],
    ['We do not share letters.', 'denial'],
    ['We never ever sell lists.', 'denial'],
    ['We notify you before we share letters.', 'duty'],
    ['You can ask us to erase it.', 'right'],
    ['Larkpost was founded in York.', 'other'],
  ] as const)('"%s" is a %s', (text, stance) => {
    expect(stanceOf(text)).toBe(stance);
  });
});

describe('sameWords', () => {
  it.each([
    ['We don’t ask.', 'We do not ask', 'form'],
    ['name and age', 'age and name', 'order'],
    ['we tell them what you tell us', 'you tell us what we tell them', 'turned'],
    ['we ask', 'we ask again', null],
  ] as const)('"%s" and "%s": %s', (before, after, expected) => {
    expect(sameWords(before, after)).toBe(expected);
  });
});

describe('areSpelledAlike', () => {
  it.each([
    ['demographic', 'demografic', true],
    ['receive', 'recieve', true],
    ['generic', 'genetic', false],
    ['racial', 'facial', false],
  ] as const)('%s and %s: %s', (a, b, expected) => {
    expect(areSpelledAlike(a, b)).toBe(expected);
  });
});
