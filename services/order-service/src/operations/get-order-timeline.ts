import { pageOfHistory } from '@beaver/kit';
import { fulfillmentsOf } from '../db/fulfillments.ts';
import { refundsOf } from '../db/order-refunds.ts';
import { findOrder } from '../db/orders.ts';
import { returnsOf } from '../db/returns.ts';
import type { Operation } from '../operation.ts';

/** A view of the one log: the order's events and those of its fulfillments, refunds and returns. */
export const getOrderTimeline: Operation<'getOrderTimeline'> = (call) =>
  call.read(async (trx) => {
    const order = await findOrder(trx, call.path.orderId);
    const fulfillments = await fulfillmentsOf(trx, order.id);
    const [refunds, returns] = [await refundsOf(trx, order.id), await returnsOf(trx, order.id)];
    const subjects = [order, ...fulfillments, ...refunds, ...returns].map(({ id }) => id);
    const { data, nextCursor } = await pageOfHistory(trx, call.query, subjects);
    return { status: 200, body: { data: data.map((entry) => ({ ...entry, subject: entry.subject.id })), nextCursor } };
  });
