import type { NoticeWindow, WindowDay } from '../../src/core/calendar/days/types.ts';
import type { Finding } from '../../src/core/materiality/finding/types.ts';
import type { Notice } from '../../src/core/notice/life/types.ts';
import type { NoticeViewInput } from '../../src/core/render/view/notice-view.ts';

/** A finding with the fields that matter to a test replaced. */
export function sampleFinding(fields: Partial<Finding> = {}): Finding {
  return {
    id: 'f1',
    rule: 'recipient-kind-added',
    category: 'sharing',
    level: 'material',
    newUse: true,
    direction: 'adverse',
    needsReview: false,
    section: ['3. Whom we share with'],
    before: 'We pass fax numbers to the carriers that deliver your faxes.',
    after: 'We pass fax numbers to the carriers that deliver your faxes and to marketing partners.',
    why: '“marketing partners” are a new kind of recipient: before, fax numbers went to “carriers” only.',
    sources: ['4 CCR 904-3, Rule 6.04', '12 CFR 1016.8'],
    changes: ['c3'],
    ...fields,
  };
}

export const favourableFinding = sampleFinding({
  id: 'f2',
  rule: 'retention-longer',
  category: 'retention',
  newUse: false,
  direction: 'favourable',
  section: ['5. How long we keep data'],
  before: 'We keep call logs for 24 months.',
  after: 'We keep call logs for 12 months.',
  why: 'Call logs are kept for “12 months” where it was “24 months”.',
});

export const minorFinding = sampleFinding({
  id: 'f3',
  rule: 'contact-changed',
  category: null,
  level: 'minor',
  newUse: false,
  direction: 'neutral',
  section: ['9. Contact'],
  before: 'privacy@old.example',
  after: 'privacy@faxwell.example',
  why: 'The address for questions is now privacy@faxwell.example.',
  sources: [],
});

export const editorialFinding = sampleFinding({
  id: 'f4',
  rule: 'editorial',
  category: null,
  level: 'editorial',
  newUse: false,
  direction: 'neutral',
  section: [],
  before: 'recieve',
  after: 'receive',
  why: 'A spelling was corrected: “recieve” became “receive”.',
  sources: [],
});

/** 30 business days from 23 November 2026 without three closures, counted as `clear`. */
export const sampleWindow: NoticeWindow = {
  noticeOn: '2026-11-23',
  effectiveOn: '2027-01-08',
  counting: 'clear',
  days: 30,
  unit: 'business-days',
  calendar: ['US-FED'],
  calendarVersion: '2026.1',
  span: sampleSpan(),
  counted: 30,
  warnings: [],
};

function sampleSpan(): readonly WindowDay[] {
  const closures: Readonly<Record<string, string>> = {
    '2026-11-26': 'Thanksgiving Day (US-FED)',
    '2026-12-25': 'Christmas Day (US-FED)',
    '2027-01-01': 'New Year’s Day (US-FED)',
  };
  const days: WindowDay[] = [];
  let counted = 0;
  for (let time = Date.UTC(2026, 10, 23); time <= Date.UTC(2027, 0, 8); time += 86_400_000) {
    const moment = new Date(time);
    const date = moment.toISOString().slice(0, 10);
    const weekend = { 0: 'Sunday', 6: 'Saturday' }[moment.getUTCDay()];
    const obstacle =
      date === '2026-11-23'
        ? 'notice day: not counted'
        : date === '2027-01-08'
          ? 'effective day'
          : (weekend ?? closures[date]);
    if (!obstacle) counted++;
    days.push({ date, counts: !obstacle, reason: obstacle ?? `business day ${counted}` });
  }
  return days;
}

/** A scheduled notice of four findings that owes 30 business days, e-mail and a choice. */
export function sampleNotice(fields: Partial<Notice> = {}): Notice {
  const source = {
    regime: 'promise',
    reference: 'We will tell you by e-mail at least thirty (30) business days before a material change takes effect.',
  } as const;
  const findings = [sampleFinding(), favourableFinding, minorFinding, editorialFinding];
  return {
    id: 'privacy-r2',
    policy: 'privacy',
    revision: 2,
    baseRevision: 1,
    beforeHash: '1'.repeat(64),
    afterHash: '2'.repeat(64),
    state: 'scheduled',
    assessment: {
      level: 'material',
      newUse: true,
      direction: 'mixed',
      categories: ['sharing', 'retention'],
      findings,
      rulesVersion: '1',
    },
    decisions: [
      {
        finding: 'f1',
        rule: 'recipient-kind-added',
        verdict: 'confirmed',
        level: 'material',
        newUse: true,
        by: 'Ada Muster',
        at: '2026-11-20T09:00:00.000Z',
        reason: '',
      },
    ],
    outcome: { level: 'material', newUse: true, direction: 'mixed', categories: ['sharing', 'retention'] },
    summary: '',
    approval: { by: 'Ada Muster', at: '2026-11-20T09:05:00.000Z', hash: '2'.repeat(64) },
    duties: {
      lead: { value: { amount: 30, unit: 'business-days' }, source },
      otherLeads: [],
      channels: [{ channel: 'email', source }],
      audience: { value: 'users', source },
      exclusions: [{ exclusion: 'deactivated', source: { regime: 'configuration', reference: 'promise.exclusions' } }],
      choice: { required: true, source },
      disagreements: [],
    },
    window: sampleWindow,
    override: null,
    hold: null,
    rendering: null,
    bannerSince: null,
    sequence: 1,
    announcedOn: null,
    inForceOn: null,
    endedOn: null,
    ...fields,
  };
}

/** Settings of a fictional fax service around a notice. */
export function sampleInput(fields: Partial<NoticeViewInput> = {}): NoticeViewInput {
  return {
    notice: sampleNotice(),
    organisation: {
      name: 'Faxwell & Sons',
      contact: 'privacy@faxwell.example',
      address: '12 Wire Street, Portland, OR 97201, USA',
      url: 'https://faxwell.example',
    },
    policy: { title: 'Privacy Notice', url: 'https://faxwell.example/privacy' },
    after: { title: 'Faxwell Privacy Notice' },
    links: { redline: 'https://faxwell.example/privacy/r2/compare' },
    choice: { url: 'https://faxwell.example/choice' },
    locale: 'en',
    ...fields,
  };
}
