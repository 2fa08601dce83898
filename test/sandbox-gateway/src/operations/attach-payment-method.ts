import { z } from 'zod';
import { expanded } from '../expand.ts';
import { newId } from '../new-id.ts';
import type { Operation } from '../operation.ts';
import { customer, expand } from '../params.ts';
import { newPaymentMethod, peekPaymentMethod } from '../payment-method.ts';
import { findObject, insertObject } from '../stored-objects.ts';
import { invalidRequest, noSuchObject } from '../stripe-errors.ts';
import { findTestPaymentMethod } from '../test-payment-methods.ts';

const schema = z.strictObject({ customer, expand: expand('customer') });

/** From a test name a customer gets a payment method of its own, which does the same; the name stays anybody's. */
export const attachPaymentMethod: Operation<z.infer<typeof schema>> = {
  params: schema,
  run(call) {
    const { database } = call.gateway;
    const [method, found] = [findTestPaymentMethod(call.id), peekPaymentMethod(call, call.id)];
    if (method === undefined || found === undefined) throw noSuchObject('PaymentMethod', call.id);
    const { id } = findObject(database, call.account, 'customer', call.params.customer, 'customer');
    if (found.customer !== null)
      throw invalidRequest('The payment method you provided has already been attached to a customer.');
    const own = newPaymentMethod(newId(call.id), method, id);
    insertObject(database, call.account, own, null);
    return { status: 200, body: expanded(call, own, call.params.expand) };
  },
};
