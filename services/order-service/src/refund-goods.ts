import { newId, type TenantTrx } from '@beaver/kit';
import { refundsOf } from './db/order-refunds.ts';
import type { Order } from './domain/order.ts';
import { claimRefund, type OrderRefund } from './domain/order-refund.ts';
import type { Return } from './domain/return.ts';
import { worthOf } from './domain/return-worth.ts';
import { openRefund } from './open-refund.ts';

/** Opens the refund of goods that came back. @returns undefined when nothing is left to be given back for them */
export async function refundGoods(
  trx: TenantTrx,
  order: Order,
  inspected: Return,
  { actor, includeShipping }: { actor: string; includeShipping: boolean },
): Promise<OrderRefund | undefined> {
  const refunds = await refundsOf(trx, order.id);
  const worth = worthOf(order, refunds, inspected, includeShipping);
  if (worth.amount === 0) return undefined;
  const { id: returnId, refundTarget: target, reason } = inspected;
  const asked = {
    id: newId('orf'),
    cause: 'return',
    target,
    returnId,
    metadata: {},
    reason,
    requestedBy: actor,
  } as const;
  const refund = claimRefund(order, refunds, { ...asked, ...worth }, new Date());
  await openRefund(trx, order, refund);
  return refund;
}
