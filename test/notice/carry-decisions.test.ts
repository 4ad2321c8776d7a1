import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/core/materiality/finding/types.ts';
import { carryDecisions } from '../../src/core/notice/deciding/carry-decisions.ts';
import type { Decision } from '../../src/core/notice/life/types.ts';
import { aFinding, aNotice, anAssessment } from './a-notice.ts';

const confirmed = (finding: string, by = 'Ada Perez'): Decision => ({
  finding,
  rule: 'recipient-kind-added',
  verdict: 'confirmed',
  level: 'material',
  newUse: true,
  by,
  at: '2026-11-20T09:00:00Z',
  reason: 'seen',
});

const earlier = (id: string, findings: Parameters<typeof anAssessment>[0], decisions: readonly Decision[]) =>
  aNotice({ id, assessment: anAssessment(findings), decisions });

describe('decisions of a text that was recorded again', () => {
  it('hold with their name, time and reason where the finding is still there, in the order of the findings', () => {
    const [a, b, c] = [aFinding({ id: 'a' }), aFinding({ id: 'b' }), aFinding({ id: 'c' })];
    const old = earlier('privacy-r2', [a, b], [confirmed('a'), confirmed('b')]);
    expect(carryDecisions(anAssessment([c, b, a]), [old])).toEqual([
      { from: 'privacy-r2', decisions: [confirmed('b'), confirmed('a')] },
    ]);
  });

  const decidedOn = { id: 'a', level: 'material', newUse: false } as const;

  // One thing each: where two differ, either could be left out of the comparison without a word.
  it.each([
    ['its words are others', { id: 'z' }],
    ['only its level is another now', { level: 'minor' }],
    ['only its level is another now, and lower still', { level: 'editorial' }],
    ['only its new use is', { newUse: true }],
  ] as const)('do not hold where %s', (_case, other) => {
    const old = earlier('privacy-r2', [aFinding(decidedOn)], [confirmed('a')]);
    const carriedTo = (finding: Partial<Finding>) =>
      carryDecisions(anAssessment([aFinding({ ...decidedOn, ...finding })]), [old]);
    expect(carriedTo({})).toHaveLength(1);
    expect(carriedTo(other)).toEqual([]);
  });

  it('are those of the last notice where several decided on the same finding', () => {
    const finding = aFinding({ id: 'a' });
    const first = earlier('privacy-r2', [finding], [confirmed('a', 'Ada Perez')]);
    const second = earlier('privacy-r3', [finding], [confirmed('a', 'Bo Lind')]);
    expect(carryDecisions(anAssessment([finding]), [first, second])).toEqual([
      { from: 'privacy-r3', decisions: [confirmed('a', 'Bo Lind')] },
    ]);
  });

  it('are none where nothing was decided', () => {
    expect(carryDecisions(anAssessment(), [earlier('privacy-r2', [aFinding()], [])])).toEqual([]);
    expect(carryDecisions(anAssessment(), [])).toEqual([]);
  });
});
