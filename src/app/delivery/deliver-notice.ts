import type { Delivery } from '../../core/delivery/delivery.ts';
import type { Occasion } from '../../core/ledger/occasion.ts';
import { recipientsDigest } from '../../core/ledger/recipients-digest.ts';
import { Refusal } from '../../core/refusal.ts';
import { messageName } from '../../shell/outbox/message-name.ts';
import type { Outbox } from '../../shell/outbox/outbox.ts';
import type { Store } from '../../shell/store/types.ts';

export interface NoticeDelivery {
  readonly store: Store;
  readonly outbox: Outbox;
  /** The notice's id. */
  readonly notice: string;
  /** The message to one recipient: it is given nothing of anybody else. */
  readonly compose: (delivery: Delivery) => Promise<Uint8Array>;
  readonly occasion: Occasion;
  /** Messages a batch: one commit before and one after each. Default 50. */
  readonly batchSize?: number;
}

export interface DeliveryOutcome {
  /** Deliveries that became `sent` in this run. */
  readonly sent: number;
  /** Of these, how many an earlier run had handed over before it was stopped. */
  readonly recovered: number;
}

const defaultBatchSize = 50;

/**
 * Hands every pending message of a notice to the outbox, each exactly once, wherever and however often the process is
 * killed: a message is staged, its delivery is committed as `attempting`, the file is moved to the outbox, the delivery is
 * committed as `sent` with the batch's ledger entry. What an earlier run left as `attempting` is finished first: a message
 * that is no longer in the spool has been moved. Run it under the workspace's lock; run it again until it returns.
 *
 * @throws Refusal where a disk is full or a folder out of reach, or the spool was taken away under way; whatever `compose`
 * throws. Everything committed stays, and the next run goes on from there.
 */
export async function deliverNotice(delivery: NoticeDelivery): Promise<DeliveryOutcome> {
  const { store, outbox, notice, batchSize = defaultBatchSize } = delivery;
  const started = await store.deliveries(notice, 'attempting', 1);
  if (started.length > 0 && !(await outbox.hasSpool())) throw spoolIsGone(notice);
  if (started.length === 0 && (await store.deliveries(notice, 'pending', 1)).length === 0)
    return { sent: 0, recovered: 0 };
  await outbox.prepare();
  let [sent, recovered] = [0, 0];
  for (;;) {
    const batch = await store.deliveries(notice, 'attempting', batchSize);
    if (batch.length === 0 && !(await beginBatch(delivery, batchSize))) return { sent, recovered };
    if (batch.length === 0) continue;
    const earlier = await finishBatch(delivery, batch);
    sent += batch.length;
    recovered += earlier;
  }
}

/** Stages the next messages and commits them as attempted; false where none is pending. */
async function beginBatch(
  { store, outbox, notice, compose, occasion }: NoticeDelivery,
  batchSize: number,
): Promise<boolean> {
  const batch = await store.deliveries(notice, 'pending', batchSize);
  if (batch.length === 0) return false;
  const messages = [];
  for (const one of batch) messages.push({ name: messageName(notice, one.recipient), bytes: await compose(one) });
  await outbox.stage(messages);
  await store.write(occasion, (writer) => writer.setDeliveries(notice, recipientsOf(batch), 'attempting', null));
  return true;
}

/** Moves what is still staged and commits the batch as sent; returns how many had been moved before. */
async function finishBatch(
  { store, outbox, notice, occasion }: NoticeDelivery,
  batch: readonly Delivery[],
): Promise<number> {
  const recipients = recipientsOf(batch);
  const { earlier } = await outbox.release(recipients.map((recipient) => messageName(notice, recipient)));
  await store.write(occasion, async (writer) => {
    await writer.setDeliveries(notice, recipients, 'sent', occasion.today);
    await writer.append('deliveries-sent', notice, {
      channel: 'email',
      count: recipients.length,
      recipients: recipientsDigest(recipients),
      recovered: earlier.length,
    });
  });
  return earlier.length;
}

function recipientsOf(batch: readonly Delivery[]): readonly string[] {
  return batch.map(({ recipient }) => recipient);
}

function spoolIsGone(notice: string): Refusal {
  return new Refusal('attention', {
    message: `The spool folder is gone, and messages of ${notice} were on their way through it`,
    expected: 'the folder .fairnotice/spool as the last run left it',
    found: 'no such folder: whether those messages reached the outbox cannot be told',
    remedy: 'put the folder back and run the command again; if they did reach the outbox, an empty folder will do',
  });
}
