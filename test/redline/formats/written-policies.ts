import fc from 'fast-check';

const sentence = fc.constantFrom(
  'We keep your letters for two years after you close your account.',
  'We keep your letters for five years after you close your account.',
  'We tell you thirty days before this notice changes.',
  'You may object at any time by writing to privacy@harbourfax.example.',
  'Our partners print and post what you send, and nothing else.',
  'We share no data (see [our list](https://harbourfax.example/list)).',
  'We share no data (see [our list](https://harbourfax.example/partners)).',
  'It costs \u20ac 12.50 or 3 % of the price[^1], whichever is **less**.',
  'يمكنك أن تطلب منا حذف بياناتك في أي وقت.',
  'يمكنك أن تطلب منا تصحيح بياناتك في أي وقت.',
  '我们会与合作伙伴共享您的个人信息。',
  'เราเก็บข้อมูลส่วนบุคคลของคุณไว้สองปี',
  'Emoji \u{1f469}\u{1f3fd} and \u{1d4b3} stay whole, and e\u0301 is one letter.',
  'A bell \u0007, an override \u202e and a \u200bzero-width space do no harm.',
  'A bar | in prose, a <b>tag</b>, an &amp; and a \\* star.',
  '![Our office](https://harbourfax.example/office.png) is open on weekdays.',
);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const title = fc.constantFrom('Your rights', 'How long we keep data', 'Sharing', '3. Contact', 'Cookies');
const cell = fc.constantFrom(
  'Name',
  'To greet you',
  'two years',
  '',
  'five years',
  'Address of your office',
  'a \\| b',
  '**yes**',
);

const block = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  {
    weight: 2,
    arbitrary: fc.tuple(title, fc.integer({ min: 1, max: 4 })).map(([own, level]) => `${'#'.repeat(level)} ${own}`),
  },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.tuple(sentence, fc.integer({ min: 0, max: 2 }), fc.constantFrom('-', '*', '2.')), {
        minLength: 1,
        maxLength: 6,
      })
      .map((items) => items.map(([own, depth, marker]) => `${'    '.repeat(depth)}${marker} ${own}`).join('\n')),
  },
  {
    weight: 2,
    arbitrary: fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 5 }),
      )
      .map(([head = [], ...rows]) =>
        [head, head.map(() => '---'), ...rows].map((own) => `| ${own.join(' | ')} |`).join('\n'),
      ),
  },
  { weight: 1, arbitrary: paragraph.map((own) => `> ${own}`) },
  { weight: 1, arbitrary: sentence.map((own) => `\`\`\`\nkept = 2\n  ${own}\n\`\`\``) },
  { weight: 1, arbitrary: sentence.map((own) => `<div><p>${own}</p><ul><li>One</li><li>Two</li></ul></div>`) },
  { weight: 1, arbitrary: sentence.map((own) => `[^1]: ${own}`) },
);

type Edit = (blocks: readonly string[], at: number, other: string) => readonly string[];

const edits: readonly Edit[] = [
  (blocks, at) => blocks.filter((_, own) => own !== at),
  (blocks, at, other) => [...blocks.slice(0, at), other, ...blocks.slice(at)],
  (blocks, at, other) => blocks.map((own, place) => (place === at ? other : own)),
  // Moved, and moved and edited.
  (blocks, at) => [...blocks.slice(0, at), ...blocks.slice(at + 1), ...blocks.slice(at, at + 1)],
  (blocks, at) => [...blocks.slice(0, at), ...blocks.slice(at + 1), ...blocks.slice(at, at + 1)].map(reword),
  (blocks, at) => blocks.map((own, place) => (place === at ? reword(own) : own)),
  // A paragraph split, two merged, a list or a table in another order, a list nested deeper.
  (blocks, at) => blocks.flatMap((own, place) => (place === at && isProse(own) ? own.split(/(?<=\.) /) : own)),
  (blocks, at) => {
    const [own, next] = [blocks[at] ?? '', blocks[at + 1] ?? ''];
    return isProse(own) && isProse(next) ? blocks.toSpliced(at, 2, `${own} ${next}`) : blocks;
  },
  (blocks, at) => blocks.map((own, place) => (place === at ? own.split('\n').toSorted().join('\n') : own)),
  (blocks, at) => blocks.map((own, place) => (place === at ? own.replace(/^[-*] /gm, '    - ') : own)),
];

function isProse(block: string): boolean {
  return /^[\p{L}A-Z]/u.test(block) && !block.includes('\n');
}

function reword(block: string): string {
  return block
    .replace(/\bletters\b/g, 'faxes')
    .replace(/\btwo\b/g, 'seven')
    .replace('thirty days', 'ten days');
}

/** Two versions of a policy as Markdown, the second edited from the first in ways that people edit. */
export const writtenPolicies: fc.Arbitrary<readonly [before: string, after: string]> = fc
  .tuple(
    fc.array(block, { maxLength: 9 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(), block), { minLength: 1, maxLength: 5 }),
  )
  .map(([blocks, steps]) => {
    const after = steps.reduce<readonly string[]>(
      (own, [which, at, other]) =>
        edits[which % edits.length]?.(own, own.length === 0 ? 0 : at % own.length, other) ?? own,
      blocks,
    );
    return [blocks.join('\n\n'), after.join('\n\n')];
  });
