import type { StartRequest } from '@beaver/kit/temporal';
import { type DisputeInput, disputeProcess, searchAttributes, taskQueue } from '@beaver/workflows/contract';
import { defineSearchAttributeKey, SearchAttributeType, TypedSearchAttributes } from '@temporalio/common';
import { awaitsEvidence, type Dispute } from './domain/dispute.ts';

const keyword = (name: string) => defineSearchAttributeKey(name, SearchAttributeType.KEYWORD);
const int = (name: string) => defineSearchAttributeKey(name, SearchAttributeType.INT);

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
    typedSearchAttributes: new TypedSearchAttributes([
      { key: keyword(searchAttributes.tenantId), value: tenantId },
      { key: keyword(searchAttributes.storeId), value: storeId },
      { key: keyword(searchAttributes.orderId), value: orderId },
      ...(orderNumber === null ? [] : [{ key: int(searchAttributes.orderNumber), value: orderNumber }]),
      { key: keyword(searchAttributes.subjectId), value: id },
      { key: keyword(searchAttributes.stage), value: awaitsEvidence(status) ? 'evidence' : 'verdict' },
      { key: int(searchAttributes.amount), value: amount },
    ]),
  };
}

/** "Dispute · Order 1042 · $84.00 · fraudulent" */
function titleOf({ orderId, amount, currency, reason }: Dispute, orderNumber: number | null): string {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency });
  const money = format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
  return `Dispute · Order ${orderNumber ?? orderId} · ${money} · ${reason.replaceAll('_', ' ')}`;
}
