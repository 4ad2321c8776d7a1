import { describe, expect, it } from 'vitest';
import type { Direction, Level } from '../../src/core/terms.ts';
import { assessPassage } from './assess-texts.ts';
import type { Case } from './clause-case.ts';
import { variants } from './clause-trap-variants.ts';

interface Expected {
  readonly level: Level;
  /** One of these rules must speak. */
  readonly rules?: readonly string[];
  readonly newUse?: boolean;
  readonly direction?: Direction;
  readonly review?: boolean;
}

const written: readonly { readonly name: string; readonly expected: Expected; readonly cases: readonly Case[] }[] = [
  {
    name: 'a typing error is editorial',
    expected: { level: 'editorial' },
    cases: [
      ['We recieve your faxes and forward them.', 'We receive your faxes and forward them.'],
      [
        'Your data is stored on encrypted disks by our adminstrators.',
        'Your data is stored on encrypted disks by our administrators.',
      ],
      ['We use cookies to keep you logged in to your acount.', 'We use cookies to keep you logged in to your account.'],
    ],
  },
  {
    name: 'renumbered sections with updated references are editorial',
    expected: { level: 'editorial' },
    cases: [
      [
        '## 1. Use\n\nWe use data as section 2 says.\n\n## 2. Purposes\n\nWe deliver faxes.',
        '## 2. Use\n\nWe use data as section 3 says.\n\n## 3. Purposes\n\nWe deliver faxes.',
      ],
      [
        '## 4. Rights\n\nSee section 5 for contacts.\n\n## 5. Contacts\n\nAsk the desk.',
        '## 5. Rights\n\nSee section 6 for contacts.\n\n## 6. Contacts\n\nAsk the desk.',
      ],
      [
        '## 7. Cookies\n\nClause 8 lists them.\n\n## 8. List\n\nOne session cookie.',
        '## 6. Cookies\n\nClause 7 lists them.\n\n## 7. List\n\nOne session cookie.',
      ],
    ],
  },
  {
    name: 'a reference that dangles after renumbering needs review',
    expected: { level: 'material', rules: ['reference-dangling'], review: true },
    cases: [
      [
        '## 1. Use\n\nWe use data as section 2 says.\n\n## 2. Purposes\n\nWe deliver faxes.',
        '## 1. Use\n\nWe use data as section 2 says.\n\n## 3. Purposes\n\nWe deliver faxes.',
      ],
      [
        '## 3. Sharing\n\nTransfers follow section 4.\n\n## 4. Transfers\n\nWithin the country.',
        '## 3. Sharing\n\nTransfers follow section 9.\n\n## 4. Transfers\n\nWithin the country.',
      ],
      [
        '## 5. Changes\n\nWe tell you as clause 6 says.\n\n## 6. Notice\n\nBy letter.',
        '## 5. Changes\n\nWe tell you as clause 6 says.\n\n## 7. Notice\n\nBy letter.',
      ],
    ],
  },
  {
    name: 'a company name written differently is editorial',
    expected: { level: 'editorial' },
    cases: [
      ['The service is operated by ALDER Inc and its staff.', 'The service is operated by Alder, Inc. and its staff.'],
      ['The data controller is Birch GMBH in Bonn.', 'The data controller is Birch GmbH in Bonn.'],
      ['This site is run by Cedar Ltd, London.', 'This site is run by CEDAR Ltd., London.'],
    ],
  },
  {
    name: 'another operator is a new controller and a new use',
    expected: { level: 'material', rules: ['controller-changed'], newUse: true },
    cases: [
      ['The service is operated by Alder Inc.', 'The service is operated by Willow Holdings Ltd.'],
      ['The data controller is Birch GmbH in Bonn.', 'The data controller is Poplar GmbH in Bonn.'],
      [
        'This site is run by Cedar Ltd, which answers for your data.',
        'This site is run by Juniper LLC, which answers for your data.',
      ],
    ],
  },
  {
    name: 'may becomes will in a clause on sharing',
    expected: { level: 'material', rules: ['modality-shifted'], newUse: true, direction: 'adverse' },
    cases: [
      ['We may share your data with advertisers.', 'We will share your data with advertisers.'],
      [
        'We may disclose fax numbers to our marketing partners.',
        'We will disclose fax numbers to our marketing partners.',
      ],
      ['Your e-mail address may be sold to data brokers.', 'Your e-mail address will be sold to data brokers.'],
    ],
  },
  {
    name: 'a promise to delete becomes a possibility',
    expected: { level: 'material', rules: ['modality-shifted'], direction: 'adverse' },
    cases: [
      ['We will delete your faxes when you ask.', 'We may delete your faxes when you ask.'],
      ['We will erase your account data after closure.', 'We may erase your account data after closure.'],
      ['We shall destroy the copies on request.', 'We might destroy the copies on request.'],
    ],
  },
  {
    name: 'a denial of sale is turned round',
    expected: { level: 'material', rules: ['negation-flipped'], newUse: true, direction: 'adverse' },
    cases: [
      ['We do not sell your data.', 'We sell your data.'],
      ['Your fax numbers are not shared with marketers.', 'Your fax numbers are shared with marketers.'],
      ['We never track you across other sites.', 'We track you across other sites.'],
      [
        'We do not otherwise provide the numbers we collect from you to third parties.',
        'We do otherwise provide the numbers we collect from you to third parties.',
      ],
    ],
  },
  {
    name: 'one letter turns a sale into a denial',
    expected: { level: 'material', rules: ['negation-flipped'], newUse: false, direction: 'favourable' },
    cases: [
      ['We do now sell your data.', 'We do not sell your data.'],
      ['Your fax numbers are now shared with partners.', 'Your fax numbers are not shared with partners.'],
      ['We will now disclose addresses to brokers.', 'We will not disclose addresses to brokers.'],
    ],
  },
  {
    name: 'an exception is added to a promise',
    expected: { level: 'material', rules: ['exception-added'], newUse: true, direction: 'adverse' },
    cases: [
      ['Your data is never shared.', 'Your data is never shared except with affiliates.'],
      ['We do not sell fax numbers.', 'We do not sell fax numbers unless a partner asks for them.'],
      [
        'We do not disclose your messages to anyone.',
        'We do not disclose your messages to anyone other than our advertisers.',
      ],
    ],
  },
  {
    name: 'opt-in becomes opt-out',
    expected: { level: 'material', rules: ['choice-weakened'], newUse: true, direction: 'adverse' },
    cases: [
      ['We send you offers only if you tick the box.', 'We send you offers unless you untick the box.'],
      ['We share your address only with your consent.', 'We share your address unless you opt out.'],
      ['We use your faxes for research only if you agree.', 'We use your faxes for research unless you object.'],
    ],
  },
  {
    name: 'opt-out becomes opt-in',
    expected: { level: 'material', rules: ['choice-weakened'], newUse: false, direction: 'favourable' },
    cases: [
      ['We send you offers unless you untick the box.', 'We send you offers only if you tick the box.'],
      ['We share your address unless you opt out.', 'We share your address only with your consent.'],
      ['We use your faxes for research unless you object.', 'We use your faxes for research only if you agree.'],
    ],
  },
  {
    name: 'a click becomes a letter',
    expected: { level: 'material', rules: ['choice-weakened'], direction: 'adverse' },
    cases: [
      ['You can opt out with one click in your settings.', 'You can opt out by sending us a written letter.'],
      ['To unsubscribe, click the link in any message.', 'To unsubscribe, send a signed letter by post.'],
      ['Opt out of marketing online at any time.', 'Opt out of marketing by registered mail at any time.'],
    ],
  },
  {
    name: 'a new kind of recipient',
    expected: { level: 'material', rules: ['recipient-kind-added'], newUse: true, direction: 'adverse' },
    cases: [
      ['We share your address with couriers.', 'We share your address with couriers and data brokers.'],
      ['We disclose fax logs to our auditors.', 'We disclose fax logs to our auditors and to advertisers.'],
      [
        'Your number is shared with telephone carriers.',
        'Your number is shared with telephone carriers and credit bureaus.',
      ],
    ],
  },
  {
    name: 'a vendor of a kind already disclosed is minor',
    expected: { level: 'minor' },
    cases: [
      ['We share card data with our payment processor PayCo.', 'We share card data with our payment processor PayNew.'],
      ['Our hosting provider Northstack stores the faxes.', 'Our hosting provider Southrack stores the faxes.'],
      [
        'We use the analytics provider Countly to count visits.',
        'We use the analytics provider Tally to count visits.',
      ],
    ],
  },
  {
    name: 'data is kept longer',
    expected: { level: 'material', rules: ['retention-longer'], newUse: true, direction: 'adverse' },
    cases: [
      ['We keep logs for 12 months.', 'We keep logs for 24 months.'],
      ['Faxes are deleted after thirty days.', 'Faxes are deleted after two years.'],
      ['We retain billing records for 6 months.', 'We retain billing records for as long as necessary.'],
    ],
  },
  {
    name: 'data is kept for a shorter time',
    expected: { level: 'material', rules: ['retention-longer'], newUse: false, direction: 'favourable' },
    cases: [
      ['We keep logs for 24 months.', 'We keep logs for 12 months.'],
      ['Faxes are stored for 90 days.', 'Faxes are stored for two weeks.'],
      ['We retain billing records for as long as necessary.', 'We retain billing records for 6 months.'],
    ],
  },
  {
    name: 'the same period in other words is editorial',
    expected: { level: 'editorial' },
    cases: [
      ['We keep logs for 12 months.', 'We keep logs for one year.'],
      ['Faxes are stored for 14 days.', 'Faxes are stored for two weeks.'],
      ['We retain invoices for 24 months.', 'We retain invoices for two years.'],
    ],
  },
  {
    name: 'a general contact address is minor',
    expected: { level: 'minor', rules: ['contact-changed'] },
    cases: [
      ['Harbour Post, 1 Mill Lane, Ayton', 'Harbour Post, 9 Quay Street, Ayton'],
      ['Telephone: 555 0100', 'Telephone: 555 0199'],
      ['Contact us at hello@harbour.example.', 'Contact us at desk@harbour.example.'],
    ],
  },
  {
    name: 'the route for rights changes',
    expected: { level: 'material', rules: ['rights-method'] },
    cases: [
      ['To exercise your rights, e-mail rights@harbour.example.', 'To exercise your rights, use our web form.'],
      ['To exercise your rights of access, call us.', 'To exercise your rights of access, write us a letter.'],
      ['Submit a request by telephone.', 'Submit a request through our online portal.'],
    ],
  },
  {
    name: 'a list put in another order is editorial',
    expected: { level: 'editorial' },
    cases: [
      [
        'We collect:\n\n- fax numbers\n- log files\n- card numbers',
        'We collect:\n\n- card numbers\n- fax numbers\n- log files',
      ],
      ['We share data with:\n\n- couriers\n- banks\n- courts', 'We share data with:\n\n- courts\n- couriers\n- banks'],
      [
        'You may:\n\n- ask for a copy\n- ask us to delete\n- object',
        'You may:\n\n- object\n- ask for a copy\n- ask us to delete',
      ],
    ],
  },
  {
    name: 'a new kind of data slips into a reordered list',
    expected: { level: 'material', rules: ['category-added', 'sensitive-added'] },
    cases: [
      [
        'We collect:\n\n- fax numbers\n- log files\n- card numbers',
        'We collect:\n\n- card numbers\n- precise location\n- fax numbers\n- log files',
      ],
      [
        'We collect these data:\n\n- your name\n- your address',
        'We collect these data:\n\n- your address\n- your voice recordings\n- your name',
      ],
      [
        'When you register we collect:\n\n- a password\n- a telephone number',
        'When you register we collect:\n\n- a telephone number\n- a scan of your passport\n- a password',
      ],
    ],
  },
  {
    name: 'statistics lose the word that kept them nameless',
    expected: { level: 'material', rules: ['identifiability-raised'], newUse: true, direction: 'adverse' },
    cases: [
      ['We share aggregate statistics with partners.', 'We share statistics with partners.'],
      ['We disclose anonymous usage figures to researchers.', 'We disclose usage figures to researchers.'],
      ['We sell de-identified reports to publishers.', 'We sell reports to publishers.'],
    ],
  },
  {
    name: 'a closed purpose becomes an example',
    expected: { level: 'material', rules: ['purpose-added'], newUse: true, direction: 'adverse' },
    cases: [
      ['We use your card number to bill you.', 'We use your card number, for example, to bill you.'],
      ['We use your address to deliver letters.', 'We use your address to deliver letters and for other purposes.'],
      ['We process fax numbers to route faxes.', 'We process fax numbers, for instance, to route faxes.'],
    ],
  },
  {
    name: 'a paragraph moved intact is editorial',
    expected: { level: 'editorial' },
    cases: [
      [
        '## Storage\n\nWe keep every fax on two servers in the same town.\n\nLogs are read by two people only.\n\n## Care\n\nWe train our staff once a year.',
        '## Storage\n\nLogs are read by two people only.\n\n## Care\n\nWe train our staff once a year.\n\nWe keep every fax on two servers in the same town.',
      ],
      [
        '## One\n\nWe never open a fax that is not addressed to us.\n\n## Two\n\nCookies end with the session.',
        '## One\n\nCookies end with the session.\n\n## Two\n\nWe never open a fax that is not addressed to us.',
      ],
      [
        'We ask for a password when you log in.\n\nWe send one receipt for each fax.',
        'We send one receipt for each fax.\n\nWe ask for a password when you log in.',
      ],
    ],
  },
  {
    name: 'a paragraph moved and robbed of its "not"',
    expected: { level: 'material', rules: ['negation-flipped'], newUse: true },
    cases: [
      [
        '## One\n\nWe do not sell the numbers that you send faxes to.\n\n## Two\n\nCookies end with the session.',
        '## One\n\nCookies end with the session.\n\n## Two\n\nWe do sell the numbers that you send faxes to.',
      ],
      [
        '## Storage\n\nYour faxes are not shared with any partner of our company.\n\n## Care\n\nWe train our staff.',
        '## Storage\n\nWe train our staff.\n\n## Care\n\nYour faxes are shared with any partner of our company.',
      ],
      [
        '## Here\n\nWe will never track your visits to other companies and their sites.\n\n## There\n\nA receipt follows.',
        '## Here\n\nA receipt follows.\n\n## There\n\nWe will track your visits to other companies and their sites.',
      ],
    ],
  },
  {
    name: 'a paragraph moved under another audience needs review',
    expected: { level: 'material', rules: ['scope-shifted'], review: true },
    cases: [
      [
        '## Paid users\n\nWe keep a copy of every fax you send for your archive.\n\n## All users\n\nCookies end with the session.',
        '## Paid users\n\n## All users\n\nCookies end with the session.\n\nWe keep a copy of every fax you send for your archive.',
      ],
      [
        '## Business customers\n\nWe read the subject of each fax to sort it by department.\n\n## All customers\n\nA receipt follows each fax.',
        '## Business customers\n\nNothing more is done.\n\n## All customers\n\nA receipt follows each fax.\n\nWe read the subject of each fax to sort it by department.',
      ],
      [
        '## Trial members\n\nWe show offers of our company beside your faxes.\n\n## All members\n\nYou may close your account.',
        '## Trial members\n\nThe trial ends after a week.\n\n## All members\n\nYou may close your account.\n\nWe show offers of our company beside your faxes.',
      ],
    ],
  },
  {
    name: 'the definition of personal data gains a kind',
    expected: { level: 'material', rules: ['category-added', 'definition-shifted'] },
    cases: [
      [
        'Personal data includes names and addresses that we collect.',
        'Personal data includes names, addresses and device identifiers that we collect.',
      ],
      ['"Personal information" means your name.', '"Personal information" means your name and your IP address.'],
      [
        'Personal data means data such as a fax number.',
        'Personal data means data such as a fax number or a voice recording.',
      ],
    ],
  },
  {
    name: 'the definition of personal data gains an exception',
    expected: { level: 'material', rules: ['definition-shifted'], newUse: true, direction: 'adverse' },
    cases: [
      [
        'Personal data includes names and addresses.',
        'Personal data includes names and addresses, except hashed identifiers.',
      ],
      [
        '"Personal information" means data about a person.',
        '"Personal information" means data about a person, other than device identifiers.',
      ],
      ['Personal data means any data about you.', 'Personal data means any data about you, excluding usage data.'],
    ],
  },
  {
    name: 'partners are redefined and the clauses stay',
    expected: { level: 'material', rules: ['definition-shifted'], newUse: true, direction: 'adverse' },
    cases: [
      ['"Partners" means our couriers.', '"Partners" means our couriers and advertisers.'],
      ['"Affiliates" means companies that we own.', '"Affiliates" means companies that we own and data brokers.'],
      [
        '"Service providers" means hosting providers.',
        '"Service providers" means hosting providers and credit bureaus.',
      ],
    ],
  },
  {
    name: 'another effective date only',
    expected: { level: 'editorial', rules: ['date-only'] },
    cases: [
      ['Effective date: 3 May 2024', 'Effective date: 9 June 2025'],
      ['Last updated on March 1, 2023.', 'Last updated on April 12, 2024.'],
      ['This version applies from 2022-01-01.', 'This version applies from 2023-02-03.'],
    ],
  },
  {
    name: 'a sale clause gives way to a denial',
    expected: { level: 'material', newUse: false, direction: 'favourable' },
    cases: [
      ['We sell your data to advertisers.', 'We do not sell your data to advertisers.'],
      ['We sell fax numbers to marketing companies.', 'We never sell fax numbers to marketing companies.'],
      ['We trade your address and sell it to brokers.', 'We do not trade your address or sell it to brokers.'],
    ],
  },
  {
    name: 'a promise is deleted and nothing takes its place',
    expected: { level: 'material', rules: ['promise-removed'], newUse: true, direction: 'adverse', review: true },
    cases: [
      ['We answer within a day.\n\nWe do not sell your personal data.', 'We answer within a day.'],
      ['We never share your fax numbers with third parties.\n\nA receipt follows.', 'A receipt follows.'],
      ['We do not track you on other websites. A receipt follows.', 'A receipt follows.'],
    ],
  },
  {
    name: 'less notice of changes',
    expected: { level: 'material', rules: ['change-clause-weakened'], direction: 'adverse' },
    cases: [
      [
        'We notify you of changes to this policy 30 business days before they take effect.',
        'We notify you of changes to this policy 30 days before they take effect.',
      ],
      [
        'You get advance notice of material changes of sixty days.',
        'You get advance notice of material changes of two weeks.',
      ],
      ['We give ninety days prior notice of policy changes.', 'We give one month prior notice of policy changes.'],
    ],
  },
  {
    name: 'a weaker channel for notices of change',
    expected: { level: 'material', rules: ['change-clause-weakened'], direction: 'adverse' },
    cases: [
      ['We will notify you of changes to this policy by e-mail.', 'We will post changes to this policy here.'],
      ['Material changes are announced to you by letter.', 'Material changes are announced on this page.'],
      [
        'We notify you of changes to this policy by email and by a banner.',
        'We tell of changes to this policy by posting it.',
      ],
    ],
  },
  {
    name: 'a merger clause is added',
    expected: { level: 'material', rules: ['transition-clause'], newUse: true, direction: 'adverse' },
    cases: [
      [
        'A receipt follows.',
        'A receipt follows.\n\nIn a merger or acquisition your data is transferred to the new owner.',
      ],
      [
        'A receipt follows.',
        'A receipt follows.\n\nIf our business is sold or goes through bankruptcy, we may share your data with the buyer.',
      ],
      [
        'A receipt follows.',
        'A receipt follows.\n\nIn the event of a sale of assets, personal information may be disclosed to the purchaser.',
      ],
    ],
  },
  {
    name: 'an arbitration clause is added',
    expected: { level: 'material', rules: ['dispute-terms'] },
    cases: [
      ['A receipt follows.', 'A receipt follows.\n\nAny dispute about this policy is settled by binding arbitration.'],
      ['A receipt follows.', 'A receipt follows.\n\nYou waive your right to take part in a class action against us.'],
      ['A receipt follows.', 'A receipt follows.\n\nBoth sides give up a jury trial for disputes about personal data.'],
    ],
  },
  {
    name: 'models are trained',
    expected: { level: 'material', rules: ['automated-or-ai-added'], newUse: true, direction: 'adverse' },
    cases: [
      ['We use your messages to improve our service.', 'We use your messages to improve our service and train models.'],
      [
        'We process faxes to recognise numbers.',
        'We process faxes to recognise numbers and to train our machine learning models.',
      ],
      [
        'We use your content to run the service.',
        'We use your content to run the service and for training AI systems.',
      ],
    ],
  },
  {
    name: 'encryption becomes reasonable measures',
    expected: { level: 'material', rules: ['security-weakened'], direction: 'adverse' },
    cases: [
      ['We encrypt your data.', 'We use reasonable measures to protect your data.'],
      ['All faxes are protected by encryption.', 'All faxes are protected by commercially reasonable steps.'],
      [
        'We protect your account with two-factor login and encryption.',
        'We protect your account with appropriate measures.',
      ],
    ],
  },
  {
    name: 'curly quotes and re-wrapped lines are editorial',
    expected: { level: 'editorial' },
    cases: [
      ['We don\'t open "private" faxes.', 'We don’t open “private” faxes.'],
      ['We keep one copy\nof each fax.', 'We keep one\ncopy of each fax.'],
      ['A fax - once sent - is deleted.', 'A fax – once sent – is deleted.'],
    ],
  },
];

