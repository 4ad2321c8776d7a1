import { hostname } from 'node:os';
import type { Instant } from '../../core/calendar/days/types.ts';
import type { Occasion } from '../../core/ledger/occasion.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Lease, Store, StoreWriter } from '../store/types.ts';
import { isProcessThere } from './is-process-there.ts';

/** The one lease there is: the right to change the workspace. */
const leaseName = 'workspace';

/** A lease that was not renewed for this long is given up: its holder is dead, asleep or cut off. */
const lifetimeMs = 600_000;

export interface LeaseRequest {
  /** The command's name: `tick`. */
  readonly command: string;
  readonly occasion: Occasion;
  /** The present instant, read anew each time. */
  readonly now: () => Instant;
}

/**
 * Does `work` with a store that holds the workspace's lease, a row in the database: it tells processes apart that do not share
 * a file lock, on another machine or after the lock file was deleted. Run it under the file lock.
 *
 * Every write of `work` renews the lease in its own transaction, and fails where the lease has been taken over: what a process
 * does that was taken for dead is not committed. A dead holder's lease is taken over, and the ledger says so: one on this
 * machine whose process is gone, or one that was not renewed for ten minutes.
 *
 * @throws Refusal (busy) that says who holds it; whatever `work` throws.
 */
export async function withLease<T>(
  store: Store,
  request: LeaseRequest,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const since = request.now();
  const own: Lease = {
    name: leaseName,
    pid: process.pid,
    host: hostname(),
    command: request.command,
    since,
    renewed: since,
  };
  await store.write(request.occasion, (writer) => take(writer, own));
  const renewing: Store = {
    ...store,
    write: (occasion, change) =>
      store.write(occasion, async (writer) => {
        await renew(writer, own, request.now());
        return change(writer);
      }),
  };
  try {
    return await work(renewing);
  } finally {
    await release(store, request.occasion, own);
  }
}

async function take(writer: StoreWriter, own: Lease): Promise<void> {
  const present = await writer.lease(leaseName);
  if (present !== null) {
    if (isHeld(present, own)) throw busy(present);
    const { pid, host, command, since, renewed } = present;
    await writer.append('lease-taken-over', leaseName, { from: { pid, host, command, since, renewed } });
  }
  await writer.setLease(own);
}

/** A lease with the id of this very process is of an earlier one that had it: containers number their processes alike. */
function isHeld(present: Lease, own: Lease): boolean {
  const isFresh = Math.abs(Date.parse(own.since) - Date.parse(present.renewed)) <= lifetimeMs;
  if (present.host !== own.host) return isFresh;
  return isFresh && present.pid !== own.pid && isProcessThere(present.pid);
}

async function renew(writer: StoreWriter, own: Lease, renewed: Instant): Promise<void> {
  const present = await writer.lease(leaseName);
  if (present === null || !isSame(present, own)) {
    throw new Refusal('busy', {
      message: 'Another fairnotice process has taken over this workspace, because this one seemed to have died',
      expected: 'the lease to be renewed within ten minutes',
      found: present === null ? 'the lease is gone' : describeLease(present),
      remedy: 'run the command again; what was not committed was not done',
    });
  }
  await writer.setLease({ ...own, renewed });
}

/** What cannot be released is taken over by the next run; it must not hide how the work ended. */
async function release(store: Store, occasion: Occasion, own: Lease): Promise<void> {
  try {
    await store.write(occasion, async (writer) => {
      const present = await writer.lease(leaseName);
      if (present !== null && isSame(present, own)) await writer.dropLease(leaseName);
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

function isSame(a: Lease, b: Lease): boolean {
  return a.pid === b.pid && a.host === b.host && a.since === b.since;
}

function busy(present: Lease): Refusal {
  return new Refusal('busy', {
    message: 'Another fairnotice is at work in this workspace',
    expected: 'one process that changes a workspace at a time',
    found: describeLease(present),
    remedy:
      'wait until it is done, then run the command again; a lease that is not renewed for ten minutes is taken over by itself',
  });
}

function describeLease({ command, pid, host, since }: Lease): string {
  return `\`fairnotice ${command}\`, process ${pid} on ${host}, since ${since}`;
}
