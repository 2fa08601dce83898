import { findGateway } from '../db/gateway-row.ts';
import { findRecord, lockRecord } from '../db/payment-row.ts';
import { type Attempt, failForGood, refuseAttempt } from '../domain/acts.ts';
import type { Gateway } from '../domain/gateway.ts';
import { isSendable } from '../domain/open-transaction.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Payment, PaymentRecord, Transaction } from '../domain/payment.ts';
import { problems } from '../problems.ts';
import { awayBecause } from './away.ts';
import { nameCustomer } from './name-customer.ts';
import { means, type Scope } from './scope.ts';
import type { CardGateway } from './stripe.ts';
import { writeChange } from './write-change.ts';

/** A payment whose intent's creation is written down, and who is asked. */
export type IntentBegun = PaymentRecord & { gateway: Gateway };

/**
 * A payment's object at the gateway, made unconfirmed, of the customer who keeps the attempt's card. Its id is committed
 * before it is confirmed: whatever is lost on the way, only one intent per payment can ever take money.
 * @returns the intent's id; null when the attempt or the payment is refused, or needs none
 * @throws gateway_away, gateway_credentials_refused
 */
export async function ensureIntent(
  scope: Scope,
  paymentId: string,
  attempt: Attempt,
  begun?: IntentBegun,
): Promise<string | null> {
  const { payment, transactions, gateway } = begun ?? (await begin(scope, paymentId, attempt));
  if (gateway.adapter !== 'stripe' || isWritten(transactions, attempt)) return payment.gatewayReference;
  const reference = payment.gatewayReference ?? (await makeIntent(scope, gateway, payment, attempt));
  if (reference !== null) await nameCustomer(scope, gateway, { payment, attempt, reference });
  return reference;
}

/** Written before it is sent: the age of its key decides whether it may be sent again, and with whose name it was sent. */
async function begin(scope: Scope, paymentId: string, attempt: Attempt): Promise<IntentBegun> {
  return scope.asTenant(async (trx) => {
    const found = await findRecord(trx, paymentId);
    const gateway = await findGateway(trx, found.payment.gatewayId);
    const { createSentAt, gatewayReference } = found.payment;
    if (gateway.adapter !== 'stripe' || gatewayReference !== null || createSentAt !== null)
      return { ...found, gateway };
    const before = await lockRecord(trx, paymentId);
    if (before.payment.createSentAt !== null || isWritten(before.transactions, attempt)) return { ...before, gateway };
    const { gatewayCustomer } = attempt;
    const sent = { ...before, payment: { ...before.payment, createSentAt: means().now, gatewayCustomer } };
    return { ...(await writeChange(trx, before, sent, scope)), gateway };
  });
}

/** Whatever it needs of the intent was done before, or refused. */
const isWritten = (transactions: readonly Transaction[], attempt: Attempt): boolean =>
  transactions.some(({ idempotencyKey }) => idempotencyKey === attempt.idempotencyKey);

async function makeIntent(scope: Scope, gateway: Gateway, payment: Payment, attempt: Attempt): Promise<string | null> {
  if (payment.status !== 'requiresPaymentMethod') return null;
  const outcome = await create(scope.gateways.open(gateway), payment);
  if (outcome.kind === 'shown') return outcome.view.reference;
  const { transactions } = await scope.asTenant(async (trx) => {
    const before = await lockRecord(trx, payment.id);
    return writeChange(trx, before, withFailure(before, payment, attempt, outcome), scope);
  });
  if (outcome.kind === 'unknown' || outcome.kind === 'unsent') throw awayBecause(outcome);
  if (outcome.kind === 'refused' && !isWritten(transactions, attempt))
    throw problems.gatewayAway({ detail: 'It refused what another attempt had begun.', retryAfter: 1 });
  return null;
}

/** A lost creation whose key the gateway has forgotten is looked for by its metadata. */
async function create(client: CardGateway, payment: Payment): Promise<Outcome> {
  const { createSentAt, id } = payment;
  const forgotten = createSentAt !== null && !isSendable({ sentAt: createSentAt }, means().now);
  return forgotten ? client.find(id, createSentAt) : client.create(payment);
}

/** @param sent the payment as its intent's creation was sent */
function withFailure(
  record: PaymentRecord,
  sent: Payment,
  attempt: Attempt,
  outcome: Exclude<Outcome, { kind: 'shown' }>,
): PaymentRecord {
  const { gatewayReference, status, createAttempt } = record.payment;
  if (gatewayReference !== null || status !== 'requiresPaymentMethod') return record;
  if (outcome.kind === 'invalid') return failForGood(record, attempt, outcome.code, means());
  if (outcome.kind === 'unsent' || (outcome.kind === 'unknown' && !outcome.answered)) return record;
  const anew = { ...record, payment: { ...record.payment, createAttempt: createAttempt + 1, createSentAt: null } };
  if (outcome.kind === 'unknown') return anew;
  if (createAttempt !== sent.createAttempt) return record;
  if (sent.gatewayCustomer !== attempt.gatewayCustomer) return anew;
  return refuseAttempt(anew, { ...attempt, gatewayReference: null }, outcome.refusal, means());
}
