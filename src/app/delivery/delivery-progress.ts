import type { Notice } from '../../core/notice/life/types.ts';
import { type DeliveryProgress, needsEmail } from '../../core/notice/planning/plan-tick.ts';
import type { Store } from '../../shell/store/types.ts';

/** How far a notice's required deliveries are; finished where it owes no e-mail. */
export async function deliveryProgress(store: Store, notice: Notice): Promise<DeliveryProgress> {
  if (!needsEmail(notice)) return { outstanding: 0, lastSentOn: null };
  const { pending, attempting, lastSentOn } = await store.deliveryCounts(notice.id);
  return { outstanding: pending + attempting, lastSentOn };
}
