import type { Refusal } from './decline.ts';
import type { DisputeView } from './dispute-settlement.ts';
import type { RefundView } from './refund-settlement.ts';
import type { GatewayView } from './settlement.ts';

/**
 * How a call to a gateway failed. `refused`: the card or the authorization was. `invalid`: the request was, so the object has
 * to be looked at. `unknown`: only asking can tell. `unsent`: it certainly did nothing.
 */
export type Failure =
  | { kind: 'refused'; refusal: Refusal; view: GatewayView | undefined }
  | { kind: 'invalid'; code: string }
  | { kind: 'unknown'; answered: boolean; cause: unknown }
  | { kind: 'unsent'; why: 'away' | 'credentials'; cause: unknown };

/** How a call about a payment ended; `shown`: its object as it is now. */
export type Outcome = { kind: 'shown'; view: GatewayView } | Failure;

/** How a call about a dispute ended. */
export type DisputeOutcome = { kind: 'disputeShown'; dispute: DisputeView } | Failure;

/** How a refund's call ended. */
export type RefundOutcome = { kind: 'refundShown'; refund: RefundView } | Failure;
