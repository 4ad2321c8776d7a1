import type { ChainVerdict } from '../../core/ledger/types.ts';
import { Refusal } from '../../core/refusal.ts';
import { hashOf } from '../../core/text/policy/canonical-text.ts';
import type { Store } from '../../shell/store/types.ts';

/** Verifies the hash chain. Throws a Refusal (attention) that names the first entry that does not hold. */
export async function checkLedger(store: Store): Promise<string> {
  const { verifyLedger } = await import('../../shell/store/verify-ledger.ts');
  const verdict = await verifyLedger(store);
  if (verdict.kind === 'intact') return `${verdict.entries} entries, intact; head ${verdict.head.hash}`;
  throw new Refusal(
    'attention',
    {
      message: `The ledger does not hold: ${describeBreak(verdict)}`,
      expected: 'every entry as it was written, chained to the one before',
      found: `${verdict.kind} at entry ${verdict.seq}`,
      remedy: 'do not write to this database; keep a copy as it is, and restore a backup whose head you know',
    },
    { ...verdict },
  );
}

function describeBreak(verdict: Exclude<ChainVerdict, { kind: 'intact' }>): string {
  switch (verdict.kind) {
    case 'changed':
      return `entry ${verdict.seq} was changed`;
    case 'missing':
      return `entry ${verdict.seq} is missing`;
    case 'reordered':
      return `entry ${verdict.seq} is in another's place`;
    case 'inserted':
      return `entry ${verdict.seq} was never appended`;
    case 'truncated':
      return `entries ${verdict.seq} to ${verdict.lastSeq} were cut off`;
  }
}

/** Verifies that each recorded text has its hash, and that notices name the texts that are there. Throws a Refusal (attention). */
export async function checkRevisions(store: Store): Promise<string> {
  const revisions = await store.revisions();
  const hashes = new Map(revisions.map(({ policy, number, hash }) => [`${policy}@${number}`, hash]));
  for (const { policy, number, hash, text } of revisions) {
    if (hashOf(text) !== hash) throw altered(`${policy}@${number}`, hash, hashOf(text));
    // Reading a translation checks it against its hash.
    await store.translations(policy, number);
  }
  for (const { id, policy, revision, baseRevision, afterHash, beforeHash } of await store.notices()) {
    const after = hashes.get(`${policy}@${revision}`) ?? 'nothing';
    const before = hashes.get(`${policy}@${baseRevision}`) ?? 'nothing';
    if (after !== afterHash) throw altered(`${id}: ${policy}@${revision}`, afterHash, after);
    if (before !== beforeHash) throw altered(`${id}: ${policy}@${baseRevision}`, beforeHash, before);
  }
  return `${revisions.length} revisions, each with its hash`;
}

function altered(what: string, expected: string, found: string): Refusal {
  return new Refusal('attention', {
    message: `${what} is not the text that was recorded`,
    expected,
    found,
    remedy: 'keep a copy of the database as it is, and restore a backup',
  });
}
