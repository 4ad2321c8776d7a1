import { z } from 'zod';
import type { Notice } from '../../core/notice/life/types.ts';
import { categoryOrder, directions, levels } from '../../core/terms.ts';

const text = z.string();
const texts = z.array(z.string());
const count = z.int().min(0);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const level = z.enum(levels);
const direction = z.enum(directions);
const category = z.enum(categoryOrder);
const unit = z.enum(['business-days', 'days', 'months']);
const channel = z.enum(['post', 'banner', 'email', 'in-product', 'postal', 'sms']);
const source = z.object({ regime: z.enum(['promise', 'configuration', 'statute']), reference: text });
const lead = z.object({ value: z.object({ amount: z.number(), unit }), source });

const finding = z.object({
  id: text,
  rule: text,
  category: category.nullable(),
  level,
  newUse: z.boolean(),
  direction,
  needsReview: z.boolean(),
  section: texts,
  before: text.nullable(),
  after: text.nullable(),
  why: text,
  sources: texts,
  changes: texts,
});

const decision = z.object({
  finding: text,
  rule: text,
  verdict: z.enum(['confirmed', 'raised', 'lowered']),
  level,
  newUse: z.boolean(),
  by: text,
  at: text,
  reason: text,
});

const duties = z.object({
  lead: lead.nullable(),
  otherLeads: z.array(lead),
  channels: z.array(z.object({ channel, source })),
  audience: z.object({ value: text, source }).nullable(),
  exclusions: z.array(z.object({ exclusion: z.enum(['opted-out-all', 'deactivated']), source })),
  choice: z.object({ required: z.boolean(), source: source.nullable() }),
  disagreements: z.array(
    z.object({
      field: z.enum(['lead', 'channels', 'choice']),
      inText: text,
      inConfiguration: text,
      weaker: z.boolean(),
      message: text,
    }),
  ),
});

const window = z.object({
  noticeOn: day,
  effectiveOn: day,
  counting: z.enum(['clear', 'include-last']),
  days: count,
  unit,
  calendar: texts,
  calendarVersion: text,
  span: z.array(z.object({ date: day, counts: z.boolean(), reason: text })),
  counted: count,
  warnings: texts,
});

const approval = z.object({ by: text, at: text, hash: sha256 });

/** The stored form of a notice. Members beyond these are let through: the types of the other rooms may have optional ones. */
const notice: z.ZodType<Notice> = z.object({
  id: text,
  policy: text,
  revision: z.int().min(1),
  baseRevision: count,
  beforeHash: sha256,
  afterHash: sha256,
  state: z.enum(['draft', 'approved', 'scheduled', 'announced', 'in-force', 'superseded', 'withdrawn']),
  assessment: z.object({
    level,
    newUse: z.boolean(),
    direction,
    needsReview: z.boolean().optional(),
    categories: z.array(category),
    findings: z.array(finding),
    rulesVersion: text,
    lexicon: sha256.optional(),
  }),
  decisions: z.array(decision),
  outcome: z.object({ level, newUse: z.boolean(), direction, categories: z.array(category) }),
  summary: text,
  approval: approval.nullable(),
  approvals: z.array(approval).optional(),
  untranslated: texts.optional(),
  amends: z.object({ notice: text, level }).optional(),
  duties: duties.nullable(),
  window: window.nullable(),
  override: z.object({ by: text, at: text, reason: text }).nullable(),
  hold: z.object({ reason: text, since: day, earliestEffectiveOn: day }).nullable(),
  rendering: z.object({ sequence: count, files: z.record(z.string(), sha256) }).nullable(),
  bannerSince: day.nullable(),
  sequence: count,
  announcedOn: day.nullable(),
  inForceOn: day.nullable(),
  endedOn: day.nullable(),
});

/** What is wrong with a value that should be a notice, by path; null where it is one. */
export function noticeFault(value: unknown): string | null {
  const result = notice.safeParse(value);
  if (result.success) return null;
  const issue = result.error.issues[0];
  return issue ? `${issue.path.join('.') || 'the document'}: ${issue.message}` : 'it is not a notice';
}

/** True where the value is a whole notice. */
export function isNotice(value: unknown): value is Notice {
  return noticeFault(value) === null;
}
