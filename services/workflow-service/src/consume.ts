import type { TenantTrx } from '@beaver/kit';
import type { FeedEvent } from '@beaver/kit/consume';
import { takeLowStock } from './take/low-stock.ts';
import { takeOrderMail } from './take/order-mail.ts';
import { startRuns } from './take/start-runs.ts';

/** What comes of an event: rows and events of this service, in the transaction that moves the position. It calls no peer. */
export type Taker = (trx: TenantTrx, event: FeedEvent) => Promise<void>;

const takers: readonly Taker[] = [takeLowStock, takeOrderMail, startRuns];

/** All takers, one after the other. */
export const take: Taker = async (trx, event) => {
  for (const taker of takers) await taker(trx, event);
};
