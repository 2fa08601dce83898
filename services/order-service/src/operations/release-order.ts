import { lockOrder } from '../db/orders.ts';
import { release } from '../domain/order-status.ts';
import type { Operation } from '../operation.ts';
import { saveOrder } from '../save-order.ts';
import { tellProcess, tellRetry } from '../tell-process.ts';

/** The order shows where it has come meanwhile, and the workflow does what was due. */
export const releaseOrder: Operation<'releaseOrder'> = (call) =>
  call.write(async (trx) => {
    const order = await lockOrder(trx, call.path.orderId);
    const deliveries = [tellProcess(order, 'orderReleased', {}), ...tellRetry(order, 'orderReleased', {})];
    const happening = { type: 'order.released', reason: call.body?.reason, deliveries };
    return { status: 200, body: await saveOrder(trx, order, release(order), happening) };
  });
