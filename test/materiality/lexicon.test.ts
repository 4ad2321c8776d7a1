import { describe, expect, it } from 'vitest';
import { assess } from '../../src/core/materiality/judging/assess.ts';
import { assessWithLexicon } from '../../src/core/materiality/judging/assess-with-lexicon.ts';
import { makeLexicon } from '../../src/core/materiality/vocabulary/make-lexicon.ts';
import type { AddedTerms } from '../../src/core/materiality/vocabulary/vocabulary.ts';
import { redline } from '../../src/core/redline/comparing/redline.ts';
import { parsePolicy } from '../../src/core/text/reading/parse-policy.ts';

const compared = (before: string, after: string) =>
  redline(parsePolicy(`# Privacy\n\n${before}\n`), parsePolicy(`# Privacy\n\n${after}\n`));

const rulesOf = (before: string, after: string, terms: AddedTerms): readonly string[] =>
  assessWithLexicon(compared(before, after), makeLexicon(terms)).findings.map(({ rule }) => rule);

const collectsName = 'We collect your name when you open an account.';
const collectsPaws = 'We collect your name and your paw prints when you open an account.';

describe('a workspace’s own terms', () => {
  it('let a rule see a kind of data that no built-in list names', () => {
    const data = [{ id: 'paw prints', title: 'paw prints', words: ['paw print'] }];
    expect(rulesOf(collectsName, collectsPaws, {})).not.toContain('category-added');
    expect(rulesOf(collectsName, collectsPaws, { data })).toContain('category-added');
    expect(rulesOf(collectsName, collectsPaws, { data })).not.toContain('sensitive-added');
  });

  it('may be sensitive', () => {
    const data = [{ id: 'paw prints', title: 'paw prints', words: ['paw print'], sensitive: true as const }];
    const [finding] = assessWithLexicon(compared(collectsName, collectsPaws), makeLexicon({ data })).findings.filter(
      ({ rule }) => rule === 'sensitive-added',
    );
    expect(finding?.why).toContain('names paw prints among sensitive data');
  });

  it('may give a built-in term more words', () => {
    const before = 'We share your address with couriers.';
    const after = 'We share your address with couriers and billboard people.';
    const recipient = [{ id: 'advertisers', title: '', words: ['billboard people'] }];
    expect(rulesOf(before, after, {})).not.toContain('recipient-kind-added');
    expect(rulesOf(before, after, { recipient })).toContain('recipient-kind-added');
  });

  it('are an argument of one assessment, and no other is given with them', () => {
    const data = [{ id: 'paw prints', title: 'paw prints', words: ['paw print'], sensitive: true as const }];
    const change = compared(collectsName, collectsPaws);
    const plain = assess(change);
    assessWithLexicon(change, makeLexicon({ data }));
    expect(() => assessWithLexicon(null as never, makeLexicon({ data }))).toThrow();
    expect(assess(change)).toEqual(plain);
    expect(plain).not.toHaveProperty('lexicon');
  });

  it('are recorded with the assessment by their hash', () => {
    const lexicon = makeLexicon({ data: [{ id: 'paw prints', title: 'paw prints', words: ['paw print'] }] });
    expect(assessWithLexicon(compared(collectsName, collectsPaws), lexicon).lexicon).toBe(lexicon.hash);
    expect(lexicon.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('have the same hash in another order and in capitals, and another hash with other words', () => {
    const paws = { id: 'paws', title: 'paws', words: ['paw print', 'Claw mark'] };
    const fur = { id: 'fur', title: 'fur', words: ['fur colour'] };
    const { hash } = makeLexicon({ data: [paws, fur], place: [] });
    expect(makeLexicon({ data: [fur, { ...paws, words: ['claw mark', 'paw print'] }] }).hash).toBe(hash);
    expect(makeLexicon({ data: [fur, { ...paws, words: ['claw mark'] }] }).hash).not.toBe(hash);
    expect(makeLexicon({ data: [{ ...fur, sensitive: true }, paws] }).hash).not.toBe(hash);
    expect(makeLexicon({ purpose: [paws, fur] }).hash).not.toBe(hash);
  });
});
