import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/core/materiality/finding/types.ts';
import { assessPassage, assessTexts } from './assess-texts.ts';

const rulesOf = ({ findings }: Assessment): readonly string[] => findings.map(({ rule }) => rule);
const whys = ({ findings }: Assessment): string => findings.map(({ why }) => why).join('\n');

describe('words that look like a practice', () => {
  it.each([
    ['A rider sees your profile page.', 'A rider sees your profile picture on your profile page.'],
    ['Ask at the desk in each branch.', 'Ask at the desk in each branch or in our stores.'],
    ['Our clerks know the rules.', 'Our clerks know the rules after a training.'],
    ['Faxes pass through machines near Ayton.', 'Faxes pass through machines rented from a firm near Ayton.'],
  ])('%j -> %j is not read as profiling, storage, model training or renting out', (before, after) => {
    expect(rulesOf(assessPassage(before, after))).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^(?:automated-or-ai-added|retention-longer|recipient-kind-added|sale-or-ads-started)$/),
      ]),
    );
  });

  it('the name of a link states nothing', () => {
    const before = 'To opt out, use the link in the footer.';
    const after = 'To opt out, use the link "Do Not Sell My Data Or Use It For Advertising" in the footer.';
    expect(rulesOf(assessPassage(before, after))).not.toEqual(expect.arrayContaining(['sale-or-ads-started']));
    expect(assessPassage(before, after).newUse).toBe(false);
  });
});

describe('what stands on the page and states nothing', () => {
  it.each([
    [
      'a question',
      'We deliver faxes.',
      'We deliver faxes.\n\nHow do we use your data?',
      'question, which states nothing',
    ],
    ['thanks', 'We deliver faxes.', 'We deliver faxes.\n\nThank you for helping us build a better site.', 'furniture'],
    [
      'a list of updated sections',
      'Sections updated in this release:\n\n- Cookies and similar technologies',
      'Sections updated in this release:\n\n- Your rights and choices\n- Cookies and similar technologies',
      'versions',
    ],
  ])('%s is not material, and the reason says what it is', (_, before, after, said) => {
    const assessment = assessPassage(before, after);
    expect(assessment.level).not.toBe('material');
    expect(whys(assessment)).toContain(said);
  });

  it('a slogan that comes with a menu is part of the menu', () => {
    const policy = '# Privacy Policy\n\nWe collect your name and your fax number.\n\nWe never sell personal data.\n\n';
    const menu = '## Explore\n\nProducts\n\nPricing\n\nBlog\n\nCareers\n\nPress\n\n';
    const slogan = 'Set up a branch, show your work, or just test new ideas.\n';
    expect(assessTexts(policy, `${policy}${menu}${slogan}`).level).toBe('editorial');
  });
});

describe('rights named in a list of verbs', () => {
  it('each verb is a right of its own', () => {
    const assessment = assessPassage(
      'You may access, correct, export and delete your data.',
      'You may access, correct and export your data.',
    );
    expect(assessment).toMatchObject({ level: 'material', direction: 'adverse', categories: ['rights'] });
    expect(assessment.findings.some(({ rule, needsReview }) => rule === 'rights-reduced' && needsReview)).toBe(true);
  });
});

describe('a defined term', () => {
  it('carries: the reason says how many other clauses use it', () => {
    const clauses = '\n\nWe share your number with Partners.\n\nPartners may set cookies.';
    const assessment = assessPassage(
      `"Partners" means our couriers.${clauses}`,
      `"Partners" means our couriers and data brokers.${clauses}`,
    );
    expect(assessment).toMatchObject({ level: 'material', newUse: true, direction: 'adverse' });
    expect(whys(assessment)).toContain('2 other clauses use "Partners"');
  });
});

describe('coverage', () => {
  it.each([
    ['This policy covers Harbour Post.', 'This policy covers Harbour Post and Harbour Pay.'],
    ['This policy covers harbour.example.', 'This policy covers harbour.example and quay.example.'],
    [
      'This policy covers Harbour Post, Harbour Pay and Harbour Play.',
      'This policy covers Harbour Post and Harbour Pay.',
    ],
  ])('%j -> %j: a name that joins or leaves shifts the scope', (before, after) => {
    const { level, findings } = assessPassage(before, after);
    expect(level).toBe('material');
    expect(findings.some(({ rule, needsReview }) => rule === 'scope-shifted' && needsReview)).toBe(true);
  });

  it('applying for a job is no coverage', () => {
    const assessment = assessPassage('You can apply to us by fax or letter.', 'You can apply to us by fax.');
    expect(rulesOf(assessment)).not.toContain('scope-shifted');
  });
});