const traps = written.map((trap) => ({ ...trap, cases: [...trap.cases, ...(variants[trap.name] ?? [])] }));

describe('clause traps', () => {
  for (const { name, expected, cases } of traps) {
    it.each(cases)(`${name}: %j -> %j`, (before, after) => {
      const assessment = assessPassage(before, after);
      const top = assessment.findings.filter((finding) => finding.level === assessment.level);
      expect(assessment.level, JSON.stringify(assessment.findings.map((f) => [f.rule, f.level, f.why]))).toBe(
        expected.level,
      );
      if (expected.rules)
        expect(top.map((finding) => finding.rule)).toEqual(
          expect.arrayContaining([expect.stringMatching(new RegExp(`^(?:${expected.rules.join('|')})$`))]),
        );
      if (expected.newUse !== undefined) expect(assessment.newUse).toBe(expected.newUse);
      if (expected.direction !== undefined) expect(assessment.direction).toBe(expected.direction);
      if (expected.review !== undefined) expect(top.some((finding) => finding.needsReview)).toBe(expected.review);
    });
  }

  it('mirrors: every trap read backwards has the same level and the opposite direction', () => {
    const opposite = { adverse: 'favourable', favourable: 'adverse', mixed: 'mixed', neutral: 'neutral' } as const;
    for (const { cases } of traps) {
      for (const [before, after] of cases) {
        const there = assessPassage(before, after);
        const back = assessPassage(after, before);
        expect([back.level, back.direction], `${before} -> ${after}`).toEqual([there.level, opposite[there.direction]]);
      }
    }
  });

  it('has at least six variants of every trap, and further variants of no other', () => {
    for (const trap of traps) expect(trap.cases.length, trap.name).toBeGreaterThanOrEqual(6);
    expect(Object.keys(variants).filter((name) => traps.every((trap) => trap.name !== name))).toEqual([]);
  });
});
