import type { DueDelivery, Reaction } from '@beaver/kit';
import { type StartRequest, signalWorkflow, startWorkflow, typedAttributes } from '@beaver/kit/temporal';
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
import type { Deps } from './operation.ts';

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
  typedSearchAttributes: typedAttributes({
    [searchAttributes.tenantId]: input.tenantId,
    [searchAttributes.storeId]: input.storeId,
    [searchAttributes.orderId]: input.orderId,
    [searchAttributes.orderNumber]: input.orderNumber,
    [searchAttributes.subjectId]: subjectId,
    [searchAttributes.stage]: stage,
    [searchAttributes.amount]: amount,
  }),
});

/** The event's id lets a workflow know a repetition. */
const signal = (temporal: Deps['temporal'], { key, payload, eventId }: DueDelivery): Promise<string | undefined> => {
  const { signal: name, facts } = payload as { signal: string; facts: object };
  return signalWorkflow(temporal, key, name, { ...facts, eventId });
};
