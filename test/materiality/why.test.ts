import { describe, expect, it } from 'vitest';
import { signName } from '../../src/core/materiality/weighing/signs.ts';
import { materialWeights } from '../../src/core/materiality/weighing/trained-weights.ts';
import { assessPassage } from './assess-texts.ts';

describe('a spelling fixed by swapping two letters', () => {
  it.each([
    ['Couriers get what thier task needs.', 'Couriers get what their task needs.'],
    ['You recieve a copy of each fax.', 'You receive a copy of each fax.'],
    ['We answer wihtin a week.', 'We answer within a week.'],
  ])('%j -> %j is editorial', (before, after) => {
    expect(assessPassage(before, after).level).toBe('editorial');
  });
});

describe('an e-mail address', () => {
  it('is the same with and without a hyphen', () => {
    expect(assessPassage('We keep your e-mail address.', 'We keep your email address.').level).toBe('editorial');
  });

  it('is no postal address', () => {
    const { findings } = assessPassage('We share your name.', 'We share your name and your e-mail address.');
    expect(findings.map((finding) => finding.why).join(' ')).not.toMatch(/postal/);
  });

  it('that is shared is no route for requests', () => {
    const { findings } = assessPassage(
      'You may opt out of statistics.',
      'You may opt out of statistics. We share your e-mail address with couriers who contact you.',
    );
    expect(findings.map((finding) => finding.rule)).not.toContain('rights-method');
  });
});

describe('the reason of a finding', () => {
  it('calls a numbered heading that is gone a heading', () => {
    const { findings } = assessPassage('### 4.1 Figures\n\nWe count pages.', 'We count pages.');
    expect(findings.map((finding) => finding.why).join(' ')).not.toMatch(/furniture/);
  });

  it('is a sentence for a change of form', () => {
    const { findings } = assessPassage('Published 3 May 2024.', 'Published 4 June 2025.');
    expect(findings[0]?.why).toMatch(/^Only (?:a|the) date(?: stamp)? differs\. /);
  });

  it('names the signs it was judged by in plain words', () => {
    const { findings } = assessPassage('', 'We share your name with advertisers, who use it for marketing.');
    expect(findings.some(({ why }) => /Judged material at \d+ % from several signs together: /.test(why))).toBe(true);
    expect(findings.map(({ why }) => why).join(' ')).not.toMatch(/Weighed at/);
  });

  it.each(Object.keys(materialWeights.of))('has words for the sign %j', (name) => {
    expect(signName(name)).toMatch(/ /);
    expect(signName(name)).not.toMatch(/, reworded$/);
  });
});
