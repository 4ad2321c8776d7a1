import { describe, expect, it } from 'vitest';
import { danglingReferences } from '../../src/core/promise/owing/dangling-references.ts';
import { promises } from '../../src/core/promise/reading/read-promises.ts';
import { parsePolicy } from '../../src/core/text/reading/parse-policy.ts';

const referencesOf = (clause: string): readonly string[] => {
  const policy = parsePolicy(
    `# Notice of Hoot\n\nWe keep owls.\n\n## If Hoot is sold\n\n${clause}\n\n## How we tell you of changes\n\nWe will post any change to this notice on this page.\n`,
  );
  return danglingReferences(policy, promises(policy)).map(({ reference }) => reference);
};

describe('a section that a promise refers to', () => {
  it.each([
    { words: 'the notification of amendments section, below', dangling: ['notification of amendments'] },
    { words: 'the section called "Your say"', dangling: ['Your say'] },
    { words: 'the changes section', dangling: [] },
    { words: 'the "How we tell you of changes" section', dangling: [] },
    { words: 'the section titled How we tell you of changes', dangling: [] },
    { words: 'the following section', dangling: [] },
    { words: 'this section', dangling: [] },
    { words: 'the ways of telling set forth in the changes section', dangling: [] },
    { words: 'our notice', dangling: [] },
  ])('$words: $dangling is not there', ({ words, dangling }) => {
    expect(
      referencesOf(`Members will be notified before a change of ownership of Hoot, as described in ${words}.`),
    ).toEqual(dangling);
  });
});
