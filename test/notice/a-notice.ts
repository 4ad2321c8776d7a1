import type { Assessment, Finding } from '../../src/core/materiality/finding/types.ts';
import type { Notice } from '../../src/core/notice/life/types.ts';
import type { NoticeDuties } from '../../src/core/promise/clause/types.ts';

/** A finding with everything filled in; name what the test is about. */
export function aFinding(parts: Partial<Finding> = {}): Finding {
  return {
    id: 'f1',
    rule: 'recipient-kind-added',
    category: 'sharing',
    level: 'material',
    newUse: true,
    direction: 'adverse',
    needsReview: false,
    section: ['Sharing'],
    before: null,
    after: 'We give it to brokers.',
    why: 'A new kind of recipient.',
    sources: ['a source'],
    changes: ['c1'],
    ...parts,
  };
}

/** An assessment of the given findings, with the outcome that the first of them has. */
export function anAssessment(findings: readonly Finding[] = [aFinding()]): Assessment {
  const [first] = findings;
  return {
    level: first?.level ?? 'editorial',
    newUse: findings.some(({ newUse }) => newUse),
    direction: first?.direction ?? 'neutral',
    categories: findings.flatMap(({ category, level }) =>
      level === 'material' && category !== null ? [category] : [],
    ),
    findings,
    rulesVersion: 'test',
  };
}

/** Duties of 30 business days, told in the policy alone, as a promise of the text. */
export function theDuties(parts: Partial<NoticeDuties> = {}): NoticeDuties {
  const source = { regime: 'promise', reference: 'We tell you thirty business days before.' } as const;
  return {
    lead: { value: { amount: 30, unit: 'business-days' }, source },
    otherLeads: [],
    channels: [{ channel: 'post', source }],
    audience: null,
    exclusions: [],
    choice: { required: false, source: null },
    disagreements: [],
    ...parts,
  };
}

/** A draft notice of `privacy@2` against `privacy@1`; name what the test is about. */
export function aNotice(parts: Partial<Notice> = {}): Notice {
  const assessment = parts.assessment ?? anAssessment();
  const { level, newUse, direction, categories } = assessment;
  return {
    id: 'privacy-r2',
    policy: 'privacy',
    revision: 2,
    baseRevision: 1,
    beforeHash: 'a'.repeat(64),
    afterHash: 'b'.repeat(64),
    state: 'draft',
    assessment,
    decisions: [],
    outcome: { level, newUse, direction, categories },
    summary: '',
    approval: null,
    duties: null,
    window: null,
    override: null,
    hold: null,
    rendering: null,
    bannerSince: null,
    sequence: 0,
    announcedOn: null,
    inForceOn: null,
    endedOn: null,
    ...parts,
  };
}
