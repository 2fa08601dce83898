import { z } from 'zod';
import { expanded } from '../expand.ts';
import type { Operation } from '../operation.ts';
import { expand } from '../params.ts';
import { findObject } from '../stored-objects.ts';

const schema = z.strictObject({ expand: expand('latest_charge') });

/** The truth about a payment, whatever an earlier answer said or failed to say. */
export const retrievePaymentIntent: Operation<z.infer<typeof schema>> = {
  params: schema,
  run: (call) => ({
    status: 200,
    body: expanded(
      call,
      findObject(call.gateway.database, call.account, 'payment_intent', call.id),
      call.params.expand,
    ),
  }),
};
