import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/core/ledger/canonical-json.ts';
import { emptyHead, ledgerHash } from '../../src/core/ledger/ledger-hash.ts';
import type { ChainVerdict, LedgerEntry, LedgerHead } from '../../src/core/ledger/types.ts';
import { verifyChain } from '../../src/core/ledger/verify-chain.ts';

function chain(length: number, from: LedgerHead = emptyHead, label = 'x'): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  let head = from;
  for (let index = 0; index < length; index++) {
    const entry = {
      seq: head.seq + 1,
      at: '2026-11-23T08:00:00.000Z',
      today: '2026-11-23',
      rehearsed: false,
      actor: 'Ada Counsel',
      event: 'noted',
      subject: 'privacy-r2',
      body: { index, label, list: ['ä', null, 1.5] },
      previousHash: head.hash,
    };
    entries.push({ ...entry, hash: ledgerHash(entry) });
    head = { seq: entry.seq, hash: ledgerHash(entry) };
  }
  return entries;
}

/** The entry with other content and, where `rehash`, the hash that goes with it. */
function altered(entry: LedgerEntry | undefined, over: Partial<LedgerEntry>, rehash = false): LedgerEntry {
  if (!entry) throw new Error('no such entry');
  const changed = { ...entry, ...over };
  return rehash ? { ...changed, hash: ledgerHash(changed) } : changed;
}

function renumbered(entries: readonly LedgerEntry[]): LedgerEntry[] {
  return entries.map((entry, index) => ({ ...entry, seq: index + 1 }));
}

const whole = chain(6);
const head: LedgerHead = { seq: 6, hash: whole[5]?.hash ?? '' };

describe('tampering is found, and where', () => {
  const without = (seq: number) => whole.filter((entry) => entry.seq !== seq);
  const order = (...seqs: number[]) => seqs.map((seq) => altered(whole[seq - 1], {}));
  const replaced = (seq: number, entry: LedgerEntry) => whole.map((each) => (each.seq === seq ? entry : each));
  const stranger = altered(chain(1, { seq: 2, hash: 'f'.repeat(64) }, 'stranger')[0], {});
  const forged = chain(1, { seq: 2, hash: whole[1]?.hash ?? '' }, 'forged')[0];

  const cases: readonly (readonly [
    title: string,
    entries: readonly (LedgerEntry | undefined)[],
    verdict: ChainVerdict,
  ])[] = [
    ['nothing', whole, { kind: 'intact', entries: 6, head }],
    ['an actor replaced', replaced(3, altered(whole[2], { actor: 'Eve' })), { kind: 'changed', seq: 3 }],
    ['a body edited', replaced(1, altered(whole[0], { body: { index: 9 } })), { kind: 'changed', seq: 1 }],
    [
      'a rehearsal passed off as real',
      replaced(4, altered(whole[3], { rehearsed: true })),
      { kind: 'changed', seq: 4 },
    ],
    ['a hash replaced', replaced(5, altered(whole[4], { hash: '0'.repeat(64) })), { kind: 'changed', seq: 5 }],
    ['content and hash replaced', replaced(3, altered(whole[2], { actor: 'Eve' }, true)), { kind: 'changed', seq: 3 }],
    ['the last, content and hash', replaced(6, altered(whole[5], { actor: 'Eve' }, true)), { kind: 'changed', seq: 6 }],
    ['the first removed', without(1), { kind: 'missing', seq: 1 }],
    ['one removed', without(4), { kind: 'missing', seq: 4 }],
    ['one removed and the rest renumbered', renumbered(without(4)), { kind: 'missing', seq: 4 }],
    ['two removed', order(1, 2, 5, 6), { kind: 'missing', seq: 3 }],
    ['two swapped', order(1, 3, 2, 4, 5, 6), { kind: 'reordered', seq: 2 }],
    ['two swapped and renumbered', renumbered(order(1, 3, 2, 4, 5, 6)), { kind: 'reordered', seq: 2 }],
    ['one moved to the end', order(1, 3, 4, 5, 6, 2), { kind: 'reordered', seq: 2 }],
    ['a stranger in between', [...whole.slice(0, 2), stranger, ...whole.slice(2)], { kind: 'inserted', seq: 3 }],
    ['a well-chained one in between', [...whole.slice(0, 2), forged, ...whole.slice(2)], { kind: 'inserted', seq: 3 }],
    ['one appended past the head', chain(7), { kind: 'inserted', seq: 7 }],
    ['the last removed', without(6), { kind: 'truncated', seq: 6, lastSeq: 6 }],
    ['the last three removed', whole.slice(0, 3), { kind: 'truncated', seq: 4, lastSeq: 6 }],
    ['everything removed', [], { kind: 'truncated', seq: 1, lastSeq: 6 }],
  ];

  test.each(cases)('%s', (_, entries, verdict) => {
    expect(
      verifyChain(
        entries.flatMap((entry) => entry ?? []),
        head,
      ),
    ).toEqual(verdict);
  });

  test('a ledger rewritten whole is told by a head that was kept elsewhere', () => {
    const rewritten = chain(6, emptyHead, 'rewritten');
    expect(verifyChain(rewritten)).toMatchObject({ kind: 'intact' });
    expect(verifyChain(rewritten, head)).toEqual({ kind: 'changed', seq: 6 });
  });

  test('an empty ledger is intact', () => {
    expect(verifyChain([], emptyHead)).toEqual({ kind: 'intact', entries: 0, head: emptyHead });
  });
});

