import { describe, expect, it } from 'vitest';
import { describeSites, jointScope, siteScope } from '../../src/core/promise/reading/read-sites.ts';
import { parsePolicy } from '../../src/core/text/reading/parse-policy.ts';

const scope = (text: string) => siteScope(parsePolicy(`# Privacy\n\n${text}\n`));

describe('the sites that a policy is for', () => {
  it.each([
    {
      text: 'This privacy notice applies to every site of Hoot, including but not limited to [www.hoot.example](http://www.hoot.example/) and post.hoot.example (but excluding [shop.hoot.example](http://shop.hoot.example), which has a notice of its own).',
      covered: ['www.hoot.example', 'post.hoot.example'],
      excluded: ['shop.hoot.example'],
    },
    {
      text: 'Our policy covers https://hoot.co.uk only. It says more. This policy does not apply to owls.net.',
      covered: ['hoot.co.uk'],
      excluded: ['owls.net'],
    },
    {
      text: 'This statement governs all our sites, except for owls.example and kites.example.',
      covered: [],
      excluded: ['owls.example', 'kites.example'],
    },
    {
      text: 'This policy applies to members, e.g. those of Hoot Inc. Write to ann@hoot.example.',
      covered: [],
      excluded: [],
    },
    { text: 'See www.hoot.example for owls.', covered: [], excluded: [] },
  ])('$text', ({ text, covered, excluded }) => {
    expect(scope(text)).toEqual({ covered, excluded });
  });

  it('are those of either text for a change', () => {
    const before = scope('This policy covers a.example, but not b.example or c.example.');
    const after = scope('This policy covers b.example, but not c.example.');
    expect(jointScope(before, after)).toEqual({ covered: ['a.example', 'b.example'], excluded: ['c.example'] });
  });

  it('are told in a sentence', () => {
    expect(describeSites(scope('This policy covers a.example, but not b.example.'))).toBe(
      'The text is for a.example, and not for b.example: notices on sites belong where it applies.',
    );
    expect(describeSites(scope('This policy covers everything.'))).toBeNull();
  });
});
