import { describe, expect, it } from 'vitest';
import type { Exclusion, PromiseTrigger } from '../../src/core/promise/clause/types.ts';
import { noticeDuties } from '../../src/core/promise/owing/notice-duties.ts';
import { promises } from '../../src/core/promise/reading/read-promises.ts';
import { parsePolicy } from '../../src/core/text/reading/parse-policy.ts';

const both: readonly Exclusion[] = ['opted-out-all', 'deactivated'];
const optedOut: readonly Exclusion[] = ['opted-out-all'];
const closed: readonly Exclusion[] = ['deactivated'];
const none: readonly Exclusion[] = [];

const newUse =
  'If we want to use the details of readers for a purpose other than the one stated when they were collected, we will tell those readers by e-mail. Readers will have a choice.';
const posting = 'Whenever this notice changes, we will post the changed notice here.';
const material = 'If we make a material change to this notice, we will e-mail our readers.';

type Expected = readonly (readonly [PromiseTrigger, readonly Exclusion[]])[];

/** Bodies of a policy, and for each of its promises whom it leaves out. */
const cases: readonly (readonly [name: string, body: string, expected: Expected])[] = [
  [
    'a paragraph of its own under a title',
    `## Changes\n\n${posting}\n\n${newUse}\n\nReaders who opted out of all communication (or deleted/deactivated their account) are not contacted, and their details are not used in the new way.`,
    [
      ['any', none],
      ['new-use', both],
    ],
  ],
  [
    'a paragraph of its own without any title',
    `${posting}\n\n${newUse}\n\nThose who have opted out of all messages from us, or have closed their account, will not be contacted, nor will their details be used in the new way.`,
    [
      ['any', none],
      ['new-use', both],
    ],
  ],
  [
    'a paragraph that does not speak of the new use, without any title',
    `${newUse}\n\nReaders who have unsubscribed from all e-mail, and readers whose account has been closed, will not hear from us.`,
    [['new-use', both]],
  ],
  [
    'a paragraph before the promise',
    `## Changes to this notice\n\nReaders who have opted out of every kind of communication are not written to.\n\n${newUse}`,
    [['new-use', optedOut]],
  ],
  [
    'a paragraph before the promise, without any title',
    `We never contact anybody about a change of this notice who has asked us not to write to them.\n\n${material}`,
    [['material', optedOut]],
  ],
  [
    'an item of a list',
    `## Changes\n\nIf we are to use details in a way different from that stated when they were collected:\n\n- we will notify readers by e-mail;\n- readers have a choice;\n- a reader who has opted out of any contact, or terminated the account, will neither be notified nor have any details used in this new way.`,
    [['new-use', both]],
  ],
  [
    'a list of those who are left out',
    `## Changes\n\n${material}\n\nWe will not contact:\n\n- readers who unsubscribed from all of our e-mails;\n- readers who have cancelled their membership.`,
    [['material', both]],
  ],
  [
    'one reader, spoken to',
    `## Updates to this policy\n\n${material}\n\nIf you have closed your account, we will not e-mail you about it.`,
    [['material', closed]],
  ],
  [
    'one reader, unsubscribed from all mail',
    `## Updates to this policy\n\n${material}\n\nYou will not receive this message if you have unsubscribed from all e-mail.`,
    [['material', optedOut]],
  ],
  [
    'an exception in the promise itself',
    '## Changes\n\nWe will e-mail every reader about a material change to this notice, except those who have told us never to contact them or whose accounts are deactivated.',
    [['material', both]],
  ],
  [
    'an exception by "unless"',
    '## Changes\n\nWe will notify you by e-mail of any change to this notice unless you have opted out of all communications with us.',
    [['any', optedOut]],
  ],
  [
    'two sentences, the first of which says who',
    `## Changes\n\n${newUse}\n\nSome readers have opted out of hearing from us, or no longer have an account. They will not be contacted.`,
    [['new-use', both]],
  ],
  [
    'two sentences, the second of which says who',
    `## Changes\n\n${material}\n\nThere are readers whom we do not notify. These are readers who declined all correspondence.`,
    [['material', optedOut]],
  ],
  [
    'people who are left out',
    `## Changes\n\n${material}\n\nWe leave out people who want no messages from us, and former members.`,
    [['material', both]],
  ],
  [
    'people who receive none',
    `## Changes\n\n${material}\n\nReaders with a closed account or on our do-not-contact list receive no message.`,
    [['material', both]],
  ],
  [
    'a notice that does not go to some',
    `## Changes\n\n${material}\n\nThis notice does not go to readers who have chosen not to receive any e-mail.`,
    [['material', optedOut]],
  ],
  [
    'marketing beside all the rest',
    `## Changes\n\n${material}\n\nReaders who have opted out of all communication, including marketing and newsletters, will not be contacted.`,
    [['material', optedOut]],
  ],
  [
    'every promise that writes to people, where none is about a new use',
    `## Changes\n\n${posting} We will notify readers by text message of minor changes.\n\n${material}\n\nNobody who has opted out of all contact will be notified.`,
    [
      ['any', none],
      ['minor', optedOut],
      ['material', optedOut],
    ],
  ],
  [
    'every promise that writes to people, where the words speak of every change',
    `## Changes\n\n${material}\n\n${newUse}\n\nWe do not notify readers who have closed their account of any changes to this notice.`,
    [
      ['material', closed],
      ['new-use', closed],
    ],
  ],
  [
    'another section that speaks of notices of change',
    `## Changes\n\n${material}\n\n## Closing an account\n\nOnce you have deleted your account, we will not notify you of changes to this policy.`,
    [['material', closed]],
  ],
  [
    'another section that speaks of the new use',
    `## Leaving us\n\nIf you have opted out of all communication, we will not contact you about new uses of your data, nor use your data in a new way.\n\n## Changes\n\n${material}\n\n${newUse}`,
    [
      ['material', none],
      ['new-use', optedOut],
    ],
  ],
  [
    'a sub-section',
    `## Changes to this notice\n\n${newUse}\n\n### Who is not told\n\nPeople who deleted, closed or deactivated their accounts are not contacted.`,
    [['new-use', closed]],
  ],
  [
    'a list of people of whom the next paragraph tells',
    `## Changes\n\n${material}\n\nThere are two groups:\n\n1. readers who have opted out of all communication with us;\n2. readers who have deleted or deactivated their account.\n\nNone of these will be contacted.`,
    [['material', both]],
  ],
  [
    'a list of exceptions',
    `## Changes\n\n${material}\n\nThe exceptions are:\n\n- readers who have opted out of every message;\n- closed accounts.`,
    [['material', both]],
  ],
  [
    'a question and its answer',
    `## Changes\n\n${material} You opted out of everything we send? No e-mail is sent to you.`,
    [['material', optedOut]],
  ],
  [
    'a text that promises nothing else',
    '## Changes to this policy\n\nWe may change this policy. Users who have opted out of all communication will not be contacted about changes.',
    [['any', optedOut]],
  ],
];

