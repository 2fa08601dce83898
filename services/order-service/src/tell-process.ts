import type { Delivery } from '@beaver/kit';
import {
  type OrderSignals,
  orderFulfillmentProcess,
  type PaymentRetrySignals,
  paymentRetryProcess,
} from '@beaver/workflows/contract';
import type { Order } from './domain/order.ts';
import { isBeingRetried } from './domain/payment-retry.ts';

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

/** The same to the process that tries the order's card again; to nobody when none does. */
export function tellRetry<Name extends Exclude<keyof PaymentRetrySignals, 'runChanged'>>(
  order: Order,
  signal: Name,
  facts: PaymentRetrySignals[Name],
): Delivery[] {
  if (!isBeingRetried(order)) return [];
  const key = paymentRetryProcess.workflowId(order.tenantId, order.id, order.paymentRetry.method);
  return [{ reaction: 'signalOrder', key, payload: { signal, facts } }];
}
