import { z } from 'zod';
import { expanded } from '../expand.ts';
import type { Operation } from '../operation.ts';
import { expand } from '../params.ts';
import { cancelIntent } from '../release.ts';
import { findObject } from '../stored-objects.ts';
import { unexpectedState } from '../stripe-errors.ts';

const schema = z.strictObject({
  cancellation_reason: z.enum(['abandoned', 'duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  expand: expand('latest_charge'),
});

const CANCELABLE: readonly string[] = [
  'requires_payment_method',
  'requires_capture',
  'requires_confirmation',
  'requires_action',
];

/** Ends an intent before its money is taken; what was held is let go. */
export const cancelPaymentIntent: Operation<z.infer<typeof schema>> = {
  params: schema,
  run(call) {
    const { gateway, account, id, params } = call;
    const intent = findObject(gateway.database, account, 'payment_intent', id);
    if (!CANCELABLE.includes(intent.status)) {
      throw unexpectedState(
        `You cannot cancel this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be canceled: ${CANCELABLE.join(', ')}.`,
        intent,
      );
    }
    if (intent.amount_received > 0) {
      throw unexpectedState(
        'You cannot cancel this PaymentIntent because a part of it has been captured. To let the rest go, capture it with amount_to_capture=0 and final_capture=true.',
        intent,
      );
    }
    cancelIntent(call, intent, params.cancellation_reason ?? null);
    return { status: 200, body: expanded(call, intent, params.expand) };
  },
};
