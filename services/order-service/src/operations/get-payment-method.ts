import { findOrder } from '../db/orders.ts';
import { findPaymentMethod } from '../db/payment-methods.ts';
import type { Operation } from '../operation.ts';

/** The one way out for a token and who keeps it, towards payment-service; and whose store credit the order may be paid with. */
export const getPaymentMethod: Operation<'getPaymentMethod'> = (call) =>
  call.read(async (trx) => {
    const { id, customerId } = await findOrder(trx, call.path.orderId);
    return { status: 200, body: { ...(await findPaymentMethod(trx, id, call.path.number)), customerId } };
  });
