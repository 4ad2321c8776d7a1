import type { IsoDate } from '../calendar/days/types.ts';

/** `attempting`: handed over, with no answer yet; `excluded`: not to be contacted. */
export type DeliveryState = 'pending' | 'attempting' | 'sent' | 'excluded';

/** One message to one recipient. Unique by notice, recipient and channel. */
export interface Delivery {
  readonly notice: string;
  readonly recipient: string;
  readonly channel: 'email';
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  readonly state: DeliveryState;
  /** Why it is excluded; empty otherwise. */
  readonly reason: string;
  /** Day on which it was sent. */
  readonly sentOn: IsoDate | null;
}

export interface DeliveryCounts {
  readonly pending: number;
  readonly attempting: number;
  readonly sent: number;
  readonly excluded: number;
  /** Day of the last successful delivery, null before the first. */
  readonly lastSentOn: IsoDate | null;
}