describe('tracking that is linked to data already held', () => {
  it('is a new use', () => {
    const assessment = assessPassage(
      'We use cookies to keep you logged in.',
      'We use cookies to keep you logged in and link your visits to the data we hold about you.',
    );
    expect(assessment).toMatchObject({ level: 'material', newUse: true, categories: ['tracking'] });
  });
});

describe('the only mailbox for rights', () => {
  it('is minor like other contact details, and said to be about rights', () => {
    const assessment = assessPassage(
      'To exercise your rights, write to rights@harbour.example.',
      'To exercise your rights, write to desk@harbour.example.',
    );
    expect(assessment.level).toBe('minor');
    expect(assessment.findings[0]).toMatchObject({ rule: 'contact-changed', category: 'rights' });
  });
});

describe('a period', () => {
  it.each([
    ['We keep logs for 36 months.', 'We keep logs for thirty-six months.'],
    ['We keep logs for 180 days.', 'We keep logs for one hundred and eighty days.'],
    ['We keep logs for 104 weeks.', 'We keep logs for two years.'],
  ])('%j is %j', (before, after) => {
    expect(assessPassage(before, after).level).toBe('editorial');
  });

  it('beside it another word still counts', () => {
    const assessment = assessPassage('We will erase logs after a year.', 'We may erase logs after a year.');
    expect(assessment).toMatchObject({ level: 'material', direction: 'adverse' });
  });
});

describe('a paragraph that is split or joined', () => {
  const clause = [
    'We may change this policy from time to time.',
    'If we make a material change, we will notify you by e-mail 30 days before it takes effect.',
    'Please look at this page now and then.',
  ];
  it.each([
    ['split', clause.join(' '), clause.join('\n\n')],
    ['joined', clause.join('\n\n'), clause.join(' ')],
    ['split in two', clause.join(' '), `${clause[0]} ${clause[1]}\n\n${clause[2]}`],
  ])('is editorial though it speaks of notice: %s', (_, before, after) => {
    expect(assessPassage(before, after).level).toBe('editorial');
  });

  it('is no longer when a word of the promise goes', () => {
    const weaker = clause.join('\n\n').replace('by e-mail 30 days before it takes effect', 'on this page');
    expect(assessPassage(clause.join(' '), weaker)).toMatchObject({ level: 'material', direction: 'adverse' });
  });
});

describe('a number that differs', () => {
  it.each([
    ['10. Contact us.', 'Contact us.', 'editorial'],
    ['Call us on 555 0100 from nine to five.', 'Call us on 555 0199 from nine to five.', 'minor'],
    ['Rated 4.1 by our readers.', 'Rated 4.3 by our readers.', 'editorial'],
  ])('%j -> %j is %s', (before, after, level) => {
    expect(assessPassage(before, after).level).toBe(level);
  });
});

describe('one modal word among several', () => {
  it.each([
    [
      'If you send faxes that others can read, we may share your number with advertisers.',
      'If you send faxes that others can read, we will share your number with advertisers.',
    ],
    [
      'Where the law can require it, we may sell fax numbers to data brokers.',
      'Where the law can require it, we will sell fax numbers to data brokers.',
    ],
  ])('%j -> %j is seen', (before, after) => {
    expect(assessPassage(before, after)).toMatchObject({ level: 'material', newUse: true, direction: 'adverse' });
  });
});

describe('a company that is sold', () => {
  it.each([
    'If our company is sold, your personal data may be transferred to the buyer.',
    'Should we be acquired, the new owner receives the data; where the business is sold in parts, so does each buyer.',
  ])('%j is a transition clause and a new use', (clause) => {
    const assessment = assessPassage('A receipt follows.', `A receipt follows.\n\n${clause}`);
    expect(assessment).toMatchObject({ level: 'material', newUse: true });
    expect(rulesOf(assessment)).toContain('transition-clause');
  });
});

describe('a right to a list of recipients', () => {
  it('is no new use', () => {
    const right = 'Residents of Oregon may ask for a list of the third parties to whom we disclosed personal data.';
    const assessment = assessPassage('A receipt follows.', `A receipt follows.\n\n${right}`);
    expect(assessment).toMatchObject({ level: 'material', newUse: false });
  });
});

describe('a kind of company that collects for itself', () => {
  it('is a recipient too where the policy never named it', () => {
    const assessment = assessPassage(
      'We and our couriers collect log data when you send a fax.',
      'We, our couriers and data brokers collect log data when you send a fax.',
    );
    expect(assessment.level).toBe('material');
    expect(rulesOf(assessment)).toContain('recipient-kind-added');
  });
});
