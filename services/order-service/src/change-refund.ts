import type { TenantTrx } from '@beaver/kit';
import { tellReturn } from './change-return.ts';
import { type Happening, saveRefund } from './db/order-refunds.ts';
import type { OrderRefund } from './domain/order-refund.ts';

const ENDED = new Set<OrderRefund['status']>(['succeeded', 'failed', 'rejected', 'canceled']);

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
    returnId !== null && status !== before.status && ENDED.has(status)
      ? [tellReturn({ tenantId, id: returnId }, 'refundEnded', { succeeded: status === 'succeeded' })]
      : [];
  return saveRefund(trx, before, decided, { ...happening, deliveries: [...deliveries, ...told] });
}
