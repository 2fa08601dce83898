import type { TenantTrx } from '@beaver/kit';
import { tellReturn } from './change-return.ts';
import type { Happening } from './db/happening.ts';
import { saveRefund } from './db/order-refunds.ts';
import type { OrderRefund } from './domain/order-refund.ts';
import { hasRefundEnded } from './domain/refund-progress.ts';
import { settleExchange } from './settle-exchange.ts';

/** Writes what was decided about a refund; an order that it pays, and a return that waits for it, hear how it ended. */
export async function changeRefund(
  trx: TenantTrx,
  before: OrderRefund,
  decided: OrderRefund,
  happening: Happening,
): Promise<OrderRefund> {
  const { tenantId, returnId, status, cause } = decided;
  const ended = status !== before.status && hasRefundEnded(decided);
  if (!ended || returnId === null) return saveRefund(trx, before, decided, happening);
  const { deliveries, goesOn } =
    cause === 'exchange' ? await settleExchange(trx, decided) : { deliveries: [], goesOn: false };
  const outcome = tellReturn({ tenantId, id: returnId }, 'refundEnded', { succeeded: status === 'succeeded' });
  const told = [...(happening.deliveries ?? []), ...deliveries, ...(goesOn ? [] : [outcome])];
  return saveRefund(trx, before, decided, { ...happening, deliveries: told });
}
