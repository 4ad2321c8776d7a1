import { describe, expect, it } from 'vitest';
import { translationLag } from '../../src/core/notice/life/translation-lag.ts';

const [old, fresh, newest] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];

describe('a translation', () => {
  it.each([
    { what: 'is behind where it stayed and the text changed', kept: [old, old], meant: [1], behind: 1 },
    { what: 'keeps up where it changed as well', kept: [old, fresh], meant: [1], behind: null },
    { what: 'keeps up with a text that changed in form only', kept: [old, old], meant: [], behind: null },
    { what: 'is missing where there is none', kept: [old, null], meant: [1], behind: 'missing' },
    { what: 'is missing even where the text changed in form only', kept: [old, null], meant: [], behind: 'missing' },
    { what: 'keeps up where it is the first one', kept: [null, old], meant: [1], behind: null },
    { what: 'is behind where it is behind a pending text', kept: [old, fresh, fresh], meant: [1, 2], behind: 2 },
    { what: 'stays behind after a later change of form', kept: [old, old, old], meant: [1], behind: 1 },
    { what: 'is behind where it is put back to an earlier one', kept: [old, fresh, old], meant: [1, 2], behind: 1 },
    { what: 'keeps up where the text is put back as well', kept: [old, fresh, old], meant: [2], behind: null },
    { what: 'is behind where it was gone in between', kept: [old, null, old], meant: [1, 2], behind: 1 },
    { what: 'keeps up where it changed each time', kept: [old, fresh, newest], meant: [1, 2], behind: null },
  ])('$what', ({ kept, meant, behind }) => {
    const history = { locale: 'fr', kept: kept.map((hash, index) => ({ revision: index + 1, hash })) };
    const expected =
      behind === null
        ? []
        : behind === 'missing'
          ? [{ kind: 'missing', locale: 'fr' }]
          : [{ kind: 'behind', locale: 'fr', saysRevision: behind }];
    expect(translationLag([history], (revision) => (meant as number[]).includes(revision))).toEqual(expected);
  });

  it('is judged for each language by itself', () => {
    const histories = [
      { locale: 'de', kept: [old, fresh].map((hash, index) => ({ revision: index + 1, hash })) },
      { locale: 'fr', kept: [old, old].map((hash, index) => ({ revision: index + 1, hash })) },
      { locale: 'ja', kept: [] },
    ];
    expect(translationLag(histories, () => true).map(({ locale }) => locale)).toEqual(['fr', 'ja']);
  });
});