/** Words that leave nobody out. */
const leavesNobodyOut: readonly (readonly [name: string, body: string])[] = [
  ['leave from promotional mail', 'Readers who have opted out of promotional mail will not be contacted.'],
  [
    'leave from all of one kind of message',
    'If you have unsubscribed from all marketing e-mails, you will not be contacted.',
  ],
  [
    'leave from messages for marketing',
    'Readers who opted out of all messages about offers of our partners will not hear from us.',
  ],
  ['leave from the newsletter', 'You will not be notified if you unsubscribed from our newsletter.'],
  ['leave from tracking', 'We will not contact you if you have opted out of all cookies.'],
  ['leave from one channel', 'If you have asked us not to contact you by telephone, we will not call you.'],
  [
    'people who are told all the same',
    'Even if you have opted out of all communication, we will not fail to notify you.',
  ],
  ['people who are told still', 'Readers who opted out of all e-mail will still be notified, but not by text message.'],
  ['another way of telling', 'If you have told us not to contact you, we will notify you by letter.'],
  ['leave to close the account', 'If you do not agree with the new notice, you may close your account.'],
  [
    'a deadline for closing the account',
    'Unless you close your account before the day of the change, the new notice applies to you; we will not contact you again.',
  ],
  [
    'acceptance unless the account is closed',
    'You will be notified and, unless you close your account, the change will apply to you.',
  ],
  [
    'how to leave',
    'If you do not want our messages, you can opt out of all communication. You cannot be notified in another way.',
  ],
  [
    'another matter',
    'If you have closed your account, we will not send you our newsletter or other promotional messages.',
  ],
  ['retention', 'When you have deleted your account, we do not keep your e-mail address.'],
];

const reading = (body: string) => promises(parsePolicy(`# Privacy notice of Quillstone\n\n${body}\n`));

describe('exclusions', () => {
  it.each(cases)('hold in %s', (_, body, expected) => {
    expect(reading(body).promises.map(({ trigger, exclusions }) => [trigger, exclusions])).toEqual(expected);
  });

  it.each(leavesNobodyOut)('are not read from %s', (_, words) => {
    const found = reading(`## Changes\n\n${material}\n\n${words}`).promises;
    expect(found.length).toBeGreaterThan(0);
    for (const { exclusions } of found) expect(exclusions).toEqual([]);
  });

  it('are not read from a general promise of another section', () => {
    const general = '## Your choices\n\nIf you have opted out of all communication, we will not contact you.';
    const found = reading(`${general}\n\n## Changes\n\n${material}`).promises;
    expect(found.map(({ exclusions }) => exclusions)).toEqual([[]]);
  });

  it('are quoted, near the promise in its words and far from it beside them', () => {
    const far = 'Once you have deleted your account, we will not notify you of changes to this policy.';
    const near = 'Readers who opted out of all messages will not be contacted.';
    const [promise] = reading(`## Changes\n\n${material}\n\n${near}\n\n## Closing an account\n\n${far}`).promises;
    expect(promise).toMatchObject({ quote: `${material}\n\n${near}`, exclusionQuote: `${near} ${far}` });
    const duties = noticeDuties(reading(`## Changes\n\n${material}\n\n## Closing an account\n\n${far}`), null, {
      level: 'material',
      newUse: false,
      categories: [],
    });
    expect(duties.exclusions).toEqual([{ exclusion: 'deactivated', source: { regime: 'promise', reference: far } }]);
  });

  it('limit what the configuration promises where the text promises nothing', () => {
    const text = reading(
      '## Changes\n\nWe may change this policy. Users who have opted out of all communication will not be contacted about changes.',
    );
    expect(text.missing).toBe(true);
    const configured = { trigger: 'any', lead: null, channels: ['email'], choice: null, exclusions: [] } as const;
    const duties = noticeDuties(text, configured, { level: 'material', newUse: false, categories: [] });
    expect(duties.exclusions.map(({ exclusion }) => exclusion)).toEqual(['opted-out-all']);
  });
});
