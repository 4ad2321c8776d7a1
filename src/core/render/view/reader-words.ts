import type { Lead } from '../../calendar/days/types.ts';
import type { CategoryId, Direction, Finding, Level } from '../../materiality/finding/types.ts';
import type { Decision, NoticeState } from '../../notice/life/types.ts';
import type { Channel, DutySource, Exclusion } from '../../promise/clause/types.ts';

/** What a category is called before people who are not lawyers. */
export const categoryWords: Readonly<Record<CategoryId, string>> = {
  'data-collected': 'The information we collect',
  purpose: 'What we use information for',
  sharing: 'Who receives information',
  tracking: 'Cookies and tracking',
  retention: 'How long we keep information',
  transfer: 'Where information is sent',
  rights: 'Your rights and choices',
  automated: 'Automated decisions and machine learning',
  security: 'How information is protected',
  children: 'Children',
  controller: 'Who is responsible',
  scope: 'What the text covers',
  'change-terms': 'How we tell you about changes',
};

/** The heading of findings that no category names. */
const otherSubjects = 'Other points';

export const levelWords: Readonly<Record<Level, string>> = {
  material: 'A material change',
  minor: 'A minor change',
  editorial: 'An editorial change',
};

export const directionWords: Readonly<Record<Direction, string>> = {
  adverse: 'allows more than before',
  favourable: 'in favour of the people concerned',
  mixed: 'partly in favour of the people concerned, partly not',
  neutral: 'neither for nor against the people concerned',
};

export const stateWords: Readonly<Record<NoticeState, string>> = {
  draft: 'Draft: being reviewed, nobody has been told.',
  approved: 'Approved: the text is fixed, no dates are set.',
  scheduled: 'Scheduled: the dates are set, nobody has been told yet.',
  announced: 'Announced: people have been told, the earlier text is still in force.',
  'in-force': 'In force: the new text applies.',
  superseded: 'Superseded: a later text has taken its place.',
  withdrawn: 'Withdrawn: this text will not take effect.',
};

export const verdictWords: Readonly<Record<Decision['verdict'], string>> = {
  confirmed: 'Confirmed',
  raised: 'Raised',
  lowered: 'Lowered',
};

export const channelWords: Readonly<Record<Channel, string>> = {
  post: 'the new text is posted where the present one stands',
  banner: 'a notice on the site',
  email: 'e-mail',
  'in-product': 'a message in the product',
  postal: 'a letter',
  sms: 'a text message',
};

export const exclusionWords: Readonly<Record<Exclusion, string>> = {
  'opted-out-all': 'people who opted out of all communication',
  deactivated: 'people who deactivated or deleted their account',
};

export const regimeWords: Readonly<Record<DutySource['regime'], string>> = {
  promise: 'promised in the text in force',
  configuration: 'set in fairnotice.yaml',
  statute: 'law',
};

/** "30 business days", "1 month". */
export function leadWords({ amount, unit }: Lead): string {
  const noun = { 'business-days': 'business day', days: 'day', months: 'month' }[unit];
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

/** The heading under which readers find a finding. */
export function subjectOf({ category }: Pick<Finding, 'category'>): string {
  return category === null ? otherSubjects : categoryWords[category];
}
