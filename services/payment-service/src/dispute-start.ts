import { type StartRequest, typedAttributes } from '@beaver/kit/temporal';
import { type DisputeInput, disputeProcess, searchAttributes, taskQueue } from '@beaver/workflows/contract';
import { awaitsEvidence, type Dispute } from './domain/dispute.ts';

/** A dispute's process. What an operator finds and reads it by is set before its first task. */
export function disputeStart(workflowId: string, dispute: Dispute, orderNumber: number | null): StartRequest {
  const { id, tenantId, storeId, orderId, paymentId, amount, currency, reason } = dispute;
  const { version, status, evidenceDueAt } = dispute;
  const input: DisputeInput = {
    tenantId,
    storeId,
    orderId,
    orderNumber,
    title: titleOf(dispute, orderNumber),
    disputeId: id,
    paymentId,
    amount,
    currency,
    reason,
    facts: { version, status, evidenceDueAt: evidenceDueAt?.toISOString() ?? null },
  };
  return {
    type: disputeProcess.type,
    workflowId,
    taskQueue,
    args: [input],
    staticSummary: input.title,
    typedSearchAttributes: typedAttributes({
      [searchAttributes.tenantId]: tenantId,
      [searchAttributes.storeId]: storeId,
      [searchAttributes.orderId]: orderId,
      [searchAttributes.orderNumber]: orderNumber,
      [searchAttributes.subjectId]: id,
      [searchAttributes.stage]: awaitsEvidence(status) ? 'evidence' : 'verdict',
      [searchAttributes.amount]: amount,
    }),
  };
}

/** "Dispute · Order 1042 · $84.00 · fraudulent" */
function titleOf({ orderId, amount, currency, reason }: Dispute, orderNumber: number | null): string {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency });
  const money = format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
  return `Dispute · Order ${orderNumber ?? orderId} · ${money} · ${reason.replaceAll('_', ' ')}`;
}
