import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promiseJson } from '../../src/core/promise/owing/promise-json.ts';
import { promises } from '../../src/core/promise/reading/read-promises.ts';
import { parsePolicy } from '../../src/core/text/reading/parse-policy.ts';
import { growthOnDoubling } from '../counted-work.ts';
import { changeClauses } from './change-clauses.ts';

const around = (clause: string) =>
  `# Privacy notice\n\n## Changes to this notice\n\n${clause}\n\n## Contact\n\nWrite to us.\n`;

/** A reading without places and quotes, which move and keep their typography. */
function reading(text: string) {
  const { promises: found, reserves, ...rest } = promiseJson(promises(parsePolicy(text)));
  return {
    ...rest,
    reserves: reserves.length,
    promises: found.map(
      ({ quote: _quote, exclusionQuote: _exclusionQuote, line: _line, section: _section, ...promise }) => promise,
    ),
  };
}

const clauses = fc.constantFrom(...changeClauses.map(({ text }) => text));

describe('a reading', () => {
  it('does not change with white space', () => {
    fc.assert(
      fc.property(
        clauses,
        fc.array(fc.tuple(fc.nat(), fc.constantFrom('  ', '\n', '   ', '\u00a0')), { maxLength: 8 }),
        (clause, inserts) => {
          const words = clause.split(' ');
          for (const [at, space] of inserts) {
            const index = at % (words.length - 1);
            // A line that begins with a number or a dash would be a list; a line of capitals could be a title.
            if (space === '\n' && !/^[a-z]/.test(words[index + 1] ?? '')) continue;
            words[index] = `${words[index]?.trimEnd()}${space}`;
          }
          expect(reading(around(words.join(' ')))).toEqual(reading(around(clause)));
        },
      ),
    );
  });

  it('does not change with emphasis inside a sentence', () => {
    fc.assert(
      fc.property(clauses, fc.nat(), fc.constantFrom('*', '**', '_', '__'), (clause, at, mark) => {
        const words = clause.split(' ');
        const index = 1 + (at % (words.length - 2));
        if (!/^[a-z]+$/i.test(words[index] ?? '')) return;
        words[index] = `${mark}${words[index]}${mark}`;
        expect(reading(around(words.join(' ')))).toEqual(reading(around(clause)));
      }),
    );
  });

  it('does not change with curly quotes and CRLF', () => {
    fc.assert(
      fc.property(clauses, (clause) => {
        const text = around(clause);
        expect(reading(text.replaceAll("'", '’').replaceAll('\n', '\r\n'))).toEqual(reading(text));
      }),
    );
  });

  it('is missing once the change section is taken out', () => {
    fc.assert(
      fc.property(clauses, (clause) => {
        const text = around(clause).replace(`## Changes to this notice\n\n${clause}\n\n`, '');
        expect(promises(parsePolicy(text))).toEqual({ promises: [], reserves: [], pinsRevision: false, missing: true });
      }),
    );
  });

  it('quotes words that stand in the text', () => {
    fc.assert(
      fc.property(clauses, (clause) => {
        for (const { quote } of promises(parsePolicy(around(clause))).promises) expect(clause).toContain(quote);
      }),
    );
  });

  it('ends, and quickly, on any text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'we',
            'will',
            'may',
            'notify',
            'you',
            'of',
            'changes',
            'to',
            'this',
            'notice',
            '30',
            'days',
            'before',
            ',',
            '.',
            '(',
            'not',
            'unless',
            'by',
            'posting',
            '\n',
          ),
        ),
        (words) => {
          expect(() => promises(parsePolicy(words.join(' ')))).not.toThrow();
        },
      ),
    );
  });

  it('takes work in proportion to a long sentence', async () => {
    const words = 'we may change this notice and will notify you of changes to this notice , ';
    const read = (times: number) => promises(parsePolicy(around(words.repeat(times))));
    expect(await growthOnDoubling(read, 150)).toBeLessThan(2.3);
    expect(read(2_700).promises.length).toBeGreaterThan(0);
  });
});
