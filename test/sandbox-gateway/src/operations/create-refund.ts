import type Stripe from 'stripe';
import { z } from 'zod';
import { chargeOf } from '../capture.ts';
import { expanded } from '../expand.ts';
import type { Call } from '../gateway.ts';
import { money } from '../minimum-amount.ts';
import type { Operation } from '../operation.ts';
import { amount, expand, mergeMetadata, metadata } from '../params.ts';
import { refundIntent } from '../refund-settlement.ts';
import { findObject, idOf, listObjects } from '../stored-objects.ts';
import { invalidRequest } from '../stripe-errors.ts';

const schema = z.strictObject({
  payment_intent: z.string().optional(),
  charge: z.string().optional(),
  amount: amount.optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  metadata: metadata.optional(),
  expand: expand('charge', 'payment_intent'),
});

type Params = z.infer<typeof schema>;

/** Gives captured money back, at most what was captured and not yet refunded. */
export const createRefund: Operation<Params> = {
  params: schema,
  run(call) {
    const intent = intentToRefund(call);
    const charge = intent.latest_charge === null ? undefined : chargeOf(call, intent);
    if (charge === undefined || charge.amount_captured === 0) {
      throw invalidRequest(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`, {
        code: 'charge_not_refundable',
        param: 'payment_intent',
      });
    }
    if (isChargedBack(call, intent)) {
      throw invalidRequest(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
        code: 'charge_disputed',
        param: 'payment_intent',
      });
    }
    const rest = charge.amount_captured - charge.amount_refunded;
    const wanted = call.params.amount ?? rest;
    if (rest === 0) {
      throw invalidRequest(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
    }
    if (wanted > rest) {
      const [asked, left] = [money(wanted, charge.currency), money(rest, charge.currency)];
      throw invalidRequest(`Refund amount (${asked}) is greater than unrefunded amount on charge (${left})`, {
        param: 'amount',
      });
    }
    const refund = refundIntent(call, intent, charge, {
      amount: wanted,
      reason: call.params.reason ?? null,
      metadata: mergeMetadata({}, call.params.metadata),
    });
    return { status: 200, body: expanded(call, refund, call.params.expand) };
  },
};

const isChargedBack = ({ gateway, account }: Call<Params>, { id: paymentIntent }: Stripe.PaymentIntent): boolean =>
  listObjects(gateway.database, account, 'dispute', { paymentIntent }).data.some((one) => !one.is_charge_refundable);

function intentToRefund({ gateway, account, params }: Call<Params>): Stripe.PaymentIntent {
  const { payment_intent: id, charge } = params;
  if (id !== undefined) return findObject(gateway.database, account, 'payment_intent', id, 'payment_intent');
  if (charge === undefined) {
    throw invalidRequest('One of the following params should be provided for this request: payment_intent or charge.');
  }
  const { payment_intent: of } = findObject(gateway.database, account, 'charge', charge, 'charge');
  return findObject(gateway.database, account, 'payment_intent', idOf(of), 'charge');
}
