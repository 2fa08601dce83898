import type Stripe from 'stripe';
import { declineKind, type Refusal } from '../domain/decline.ts';
import type { RefundView } from '../domain/refund-settlement.ts';
import type { GatewayView } from '../domain/settlement.ts';

const statuses: Record<string, GatewayView['status']> = {
  requires_confirmation: 'idle',
  processing: 'processing',
  requires_capture: 'capturable',
  succeeded: 'captured',
  canceled: 'canceled',
};

/** What a payment intent shows, in this service's words. Its latest charge must be expanded. */
export function viewOf(intent: Stripe.PaymentIntent): GatewayView {
  const charge = typeof intent.latest_charge === 'object' ? intent.latest_charge : null;
  const card = charge?.payment_method_details?.card;
  const captureBefore = card?.capture_before ? new Date(card.capture_before * 1000) : null;
  const refusal = refusalOf(intent.last_payment_error);
  return {
    reference: intent.id,
    status: statusOf(intent, refusal),
    amountReceived: intent.amount_received,
    chargeReference: typeof intent.latest_charge === 'string' ? intent.latest_charge : (charge?.id ?? null),
    nextActionUrl: intent.next_action?.redirect_to_url?.url ?? null,
    refusal,
    lapsed: hasLapsed(intent),
    multicapture: card ? card.multicapture?.status === 'available' : null,
    authorizationExpiresAt: captureBefore,
  };
}

/** An action without an address is one for Stripe's own scripts; to this service it is not there yet. */
function statusOf(intent: Stripe.PaymentIntent, refusal: Refusal | null): GatewayView['status'] {
  if (intent.status === 'requires_payment_method') return refusal ? 'declined' : 'idle';
  if (intent.status === 'requires_action')
    return intent.next_action?.redirect_to_url?.url ? 'requiresAction' : 'processing';
  return statuses[intent.status] ?? 'processing';
}

function refusalOf(error: Stripe.PaymentIntent.LastPaymentError | null): Refusal | null {
  if (!error) return null;
  const code = error.decline_code ?? error.code ?? 'generic_decline';
  return { code, kind: declineKind(code, error.advice_code), reference: error.charge ?? `error/${code}` };
}

/** An uncaptured intent is canceled by Stripe itself when its time is over. */
const hasLapsed = ({ status, cancellation_reason: reason }: Stripe.PaymentIntent): boolean =>
  status === 'canceled' && (reason === 'automatic' || reason === 'expired');

const refundStatuses: Record<string, RefundView['status']> = {
  succeeded: 'succeeded',
  failed: 'failed',
  canceled: 'failed',
};

/** What a refund shows. Its metadata carries the transaction, by which a refund whose answer was lost is known again. */
export const refundViewOf = (refund: Stripe.Refund): RefundView => ({
  reference: refund.id,
  transactionId: refund.metadata?.transactionId ?? null,
  amount: refund.amount,
  status: refundStatuses[refund.status ?? ''] ?? 'pending',
  failureCode: refund.failure_reason ?? null,
});
