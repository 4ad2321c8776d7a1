import { describe, expect, it } from 'vitest';
import { assessTexts } from './assess-texts.ts';

const clauses = [
  'We collect your name, your e-mail address and your fax number when you open an account.',
  'We use personal data to deliver faxes, to bill you and to answer your questions.',
  'We share personal information with couriers and with our payment processor, and with no other third party.',
  'We never sell your data, and we do not use cookies to follow you on other sites.',
  'You have the right to access, to correct and to delete your personal data at any time.',
  'We will notify you of changes to this policy by e-mail 30 days before they take effect.',
];
const policy = `# Privacy Policy\n\n${[
  'Data',
  'Use',
  'Sharing',
  'Promises',
  'Rights',
  'Changes',
  'Children',
  'Questions',
]
  .map((title, at) => `## ${title}\n\n${[0, 1, 2].map((step) => clauses[(at + step) % clauses.length]).join(' ')}`)
  .join('\n\n')}\n`;

const faults: readonly (readonly [name: string, page: string])[] = [
  ['a refusal', '# Access denied\n\nYou do not have permission to view this page. Please try again later.\n'],
  ['a page that is not there', '# Oops!\n\nThe page you are looking for does not exist.\n\nHome About Careers\n'],
  [
    'a cookie wall',
    'Before you continue\n\nWe use cookies and data to run our services. If you accept, we will use them to show personalised ads too.\n\nAccept all\n\nReject all\n\nMore options\n',
  ],
  ['a stub', '# Harbour Post\n\nFaxes for everyone.\n\nPricing\n\nBlog\n\nLog in\n'],
];

describe('a page that was captured wrongly', () => {
  it.each(faults)('%s in place of the policy is editorial, both ways', (_, page) => {
    for (const assessment of [assessTexts(policy, page), assessTexts(page, policy)]) {
      expect(assessment).toMatchObject({ level: 'editorial', newUse: false, direction: 'neutral', categories: [] });
      expect(assessment.findings.some(({ why }) => /not a privacy policy|error page/.test(why))).toBe(true);
    }
  });

  it('is none where the short text is a policy too', () => {
    const short = '# Privacy Policy\n\nWe sell your personal data to advertisers.\n';
    expect(assessTexts(policy, short).level).toBe('material');
  });
});

const furniture: readonly (readonly [name: string, page: string])[] = [
  [
    'a survey',
    `${policy}\nHow satisfied are you with this page?\n\nVery satisfied\n\nNot satisfied\n\nTell us why (optional).\n\nSubmit\n\nThanks for your feedback!\n`,
  ],
  [
    'related articles',
    `${policy}\n## Related articles\n\n* [How to change your password](https://harbour.example/1)\n* [Manage your account](https://harbour.example/2)\n* [Your first fax](https://harbour.example/3)\n\nWas this helpful?\n`,
  ],
  [
    'a cookie banner',
    `We use cookies on this site. Accept all\n\n* [Home](https://harbour.example)\n* [Log in](https://harbour.example)\n\n${policy}`,
  ],
  [
    'a menu',
    `${policy}\n## Company\n\n* About\n* Careers\n* Press\n* Investors\n\n© Harbour Post. All rights reserved.\n`,
  ],
];

describe('what is captured with a policy', () => {
  it.each(furniture)('%s is editorial, both ways', (_, page) => {
    for (const assessment of [assessTexts(policy, page), assessTexts(page, policy)])
      expect(assessment.level, assessment.findings.map(({ why }) => why).join('\n')).toBe('editorial');
  });
});

describe('one word for another all through a policy', () => {
  it('"data" for "information" is editorial, and the reason says so', () => {
    const assessment = assessTexts(policy, policy.replaceAll('personal data', 'personal information'));
    expect(assessment.level).toBe('editorial');
    expect(assessment.findings.map(({ why }) => why).join('\n')).toContain('"data" and "information"');
  });
});
