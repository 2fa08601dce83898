import type { Delivery } from '@beaver/kit';
import { type OrderSignals, orderFulfillmentProcess } from '@beaver/workflows/contract';
import type { Order } from './domain/order.ts';

/** A signal to the order's workflow, sent by the relay after the commit; those of one order arrive in their order. */
export function tellProcess<Name extends keyof OrderSignals>(
  order: Pick<Order, 'tenantId' | 'id'>,
  signal: Name,
  facts: OrderSignals[Name],
): Delivery {
  return {
    reaction: 'signalOrder',
    key: orderFulfillmentProcess.workflowId(order.tenantId, order.id),
    payload: { signal, facts },
  };
}