test('whatever is done to the list of entries, it is no longer intact', () => {
  const edit = fc.oneof(
    fc.record({ kind: fc.constant('remove'), at: fc.nat(11), to: fc.nat(11) }),
    fc.record({ kind: fc.constant('move'), at: fc.nat(11), to: fc.nat(11) }),
    fc.record({ kind: fc.constant('copy'), at: fc.nat(11), to: fc.nat(11) }),
    fc.record({ kind: fc.constant('edit'), at: fc.nat(11), to: fc.nat(11) }),
  );
  const original = chain(12);
  const originalHead = { seq: 12, hash: original[11]?.hash ?? '' };
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), fc.boolean(), (edits, renumber) => {
      let entries = [...original];
      for (const { kind, at, to } of edits) {
        const entry = entries[at];
        if (!entry) continue;
        if (kind === 'remove' || kind === 'move') entries.splice(at, 1);
        if (kind === 'move' || kind === 'copy') entries.splice(to, 0, entry);
        if (kind === 'edit') entries[at] = { ...entry, subject: `${entry.subject}!` };
      }
      if (renumber) entries = renumbered(entries);
      const same = canonicalJson(entries) === canonicalJson(original);
      expect(verifyChain(entries, originalHead).kind === 'intact').toBe(same);
    }),
  );
});

describe('canonical JSON', () => {
  test.each([
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [{ z: { y: [1, { d: null, c: true }] }, a: '“é”\n' }, '{"a":"“é”\\n","z":{"y":[1,{"c":true,"d":null}]}}'],
    [{ kept: 0, dropped: undefined }, '{"kept":0}'],
    [{ '\u{1f600}': 1, '\ufb33': 2, a: 3 }, '{"a":3,"\u{1f600}":1,"\ufb33":2}'],
    [-0, '0'],
    [1e21, '1e+21'],
    ['\ud800', '"\\ud800"'],
    [[], '[]'],
  ])('%j', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test.each([
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [1n],
    [undefined],
    [() => 1],
    [Symbol('x')],
    [new Date(0)],
    [new Map()],
    [[undefined]],
  ])('refuses what JSON would change: %s', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  test('is one text for one value, and reads back as that value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        const back: unknown = JSON.parse(text);
        expect(canonicalJson(back)).toBe(text);
        expect(back).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

test('the hash of an entry is pinned: another one would make every existing ledger look changed', () => {
  expect(whole[0]?.hash).toMatchInlineSnapshot(`"8637f1a3e8f61bfaf9fdeb4b395c7b4acefc1a81da0a79a49337a1f25ad5a18a"`);
});
