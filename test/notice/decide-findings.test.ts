import { describe, expect, it } from 'vitest';
import {
  type DecisionRequest,
  decidedOutcome,
  decideFindings,
} from '../../src/core/notice/deciding/decide-findings.ts';
import { Refusal } from '../../src/core/refusal.ts';
import { aFinding, anAssessment } from './a-notice.ts';

const at = '2026-11-23T15:00:00.000Z';
const assessment = anAssessment([
  aFinding(),
  aFinding({ id: 'f2', rule: 'contact-changed', category: null, level: 'minor', newUse: false, direction: 'neutral' }),
]);

describe('decisions on findings', () => {
  it('keeps name, time, level and reason, in the order of the findings', () => {
    const decisions = decideFindings(
      assessment,
      [],
      [
        { finding: '2', verdict: 'raised', level: 'material', reason: 'the only rights address' },
        { finding: 'f1', verdict: 'confirmed' },
      ],
      ' Ada ',
      at,
    );
    expect(decisions).toEqual([
      {
        finding: 'f1',
        rule: 'recipient-kind-added',
        verdict: 'confirmed',
        level: 'material',
        newUse: true,
        by: 'Ada',
        at,
        reason: '',
      },
      {
        finding: 'f2',
        rule: 'contact-changed',
        verdict: 'raised',
        level: 'material',
        newUse: false,
        by: 'Ada',
        at,
        reason: 'the only rights address',
      },
    ]);
  });

  it('lets a later decision on the same finding replace the earlier one', () => {
    const first = decideFindings(assessment, [], [{ finding: '1', verdict: 'confirmed' }], 'Ada', at);
    const second = decideFindings(
      assessment,
      first,
      [{ finding: '1', verdict: 'lowered', level: 'minor', reason: 'disclosed before' }],
      'Grace',
      at,
    );
    expect(second).toHaveLength(1);
    expect(second[0]).toMatchObject({ verdict: 'lowered', level: 'minor', newUse: false, by: 'Grace' });
  });

  const refused: readonly [string, DecisionRequest, string][] = [
    ['an unknown finding', { finding: '9', verdict: 'confirmed' }, 'Ada'],
    ['a decision without a name', { finding: '1', verdict: 'confirmed' }, '  '],
    ['lowering a material finding without a reason', { finding: '1', verdict: 'lowered', level: 'minor' }, 'Ada'],
    [
      'dropping a new use without a reason',
      { finding: '1', verdict: 'lowered', level: 'material', newUse: false, reason: ' ' },
      'Ada',
    ],
    ['raising to the same level', { finding: '2', verdict: 'raised', level: 'minor' }, 'Ada'],
    ['lowering to a higher level', { finding: '2', verdict: 'lowered', level: 'material', reason: 'x' }, 'Ada'],
  ];
  it.each(refused)('refuses %s', (_what, request, by) => {
    expect(() => decideFindings(assessment, [], [request], by, at)).toThrow(Refusal);
  });
});

describe('the decided outcome', () => {
  it('is the assessment itself where nobody decided', () => {
    expect(decidedOutcome(assessment, [])).toEqual({
      level: 'material',
      newUse: true,
      direction: 'adverse',
      categories: ['sharing'],
    });
  });

  it('falls with a lowered finding, and with it the new use and the category', () => {
    const decisions = decideFindings(
      assessment,
      [],
      [{ finding: '1', verdict: 'lowered', level: 'minor', reason: 'known vendor' }],
      'Ada',
      at,
    );
    expect(decidedOutcome(assessment, decisions)).toEqual({
      level: 'minor',
      newUse: false,
      direction: 'adverse',
      categories: [],
    });
  });

  it('rises with a raised finding', () => {
    const minor = anAssessment([aFinding({ level: 'minor', newUse: false, direction: 'neutral' })]);
    const decisions = decideFindings(
      minor,
      [],
      [{ finding: '1', verdict: 'raised', level: 'material', newUse: true }],
      'Ada',
      at,
    );
    expect(decidedOutcome(minor, decisions)).toEqual({
      level: 'material',
      newUse: true,
      direction: 'neutral',
      categories: ['sharing'],
    });
  });
});
