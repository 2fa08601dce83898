import type { DueDelivery, Reaction } from '@beaver/kit';
import { type StartRequest, signalWorkflow, startWorkflow } from '@beaver/kit/temporal';
import {
  type OrderFulfillmentInput,
  orderFulfillmentProcess,
  type PaymentRetryInput,
  type ProcessInput,
  paymentRetryProcess,
  type RefundInput,
  type ReturnInput,
  refundProcess,
  returnProcess,
  searchAttributes,
  taskQueue,
} from '@beaver/workflows/contract';
import { defineSearchAttributeKey, SearchAttributeType, TypedSearchAttributes } from '@temporalio/common';
import type { Deps } from './operation.ts';

const keyword = (name: string) => defineSearchAttributeKey(name, SearchAttributeType.KEYWORD);
const int = (name: string) => defineSearchAttributeKey(name, SearchAttributeType.INT);

/** What the log of orders sets in motion. */
export const reactions = ({ temporal }: Deps): Record<string, Reaction> => ({
  startOrder: ({ key, payload }) => {
    const input = payload as typeof payload & OrderFulfillmentInput;
    const facts = { subjectId: input.orderId, stage: 'payment', amount: input.total };
    return startWorkflow(temporal, startOf(orderFulfillmentProcess.type, key, input, facts));
  },
  startRefund: ({ key, payload }) => {
    const input = payload as typeof payload & RefundInput;
    const stage = input.approvalDeadline === null ? 'refund' : 'approval';
    const facts = { subjectId: input.refundId, stage, amount: input.amount };
    return startWorkflow(temporal, startOf(refundProcess.type, key, input, facts));
  },
  startReturn: ({ key, payload }) => {
    const input = payload as typeof payload & ReturnInput;
    const stage = input.arrivalDeadline === null ? 'approval' : 'arrival';
    return startWorkflow(temporal, startOf(returnProcess.type, key, input, { subjectId: input.returnId, stage }));
  },
  startRetry: ({ key, payload }) => {
    const input = payload as typeof payload & PaymentRetryInput;
    const facts = { subjectId: input.paymentId, stage: 'retry', amount: input.amount };
    return startWorkflow(temporal, startOf(paymentRetryProcess.type, key, input, facts));
  },
  signalOrder: (delivery) => signal(temporal, delivery),
  signalRefund: (delivery) => signal(temporal, delivery),
  signalReturn: (delivery) => signal(temporal, delivery),
});

/** What an operator finds a process by is set before its first task. */
const startOf = (
  type: string,
  workflowId: string,
  input: ProcessInput,
  { subjectId, stage, amount }: { subjectId: string; stage: string; amount?: number },
): StartRequest => ({
  type,
  workflowId,
  taskQueue,
  args: [input],
  staticSummary: input.title,
  typedSearchAttributes: new TypedSearchAttributes([
    { key: keyword(searchAttributes.tenantId), value: input.tenantId },
    { key: keyword(searchAttributes.storeId), value: input.storeId },
    { key: keyword(searchAttributes.orderId), value: input.orderId },
    { key: int(searchAttributes.orderNumber), value: input.orderNumber },
    { key: keyword(searchAttributes.subjectId), value: subjectId },
    { key: keyword(searchAttributes.stage), value: stage },
    ...(amount === undefined ? [] : [{ key: int(searchAttributes.amount), value: amount }]),
  ]),
});

/** The event's id lets a workflow know a repetition. */
const signal = (temporal: Deps['temporal'], { key, payload, eventId }: DueDelivery): Promise<string | undefined> => {
  const { signal: name, facts } = payload as { signal: string; facts: object };
  return signalWorkflow(temporal, key, name, { ...facts, eventId });
};
