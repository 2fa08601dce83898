import { newId } from '@beaver/kit';
import { type ReturnInput, returnProcess } from '@beaver/workflows/contract';
import { showReturns } from '../change-return.ts';
import { fulfillmentsOf } from '../db/fulfillments.ts';
import { lockOrder } from '../db/orders.ts';
import { insertReturn, returnsOf } from '../db/returns.ts';
import type { Order } from '../domain/order.ts';
import { type Return, requestReturn, returnTitleOf } from '../domain/return.ts';
import { returnableOf } from '../domain/returned-goods.ts';
import type { Operation } from '../operation.ts';

/** Under the order's lock, so that no piece is in two returns. */
export const createReturn: Operation<'createReturn'> = (call) =>
  call.write(async (trx) => {
    const order = await lockOrder(trx, call.path.orderId);
    const now = new Date();
    const open = returnableOf(order, await fulfillmentsOf(trx, order.id), await returnsOf(trx, order.id), now);
    const { lines, reason, metadata = {} } = call.body;
    const asked = { id: newId('ret'), lines, reason, requestedBy: call.actor, metadata };
    const body = requestReturn(order, open, asked, now);
    const deliveries = [startReturn(order, body)];
    await insertReturn(trx, body, { type: 'return.requested', reason, deliveries });
    await showReturns(trx, order, 'return.requested');
    return { status: 201, headers: { location: `/v1/returns/${body.id}` }, body };
  });

function startReturn(order: Order, asked: Return) {
  const { tenantId, storeId, orderId, id: returnId, arrivalDeadline } = asked;
  const input: ReturnInput = {
    tenantId,
    storeId,
    orderId,
    orderNumber: order.number,
    returnId,
    title: returnTitleOf(order, asked),
    arrivalDeadline,
  };
  return { reaction: 'startReturn', key: returnProcess.workflowId(tenantId, returnId), payload: { ...input } };
}
