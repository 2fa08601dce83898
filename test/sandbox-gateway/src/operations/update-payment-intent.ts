import { z } from 'zod';
import { CONFIRMABLE } from '../confirm.ts';
import { expanded } from '../expand.ts';
import type { Operation } from '../operation.ts';
import { customer, expand } from '../params.ts';
import { findObject, saveObject } from '../stored-objects.ts';
import { invalidRequest, unexpectedState } from '../stripe-errors.ts';

const schema = z.strictObject({ customer: customer.optional(), expand: expand('latest_charge') });

/** Says whose intent it is, once: Stripe refuses any other customer later, and the same one too. */
export const updatePaymentIntent: Operation<z.infer<typeof schema>> = {
  params: schema,
  run(call) {
    const { gateway, account, params } = call;
    const intent = findObject(gateway.database, account, 'payment_intent', call.id);
    if (params.customer !== undefined) {
      const { id } = findObject(gateway.database, account, 'customer', params.customer, 'customer');
      if (intent.customer !== null) {
        throw invalidRequest(
          'You cannot modify `customer` on a PaymentIntent once it already has been set. To fulfill a payment with a different Customer, cancel this PaymentIntent and create a new one.',
        );
      }
      if (!CONFIRMABLE.has(intent.status)) {
        throw unexpectedState(
          `This PaymentIntent's customer could not be updated because it has a status of ${intent.status}. You may only update the customer of a PaymentIntent with one of the following statuses: ${[...CONFIRMABLE].join(', ')}.`,
          intent,
        );
      }
      intent.customer = id;
      saveObject(gateway.database, intent);
    }
    return { status: 200, body: expanded(call, intent, params.expand) };
  },
};
