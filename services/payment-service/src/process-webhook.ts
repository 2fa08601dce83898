import { setTimeout as sleep } from 'node:timers/promises';
import { finishInboxEntry } from './db/inbox-row.ts';
import { findRecordByReference } from './db/payment-row.ts';
import { type EventView, isKnown } from './domain/known-news.ts';
import { isInFlight, transactionInDoubt } from './domain/open-transaction.ts';
import { askGateway } from './gateways/ask.ts';
import { askDisputes } from './gateways/ask-disputes.ts';
import { means, type Scope } from './gateways/scope.ts';

/** An event as its delivery carries it. */
export interface Webhook {
  gatewayId: string;
  eventId: string;
  type: string;
  objectReference: string;
  view?: EventView | null;
}

const PATIENCE_MS = 500;
const LOOK_AGAIN_MS = 50;

type Look = { note: string } | { paymentId: string; inFlight: boolean };

/**
 * A gateway tells of a command's effect while the command itself is about to write it down. Its caller waits for that
 * answer; the webhook lets it pass, or the order's process would be told twice.
 * @returns the inbox's note, if there is one
 */
export async function processWebhook(scope: Scope, webhook: Webhook): Promise<string | undefined> {
  for (const began = Date.now(); ; await sleep(LOOK_AGAIN_MS)) {
    const look = await lookAtRecord(scope, webhook);
    if ('note' in look) return look.note;
    if (!look.inFlight) {
      await ask(scope, look.paymentId, webhook.type);
      await scope.asTenant((trx) => finishInboxEntry(trx, webhook, null));
      return undefined;
    }
    if (Date.now() - began > PATIENCE_MS) throw new Error('a command on the payment is still running');
  }
}

/** A bank takes back what was captured and has not gone back already: that is written first. */
async function ask(scope: Scope, paymentId: string, type: string): Promise<void> {
  const isDispute = type.startsWith('charge.dispute.');
  await askGateway(scope, paymentId, isDispute || type.startsWith('refund.') ? 'refunds' : 'payment');
  if (isDispute) await askDisputes(scope, paymentId);
}

const lookAtRecord = (scope: Scope, webhook: Webhook): Promise<Look> =>
  scope.asTenant(async (trx) => {
    const done = async (note: string) => {
      await finishInboxEntry(trx, webhook, note);
      return { note };
    };
    const record = await findRecordByReference(trx, webhook.gatewayId, webhook.objectReference);
    if (!record) return done('no payment has this reference');
    if (webhook.view && isKnown(record, webhook.view, means())) return done('known already');
    const doubtful = transactionInDoubt(record);
    return { paymentId: record.payment.id, inFlight: doubtful !== undefined && isInFlight(doubtful, new Date()) };
  });
