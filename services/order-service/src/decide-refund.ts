import type { TenantTrx } from '@beaver/kit';
import { type RefundSignals, refundProcess } from '@beaver/workflows/contract';
import { changeRefund } from './change-refund.ts';
import { lockRefund } from './db/lock-refund.ts';
import type { OrderRefund } from './domain/order-refund.ts';

/** A person's word on a refund, under its order's lock; the process hears what was decided. @throws order_refund_not_found */
export async function decideRefund(
  trx: TenantTrx,
  id: string,
  { type, reason }: { type: string; reason: string | undefined },
  decide: (refund: OrderRefund) => OrderRefund,
): Promise<OrderRefund> {
  const { refund } = await lockRefund(trx, id);
  const decided = decide(refund);
  const payload = {
    signal: 'refundDecided' satisfies keyof RefundSignals,
    facts: { status: decided.status },
  };
  const key = refundProcess.workflowId(refund.tenantId, id);
  return changeRefund(trx, refund, decided, {
    type,
    reason,
    deliveries: [{ reaction: 'signalRefund', key, payload }],
  });
}
