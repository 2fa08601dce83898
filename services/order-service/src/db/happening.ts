import type { Delivery } from '@beaver/kit';

/** What happened to a row: its event, and who is to be told. */
export interface Happening {
  type: string;
  reason?: string | undefined;
  /** Facts of the event that are no field of the row, as `fulfillmentId`. */
  facts?: object;
  deliveries?: Delivery[];
}
