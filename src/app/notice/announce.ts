import type { Delivery } from '../../core/delivery/delivery.ts';
import { nextState } from '../../core/notice/life/life-cycle.ts';
import type { Notice } from '../../core/notice/life/types.ts';
import { needsBanner, needsEmail } from '../../core/notice/planning/plan-tick.ts';
import { unservedChannels } from '../../core/notice/planning/unserved-channels.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Store } from '../../shell/store/types.ts';
import { deliverNoticeEmails, readEmail } from '../delivery/deliver-emails.ts';
import { render } from '../rendering/render.ts';
import { switchBanner } from '../rendering/switch-banner.ts';
import { refuseBehind } from '../texts/settle-translations.ts';
import { recipientsFile, sender } from '../workspace/mail-settings.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Recipients added to the database in one go. */
const chunkSize = 500;

/**
 * Announces a notice: in one transaction it becomes announced and everybody who is to be told gets a delivery, then the banner
 * goes on and the messages go out. A death after the transaction is made good by the next run's plan.
 *
 * @throws Refusal where a language is behind and nobody decided to go on without it, where the rendering is not the one that was made, or the recipients cannot be read: nothing has been told then.
 */
export async function announce(workspace: Workspace, store: Store, notice: Notice, late: boolean): Promise<string> {
  await refuseBehind(workspace, store, notice);
  const rendered = notice.rendering?.sequence === notice.sequence ? notice : await render(workspace, store, notice);
  const deliveries = needsEmail(rendered) ? await deliveriesFor(workspace, rendered) : [];
  const announced: Notice = {
    ...rendered,
    state: nextState(rendered, 'announce'),
    announcedOn: workspace.today,
    hold: null,
  };
  const excluded = deliveries.filter(({ state }) => state === 'excluded').length;
  await store.write(workspace.occasion, async (writer) => {
    for (let from = 0; from < deliveries.length; from += chunkSize)
      await writer.addDeliveries(deliveries.slice(from, from + chunkSize));
    await writer.saveNotice(announced);
    await writer.append('notice-announced', notice.id, {
      late,
      recipients: deliveries.length - excluded,
      excluded,
      channels: (announced.duties?.channels ?? []).map(({ channel }) => channel),
    });
  });
  const told = [`announced${late ? ' later than planned; the promise still holds' : ''}`];
  if (needsBanner(announced)) {
    told.push(await switchBanner(workspace, store, announced, true));
  }
  if (needsEmail(announced)) told.push(await deliverNoticeEmails(workspace, store, announced));
  const unserved = unservedChannels(announced);
  if (unserved.length > 0) told.push(`yours to do today: ${unserved.join(', ')}`);
  return told.join('; ');
}

/** One delivery a recipient; those whom the duties exclude get one that says why nothing is sent. */
async function deliveriesFor(workspace: Workspace, notice: Notice): Promise<readonly Delivery[]> {
  sender(workspace);
  await readEmail(workspace, notice);
  const file = await recipientsFile(workspace);
  const { readRecipients } = await import('../../shell/recipients/read-recipients.ts');
  const excluded = new Set<string>((notice.duties?.exclusions ?? []).map(({ exclusion }) => exclusion));
  const deliveries: Delivery[] = [];
  for await (const { id, email, name, locale, status } of readRecipients(file)) {
    const state = excluded.has(status) ? 'excluded' : 'pending';
    const reason = excluded.has(status) ? status : '';
    deliveries.push({
      notice: notice.id,
      recipient: id,
      channel: 'email',
      email,
      name,
      locale,
      state,
      reason,
      sentOn: null,
    });
  }
  if (deliveries.length > 0) return deliveries;
  throw new Refusal('attention', {
    message: 'People must be told of the change by e-mail, and the list of recipients is empty',
    expected: `at least one person in ${workspace.configuration.email.recipients}`,
    found: 'none',
    remedy: 'fill the list, or check that it is the right file',
  });
}
