import { newId, type TenantTrx } from '@beaver/kit';
import { changeReturn, lockReturn, tellReturn } from '../change-return.ts';
import { refundsOf } from '../db/order-refunds.ts';
import { findReturn } from '../db/returns.ts';
import type { Order } from '../domain/order.ts';
import { claimRefund, type OrderRefund } from '../domain/order-refund.ts';
import { priceLines, refundableLines } from '../domain/refund-lines.ts';
import { refundableOf } from '../domain/refundable.ts';
import type { Return } from '../domain/return.ts';
import { broughtBack, inspect } from '../domain/returned-goods.ts';
import { movementsOf } from '../domain/stock-movements.ts';
import { openRefund } from '../open-refund.ts';
import type { Operation } from '../operation.ts';

/** What came back is refunded by a refund of its own, decided here; its stock is moved by the process. */
export const inspectReturn: Operation<'inspectReturn'> = async (call, { entity }) => {
  await call.read((trx) => findReturn(trx, call.path.returnId));
  await entity.requireLocation(call.body.locationId);
  return call.write(async (trx) => {
    const locked = await lockReturn(trx, call.path.returnId);
    const { lines, locationId, includeShipping = false, refund = true } = call.body;
    const inspected = inspect(locked.asked, lines, locationId);
    const opened = refund ? await refundGoods(trx, locked.order, inspected, call.actor, includeShipping) : undefined;
    const decided = {
      ...inspected,
      orderRefundId: opened?.id ?? null,
      waitingFor: opened ? ('refund' as const) : null,
    };
    const facts = { movements: movementsOf(decided, locationId), refunded: opened !== undefined };
    const deliveries = [tellReturn(decided, 'goodsInspected', facts)];
    const body = await changeReturn(trx, locked, decided, { type: 'return.inspected', deliveries });
    return { status: 200, body };
  });
};

/** @returns undefined when nothing is left to be given back for them */
async function refundGoods(
  trx: TenantTrx,
  order: Order,
  inspected: Return,
  actor: string,
  includeShipping: boolean,
): Promise<OrderRefund | undefined> {
  const refunds = await refundsOf(trx, order.id);
  const lines = refundableLines(order, refunds, broughtBack(inspected));
  const priced = priceLines(order, refunds, lines, includeShipping && lines.length > 0);
  const amount = Math.min(priced.amount, refundableOf(order, refunds));
  if (amount === 0) return undefined;
  const shippingAmount = Math.min(priced.shippingAmount, amount);
  const asked = { id: newId('orf'), cause: 'return', target: null, returnId: inspected.id, metadata: {} } as const;
  const claim = { ...asked, ...priced, amount, shippingAmount, reason: inspected.reason, requestedBy: actor };
  const refund = claimRefund(order, refunds, claim, new Date());
  await openRefund(trx, order, refund);
  return refund;
}
