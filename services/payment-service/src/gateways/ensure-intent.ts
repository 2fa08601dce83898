import { findGateway } from '../db/gateway-row.ts';
import { findRecord, lockRecord } from '../db/payment-row.ts';
import { type ActName, failForGood } from '../domain/acts.ts';
import type { Gateway } from '../domain/gateway.ts';
import { isSendable } from '../domain/open-transaction.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Payment, PaymentRecord } from '../domain/payment.ts';
import { awayBecause } from './away.ts';
import { means, type Scope } from './scope.ts';
import type { CardGateway } from './stripe.ts';
import { writeChange } from './write-change.ts';

/** The attempt that needs an intent. */
export interface Attempt extends ActName {
  method: number;
}

/**
 * A payment's object at the gateway, made unconfirmed. Its id is committed before it is confirmed: whatever is lost on
 * the way, only one intent per payment can ever take money.
 * @returns the intent's id; null when the payment is refused for good, or needs none
 * @throws gateway_away, gateway_credentials_refused
 */
export async function ensureIntent(scope: Scope, paymentId: string, attempt: Attempt): Promise<string | null> {
  const { payment, gateway } = await begin(scope, paymentId);
  if (payment.gatewayReference !== null) return payment.gatewayReference;
  if (gateway.adapter !== 'stripe' || payment.status !== 'requiresPaymentMethod') return null;
  const outcome = await create(scope.gateways.open(gateway), payment);
  if (outcome.kind === 'shown') return outcome.view.reference;
  await scope.asTenant(async (trx) => {
    const before = await lockRecord(trx, paymentId);
    return writeChange(trx, before, withFailure(before, attempt, outcome), scope);
  });
  if (outcome.kind === 'unknown' || outcome.kind === 'unsent') throw awayBecause(outcome);
  return null;
}

/** Written before it is sent: the age of its key decides whether it may be sent again. */
async function begin(scope: Scope, paymentId: string): Promise<{ payment: Payment; gateway: Gateway }> {
  return scope.asTenant(async (trx) => {
    const found = await findRecord(trx, paymentId);
    const gateway = await findGateway(trx, found.payment.gatewayId);
    const { createSentAt, gatewayReference } = found.payment;
    if (gateway.adapter !== 'stripe' || gatewayReference !== null || createSentAt !== null)
      return { ...found, gateway };
    const before = await lockRecord(trx, paymentId);
    const sent = {
      ...before,
      payment: { ...before.payment, createSentAt: before.payment.createSentAt ?? means().now },
    };
    return { payment: (await writeChange(trx, before, sent, scope)).payment, gateway };
  });
}

/** A lost creation whose key the gateway has forgotten is looked for by its metadata. */
async function create(client: CardGateway, payment: Payment): Promise<Outcome> {
  const { createSentAt, id } = payment;
  const forgotten = createSentAt !== null && !isSendable({ sentAt: createSentAt }, means().now);
  return forgotten ? client.find(id, createSentAt) : client.create(payment);
}

/** An answered 5xx is kept under its key for a day. Another key is harmless: an unconfirmed intent takes no money. */
function withFailure(
  record: PaymentRecord,
  attempt: Attempt,
  outcome: Exclude<Outcome, { kind: 'shown' }>,
): PaymentRecord {
  const { payment } = record;
  if (payment.gatewayReference !== null || payment.status !== 'requiresPaymentMethod') return record;
  if (outcome.kind === 'refused') return failForGood(record, attempt, outcome.refusal.code, means());
  if (outcome.kind === 'invalid') return failForGood(record, attempt, outcome.code, means());
  if (outcome.kind === 'unsent' || !outcome.answered) return record;
  return { ...record, payment: { ...payment, createAttempt: payment.createAttempt + 1, createSentAt: null } };
}
