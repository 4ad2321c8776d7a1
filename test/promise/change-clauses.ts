import type { Lead } from '../../src/core/calendar/days/types.ts';
import type {
  Channel,
  ChoiceKind,
  Exclusion,
  PromiseEffect,
  PromiseTrigger,
} from '../../src/core/promise/clause/types.ts';

/** What a reader of a clause must find in one of its promises. Fields left out are not checked. */
export interface ExpectedPromise {
  readonly trigger: PromiseTrigger;
  readonly lead?: Lead | null;
  readonly channels?: readonly Channel[];
  readonly anyChannel?: boolean;
  readonly audience?: string;
  readonly choice?: ChoiceKind | null;
  readonly effect?: PromiseEffect | null;
  readonly exclusions?: readonly Exclusion[];
  readonly discretionary?: boolean;
}

export interface ChangeClause {
  readonly name: string;
  /** The text of the section "Changes to this notice" of a fictional policy. */
  readonly text: string;
  /** All of its promises, in order. */
  readonly promises: readonly ExpectedPromise[];
  readonly missing?: boolean;
  readonly reserves?: number;
  readonly pinsRevision?: boolean;
}

const days = (amount: number): Lead => ({ amount, unit: 'days' });
const businessDays = (amount: number): Lead => ({ amount, unit: 'business-days' });
const months = (amount: number): Lead => ({ amount, unit: 'months' });

