import { newId, type TenantTrx } from '@beaver/kit';
import { type RefundInput, refundProcess } from '@beaver/workflows/contract';
import { insertRefund, refundsOf } from './db/order-refunds.ts';
import type { Order } from './domain/order.ts';
import { claimRefund, type OrderRefund, refundTitleOf } from './domain/order-refund.ts';
import { excessOf, mayExceed } from './domain/refundable.ts';

/** Writes a refund; its process starts with the commit, and waits for the approval if it needs one. */
export async function openRefund(trx: TenantTrx, order: Order, refund: OrderRefund): Promise<void> {
  const input: RefundInput = {
    tenantId: order.tenantId,
    storeId: order.storeId,
    orderId: order.id,
    orderNumber: order.number,
    refundId: refund.id,
    title: refundTitleOf(order, refund),
    amount: refund.amount.amount,
    currency: order.currency,
    target: refund.target,
    shares: refund.shares.map(({ paymentId, amount }) => ({ paymentId, amount: amount.amount })),
    requestedAt: refund.createdAt,
    approvalDeadline: refund.approvalDeadline,
  };
  const key = refundProcess.workflowId(order.tenantId, refund.id);
  await insertRefund(trx, refund, [{ reaction: 'startRefund', key, payload: { ...input } }]);
}

/** Money that was taken and is not due goes back by itself, whatever made it so: a cancellation, an expiry, lost stock. */
export async function refundExcess(
  trx: TenantTrx,
  order: Order,
  { actor, reason }: { actor: string; reason: string },
): Promise<void> {
  if (!mayExceed(order)) return;
  const refunds = await refundsOf(trx, order.id);
  const amount = excessOf(order, refunds);
  if (amount === 0) return;
  const claim = {
    amount,
    shippingAmount: 0,
    cause: 'cancellation',
    target: null,
    returnId: null,
    metadata: {},
  } as const;
  const asked = { ...claim, lines: [], id: newId('orf'), reason, requestedBy: actor };
  await openRefund(trx, order, claimRefund(order, refunds, asked, new Date()));
}
