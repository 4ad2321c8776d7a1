import type { Case } from './clause-case.ts';

/** More variants of the clause traps, by the trap's name: libraries that lend books. */
export const variants: Readonly<Record<string, readonly Case[]>> = {
  'a typing error is editorial': [
    ['We keep seperate files for each branch.', 'We keep separate files for each branch.'],
    ['Your adress is stored in the catalogue.', 'Your address is stored in the catalogue.'],
    ['We share loan data wiht couriers.', 'We share loan data with couriers.'],
    ['You have teh right to acess your data.', 'You have the right to access your data.'],
    ['We do not sell you data.', 'We do not sell your data.'],
  ],
  'renumbered sections with updated references are editorial': [
    [
      '## 3. Loans\n\nAs described in Section 4, we keep loans.\n\n## 4. Time\n\nLoans end in a month.',
      '## 4. Loans\n\nAs described in Section 5, we keep loans.\n\n## 5. Time\n\nLoans end in a month.',
    ],
    [
      '## II. Loans\n\nSee paragraph 1.\n\n## III. Fees\n\nFees are small.',
      '## III. Loans\n\nSee paragraph 1.\n\n## IV. Fees\n\nFees are small.',
    ],
    ['1. We lend books.\n2. We lend films, see item 1.', '2. We lend books.\n3. We lend films, see item 2.'],
  ],
  'a reference that dangles after renumbering needs review': [
    [
      '## 1. Loans\n\nWe use data (see Section 3).\n\n## 2. Fees\n\nSmall.\n\n## 3. Sharing\n\nWith branches.',
      '## 1. Loans\n\nWe use data (see Section 3).\n\n## 2. Fees\n\nSmall.\n\n## 2.1 Sharing\n\nWith branches.',
    ],
    [
      '## 1. Loans\n\nSharing follows Article 2.\n\n## 2. Sharing\n\nWith branches.\n\n## 3. End\n\nBye.',
      '## 1. Loans\n\nSharing follows Article 4.\n\n## 2. Sharing\n\nWith branches.\n\n## 3. End\n\nBye.',
    ],
    ['## 1. Loans\n\nSee § 2.\n\n## 2. Fees\n\nSmall.', '## 1. Loans\n\nSee § 5.\n\n## 2. Fees\n\nSmall.'],
    [
      '## 1. Loans\n\nWe use data as in Sections 2 and 3.\n\n## 2. Fees\n\nSmall.\n\n## 3. Sharing\n\nNone.',
      '## 1. Loans\n\nWe use data as in Sections 2 and 3.\n\n## 2. Fees\n\nSmall.',
    ],
  ],
  'a company name written differently is editorial': [
    ['Moor Lane LLC is the controller of your data.', 'Moor Lane, L.L.C. is the controller of your data.'],
    ['The service is provided by HOLM AG.', 'The service is provided by Holm AG.'],
    ['We are Fenwick Limited.', 'We are Fenwick Ltd.'],
  ],
  'another operator is a new controller and a new use': [
    ['Fenwick Ltd is the controller of your personal data.', 'Oakham Ltd is the controller of your personal data.'],
    ['The library is run by Fenwick Ltd.', 'The library is run by Grand Reading Inc.'],
    ['The website is operated by Fenwick GmbH, Ulm.', 'The website is operated by Reading Media S.A., Paris.'],
    ['The party responsible for processing is Fenwick GmbH.', 'The party responsible for processing is Lesewelt AG.'],
  ],
  'may becomes will in a clause on sharing': [
    ['We may share your loans with publishers.', 'We will share your loans with publishers.'],
    ['We might sell reading lists to advertisers.', 'We will sell reading lists to advertisers.'],
    ['Your data may be disclosed to advertising partners.', 'Your data is disclosed to advertising partners.'],
    ['We can use your loans for advertising.', 'We shall use your loans for advertising.'],
  ],
  'a promise to delete becomes a possibility': [
    ['We will remove your loans after a year.', 'We may remove your loans after a year.'],
    ['We always anonymise search terms.', 'We may anonymise search terms.'],
    ['We must delete your card data when you leave.', 'We can delete your card data when you leave.'],
    ['We delete your card data when you leave.', 'We generally delete your card data when you leave.'],
    ['We never read your messages.', 'We generally do not read your messages.'],
  ],
  'a denial of sale is turned round': [
    ["We don't sell your reading history.", 'We sell your reading history.'],
    ['Your loans will not be disclosed to publishers.', 'Your loans will be disclosed to publishers.'],
    ['No personal data is sold to third parties.', 'Personal data is sold to third parties.'],
    ['At no time do we share your loans with advertisers.', 'We share your loans with advertisers.'],
    ['Neither we nor our branches sell your data.', 'We and our branches sell your data.'],
  ],
  'one letter turns a sale into a denial': [
    ['We now share loans with publishers.', 'We not share loans with publishers.'],
    ['Loans are now used for advertising.', 'Loans are not used for advertising.'],
    ['We do now track you on other sites.', 'We do not track you on other sites.'],
  ],
  'an exception is added to a promise': [
    ['Loans are never disclosed.', 'Loans are never disclosed, except to publishers.'],
    [
      'We do not share your data with third parties.',
      'We do not share your data with third parties, save for our advertising partners.',
    ],
    [
      'We will not sell your address.',
      'We will not sell your address without telling you, unless the buyer is an affiliate.',
    ],
    ['We use your photo only for your card.', 'We use your photo only for your card, except where a partner needs it.'],
    ['We do not keep search terms.', 'Except for research, we do not keep search terms.'],
  ],
  'opt-in becomes opt-out': [
    ['We send the newsletter only if you check the box.', 'We send the newsletter unless you uncheck the box.'],
    [
      'With your consent we use your loans for recommendations.',
      'We use your loans for recommendations unless you object.',
    ],
    [
      'The box for offers is empty; we send offers if you tick it.',
      'The box for offers is pre-ticked; we send offers unless you untick it.',
    ],
    ['We share your address only after you agree.', 'We share your address until you object.'],
    ['Personalised ads are off unless you turn them on.', 'Personalised ads are on unless you turn them off.'],
  ],
  'opt-out becomes opt-in': [
    ['We send the newsletter unless you uncheck the box.', 'We send the newsletter only if you check the box.'],
    [
      'We use your loans for recommendations unless you opt out.',
      'We use your loans for recommendations only with your explicit consent.',
    ],
    ['We share your address until you object.', 'We share your address only after you agree.'],
  ],
  'a click becomes a letter': [
    ['You may unsubscribe with the link in each message.', 'You may unsubscribe by sending a signed letter.'],
    ['Use the toggle in your account to opt out.', 'Write to us by post to opt out.'],
    ['You can opt out by e-mail.', 'You can opt out by a notarised letter.'],
    ['You can opt out online.', 'You can opt out by fax, with a proof of identity.'],
  ],
  'a new kind of recipient': [
    ['We share your address with couriers.', 'We share your address with couriers and marketing partners.'],
    [
      'Loans are disclosed to our branches and to courts.',
      'Loans are disclosed to our branches, to courts and to insurers.',
    ],
    ['We pass your data to payment processors.', 'We pass your data to payment processors and social networks.'],
    [
      'We disclose data to:\n\n- couriers\n- auditors',
      'We disclose data to:\n\n- couriers\n- auditors\n- data brokers',
    ],
  ],
  'a vendor of a kind already disclosed is minor': [
    ['Our payment processor QuickPay handles cards.', 'Our payment processor SlowPay handles cards.'],
    ['We share addresses with couriers such as Fleet Post.', 'We share addresses with couriers such as Swift Post.'],
    ['E-mails are sent by our service provider Mailbird.', 'E-mails are sent by our service provider Postfox.'],
    [
      'We share usage data with analytics providers such as Countly.',
      'We share usage data with analytics providers such as Countly and Tally.',
    ],
  ],
  'data is kept longer': [
    ['We retain loans for six months.', 'We retain loans for two years.'],
    ['Search terms are deleted after 7 days.', 'Search terms are deleted after 90 days.'],
    ['Messages are kept for one year.', 'Messages are kept indefinitely.'],
    ['We store card data for 30 days.', 'We store card data for as long as needed.'],
    ['Logs are erased within 24 hours.', 'Logs are erased within a week.'],
  ],
  'data is kept for a shorter time': [
    ['We retain loans for two years.', 'We retain loans for six months.'],
    ['Messages are kept indefinitely.', 'Messages are kept for one year.'],
    ['Logs are erased within a week.', 'Logs are erased within 24 hours.'],
  ],
  'the same period in other words is editorial': [
    ['We retain loans for six months.', 'We retain loans for 6 months.'],
    ['Logs are erased after 24 hours.', 'Logs are erased after one day.'],
    ['We keep data for 2 years.', 'We keep data for twenty-four months.'],
    ['Messages are kept for 52 weeks.', 'Messages are kept for one year.'],
    ['Kept for ninety (90) days in our archive.', 'Kept for 90 days in our archive.'],
  ],
  'a general contact address is minor': [
    ['Contact: info@moorlane.example', 'Contact: hello@moorlane.example'],
    ['Moor Lane Libraries, 12 Fen Road, Ely', 'Moor Lane Libraries, 40 Market Street, Ely'],
    ['Phone: 01353 555 100', 'Phone: 01353 555 200'],
    ['You can reach us at +44 1353 555100.', 'You can reach us at +44 1353 555200.'],
  ],
  'the route for rights changes': [
    [
      'To exercise your rights, write to privacy@moorlane.example.',
      'To exercise your rights, fill in the form on our website.',
    ],
    ['You can request deletion by e-mail.', 'You can request deletion through our portal only.'],
    ['Requests for access are made in writing.', 'Requests for access are made by phone.'],
    ['To access your data, email us.', 'To access your data, use the web form.'],
  ],
  'a list put in another order is editorial': [
    [
      'We use data to:\n\n- lend books\n- send reminders\n- collect fees',
      'We use data to:\n\n- collect fees\n- lend books\n- send reminders',
    ],
    ['We collect your loans, your fees and your searches.', 'We collect your searches, your loans and your fees.'],
    ['1. Couriers\n2. Banks\n3. Courts', '1. Courts\n2. Couriers\n3. Banks'],
    [
      '| Data | Purpose |\n| --- | --- |\n| Loans | lending |\n| Fees | billing |',
      '| Data | Purpose |\n| --- | --- |\n| Fees | billing |\n| Loans | lending |',
    ],
  ],
  'a new kind of data slips into a reordered list': [
    ['We collect:\n\n- loans\n- fees\n- searches', 'We collect:\n\n- searches\n- biometric data\n- loans\n- fees'],
    [
      'We collect your loans, your fees and your searches.',
      'We collect your searches, your precise location, your loans and your fees.',
    ],
    [
      'The following data is collected:\n\n- name\n- card number',
      'The following data is collected:\n\n- card number\n- health information\n- name',
    ],
    [
      'When you visit we record:\n\n1. your IP address\n2. pages read',
      'When you visit we record:\n\n1. pages read\n2. your browsing history on other sites\n3. your IP address',
    ],
  ],
  'statistics lose the word that kept them nameless': [
    ['We share aggregated loan data with publishers.', 'We share loan data with publishers.'],
    ['We provide anonymised reports to researchers.', 'We provide reports to researchers.'],
    ['We use pseudonymised loans for statistics.', 'We use loans for statistics.'],
    ['We publish only statistical information about readers.', 'We publish information about readers.'],
  ],
  'a closed purpose becomes an example': [
    ['We use your address to send reminders.', 'We use your address, for example, to send reminders.'],
    ['We use your card number to collect fees.', 'We use your card number for purposes such as collecting fees.'],
    [
      'We process loans to plan purchases.',
      'We process loans for purposes including, but not limited to, planning purchases.',
    ],
    [
      'We use your e-mail address to send reminders.',
      'We use your e-mail address to send reminders, among other things.',
    ],
  ],
  'a paragraph moved intact is editorial': [
    [
      '## A\n\nWe keep two copies of each request in our archive.\n\n## B\n\nFees are collected once a month.',
      '## A\n\nFees are collected once a month.\n\n## B\n\nWe keep two copies of each request in our archive.',
    ],
    [
      '## A\n\nWe do not sell your loans to anyone.\n\n## B\n\nWe lend films.\n\n## C\n\nEnd.',
      '## A\n\nWe lend films.\n\n## B\n\nEnd.\n\n## C\n\nWe do not sell your loans to anyone.',
    ],
    [
      'We share addresses with couriers. We use loans to plan purchases.',
      'We use loans to plan purchases. We share addresses with couriers.',
    ],
  ],
  'a paragraph moved and robbed of its "not"': [
    [
      '## A\n\nWe do not share your loans with our publishers.\n\n## B\n\nWe lend films.',
      '## A\n\nWe lend films.\n\n## B\n\nWe share your loans with our publishers.',
    ],
    [
      '## A\n\nYour searches are never used for advertising by us.\n\n## B\n\nWe lend films.',
      '## A\n\nWe lend films.\n\n## B\n\nYour searches are used for advertising by us.',
    ],
    [
      '## A\n\nWe will not sell the list of your loans.\n\n## B\n\nWe lend films.',
      '## A\n\nWe lend films.\n\n## B\n\nWe will sell the list of your loans.',
    ],
  ],
  'a paragraph moved under another audience needs review': [
    [
      '## Premium members\n\nWe keep the list of your loans for ever and show it to you.\n\n## All members\n\nWe lend films.',
      '## Premium members\n\nNothing else.\n\n## All members\n\nWe lend films.\n\nWe keep the list of your loans for ever and show it to you.',
    ],
    [
      '## Adult users\n\nWe show advertisements beside the catalogue.\n\n## Users under 16\n\nWe ask your parents.',
      '## Adult users\n\nNothing else.\n\n## Users under 16\n\nWe ask your parents.\n\nWe show advertisements beside the catalogue.',
    ],
    [
      '## For California residents\n\nYou can ask for a list of those who received your data.\n\n## For all readers\n\nWe lend films.',
      '## For California residents\n\nNothing else.\n\n## For all readers\n\nWe lend films.\n\nYou can ask for a list of those who received your data.',
    ],
  ],
  'the definition of personal data gains a kind': [
    [
      '"Personal data" means your name and address.',
      '"Personal data" means your name, address and device identifiers.',
    ],
    [
      'Personal information includes your name and loans.',
      'Personal information includes your name, loans and browsing history.',
    ],
    [
      'By "personal data" we mean data such as your name.',
      'By "personal data" we mean data such as your name or your location.',
    ],
  ],
  'the definition of personal data gains an exception': [
    [
      '"Personal data" means data that identifies you.',
      '"Personal data" means data that identifies you, excluding hashed e-mail addresses.',
    ],
    [
      'Personal information includes names and loans.',
      'Personal information includes names and loans but does not include device identifiers.',
    ],
    [
      'Personal data is any information about a reader.',
      'Personal data is any information about a reader, other than usage data.',
    ],
  ],
  'partners are redefined and the clauses stay': [
    ['"Partners" means our branches and couriers.', '"Partners" means our branches, couriers and advertisers.'],
    ['Our "affiliates" are libraries we run.', 'Our "affiliates" are libraries we run and publishers.'],
    [
      '"Service Providers" means companies that host our catalogue.',
      '"Service Providers" means companies that host our catalogue and data brokers.',
    ],
    ['By "partners" we mean other libraries.', 'By "partners" we mean other libraries and advertising networks.'],
  ],
  'another effective date only': [
    ['Effective: 1 January 2024', 'Effective: 1 March 2025'],
    ['This policy was last revised on 2 May 2023.', 'This policy was last revised on 9 July 2024.'],
    ['Version of 03/04/2022', 'Version of 05/06/2023'],
    ['*Last modified: Sept. 9, 2021*', '*Last modified: Oct. 10, 2022*'],
  ],
  'a sale clause gives way to a denial': [
    ['We sell reading lists to publishers.', 'We do not sell reading lists.'],
    ['We may sell your personal information.', 'We do not sell your personal information.'],
    ['Your data is sold to data brokers.', 'Your data is never sold to data brokers.'],
  ],
  'a promise is deleted and nothing takes its place': [
    ['We lend films. We do not sell your personal information.', 'We lend films.'],
    ['We never use your loans for advertising.\n\nWe lend films.', 'We lend films.'],
    ['- We lend films\n- We will not share your address with third parties', '- We lend films'],
    ['We use your photo solely to print your card. We lend films.', 'We lend films.'],
    ['We use loans only to plan purchases. We lend films.', 'We lend films.'],
  ],
  'less notice of changes': [
    ['We announce changes of this policy 30 business days ahead.', 'We announce changes of this policy 30 days ahead.'],
    [
      'You will receive at least thirty business days notice of changes to this policy.',
      'You will receive at least thirty days notice of changes to this policy.',
    ],
    [
      'We will notify you of material changes two months in advance.',
      'We will notify you of material changes one month in advance.',
    ],
    ['Changes take effect 60 days after we notify you.', 'Changes take effect immediately when posted.'],
  ],
  'a weaker channel for notices of change': [
    ['We will inform you by e-mail of changes to this policy.', 'We will post changes to this policy on this page.'],
    ['We notify you directly of any material change.', 'We publish any material change here.'],
    ['If we change this policy, we will send you a letter.', 'If we change this policy, we will post the new version.'],
  ],
  'a merger clause is added': [
    ['We lend films.', 'We lend films.\n\nIf we are acquired by another company, your data may be transferred to it.'],
    [
      'We lend films.',
      'We lend films.\n\nIn case of bankruptcy or a sale of all our assets, personal data is among the assets transferred.',
    ],
    ['We lend films.', 'We lend films. Should a change of control happen, we may share your data with the new owner.'],
    [
      'We lend films.',
      'We lend films.\n\n## Business transfers\n\nWe may transfer your data as part of a reorganisation or merger.',
    ],
  ],
  'an arbitration clause is added': [
    ['We lend films.', 'We lend films.\n\nDisputes are resolved by arbitration.'],
    ['We lend films.', 'We lend films. You give up the right to a jury trial.'],
    ['We lend films.', 'We lend films.\n\nThese terms are under the exclusive jurisdiction of the courts of Ely.'],
    ['We lend films.', 'We lend films.\n\nClass actions are not permitted.'],
  ],
  'models are trained': [
    ['We use searches to improve the catalogue.', 'We use searches to improve the catalogue and to train our models.'],
    ['We use messages to answer you.', 'We use messages to answer you and for training machine learning models.'],
    ['Loans are used to plan purchases.', 'Loans are used to plan purchases and to train artificial intelligence.'],
    ['We process your reviews to show them.', 'We process your reviews to show them and to develop our AI.'],
  ],
  'encryption becomes reasonable measures': [
    ['We encrypt your loans.', 'We take reasonable steps to protect your loans.'],
    ['All data is encrypted in transit and at rest.', 'All data is protected by industry standard measures.'],
    ['We protect card data with encryption and firewalls.', 'We protect card data with appropriate measures.'],
    ['We use TLS to protect your data.', 'We use commercially reasonable efforts to protect your data.'],
  ],
  'curly quotes and re-wrapped lines are editorial': [
    ['We don\'t keep "old" loans...', 'We don’t keep “old” loans…'],
    ['We lend\nfilms and\nbooks.', 'We lend films\nand books.'],
    ['Loans - and fees - are listed.', 'Loans — and fees — are listed.'],
    ['We use cookies (see below).', 'We use cookies (see below).'],
  ],
};
