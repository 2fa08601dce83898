import type { Reaction } from '@beaver/kit';
import { signalWorkflow, startWorkflow } from '@beaver/kit/temporal';
import {
  type OrderFulfillmentInput,
  orderFulfillmentProcess,
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
    return startWorkflow(temporal, {
      type: orderFulfillmentProcess.type,
      workflowId: key,
      taskQueue,
      args: [input],
      staticSummary: input.title,
      typedSearchAttributes: new TypedSearchAttributes([
        { key: keyword(searchAttributes.tenantId), value: input.tenantId },
        { key: keyword(searchAttributes.storeId), value: input.storeId },
        { key: keyword(searchAttributes.orderId), value: input.orderId },
        { key: int(searchAttributes.orderNumber), value: input.orderNumber },
        { key: keyword(searchAttributes.subjectId), value: input.orderId },
        { key: keyword(searchAttributes.stage), value: 'payment' },
        { key: int(searchAttributes.amount), value: input.total },
      ]),
    });
  },
  signalOrder: ({ key, payload, eventId }) => {
    const { signal, facts } = payload as { signal: string; facts: object };
    return signalWorkflow(temporal, key, signal, { ...facts, eventId });
  },
});
