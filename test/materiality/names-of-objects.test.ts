import { describe, expect, it } from 'vitest';
import { assess } from '../../src/core/materiality/judging/assess.ts';
import { promises } from '../../src/core/promise/reading/read-promises.ts';
import { siteScope } from '../../src/core/promise/reading/read-sites.ts';
import { redlineOfTexts } from '../../src/core/redline/comparing/redline-of-texts.ts';
import { redlineHtml } from '../../src/core/redline/formats/html/html.ts';
import { redlineJson } from '../../src/core/redline/formats/plain/json.ts';

/** What every object answers to, asked or not: a table of words that is a plain object finds these in it. */
const names = Object.getOwnPropertyNames(Object.prototype);

/** As words, escaped where Markdown would read underscores as emphasis, and in code as they are. */
const form = (word: string, name = word.replaceAll('_', '\\_')): string => `
# Privacy policy of ${name}

We may keep your data for ${name} years, ${name} months and thirty ${name} days. ${name} ${name} Ltd will share it, and you can ${name} your data.

## ${name}

${name}: the ${name} that we ${name}. We will notify you ${name} days before any change to this ${name} policy takes effect.

- ${name}
- [${name}](https://larkpost.example/${name}) and [a page][${name}]

| ${name} | Kept for |
| --- | --- |
| ${name} | ${name} days |

${name}
: what a ${name} is

## 2. Changes to ${name}

We may change this policy. See section ${name} and \`${word}\`. <span class="${word}">${name}</span> &${word};

[${name}]: https://larkpost.example/${name} "${name}"
`;

describe('a policy that uses a name of every object as a word', () => {
  it('sees all of these names', () => {
    expect(names).toEqual(expect.arrayContaining(['constructor', 'toString', 'hasOwnProperty', '__proto__']));
  });

  it.each(names)('is read, compared and judged with %s as with any other word', (name) => {
    const cases: readonly (readonly [string, string])[] = [
      [form('letter'), form(name)],
      [form(name), form('letter')],
      ['', form(name)],
      [form(name), `${form(name)}\n\nWe share the ${name} with partners of ${name} for ${name} purposes.\n`],
    ];
    for (const [before, after] of cases) {
      const redline = redlineOfTexts(before, after);
      expect(JSON.stringify(redlineJson(redline)).toLowerCase()).toContain(name.toLowerCase());
      expect([...redlineHtml(redline)].join('').toLowerCase()).toContain(name.toLowerCase());
      const assessment = assess(redline);
      expect(assessment.findings.length).toBeGreaterThan(0);
      for (const { why } of assessment.findings) expect(why).not.toMatch(/\[native code\]|\[object Object\]|function /);
      for (const text of [redline.before, redline.after]) {
        expect(JSON.stringify([promises(text), siteScope(text)])).not.toContain('native code');
        expect(text.blocks.every((block) => typeof block.text === 'string')).toBe(true);
      }
    }
  });
});
