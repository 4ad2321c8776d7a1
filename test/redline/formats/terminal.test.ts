import { describe, expect, it } from 'vitest';
import { redlineTerminal } from '../../../src/core/redline/formats/terminal/terminal.ts';
import { buildRedline, h, li, p, type Step } from './build-redline.ts';
import { exampleRedline } from './example-redline.ts';
import { exampleTable } from './example-table.ts';

const escapeCode = '\u001b';

describe('redlineTerminal', () => {
  it('reads without colour: side headings, numbers, marked words, signs in the gutter', () => {
    expect(redlineTerminal(exampleRedline, { width: 72 })).toBe(`Harbourfax privacy policy
8 changes: 19 words inserted, 8 deleted, 10 moved, 58 unchanged
1 formatting difference (1 link target) not shown (--show-formatting
shows them)

§ Harbourfax privacy policy
  1  replaced
       We tell you [-thirty (30)-]{+ten (10)+} business days before this
       policy changes, [-by e-mail and-] in your account.

§ Sharing and sale
  2  retitled
       § Sharing {+and sale+}

3–4  inserted (2 blocks)
     + • partners who may write to you about their own products;
     + • buyers of our directory.

  5  deleted
     - • nobody else.

§ How long we keep data
  6  replaced
       Fax images | [-30-]{+90+} days

  7  moved from § Sharing
     > You may object at any time by writing to
     > privacy@harbourfax.example.

§ Your rights
  8  replaced, split into 2 blocks
       We answer within a month.
       We ask for proof of identity.
`);
  });

  it('marks edits by colour instead of brackets where there is a painter', () => {
    const text = redlineTerminal(exampleRedline, { colour: true });
    expect(text).toContain(
      `${escapeCode}[31;9mthirty (30)${escapeCode}[39;29m ${escapeCode}[32;4mten (10)${escapeCode}[39;24m`,
    );
    expect(text).not.toContain('[-');
  });

  it('paints with the painter it is given', () => {
    const same = (text: string): string => text;
    const signs = { deletedSign: same, insertedSign: same, movedAway: same };
    const colour = { ...signs, deleted: same, inserted: same, moved: same, heading: same, label: same, faint: same };
    const painted = redlineTerminal(exampleRedline, { colour: { ...colour, deleted: (text) => text.toUpperCase() } });
    expect(painted).toContain('THIRTY (30)');
  });

  it('shows formatting only where asked, and counts it where not', () => {
    expect(redlineTerminal(exampleRedline)).not.toContain('ads.example');
    expect(redlineTerminal(exampleRedline, { showFormatting: true })).toContain(
      'link target: https://harbourfax.example/c → https://ads.example/c',
    );
  });

  it('keeps only the words inserted or deleted where asked', () => {
    const text = redlineTerminal(exampleRedline, { wordsOnly: true });
    expect(text).toContain('[-thirty (30)-]{+ten (10)+} … [-by e-mail and-]');
    expect(text).not.toContain('You may object');
    expect(text).not.toContain('business days');
  });

  it('counts by section with stat, columns aligned', () => {
    expect(redlineTerminal(exampleRedline, { stat: true, width: 60 }).split('\n').slice(6)).toEqual([
      '§ Harbourfax privacy policy  1   +2  -5',
      '§ Sharing and sale           4  +16  -2',
      '§ How long we keep data      2   +1  -1  >10',
      '§ Your rights                1   +0  -0',
      '',
    ]);
  });

  it('shortens long kept runs to the context asked for', () => {
    const edits = [
      ['=', 'one two three four five six seven eight '],
      ['-', 'old'],
      ['+', 'new'],
      ['=', ' nine ten eleven twelve thirteen fourteen '],
      ['-', 'gone '],
      ['=', 'fifteen sixteen seventeen eighteen'],
    ] as const;
    const side = (dropped: string): string => edits.flatMap(([op, text]) => (op === dropped ? [] : text)).join('');
    const redline = buildRedline([{ kind: 'replaced', before: [p(side('+'))], after: [p(side('-'))], edits }]);
    expect(redlineTerminal(redline, { context: 2, width: 200 })).toContain(
      '     … seven eight [-old-]{+new+} nine ten … thirteen fourteen [-gone-] fifteen sixteen …\n',
    );
    expect(redlineTerminal(redline, { context: Number.POSITIVE_INFINITY, width: 200 })).toContain('one two three');
  });

  it('folds a long run of blocks that moved together untouched', () => {
    const moved = Array.from({ length: 9 }, (_, at) => ({
      kind: 'moved' as const,
      before: [li(`point ${at}`)],
      after: [li(`point ${at}`)],
      to: 3 + at,
    }));
    const redline = buildRedline([
      { before: [h(1, 'Here')] },
      ...moved,
      { before: [h(1, 'There')] },
      { before: [p('The points.')] },
    ]);
    const text = redlineTerminal(redline);
    expect(text).toContain('1–9  moved from § Here (9 blocks)');
    expect(text).toContain('> … 5 more blocks …');
    expect(text).toContain('> • point 8');
  });

  it('lets nothing in a policy act on the terminal', () => {
    const hostile = `safe ${escapeCode}[2J${escapeCode}]0;owned\u0007 \u202etxt.exe`;
    const text = redlineTerminal(buildRedline([{ kind: 'inserted', after: [p(hostile)] }]));
    expect(text).toContain('⟨U+001B⟩[2J⟨U+001B⟩]0;owned⟨U+0007⟩ ⟨U+202E⟩txt.exe');
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  it.each([
    ['Chinese', '我们会与合作伙伴共享您的个人信息以便提供服务并改进我们的产品和客户支持体验'.repeat(3)],
    ['Thai', 'เราอาจเปิดเผยข้อมูลส่วนบุคคลของคุณแก่พันธมิตรของเรา'.repeat(3)],
    ['one unbroken run', 'x'.repeat(300)],
  ])('wraps %s at the width and loses no character', (_, own) => {
    const text = redlineTerminal(buildRedline([{ kind: 'inserted', after: [p(own)] }]), { width: 40 });
    const body = text.split('\n').filter((line) => line.startsWith('     + '));
    expect(body.map((line) => line.slice(7)).join('')).toBe(own);
    expect(body.length).toBeGreaterThan(3);
  });

  it('shows of a long table row its name and the cells that changed, each under its column', () => {
    expect(redlineTerminal(exampleTable, { width: 60 })).toContain(`
  1  replaced
       | Pages of a fax
       | Why: … and to show you in your account that it was
         received there{+, and to find out who misuses the
         service+}
       | How long: [-thirty days-]{+one year+}

  2  inserted
     + | Address book
     + | Why: To fill in numbers
     + | How long: as long as you keep it

  3  deleted
     - Cover sheets | To print them | a day
`);
    expect(redlineTerminal(exampleTable, { width: 60, wordsOnly: true })).toContain(`
  1  replaced
       | Why: {+, and to find out who misuses the service+}
       | How long: [-thirty days-]{+one year+}
`);
  });

  it('tells a section that moved with its heading as one move, and names apart what was edited on the way', () => {
    const moved = (own: ReturnType<typeof p>, to: number): Step => ({ kind: 'moved', before: [own], after: [own], to });
    const edits = [
      ['=', 'We answer within '] as const,
      ['-', 'ten'] as const,
      ['+', 'five'] as const,
      ['=', ' days.'] as const,
    ];
    const redline = buildRedline([
      moved(h(2, 'Your rights'), 1),
      moved(p('You may see what we hold.'), 2),
      moved(li('You may have it put right.'), 3),
      {
        kind: 'moved',
        before: [p('We answer within ten days.')],
        after: [p('We answer within five days.')],
        edits,
        to: 4,
      },
      { before: [h(2, 'How we send')] },
    ]);
    const together = { ...redline, changes: redline.changes.map((change) => ({ ...change, run: 'm1' })) };
    expect(redlineTerminal(together)).toContain(`
1–3  moved from the top level (3 blocks)
     > § Your rights
     > You may see what we hold.
     > • You may have it put right.

  4  moved within its section, edited
     > We answer within [-ten-]{+five+} days.
`);
  });

  it('leaves room between the old and the new word where colour alone would divide them', () => {
    const edits = [['-', '6'] as const, ['+', '5'] as const, ['=', '. Cookies'] as const];
    const step = { kind: 'retitled' as const, before: [h(2, '6. Cookies')], after: [h(2, '5. Cookies')], edits };
    const text = redlineTerminal(buildRedline([step]), { colour: true });
    expect(text.replace(/\u001b\[[\d;]*m/g, '')).toContain('6 5. Cookies');
  });

  it('says so where nothing changed', () => {
    expect(redlineTerminal(buildRedline([{ before: [p('Same words.')] }]))).toBe(
      'No visible change: 2 words unchanged\n',
    );
    expect(redlineTerminal(buildRedline([]))).toBe('No visible change: 0 words unchanged\n');
  });
});
