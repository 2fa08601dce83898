import { isDeepStrictEqual } from 'node:util';
import { amountsOf } from './amounts.ts';
import { transactionInDoubt } from './open-transaction.ts';
import type { Means, PaymentRecord } from './payment.ts';
import { type GatewayView, settle } from './settlement.ts';

/** What a gateway's event says by itself: the intent, or how much of a charge was captured, in minor units. */
export type EventView = { intent: GatewayView } | { captured: number };

/**
 * Whether an event tells nothing that is not written down already. What an event says is not believed, so news is asked
 * for; but an event that agrees with the record needs no asking. Most are echoes of this service's own commands.
 */
export function isKnown(record: PaymentRecord, view: EventView, means: Means): boolean {
  if (transactionInDoubt(record)) return false;
  if ('captured' in view) return amountsOf(record.transactions).captured >= view.captured;
  return isDeepStrictEqual(settle(record, view.intent, means), record);
}
