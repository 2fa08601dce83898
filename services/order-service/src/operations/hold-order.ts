import { lockOrder } from '../db/orders.ts';
import { hold } from '../domain/order-status.ts';
import type { Operation } from '../operation.ts';
import { saveOrder } from '../save-order.ts';
import { tellProcess, tellRetry } from '../tell-process.ts';

/** Decided at once; the workflow stops what it has not begun. */
export const holdOrder: Operation<'holdOrder'> = (call) =>
  call.write(async (trx) => {
    const order = await lockOrder(trx, call.path.orderId);
    const { reason } = call.body;
    const deliveries = [tellProcess(order, 'orderHeld', {}), ...tellRetry(order, 'orderHeld', {})];
    return {
      status: 200,
      body: await saveOrder(trx, order, hold(order, reason), { type: 'order.held', reason, deliveries }),
    };
  });
