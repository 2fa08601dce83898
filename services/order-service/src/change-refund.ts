import type { TenantTrx } from '@beaver/kit';
import { tellReturn } from './change-return.ts';
import type { Happening } from './db/happening.ts';
import { saveRefund } from './db/order-refunds.ts';
import type { OrderRefund } from './domain/order-refund.ts';
import { hasRefundEnded } from './domain/refund-progress.ts';

/** Writes what was decided about a refund; a return that waits for it hears how it ended. */
export function changeRefund(
  trx: TenantTrx,
  before: OrderRefund,
  decided: OrderRefund,
  happening: Happening,
): Promise<OrderRefund> {
  const { tenantId, returnId, status } = decided;
  const { deliveries = [] } = happening;
  const told =
    returnId !== null && status !== before.status && hasRefundEnded(decided)
      ? [tellReturn({ tenantId, id: returnId }, 'refundEnded', { succeeded: status === 'succeeded' })]
      : [];
  return saveRefund(trx, before, decided, { ...happening, deliveries: [...deliveries, ...told] });
}
