import { lockOrder } from '../db/orders.ts';
import { archive } from '../domain/order-status.ts';
import type { Operation } from '../operation.ts';
import { saveOrder } from '../save-order.ts';

/** Archived twice is archived once. */
export const archiveOrder: Operation<'archiveOrder'> = (call) =>
  call.write(async (trx) => {
    const order = await lockOrder(trx, call.path.orderId);
    return { status: 200, body: await saveOrder(trx, order, archive(order, new Date()), { type: 'order.archived' }) };
  });
