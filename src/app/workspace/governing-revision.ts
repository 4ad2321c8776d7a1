import { isPending } from '../../core/notice/life/life-cycle.ts';
import type { Revision } from '../../core/notice/life/revision.ts';
import type { Notice } from '../../core/notice/life/types.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Store } from '../../shell/store/types.ts';

/**
 * The revision in force: that of the notice in force, or the first recorded one, which is taken to be in force when it is
 * recorded. Null before anything is recorded.
 */
export async function revisionInForce(store: Store, policy: string): Promise<Revision | null> {
  const notices = await noticesOf(store, policy);
  const current = notices.filter(({ state }) => state === 'in-force').at(-1);
  return store.revision(policy, current?.revision ?? 1);
}

/** The notices of a policy, by revision ascending. */
export async function noticesOf(store: Store, policy: string): Promise<readonly Notice[]> {
  const notices = await store.notices();
  return notices.filter((notice) => notice.policy === policy).sort((a, b) => a.revision - b.revision);
}

/** Pending notices of a policy, by revision ascending. */
export async function pendingNotices(store: Store, policy: string): Promise<readonly Notice[]> {
  return (await noticesOf(store, policy)).filter(isPending);
}

/** A revision that must be there because a notice names it. Throws an Error (a bug or a damaged database) otherwise. */
export async function recordedRevision(store: Store, policy: string, number: number): Promise<Revision> {
  const revision = await store.revision(policy, number);
  if (!revision) throw new Error(`${policy}@${number} is named by a notice but is not in the database`);
  return revision;
}

/** The notice called `id`. Throws a Refusal (usage) that lists those there are. */
export async function noticeCalled(store: Store, id: string): Promise<Notice> {
  const notice = await store.notice(id);
  if (notice) return notice;
  const known = (await store.notices()).map((other) => `${other.id} (${other.state})`);
  throw new Refusal('usage', {
    message: `There is no notice "${id}"`,
    expected: known.length === 0 ? 'a notice; there is none yet' : `one of: ${known.join(', ')}`,
    found: id,
    remedy: known.length === 0 ? 'edit the policy and run `fairnotice record`' : 'name one of them',
  });
}

/** The notice called `id`, or the only pending one where `id` is not given. */
export async function chosenNotice(store: Store, id: string | undefined): Promise<Notice> {
  if (id !== undefined) return noticeCalled(store, id);
  const pending = (await store.notices()).filter(isPending);
  const [only] = pending;
  if (only && pending.length === 1) return only;
  throw new Refusal('usage', {
    message: 'Which notice?',
    expected:
      pending.length === 0
        ? 'a pending notice; there is none'
        : `one of: ${pending.map((notice) => notice.id).join(', ')}`,
    found: 'no name',
    remedy: pending.length === 0 ? 'edit the policy and run `fairnotice record`' : 'name one of them',
  });
}
