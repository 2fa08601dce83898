import { z } from 'zod';
import { expanded } from '../expand.ts';
import type { Operation } from '../operation.ts';
import { expand } from '../params.ts';
import { findObject } from '../stored-objects.ts';

const params = z.strictObject({ expand: expand('latest_charge') });

/** The truth about a payment, whatever an earlier answer said or failed to say. */
export const retrievePaymentIntent: Operation<z.infer<typeof params>> = {
  params,
  run: (call) => ({
    status: 200,
    body: expanded(
      call,
      findObject(call.gateway.database, call.account, 'payment_intent', call.id),
      call.params.expand,
    ),
  }),
};
