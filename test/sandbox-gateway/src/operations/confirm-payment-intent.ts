import { z } from 'zod';
import { confirmationParams, confirmIntent } from '../confirm.ts';
import { expanded } from '../expand.ts';
import type { Operation } from '../operation.ts';
import { expand } from '../params.ts';
import { findObject, peekObject } from '../stored-objects.ts';
import { findTestPaymentMethod } from '../test-payment-methods.ts';

const schema = z.strictObject({ ...confirmationParams, expand: expand('latest_charge') });

/** Tries to pay with the payment method given here or before. */
export const confirmPaymentIntent: Operation<z.infer<typeof schema>> = {
  params: schema,
  misbehavior({ gateway, account, id, params: { payment_method: given } }) {
    const name = given ?? peekObject(gateway.database, account, 'payment_intent', id)?.payment_method;
    return findTestPaymentMethod(name)?.faultOnConfirm;
  },
  run(call) {
    const intent = findObject(call.gateway.database, call.account, 'payment_intent', call.id);
    const refusal = confirmIntent(call, intent, call.params);
    return refusal?.answer ?? { status: 200, body: expanded(call, intent, call.params.expand) };
  },
};
