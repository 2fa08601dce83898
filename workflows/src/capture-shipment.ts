import type { MinorUnits, PaymentSnapshot } from './contract.ts';
import type { OrderProcess } from './order-process.ts';
import { keepPayment, type Shipment } from './order-state.ts';
import { Refused, suffix } from './process.ts';
import { moneyStep } from './proxies.ts';

/** What is taken of a payment for goods that have left. */
export interface ShipmentCapture {
  /** For the operator: the step, and its activity. */
  what: string;
  summary: string;
  amount: MinorUnits;
  /** Nothing of the payment can be captured later. */
  final: boolean;
}

/** A gateway that refuses is not asked again by itself: the order waits for money that comes some other way. */
export async function captureForShipment(
  process: OrderProcess,
  { id: paymentId }: PaymentSnapshot,
  { fulfillmentId }: Shipment,
  { what, summary, amount, final }: ShipmentCapture,
): Promise<void> {
  const { order, state } = process;
  try {
    const answer = await process.insist(what, ['capture_refused', 'payment_not_authorized'], (nth) =>
      moneyStep('capturePayment', summary, {
        tenantId: order.tenantId,
        paymentId,
        currency: order.currency,
        amount,
        final,
        key: `${paymentId}/capture/${fulfillmentId}${suffix(nth)}`,
      }),
    );
    keepPayment(state, answer.payment);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    state.captureRefused = true;
  }
}
