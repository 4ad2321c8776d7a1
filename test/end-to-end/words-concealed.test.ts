import { describe, expect, it } from 'vitest';
import { initFlags } from './a-workspace.ts';
import { inProcess } from './in-process.ts';
import { postalPolicy } from './policies.ts';

/** Every name that an object of JavaScript has without being given it. */
const namesOfObjects = Object.getOwnPropertyNames(Object.prototype);

describe('words that are written otherwise than they are seen', () => {
  it('are told where they stand by record, diff and classify, and wait for a person', async () => {
    const workspace = inProcess();
    const tricked = `${postalPolicy}\nWe ke\u0435p letters.\n`;
    const line = tricked.split('\n').indexOf('We ke\u0435p letters.') + 1;
    const told = `line ${line}: "ke⟨U+0435⟩p" is in letters that look like others: readers see "keep"`;
    workspace.write('policies/privacy.md', tricked);
    await workspace.must(initFlags);
    const first = await workspace.must(['record']);
    expect(first.out).toContain(`differ in 1 place of policies/privacy.md:\n  ${told}`);

    workspace.write('policies/privacy.md', `${postalPolicy}\nWe ke\u0435p letters.\n\nWe k\u0435ep parcels.\n`);
    expect((await workspace.must(['diff'])).out.replace(/\s+/g, ' ')).toContain(
      `line ${line + 2}: "k⟨U+0435⟩ep" is in letters`,
    );
    expect((await workspace.must(['diff', '--json'])).json()).toMatchObject({
      concealments: [{ kind: 'look-alike', line: line + 2, written: 'k\u0435ep', seen: 'keep' }],
    });
    expect((await workspace.must(['classify', '--json'])).json()).toMatchObject({
      level: 'material',
      needsReview: true,
    });
    const next = (await workspace.must(['record', '--json'])).json();
    expect(next).toMatchObject({
      outcome: 'recorded',
      notice: { assessment: { level: 'material', needsReview: true } },
      concealments: [{ line: line + 2, seen: 'keep' }],
    });
    expect((await workspace.must(['review', 'privacy-r2', '--approve', '--by', 'Ada Perez'])).status).toBe(0);
    await workspace.must(['render', 'privacy-r2']);
    await workspace.must(['verify', 'notices/privacy-r2']);
  });
});

describe('words that every object has', () => {
  it('are words like others to every command that reads a text', async () => {
    const workspace = inProcess();
    const sentences = namesOfObjects.map((name) => `We share ${name} with the ${name} of partners.`);
    const lists = namesOfObjects.map((name) => `- ${name}`);
    const before = `${postalPolicy}\n## ${namesOfObjects.join(' ')}\n\n${sentences.join(' ')}\n\n${lists.join('\n')}\n`;
    workspace.write('policies/privacy.md', before);
    await workspace.must(initFlags);
    await workspace.must(['record']);
    workspace.write('policies/privacy.md', before.replaceAll('We share', 'We never share'));
    for (const words of [
      ['diff'],
      ['diff', '--format', 'html'],
      ['diff', '--json'],
      ['classify'],
      ['promise', 'privacy'],
      ['record'],
    ])
      await workspace.must(words);
    const { stats } = (await workspace.must(['diff', 'privacy@1', 'privacy@2', '--json'])).json() as {
      stats: { inserted: number };
    };
    expect(stats.inserted).toBe(namesOfObjects.length);
  });

  it.each(namesOfObjects)('%s as a whole text, a title, and the only new word', async (name) => {
    const workspace = inProcess();
    workspace.write('a.md', `# ${name}\n\n${name}\n`);
    workspace.write(
      'b.md',
      `# ${name}\n\n${name} ${name}\n\n| ${name} |\n| --- |\n| ${name} |\n\n[${name}]: ${name}\n`,
    );
    for (const words of [
      ['diff', 'a.md', 'b.md'],
      ['classify', 'a.md', 'b.md'],
      ['classify', 'b.md', 'a.md'],
      ['promise', 'b.md'],
    ])
      expect([0, 1]).toContain((await workspace.run(words)).status);
  });
});
