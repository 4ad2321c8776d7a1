import { describe, expect, it } from 'vitest';
import { assess } from '../../src/core/materiality/judging/assess.ts';
import { redlineOfTexts } from '../../src/core/redline/comparing/redline-of-texts.ts';
import { newConcealments } from '../../src/core/redline/concealing/new-concealments.ts';
import { harmlessMeans, hiddenMeans, policyWith, standingSentence } from './hidden-means.ts';

describe('what a file says and its page does not', () => {
  it.each(hiddenMeans)('is told and for a person to decide: $means', ({ after }) => {
    const redline = redlineOfTexts(policyWith(standingSentence), policyWith(after));
    expect(newConcealments(redline.before, redline.after)).not.toEqual([]);
    expect(assess(redline).level).toBe('material');
  });

  it.each(harmlessMeans)('is not seen where there is nothing: $means', ({ after }) => {
    const redline = redlineOfTexts(policyWith(standingSentence), policyWith(after));
    expect(newConcealments(redline.before, redline.after).filter(({ forReview }) => forReview)).toEqual([]);
    expect(assess(redline)).toMatchObject({ level: 'editorial', needsReview: false });
  });
});

describe('what a footnote says', () => {
  it('is for a person to decide where it is new, and not where another footnote said it', () => {
    const noted = `${standingSentence}[^1]\n\n[^1]: Save where we do.`;
    const first = assess(redlineOfTexts(policyWith(standingSentence), policyWith(noted)));
    expect(first).toMatchObject({ level: 'material', needsReview: true });
    expect(first.findings.find(({ rule }) => rule === 'footnote-added')?.after).toBe('Save where we do.');
    const renamed = assess(redlineOfTexts(policyWith(noted), policyWith(noted.replaceAll('^1', '^note'))));
    expect(renamed.findings.map(({ rule }) => rule)).not.toContain('footnote-added');
  });
});

describe('a sentence that says what another one denies', () => {
  it('is no restatement of it, however many words they share', () => {
    const before = policyWith('We do not sell your personal data to anybody.');
    const after = policyWith('We do not sell your personal data to anybody.\n\nWe sell your data');
    expect(assess(redlineOfTexts(before, after)).level).toBe('material');
  });
});
