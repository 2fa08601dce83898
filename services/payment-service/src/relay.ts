import type { DueDelivery, Parts, Reaction } from '@beaver/kit';
import { ensureSchedule, signalWorkflow, startWorkflow } from '@beaver/kit/temporal';
import {
  type DisputeSignals,
  type OrderSignals,
  orderFulfillmentProcess,
  type PaymentRetrySignals,
  type ReconcileInput,
  type RefundSignals,
} from '@beaver/workflows/contract';
import { findDispute } from './db/dispute-row.ts';
import { findRecord } from './db/payment-row.ts';
import { disputeStart } from './dispute-start.ts';
import { wouldLapse } from './domain/authorization-expiry.ts';
import { isActOpen } from './domain/dispute.ts';
import { transactionInDoubt } from './domain/open-transaction.ts';
import { isEnded } from './domain/payment-status.ts';
import { askGateway } from './gateways/ask.ts';
import { askDisputes } from './gateways/ask-disputes.ts';
import type { Scope } from './gateways/scope.ts';
import type { Deps } from './operation.ts';
import { processWebhook, type Webhook } from './process-webhook.ts';
import { dailySchedule, startOfReconciliation } from './reconcile/process.ts';

/** What follows a commit here: the processes of order, refund and retry are told (an order whose own has ended by its service), disputes get theirs, webhooks are worked on, doubts are resolved. */
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

  startDispute: async ({ tenantId, key, payload, database }) => {
    const { disputeId } = payload as { disputeId: string };
    const dispute = await database.asTenant(tenantId, (trx) => findDispute(trx, disputeId));
    return startWorkflow(temporal, disputeStart(key, dispute, await orders.number(dispute.orderId)));
  },

  tellDispute: ({ key, payload, eventId }) =>
    signalWorkflow(temporal, key, 'disputeChanged' satisfies keyof DisputeSignals, { ...payload, eventId }),

  askDispute: async (delivery) => {
    const { disputeId, paymentId } = delivery.payload as { disputeId: string; paymentId: string };
    const disputes = await askDisputes(scopeOf(delivery, gateways), paymentId);
    if (disputes.some(({ id, act }) => id === disputeId && isActOpen(act)))
      throw new Error('the gateway does not show the outcome yet');
    return undefined;
  },

  warnOrder: async ({ tenantId, payload, eventId, database }) => {
    const { paymentId } = payload as { paymentId: string };
    const record = await database.asTenant(tenantId, (trx) => findRecord(trx, paymentId));
    if (!wouldLapse(record)) return 'nothing is left that could lapse';
    const { orderId, authorizationExpiresAt } = record.payment;
    const facts = { paymentId, expiresAt: authorizationExpiresAt?.toISOString() };
    const signal = 'authorizationExpiring' satisfies keyof OrderSignals;
    // The event that dated it may have told the process something else already, and a process hears an event once.
    return signalWorkflow(temporal, orderFulfillmentProcess.workflowId(tenantId, orderId), signal, {
      ...facts,
      eventId: `${eventId}/expiring`,
    });
  },

  tellRetry: ({ key, payload, eventId }) =>
    signalWorkflow(temporal, key, 'runChanged' satisfies keyof PaymentRetrySignals, { ...payload, eventId }),

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
