import { describe, expect, it } from 'vitest';
import type { PromiseReading } from '../../src/core/promise/clause/types.ts';
import { productOf } from '../../src/core/promise/reading/own-product.ts';
import { promises } from '../../src/core/promise/reading/read-promises.ts';
import { parsePolicy } from '../../src/core/text/reading/parse-policy.ts';

const read = (clause: string, title = 'Privacy Notice of Hoot'): PromiseReading =>
  promises(parsePolicy(`# ${title}\n\nWe keep owls and letters.\n\n## Changes to this notice\n\n${clause}\n`));

describe('a clause in a less usual wording', () => {
  it('gives a choice where a change needs consent anew', () => {
    const { promises: found, missing } = read(
      'This notice is revised now and then. If relevant revisions call for consent from keepers, we will publish this update and request new consent.',
    );
    expect(missing).toBe(false);
    expect(found).toMatchObject([{ trigger: 'material', channels: ['post'], choice: true, choiceKind: 'opt-in' }]);
  });

  it('takes effect on use where the company will assume that people agree', () => {
    const { promises: found } = read(
      'The latest version of this notice will be available on this page. If you visit or use our shop after the notice has been amended, Hoot will assume that you agree to it.',
    );
    expect(found).toMatchObject([{ trigger: 'any', channels: ['post'], effect: 'on-continued-use' }]);
  });

  it('is a reserve where it only says that the notice is updated', () => {
    const { missing, reserves } = read(
      'We update our privacy notice to bring it into line with new laws and new features.',
    );
    expect(missing).toBe(true);
    expect(reserves).toMatchObject([{ quote: expect.stringContaining('We update our privacy notice') }]);
  });

  it.each([
    { clause: 'Important amendments to this notice will be notified to you via Hoot.', channels: ['in-product'] },
    {
      clause: 'We will tell you of important amendments to this notice through the Hoot mailbox.',
      channels: ['in-product'],
    },
    { clause: 'We will tell you of important amendments to this notice through Owlbook.', channels: [] },
    { clause: "We will tell you of important amendments to this notice through Hoot's partners.", channels: [] },
  ])('tells in the product that the policy is named after: $clause', ({ clause, channels }) => {
    expect(read(clause).promises).toMatchObject([{ trigger: 'material', channels }]);
  });

  it('does not take consent for different kinds of processing for a new use', () => {
    const { promises: found } = promises(
      parsePolicy(
        '# Notice\n\n## Consent\n\nWhere it is required, we ask for consent separately for different kinds of processing.\n',
      ),
    );
    expect(found).toEqual([]);
  });
});

describe('the audience of a clause that names nobody', () => {
  it('is those of whom its passage speaks', () => {
    const { promises: found } = read(
      "Hoot will give notice of an amendment of this notice at least twenty business days before it. If keepers' letters or members' personal data will then be used otherwise than we said when we collected it, they will be given a choice.",
    );
    expect(found).toMatchObject([
      { trigger: 'any', audience: 'members' },
      { trigger: 'new-use', audience: 'members', choice: true },
    ]);
  });

  it('is everyone where the passage speaks of nobody', () => {
    expect(read('Hoot will give notice of an amendment of this notice twenty days before it.').promises).toMatchObject([
      { audience: 'everyone' },
    ]);
  });
});

describe('the product that a policy is named after', () => {
  it.each([
    ['Hoot Privacy Policy', 'Hoot'],
    ["Hoot's Privacy Notice", 'Hoot'],
    ['Privacy Notice of Hoot, Inc.', 'Hoot'],
    ['Privacy Policy', null],
    ['Global Customer Privacy Statement', null],
    ['Red Hoot Privacy Policy', null],
    ['', null],
  ])('of "%s" is %s', (title, product) => {
    expect(productOf(title)).toBe(product);
  });
});
