import { type Delivery, newId, type TenantTrx } from '@beaver/kit';
import { changeReturn, lockReturn } from './change-return.ts';
import { refundsOf } from './db/order-refunds.ts';
import { restOf } from './domain/exchange.ts';
import { claimRefund, type OrderRefund } from './domain/order-refund.ts';
import { refundableOf } from './domain/refundable.ts';
import { openRefund } from './open-refund.ts';
import { tellProcess } from './tell-process.ts';

/**
 * The refund that pays an exchange has ended, under its order's lock: the new order hears whether its credit has come, and
 * what the goods were worth beyond its price goes back to the customer.
 * @returns what has to be told, and whether more money is on its way
 */
export async function settleExchange(
  trx: TenantTrx,
  { returnId, status, requestedBy, reason }: OrderRefund,
): Promise<{ deliveries: Delivery[]; goesOn: boolean }> {
  const locked = await lockReturn(trx, returnId ?? '');
  const { order, asked } = locked;
  const given = status === 'succeeded';
  const { exchange, refundTarget: target } = asked;
  if (!exchange?.orderId) return { deliveries: [], goesOn: false };
  const told = tellProcess({ tenantId: order.tenantId, id: exchange.orderId }, 'creditDecided', { given });
  const refunds = await refundsOf(trx, order.id);
  const amount = given ? Math.min(restOf(exchange), refundableOf(order, refunds)) : 0;
  if (amount === 0) return { deliveries: [told], goesOn: false };
  const claim = { id: newId('orf'), cause: 'return', target, returnId: asked.id, lines: [], metadata: {} } as const;
  const asking = { ...claim, lines: [], amount, shippingAmount: 0, reason, requestedBy };
  const rest = claimRefund(order, refunds, asking, new Date());
  await openRefund(trx, order, rest);
  await changeReturn(trx, locked, { ...asked, orderRefundId: rest.id }, { type: 'return.restRefunded' });
  return { deliveries: [told], goesOn: true };
}
