import type { Finding } from '../../materiality/finding/types.ts';
import type { Decision, NoticeState } from '../../notice/life/types.ts';
import type { Channel, DutySource, Exclusion } from '../../promise/clause/types.ts';
import { categoryWords, type Direction } from '../../terms.ts';

/** The heading of findings that no category names. */
const otherSubjects = 'Other points';

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

/** The heading under which readers find a finding. */
export function subjectOf({ category }: Pick<Finding, 'category'>): string {
  return category === null ? otherSubjects : categoryWords(category).heading;
}
