import { describe, expect, it } from 'vitest';
import { baseFault } from '../../src/core/notice/life/base-fault.ts';
import type { Notice } from '../../src/core/notice/life/types.ts';
import { aNotice } from './a-notice.ts';

const notice = (revision: number, baseRevision: number, state: Notice['state']): Notice =>
  aNotice({ id: `privacy-r${revision}`, revision, baseRevision, state });

describe('the text that a change is compared with', () => {
  const cases: readonly [string, Notice, readonly Notice[], string | null][] = [
    ['the first text, while no other is in force', notice(2, 1, 'draft'), [], null],
    ['the one in force', notice(3, 2, 'draft'), [notice(2, 1, 'in-force')], null],
    ['the earlier one that is on its way', notice(3, 2, 'scheduled'), [notice(2, 1, 'announced')], null],
    ['no matter, once the notice is over', notice(2, 1, 'superseded'), [notice(3, 2, 'in-force')], null],
    ['not the former one, after the amended text took effect', notice(3, 1, 'draft'), [notice(2, 1, 'in-force')], '@2'],
    ['not one that was withdrawn', notice(3, 2, 'announced'), [notice(2, 1, 'withdrawn')], '@1 is in force'],
    [
      'not one that another comes after',
      notice(4, 2, 'draft'),
      [notice(2, 1, 'in-force'), notice(3, 2, 'draft')],
      '@3',
    ],
  ];
  it.each(cases)('is %s', (_what, asked, siblings, expected) => {
    const fault = baseFault(asked, [asked, ...siblings]);
    if (expected === null) expect(fault).toBeNull();
    else expect(fault).toContain(`privacy${expected}`);
  });
});
