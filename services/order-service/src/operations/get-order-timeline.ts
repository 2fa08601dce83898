import { pageOfHistory } from '@beaver/kit';
import { fulfillmentsOf } from '../db/fulfillments.ts';
import { findOrder } from '../db/orders.ts';
import type { Operation } from '../operation.ts';

/** A view of the one log: the order's events and those of its fulfillments. */
export const getOrderTimeline: Operation<'getOrderTimeline'> = (call) =>
  call.read(async (trx) => {
    const order = await findOrder(trx, call.path.orderId);
    const fulfillments = await fulfillmentsOf(trx, order.id);
    const { data, nextCursor } = await pageOfHistory(trx, call.query, [order.id, ...fulfillments.map(({ id }) => id)]);
    return { status: 200, body: { data: data.map((entry) => ({ ...entry, subject: entry.subject.id })), nextCursor } };
  });
