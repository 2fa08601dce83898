import { findRefund } from '../db/order-refunds.ts';
import type { Operation } from '../operation.ts';

/** Readable while Temporal is away: how far it is, is the row's. */
export const getOrderRefund: Operation<'getOrderRefund'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: await findRefund(trx, call.path.orderRefundId) }));
