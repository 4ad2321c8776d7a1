import { describe, expect, it } from 'vitest';
import { isPending, type NoticeEvent, nextState } from '../../src/core/notice/life/life-cycle.ts';
import type { NoticeState } from '../../src/core/notice/life/types.ts';
import { Refusal } from '../../src/core/refusal.ts';

const states: readonly NoticeState[] = [
  'draft',
  'approved',
  'scheduled',
  'announced',
  'in-force',
  'superseded',
  'withdrawn',
];

/** Every event with the states it may happen in and where it leads; all other pairs must be refused. */
const allowed: Readonly<Record<NoticeEvent, Partial<Record<NoticeState, NoticeState>>>> = {
  approve: { draft: 'approved', approved: 'approved' },
  reopen: { approved: 'draft', scheduled: 'draft' },
  schedule: { approved: 'scheduled', scheduled: 'scheduled' },
  postpone: { announced: 'announced' },
  announce: { scheduled: 'announced' },
  'put-in-force': { announced: 'in-force' },
  supersede: { 'in-force': 'superseded' },
  withdraw: { draft: 'withdrawn', approved: 'withdrawn', scheduled: 'withdrawn', announced: 'withdrawn' },
};

describe('the life of a notice', () => {
  const pairs = Object.entries(allowed).flatMap(([event, ways]) =>
    states.map((state) => [event as NoticeEvent, state, ways[state]] as const),
  );

  it.each(pairs)('%s on a notice that is %s leads to %s', (event, state, expected) => {
    const notice = { id: 'privacy-r2', state };
    if (expected !== undefined) {
      expect(nextState(notice, event)).toBe(expected);
      return;
    }
    expect(() => nextState(notice, event)).toThrow(Refusal);
  });

  it('says in a refusal which states would do, which it is in, and the command that helps', () => {
    try {
      nextState({ id: 'privacy-r2', state: 'draft' }, 'schedule');
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({
        kind: 'usage',
        expected: 'a notice that is approved or scheduled',
        found: 'it is draft',
      });
      expect((error as Refusal).remedy).toContain('fairnotice review privacy-r2 --approve');
    }
  });

  it('never leads from a finished state back to a pending one', () => {
    const finished = states.filter((state) => !isPending({ state }));
    for (const ways of Object.values(allowed)) {
      for (const state of finished) expect([undefined, 'superseded']).toContain(ways[state]);
    }
  });
});
