import { join } from 'node:path';
import type { Notice } from '../../core/notice/life/types.ts';
import { openOutbox } from '../../shell/outbox/outbox.ts';
import type { Store } from '../../shell/store/types.ts';
import { refuseLinkOutside } from '../../shell/workspace/refuse-link-outside.ts';
import { sender } from '../workspace/mail-settings.ts';
import { readPinnedFile } from '../workspace/pinned-file.ts';
import { policySettings, type Workspace } from '../workspace/workspace.ts';
import { deliverNotice } from './deliver-notice.ts';

/** The e-mail of a notice as it was rendered and reviewed. */
export interface RenderedEmail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Reads the rendered e-mail of a notice. Throws a Refusal (attention) where it is not the one that was rendered. */
export async function readEmail(workspace: Workspace, notice: Notice): Promise<RenderedEmail> {
  const { locale } = policySettings(workspace, notice.policy);
  const read = (ending: string): Promise<string> => readPinnedFile(workspace, notice, `email/${locale}.${ending}`);
  const [subject, html, text] = await Promise.all([read('subject.txt'), read('html'), read('txt')]);
  return { subject: subject.trim(), html, text };
}

/** Writes the outstanding messages of an announced notice to the outbox, each exactly once. */
export async function deliverNoticeEmails(workspace: Workspace, store: Store, notice: Notice): Promise<string> {
  const [{ composeMessage, messageIdFor }, { parseMailbox }] = await Promise.all([
    import('../../shell/mail/compose-message.ts'),
    import('../../shell/mail/mailbox.ts'),
  ]);
  const email = await readEmail(workspace, notice);
  const from = parseMailbox(sender(workspace), 'sender');
  const domain = from.address.split('@').at(-1) ?? 'localhost';
  const { replyTo, outbox } = workspace.configuration.email;
  const { folder, spool } = workspace.paths;
  const arrival = join(folder, outbox, notice.id);
  await refuseLinkOutside(folder, spool);
  await refuseLinkOutside(folder, arrival);
  const { sent, recovered } = await deliverNotice({
    store,
    outbox: openOutbox({ spool, outbox: arrival }),
    notice: notice.id,
    occasion: workspace.occasion,
    compose: (delivery) =>
      composeMessage({
        ...email,
        from,
        to: { name: delivery.name, address: delivery.email },
        ...(replyTo === '' ? {} : { replyTo }),
        messageId: messageIdFor({
          notice: notice.id,
          revision: notice.revision,
          recipient: delivery.recipient,
          domain,
        }),
        date: workspace.occasion.at,
      }),
  });
  const { excluded } = await store.deliveryCounts(notice.id);
  const left = excluded === 0 ? '' : `, ${excluded} not to be contacted`;
  return `${sent} messages written to ${outbox}/${notice.id}/${recovered > 0 ? ` (${recovered} of them by an earlier run)` : ''}${left}`;
}
