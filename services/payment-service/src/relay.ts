import { setTimeout as sleep } from 'node:timers/promises';
import type { DueDelivery, Parts, Reaction } from '@beaver/kit';
import { signalWorkflow } from '@beaver/kit/temporal';
import type { OrderSignals } from '@beaver/workflows/contract';
import { finishInboxEntry } from './db/inbox-row.ts';
import { findIdByReference, findRecord } from './db/payment-row.ts';
import { isInFlight, transactionInDoubt } from './domain/open-transaction.ts';
import { isEnded } from './domain/payment-status.ts';
import { askGateway } from './gateways/ask.ts';
import type { Scope } from './gateways/scope.ts';
import type { Deps } from './operation.ts';

/** What follows a commit here: the order's process is told, webhooks are worked on, doubts are resolved. */
export const reactions = ({ temporal, gateways }: Deps, _parts: Parts): Record<string, Reaction> => ({
  tellOrder: ({ key, payload, eventId }) =>
    signalWorkflow(temporal, key, 'paymentChanged' satisfies keyof OrderSignals, { ...payload, eventId }),

  processWebhook: async (delivery) => {
    const scope = scopeOf(delivery, gateways);
    const entry = delivery.payload as { gatewayId: string; eventId: string; type: string; objectReference: string };
    const paymentId = await scope.asTenant((trx) => findIdByReference(trx, entry.gatewayId, entry.objectReference));
    const note = paymentId === undefined ? 'no payment has this reference' : null;
    if (paymentId !== undefined) {
      await commandEnded(scope, paymentId);
      await askGateway(scope, paymentId, entry.type.startsWith('refund.') ? 'refunds' : 'payment');
    }
    await scope.asTenant((trx) => finishInboxEntry(trx, entry, note));
    return note ?? undefined;
  },

  askGateway: async (delivery) => {
    const { paymentId } = delivery.payload as { paymentId: string };
    const record = await askGateway(scopeOf(delivery, gateways), paymentId);
    if (transactionInDoubt(record)) throw new Error('the gateway does not show the outcome yet');
    const { status, authorizationExpiresAt: expiry } = record.payment;
    const overdue = expiry !== null && expiry.getTime() <= Date.now() && !isEnded(status);
    if (overdue && delivery.key.endsWith('/lapse')) throw new Error('the gateway still holds the money');
    return undefined;
  },
});

const scopeOf = ({ tenantId, database }: DueDelivery, gateways: Deps['gateways']): Scope => ({
  tenantId,
  asTenant: (work) => database.asTenant(tenantId, work),
  gateways,
  tellsOrder: true,
});

const PATIENCE_MS = 500;
const LOOK_EVERY_MS = 25;

/**
 * A gateway tells of a command's effect while the command itself is about to write it down. Its caller waits for that
 * answer; the webhook lets it pass, or the order's process would be told twice.
 */
async function commandEnded(scope: Scope, paymentId: string): Promise<void> {
  for (const began = Date.now(); ; await sleep(LOOK_EVERY_MS)) {
    const doubtful = transactionInDoubt(await scope.asTenant((trx) => findRecord(trx, paymentId)));
    if (!doubtful || !isInFlight(doubtful, new Date())) return;
    if (Date.now() - began > PATIENCE_MS) throw new Error('a command on the payment is still running');
  }
}
