import { newId, type TenantTrx } from '@beaver/kit';
import { refundsOf } from '../db/order-refunds.ts';
import { lockOrder } from '../db/orders.ts';
import { findReturn } from '../db/returns.ts';
import type { Order } from '../domain/order.ts';
import { claimRefund } from '../domain/order-refund.ts';
import { scopeOf } from '../domain/refund-scope.ts';
import { openRefund } from '../open-refund.ts';
import type { Operation } from '../operation.ts';
import { problems } from '../problems.ts';

/** Under the order's lock, so that of many at once those that no longer fit are refused. */
export const createOrderRefund: Operation<'createOrderRefund'> = (call) =>
  call.write(async (trx) => {
    const order = await lockOrder(trx, call.path.orderId);
    const refunds = await refundsOf(trx, order.id);
    const { reason, target = null, returnId = null, metadata = {} } = call.body;
    if (returnId !== null) await assertOwed(trx, order, returnId);
    const scope = scopeOf(order, refunds, call.body);
    const asked = {
      ...scope,
      id: newId('orf'),
      cause: 'request',
      target,
      returnId,
      reason,
      requestedBy: call.actor,
      metadata,
    } as const;
    const refund = claimRefund(order, refunds, asked, new Date());
    await openRefund(trx, order, refund);
    return { status: 201, headers: { location: `/v1/order-refunds/${refund.id}` }, body: refund };
  });

/** A return of this order whose refund came to nothing. */
async function assertOwed(trx: TenantTrx, { id }: Order, returnId: string): Promise<void> {
  const { orderId, attention } = await findReturn(trx, returnId);
  if (orderId !== id || attention !== 'refundFailed') throw problems.returnNotInspected();
}