/** Change clauses of fictional companies, as varied as those of real ones. */
export const changeClauses: readonly ChangeClause[] = [
  {
    name: 'words and digits, business days, no channel, no materiality threshold',
    text: 'Larkmail Ltd. keeps the right to alter this Notice and its data handling practices, and will give notification of each alteration no fewer than thirty (30) business days before it takes effect.',
    promises: [{ trigger: 'any', lead: businessDays(30), channels: [], choice: null, discretionary: false }],
  },
  {
    name: 'working days, digits, e-mail',
    text: 'We may revise this notice. Customers will be notified by e-mail at least 15 working days in advance.',
    promises: [{ trigger: 'any', lead: businessDays(15), channels: ['email'], audience: 'customers' }],
    reserves: 1,
  },
  {
    name: 'weeks become days',
    text: 'If we make a significant change to this notice, we will write to you by email six weeks before the new text applies.',
    promises: [{ trigger: 'material', lead: days(42), channels: ['email'], audience: 'you' }],
  },
  {
    name: 'months stay months',
    text: 'Any amendment of this statement is announced on our website two months prior to its entry into force.',
    promises: [{ trigger: 'any', lead: months(2), channels: ['banner'] }],
  },
  {
    name: 'a period given as so many days’ notice',
    text: "We will give members 45 days' written notice, by letter or by e-mail, of any change to this statement.",
    promises: [
      { trigger: 'any', lead: days(45), channels: ['email', 'postal'], anyChannel: true, audience: 'members' },
    ],
  },
  {
    name: 'a period that delays the effect after a posting',
    text: 'Changes to this notice are posted on this page and become effective fourteen (14) days after posting.',
    promises: [{ trigger: 'any', lead: days(14), channels: ['post'], effect: 'after-lead' }],
  },
  {
    name: 'a delay stated in a sentence of its own joins the promise before it',
    text: 'We will tell you about material changes by an in-app message. Such changes will not apply until at least 21 days after we have told you.',
    promises: [{ trigger: 'material', lead: days(21), channels: ['in-product'], effect: 'after-lead' }],
  },
  {
    name: 'different duties for minor and material changes',
    text: 'We will post minor changes here. For material changes, we will send you an e-mail no later than 30 days before they take effect.',
    promises: [
      { trigger: 'minor', lead: null, channels: ['post'] },
      { trigger: 'material', lead: days(30), channels: ['email'] },
    ],
  },
  {
    name: 'two duties in one sentence',
    text: 'We will post all changes to this notice on this page and, if they are substantial, we will also show a banner on our home page for a month before the change.',
    promises: [
      { trigger: 'any', lead: null, channels: ['post'] },
      { trigger: 'material', lead: months(1), channels: ['banner'] },
    ],
  },
  {
    name: 'one of several channels is enough',
    text: 'Should we materially change this notice, we will inform you by email, by text message or through our app.',
    promises: [{ trigger: 'material', channels: ['email', 'in-product', 'sms'], anyChannel: true, lead: null }],
  },
  {
    name: 'wording that leaves it to the company',
    text: 'We may change this notice from time to time. In some cases we may also e-mail you about the change.',
    promises: [{ trigger: 'any', channels: ['email'], discretionary: true }],
    missing: true,
    reserves: 1,
  },
  {
    name: 'a binding posting beside a discretionary e-mail',
    text: 'When we change this notice, we will publish the new version on our website, and we may send you an e-mail about it.',
    promises: [
      { trigger: 'any', channels: ['post'], discretionary: false },
      { trigger: 'any', channels: ['email'], discretionary: true },
    ],
  },
  {
    name: 'a bare reserve',
    text: 'We reserve the right to modify this policy at any time and for any reason. Please visit this page regularly.',
    promises: [],
    missing: true,
    reserves: 1,
  },
  {
    name: 'a reserve that denies notice',
    text: 'Quillstone may amend this statement at any time without prior notice to you.',
    promises: [],
    missing: true,
    reserves: 1,
  },
  {
    name: 'a denial of changes without notice is a promise',
    text: 'We will never make a material change to this notice without first informing our subscribers.',
    promises: [{ trigger: 'material', audience: 'subscribers', discretionary: false, lead: null }],
  },
  {
    name: 'the date at the top is all that changes',
    text: 'We may update this notice. When we do so, we will revise the date at the top of this page.',
    promises: [{ trigger: 'any', channels: ['post'], lead: null }],
    reserves: 1,
  },
  {
    name: 'effect on posting',
    text: 'If we amend this notice, we will post the amended notice here. Amendments are effective immediately upon posting.',
    promises: [{ trigger: 'any', channels: ['post'], effect: 'on-posting' }],
  },
  {
    name: 'effect on a stated date',
    text: 'We will post any revision of this policy on this page. Revisions take effect as of the date stated at the top of the policy.',
    promises: [{ trigger: 'any', channels: ['post'], effect: 'on-date' }],
  },
  {
    name: 'acceptance by continued use is an effect and no choice',
    text: 'We will notify you of changes to this notice by e-mail. Your continued use of the service after that means that you consent to the changes.',
    promises: [{ trigger: 'any', channels: ['email'], effect: 'on-continued-use', choice: null }],
  },
  {
    name: 'opt-in before material changes',
    text: 'Before we materially change this policy, we will notify all users and ask for their consent.',
    promises: [{ trigger: 'material', choice: 'opt-in', audience: 'users' }],
  },
  {
    name: 'an opt-out',
    text: 'We will email you ten (10) days before a material change to this notice, and you will have the opportunity to object to it.',
    promises: [{ trigger: 'material', lead: days(10), channels: ['email'], choice: 'opt-out' }],
  },
  {
    name: 'closing the account',
    text: 'We will notify you of changes to this statement. If you do not agree with them, you can close your account at any time.',
    promises: [{ trigger: 'any', choice: 'close-account' }],
  },
  {
    name: 'consent only where the law requires it',
    text: 'We will let you know of important changes to this policy and, where required by law, obtain your consent.',
    promises: [{ trigger: 'material', choice: 'if-law-requires', audience: 'you' }],
  },
  {
    name: 'a new use of data, with exclusions',
    text: 'If we wish to use the data we hold about subscribers for a purpose other than the one stated when it was collected, we will notify subscribers by e-mail and they may decide whether to allow it, with a choice in every message. Subscribers who have opted out of all messages from us, or who closed their account, will not be contacted.',
    promises: [
      { trigger: 'new-use', channels: ['email'], choice: 'unspecified', exclusions: ['opted-out-all', 'deactivated'] },
    ],
  },
  {
    name: 'material changes that leave held data alone',
    text: 'Where we make a material change to our practices that does not affect the data we already hold, we will place a conspicuous notice on our site.',
    promises: [{ trigger: 'material-without-held-data', channels: ['banner'] }],
  },
  {
    name: 'data stays under the policy of its collection',
    text: 'We will post changes to this notice here. We handle your data in accordance with the notice in force at the time the data was collected.',
    promises: [{ trigger: 'any', channels: ['post'] }],
    pinsRevision: true,
  },
  {
    name: 'changes are not retroactive',
    text: 'We will announce changes to this policy on our website. They will not apply retroactively.',
    promises: [{ trigger: 'any', channels: ['banner'] }],
    pinsRevision: true,
  },
  {
    name: 'an example of the channels joins the promise',
    text: 'We will notify you of important changes to this policy. For example, we may send you a push notification or an e-mail.',
    promises: [{ trigger: 'material', channels: ['email', 'in-product'], anyChannel: true, discretionary: false }],
  },
  {
    name: 'hours are rounded up to days',
    text: 'We will notify you on the login screen at least 72 hours before a change of this policy becomes effective.',
    promises: [{ trigger: 'any', lead: days(3), channels: ['in-product'] }],
  },
  {
    name: 'a fortnight, said of the change and not of the notice',
    text: 'Changes to this notice will take effect a fortnight after we have published them.',
    promises: [{ trigger: 'any', lead: days(14), effect: 'after-lead' }],
  },
  {
    name: 'where words and digits differ, the longer period',
    text: 'We will give notice of changes to this policy sixty (30) days in advance.',
    promises: [{ trigger: 'any', lead: days(60) }],
  },
  {
    name: 'capital letters',
    text: 'WE WILL NOTIFY YOU BY E-MAIL OF ANY CHANGE TO THIS POLICY TWENTY-ONE DAYS BEFORE IT TAKES EFFECT.',
    promises: [{ trigger: 'any', lead: days(21), channels: ['email'] }],
  },
  {
    name: 'all changes but trifles',
    text: 'If we change this notice (except for minor corrections), we will notify you by postal mail.',
    promises: [{ trigger: 'material', channels: ['postal'] }],
  },
  {
    name: 'questions to the company and retention promise nothing',
    text: 'We may change this notice. If you have questions about a change, please e-mail us and we will answer within 30 days. Earlier versions are kept for 24 months.',
    promises: [],
    missing: true,
    reserves: 1,
  },
  {
    name: 'how it is done, said in a sentence of its own',
    text: 'If we make a major change to this notice, we will inform you 60 days ahead. We will do this by e-mail or by letter.',
    promises: [{ trigger: 'material', lead: days(60), channels: ['email', 'postal'], anyChannel: true }],
  },
  {
    name: 'an effect stated before the promise',
    text: 'Changes to this notice are effective as soon as they are published. We will e-mail you about any change.',
    promises: [{ trigger: 'any', channels: ['email'], effect: 'on-posting' }],
  },
  {
    name: 'an attempt is a promise',
    text: 'If we substantially change this notice, we will try to give a notice before the change takes effect.',
    promises: [{ trigger: 'material', lead: null, discretionary: false }],
  },
  {
    name: 'where the newest version stands',
    text: 'This notice may be changed, and you can always find the most recent version on our website.',
    promises: [{ trigger: 'any', channels: ['post'], lead: null, choice: null }],
  },
  {
    name: 'no reduction of rights without consent',
    text: 'We update this policy from time to time. We will not reduce your rights under this policy without your consent.',
    promises: [{ trigger: 'material', choice: 'opt-in', channels: [] }],
    reserves: 1,
  },
  {
    name: 'a delay of every change stays apart from the notice of material ones',
    text: 'If we make material changes to this policy, we will post a notice of them on our site. Any changes to this policy take effect thirty (30) calendar days after we post them.',
    promises: [
      { trigger: 'material', lead: null, channels: ['banner'] },
      { trigger: 'any', lead: days(30), effect: 'after-lead' },
    ],
  },
  {
    name: 'a choice in the next paragraph',
    text: 'We will notify you of significant changes to this policy through our app.\n\nIf you do not agree with the changes, you may choose to close your account.',
    promises: [{ trigger: 'material', channels: ['in-product'], choice: 'close-account' }],
  },
  {
    name: 'a company whose name is a verb',
    text: 'Northern Post therefore reserves the right to change this policy at any time.',
    promises: [],
    missing: true,
    reserves: 1,
  },
  {
    name: 'what the reader is advised to do',
    text: 'We may amend this policy. Please check this page from time to time to be informed of changes. You can see the date of the last change above.',
    promises: [],
    missing: true,
    reserves: 1,
  },
  {
    name: 'acceptance after a posting is no promise to post',
    text: 'We may revise this policy. By using the service after we have posted changes or notified you of them you accept the revised policy.',
    promises: [],
    missing: true,
    reserves: 1,
  },
  {
    name: 'the manner of a change that the company may make',
    text: 'We may revise this policy by posting a revised version on this page.',
    promises: [{ trigger: 'any', channels: ['post'], discretionary: false }],
    missing: false,
  },
  {
    name: 'a notice that stays for some days is not given that long before',
    text: 'If we materially change this policy, we will show a banner on our website for 30 days.',
    promises: [{ trigger: 'material', lead: null, channels: ['banner'] }],
  },
];
