import type Stripe from 'stripe';
import { z } from 'zod';
import { failedCharge, refuseIntent } from '../authorize.ts';
import { captureIntent, chargeOf } from '../capture.ts';
import { canMulticapture } from '../charge.ts';
import type { Decline } from '../declines.ts';
import { expanded } from '../expand.ts';
import type { Answer, Cause } from '../gateway.ts';
import { appendToLedger } from '../ledger.ts';
import type { Operation } from '../operation.ts';
import { boolean, expand, integer, mergeMetadata, metadata } from '../params.ts';
import { forgetWork } from '../schedule.ts';
import { findObject, peekObject, saveObject } from '../stored-objects.ts';
import { invalidRequest, unexpectedState } from '../stripe-errors.ts';
import { findTestPaymentMethod } from '../test-payment-methods.ts';

const schema = z.strictObject({
  amount_to_capture: integer.optional(),
  final_capture: boolean.default(true),
  metadata: metadata.optional(),
  expand: expand('latest_charge'),
});

/** Takes what is held: once, the rest let go; or with multicapture in parts, until one is the final capture. */
export const capturePaymentIntent: Operation<z.infer<typeof schema>> = {
  params: schema,
  misbehavior({ gateway, account, id }) {
    const intent = peekObject(gateway.database, account, 'payment_intent', id);
    return findTestPaymentMethod(intent?.payment_method)?.faultOnCapture;
  },
  run(call) {
    const { params, gateway, account } = call;
    const intent = findObject(gateway.database, account, 'payment_intent', call.id);
    if (intent.status !== 'requires_capture') throw unexpectedState(notCapturable(intent), intent);
    const charge = chargeOf(call, intent);
    const amount = params.amount_to_capture ?? intent.amount_capturable;
    refuseAmount(intent, charge, amount, params.final_capture);
    const decline = findTestPaymentMethod(intent.payment_method)?.captureDecline;
    if (decline !== undefined) return declineCapture(call, intent, charge, decline);
    intent.metadata = mergeMetadata(intent.metadata, params.metadata === undefined ? {} : params.metadata);
    captureIntent(call, intent, amount, { final: params.final_capture, announced: true });
    return { status: 200, body: expanded(call, intent, params.expand) };
  },
};

const notCapturable = ({ status }: Stripe.PaymentIntent): string =>
  status === 'succeeded'
    ? 'This PaymentIntent could not be captured because it has already been captured.'
    : `This PaymentIntent could not be captured because it has a status of ${status}. Only a PaymentIntent with one of the following statuses may be captured: requires_capture.`;

/** Capturing nothing is how the rest of a partly captured intent is let go. */
function refuseAmount(intent: Stripe.PaymentIntent, charge: Stripe.Charge, amount: number, final: boolean): void {
  const param = 'amount_to_capture';
  if (!final && !canMulticapture(charge)) {
    throw invalidRequest('final_capture can only be false when multicapture is available for this PaymentIntent.', {
      code: 'payment_intent_invalid_parameter',
      param: 'final_capture',
      payment_intent: intent,
    });
  }
  const least = final && intent.amount_received > 0 ? 0 : 1;
  if (amount < least) {
    throw invalidRequest(`This value must be greater than or equal to ${least}.`, {
      code: 'parameter_invalid_integer',
      param,
      payment_intent: intent,
    });
  }
  if (amount > intent.amount_capturable) {
    throw invalidRequest(
      'The payment could not be captured because the requested capture amount is greater than the amount you can capture for this charge.',
      { code: 'amount_too_large', param, payment_intent: intent },
    );
  }
}

/** The authorization is gone: the intent waits for another payment method and says why. */
function declineCapture(cause: Cause, intent: Stripe.PaymentIntent, charge: Stripe.Charge, decline: Decline): Answer {
  const failed = failedCharge(charge, decline);
  saveObject(cause.gateway.database, failed);
  forgetWork(cause, 'lapse', intent.id);
  appendToLedger(cause, intent, 'release', intent.amount_capturable);
  return refuseIntent(cause, intent, failed, decline).answer;
}
