import { newId } from '@beaver/kit';
import { type ReturnInput, returnProcess } from '@beaver/workflows/contract';
import { showReturns } from '../change-return.ts';
import { fulfillmentsOf } from '../db/fulfillments.ts';
import { findOrder, lockOrder } from '../db/orders.ts';
import { insertReturn, returnsOf } from '../db/returns.ts';
import { type Exchange, wantedExchange } from '../domain/exchange.ts';
import type { Order } from '../domain/order.ts';
import { type Return, requestReturn, returnTitleOf } from '../domain/return.ts';
import { returnableOf } from '../domain/returned-goods.ts';
import type { Operation } from '../operation.ts';
import type { CatalogPeer } from '../peers/product-catalog.ts';

/** Under the order's lock, so that no piece is in two returns. */
export const createReturn: Operation<'createReturn'> = async (call, { catalog }) => {
  const wanted = call.body.exchange?.lines;
  if (wanted) await assertSold(catalog, await call.read((trx) => findOrder(trx, call.path.orderId)), wanted);
  return call.write(async (trx) => {
    const order = await lockOrder(trx, call.path.orderId);
    const now = new Date();
    const open = returnableOf(order, await fulfillmentsOf(trx, order.id), await returnsOf(trx, order.id), now);
    const { lines, reason, refundTarget = null, metadata = {} } = call.body;
    const exchange = wanted ? wantedExchange(wanted) : null;
    const asked = { id: newId('ret'), lines, reason, requestedBy: call.actor, refundTarget, exchange, metadata };
    const body = requestReturn(order, open, asked, now);
    const deliveries = [startReturn(order, body)];
    await insertReturn(trx, body, { type: 'return.requested', reason, deliveries });
    await showReturns(trx, order, 'return.requested');
    return { status: 201, headers: { location: `/v1/returns/${body.id}` }, body };
  });
};

/** What is not sold at all is refused now; prices and stock are those of the day on which it is given. */
async function assertSold(catalog: CatalogPeer, order: Order, lines: Exchange['lines']): Promise<void> {
  const { storeId, currency, shippingAddress } = order;
  const { country, region, postalCode } = shippingAddress;
  const place = { country, ...(region ? { region } : {}), ...(postalCode ? { postalCode } : {}) };
  await catalog.quoteWithin('/exchange', { storeId, currency, lines, shippingAddress: place });
}

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
