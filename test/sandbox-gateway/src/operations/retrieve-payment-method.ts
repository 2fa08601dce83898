import { z } from 'zod';
import { expanded } from '../expand.ts';
import type { Operation } from '../operation.ts';
import { expand } from '../params.ts';
import { peekPaymentMethod } from '../payment-method.ts';
import { noSuchObject } from '../stripe-errors.ts';

const schema = z.strictObject({ expand: expand('customer') });

/** Which card it is, and who keeps it. */
export const retrievePaymentMethod: Operation<z.infer<typeof schema>> = {
  params: schema,
  run(call) {
    const found = peekPaymentMethod(call, call.id);
    if (found === undefined) throw noSuchObject('PaymentMethod', call.id);
    return { status: 200, body: expanded(call, found, call.params.expand) };
  },
};
