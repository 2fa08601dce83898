import { lockOrder } from '../db/orders.ts';
import { insertPaymentMethod } from '../db/payment-methods.ts';
import { addPaymentMethod, assertMethod } from '../domain/payment-method.ts';
import type { Operation } from '../operation.ts';
import { saveOrder } from '../save-order.ts';
import { tellProcess, tellRetry } from '../tell-process.ts';

/** The token, and who keeps it, stay in their row; the workflow hears the method's number. */
export const replacePaymentMethod: Operation<'replacePaymentMethod'> = (call) => {
  assertMethod(call.body, '');
  return call.write(async (trx) => {
    const order = await lockOrder(trx, call.path.orderId);
    const after = addPaymentMethod(order, call.body, new Date());
    const method = after.paymentMethods.length;
    const { type } = call.body;
    await insertPaymentMethod(trx, order.id, { ...call.body, number: method });
    const deliveries = [
      tellProcess(order, 'paymentMethodReplaced', { method, methodType: type }),
      ...tellRetry(order, 'retryUnwanted', { endReason: 'methodReplaced' }),
    ];
    const happening = { type: 'order.paymentMethodReplaced', facts: { method }, deliveries };
    return { status: 200, body: await saveOrder(trx, order, after, happening) };
  });
};
