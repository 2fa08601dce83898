import { lockRecord } from '../db/payment-row.ts';
import { isAwaitingBuyer, isOpen } from '../domain/open-transaction.ts';
import type { Outcome, RefundOutcome } from '../domain/outcome.ts';
import type { Means, PaymentRecord, Transaction } from '../domain/payment.ts';
import { settleRefunds } from '../domain/refund-settlement.ts';
import { type GatewayView, settle } from '../domain/settlement.ts';
import { notSent, outcomeLost, refused } from '../domain/transaction-changes.ts';
import { awayBecause } from './away.ts';
import { means, type Scope } from './scope.ts';
import type { CardGateway } from './stripe.ts';
import { writeChange } from './write-change.ts';

interface Sent {
  record: PaymentRecord;
  transaction: Transaction;
  /** False when the same key had been sent before: then even an unsent repetition proves nothing. */
  first: boolean;
}

/**
 * The third phase: the outcome, committed whoever still waits for it.
 * @throws gateway_away, gateway_credentials_refused when nothing was done
 */
export async function finishAct(
  scope: Scope,
  client: CardGateway,
  sent: Sent,
  outcome: Outcome | RefundOutcome,
): Promise<{ record: PaymentRecord; transaction: Transaction }> {
  const shown = outcome.kind === 'invalid' ? await lookAt(client, sent) : undefined;
  const record = await scope.asTenant(async (trx) => {
    const before = await lockRecord(trx, sent.record.payment.id);
    return writeChange(trx, before, applied(before, sent, outcome, shown, means()), scope);
  });
  if (outcome.kind === 'unsent') throw awayBecause(outcome);
  const transaction = record.transactions.find(({ id }) => id === sent.transaction.id) ?? sent.transaction;
  return { record, transaction };
}

type Look = (record: PaymentRecord, now: Means) => PaymentRecord;

/** A request that was no longer possible: the object says why, or what had been done already. */
async function lookAt(client: CardGateway, { record: { payment }, transaction }: Sent): Promise<Look | undefined> {
  if (payment.gatewayReference === null) return undefined;
  if (transaction.kind === 'refund') {
    const refunds = await client.refunds(payment.gatewayReference);
    return (record, now) => settleRefunds(record, refunds, now);
  }
  const outcome = await client.retrieve(payment.gatewayReference);
  return outcome.kind === 'shown' ? (record, now) => settle(record, outcome.view, now) : undefined;
}

function applied(
  record: PaymentRecord,
  { transaction: { id }, first }: Sent,
  outcome: Outcome | RefundOutcome,
  looked: Look | undefined,
  now: Means,
): PaymentRecord {
  switch (outcome.kind) {
    case 'shown':
      return lostUnlessEnded(settle(record, outcome.view, now), id, outcome.view);
    case 'refundShown':
      return settleRefunds(record, [outcome.refund], now);
    case 'refused': {
      const failed = refused(record, id, outcome.refusal, now.now);
      return outcome.view ? settle(failed, outcome.view, now) : failed;
    }
    case 'invalid': {
      if (!looked) return outcomeLost(record, id);
      const reference = record.payment.gatewayReference ?? '';
      return refused(looked(record, now), id, { code: outcome.code, kind: 'hard', reference }, now.now);
    }
    case 'unknown':
      return outcomeLost(record, id);
    case 'unsent':
      return first ? notSent(record, id) : record;
  }
}

/** A reply that shows nothing of the act is no better than none. */
function lostUnlessEnded(record: PaymentRecord, id: string, view: GatewayView): PaymentRecord {
  const own = record.transactions.find((one) => one.id === id);
  if (!own || !isOpen(own) || isAwaitingBuyer(record, own) || view.status === 'processing') return record;
  return outcomeLost(record, id);
}
