/** What a person decided a change to be, as the ledger has it. */
export interface Decided {
  readonly level: 'editorial' | 'minor' | 'material';
  readonly newUse: boolean;
}

/** What a company that wrote a clause owes its readers for one change, read by a person and not by the program. */
export interface Owed {
  readonly lead: { readonly amount: number; readonly unit: 'business-days' | 'days' | 'months' } | null;
  readonly email: boolean;
  readonly banner: boolean;
  /** Contact statuses that are left out of the e-mails. */
  readonly leftOut: readonly string[];
}

export interface ChangeClause {
  readonly name: string;
  /** The section on changes, heading included. */
  readonly text: string;
  owes(change: Decided): Owed;
}

const nothing: Owed = { lead: null, email: false, banner: false, leftOut: [] };
const changes = (text: string): string => `## Changes\n\n${text}\n`;

/** Clauses of fictional companies and, beside each, what it promises. */
export const changeClauses: readonly ChangeClause[] = [
  {
    name: 'thirty business days for any change',
    text: changes(
      'We may alter this policy or our practices, and we will notify members of each alteration by e-mail at least thirty (30) business days before it takes effect.',
    ),
    owes: () => ({ ...nothing, lead: { amount: 30, unit: 'business-days' }, email: true }),
  },
  {
    name: 'a fortnight for what is material',
    text: changes(
      'We will post minor changes here. If we make a material change to this policy, we will send you an e-mail at least 14 days before it takes effect.',
    ),
    owes: ({ level }) =>
      level === 'material' ? { ...nothing, lead: { amount: 14, unit: 'days' }, email: true } : nothing,
  },
  {
    name: 'two months on the site',
    text: changes('Any amendment of this policy is announced on our website two months prior to its entry into force.'),
    owes: () => ({ ...nothing, lead: { amount: 2, unit: 'months' }, banner: true }),
  },
  {
    name: 'a choice about new uses, with people left out',
    text: changes(
      'When this policy changes we will post the new text on this page. If we wish to use the data we hold about subscribers for a purpose other than the one stated when it was collected, we will notify subscribers by e-mail, and they will have a choice whether we may. Subscribers who have opted out of all messages from us, or who have deactivated their account, will not be contacted. If we make a material change that does not affect the data we already hold, we will place a conspicuous notice on our site.',
    ),
    owes: ({ level, newUse }) =>
      newUse
        ? { ...nothing, email: true, leftOut: ['opted-out-all', 'deactivated'] }
        : { ...nothing, banner: level === 'material' },
  },
  {
    name: 'not a word',
    text: '## Questions\n\nWrite to us if you have a question.\n',
    owes: () => nothing,
  },
  {
    name: 'ten working days, e-mail and banner',
    text: changes(
      'We may revise this policy. Customers will be notified by e-mail and by a banner on our website at least 10 working days in advance.',
    ),
    owes: () => ({ ...nothing, lead: { amount: 10, unit: 'business-days' }, email: true, banner: true }),
  },
  {
    name: 'sixty days for what is major',
    text: changes('If we make a major change to this policy, we will inform you 60 days ahead by e-mail.'),
    owes: ({ level }) =>
      level === 'material' ? { ...nothing, lead: { amount: 60, unit: 'days' }, email: true } : nothing,
  },
  {
    name: 'a fortnight after posting',
    text: changes(
      'Changes to this policy are posted on this page and become effective fourteen (14) days after posting.',
    ),
    owes: () => ({ ...nothing, lead: { amount: 14, unit: 'days' } }),
  },
  {
    name: 'five business days, without those who left',
    text: changes(
      'We will e-mail our members about any change to this policy at least five (5) business days before it takes effect. Members who have deactivated their account will not be contacted.',
    ),
    owes: () => ({
      ...nothing,
      lead: { amount: 5, unit: 'business-days' },
      email: true,
      leftOut: ['deactivated'],
    }),
  },
  {
    name: 'a bare reserve',
    text: changes('We reserve the right to modify this policy at any time.'),
    owes: () => nothing,
  },
];
