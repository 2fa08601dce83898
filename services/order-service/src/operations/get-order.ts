import { findOrder } from '../db/orders.ts';
import type { Operation } from '../operation.ts';

/** One statement: lines and methods come with the order. */
export const getOrder: Operation<'getOrder'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: await findOrder(trx, call.path.orderId) }));
