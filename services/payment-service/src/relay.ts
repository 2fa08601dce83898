import type { DueDelivery, Parts, Reaction } from '@beaver/kit';
import { ensureSchedule, signalWorkflow, startWorkflow } from '@beaver/kit/temporal';
import {
  type OrderSignals,
  orderFulfillmentProcess,
  type ReconcileInput,
  type RefundSignals,
} from '@beaver/workflows/contract';
import { transactionInDoubt } from './domain/open-transaction.ts';
import { isEnded } from './domain/payment-status.ts';
import { askGateway } from './gateways/ask.ts';
import type { Scope } from './gateways/scope.ts';
import type { Deps } from './operation.ts';
import { processWebhook, type Webhook } from './process-webhook.ts';
import { dailySchedule, startOfReconciliation } from './reconcile/process.ts';

/** What follows a commit here: the processes of order and refund are told (an order whose own has ended by its service), webhooks are worked on, doubts are resolved. */
export const reactions = ({ temporal, gateways, orders }: Deps, _parts: Parts): Record<string, Reaction> => ({
  tellOrder: async ({ tenantId, key, payload, eventId }) => {
    const signal = 'paymentChanged' satisfies keyof OrderSignals;
    const note = await signalWorkflow(temporal, key, signal, { ...payload, eventId });
    if (note === undefined) return undefined;
    const orderId = key.slice(orderFulfillmentProcess.workflowId(tenantId, '').length);
    const { payment } = payload as OrderSignals['paymentChanged'];
    const isThere = await orders.tellPayment(orderId, payment, eventId);
    return `${note}; ${isThere ? 'its order was told' : 'there is no such order'}`;
  },

  tellRefund: ({ key, payload, eventId }) =>
    signalWorkflow(temporal, key, 'refundChanged' satisfies keyof RefundSignals, { ...payload, eventId }),

  processWebhook: (delivery) =>
    processWebhook(scopeOf(delivery, gateways), delivery.payload as typeof delivery.payload & Webhook),

  askGateway: async (delivery) => {
    const { paymentId } = delivery.payload as { paymentId: string };
    const record = await askGateway(scopeOf(delivery, gateways), paymentId);
    if (transactionInDoubt(record)) throw new Error('the gateway does not show the outcome yet');
    const { status, authorizationExpiresAt: expiry } = record.payment;
    const overdue = expiry !== null && expiry.getTime() <= Date.now() && !isEnded(status);
    if (overdue && delivery.key.endsWith('/lapse')) throw new Error('the gateway still holds the money');
    return undefined;
  },

  startReconciliation: ({ key, payload }) =>
    startWorkflow(temporal, startOfReconciliation(key, payload as typeof payload & ReconcileInput)),

  scheduleReconciliation: ({ tenantId }) => ensureSchedule(temporal, dailySchedule(tenantId)),
});

const scopeOf = ({ tenantId, database }: DueDelivery, gateways: Deps['gateways']): Scope => ({
  tenantId,
  asTenant: (work) => database.asTenant(tenantId, work),
  gateways,
  tellsOrder: true,
});
