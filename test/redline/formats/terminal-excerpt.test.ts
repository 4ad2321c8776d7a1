import { describe, expect, it } from 'vitest';
import { redline } from '../../../src/core/redline/comparing/redline.ts';
import { redlineTerminal } from '../../../src/core/redline/formats/terminal/terminal.ts';
import { terminalExcerpt } from '../../../src/core/redline/formats/terminal/terminal-excerpt.ts';
import { parsePolicy } from '../../../src/core/text/reading/parse-policy.ts';

const before = parsePolicy('# Policy\n\nWe keep letters for a year.\n\nWe sell nothing.\n\nWrite to us.\n');
const after = parsePolicy(
  '# Policy\n\nWe keep letters for two years.\n\nWe sell nothing.\n\nWrite to us at once.\n\nBye.\n',
);
const compared = redline(before, after);
const options = { colour: false, width: 80, most: 2 } as const;

describe('an excerpt of a redline', () => {
  it('shows each change as the whole redline does, under the same number', () => {
    const whole = redlineTerminal(compared);
    const excerpt = terminalExcerpt(compared, { ...options, most: 9 });
    for (const { id } of compared.changes) {
      const rows = excerpt([id]);
      expect(rows.length).toBeGreaterThan(1);
      expect(whole).toContain(rows.join('\n'));
    }
  });

  it('shows no more than asked for, and says how many there are', () => {
    const rows = terminalExcerpt(compared, options)(compared.changes.map(({ id }) => id));
    expect(compared.changes.length).toBeGreaterThan(2);
    expect(rows.at(-1)).toContain(`… and ${compared.changes.length - 2} more changes`);
  });

  it('is empty for changes that are not there', () => {
    expect(terminalExcerpt(compared, options)(['c99'])).toEqual([]);
    expect(terminalExcerpt(compared, options)([])).toEqual([]);
  });
});
