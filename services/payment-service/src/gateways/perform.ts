import { standardProblems, type TenantTrx } from '@beaver/kit';
import { findGateway } from '../db/gateway-row.ts';
import { lockRecord } from '../db/payment-row.ts';
import type { ActName, Begun } from '../domain/acts.ts';
import type { Gateway } from '../domain/gateway.ts';
import {
  isAtGateway,
  isAwaitingBuyer,
  isInFlight,
  isOpen,
  isSendable,
  isUnsent,
  transactionInDoubt,
} from '../domain/open-transaction.ts';
import type { Outcome, RefundOutcome } from '../domain/outcome.ts';
import type { Means, PaymentRecord, Transaction, TransactionKind } from '../domain/payment.ts';
import { withoutUnsent } from '../domain/transaction-changes.ts';
import { problems } from '../problems.ts';
import { askGateway } from './ask.ts';
import { finishAct } from './finish-act.ts';
import { means, type Scope } from './scope.ts';
import type { CardGateway } from './stripe.ts';
import { writeChange } from './write-change.ts';

/** A command on a payment at its gateway. */
export interface Act {
  paymentId: string;
  kind: TransactionKind;
  name: ActName;
  /** Decides on the locked record; what else it needs, it locks itself. @throws the refusals of the command */
  begin(record: PaymentRecord, name: ActName, gateway: Gateway, means: Means, trx: TenantTrx): Begun | Promise<Begun>;
  send(gateway: CardGateway, record: PaymentRecord, transaction: Transaction): Promise<Outcome | RefundOutcome>;
  /** Writes what belongs to the act beside its transaction, once, in the transaction that begins it. */
  alongside?: (trx: TenantTrx, transactionId: string, gateway: Gateway) => Promise<void>;
}

/** What became of a command; without a transaction there was nothing to send. */
export type Performed = Begun;

type Begin =
  | { step: 'done'; performed: Performed }
  | { step: 'ask' }
  | { step: 'send'; record: PaymentRecord; transaction: Transaction; gateway: Gateway; first: boolean };

/**
 * Three phases: the transaction is committed with its key, the gateway is called, the result is committed. A command
 * repeated after a crash finds its transaction, asks the gateway first, and sends the same key again only while the
 * gateway still knows it. Anything else on the payment waits until the outcome is known.
 * @throws payment_outcome_unknown, gateway_away and what `begin` throws
 */
export async function perform(scope: Scope, act: Act): Promise<Performed> {
  for (let asked = false; ; asked = true) {
    scope.gateways.checkTime();
    const next = await scope.asTenant(async (trx): Promise<Begin> => {
      const before = await lockRecord(trx, act.paymentId);
      const gateway = await findGateway(trx, before.payment.gatewayId);
      const now = means();
      const own = before.transactions.find(({ idempotencyKey }) => idempotencyKey === act.name.idempotencyKey);
      if (own && own.kind !== act.kind) throw standardProblems.idempotencyKeyReused();
      if (own && !isUnsent(own)) return resume(before, own, gateway, asked, now);
      const doubtful = transactionInDoubt(before);
      if (doubtful) return wait(doubtful, asked, now);
      const free = own ? withoutUnsent(before, own.id) : before;
      const name = own ? { ...act.name, transactionId: own.id } : act.name;
      const begun = await act.begin(free, name, gateway, now, trx);
      if (begun.record === free) return { step: 'done', performed: { record: before } };
      const record = await writeChange(trx, before, begun.record, scope);
      if (!own) await act.alongside?.(trx, name.transactionId, gateway);
      const { transaction } = begun;
      if (!transaction) return { step: 'done', performed: { record } };
      return { step: 'send', record, transaction, gateway, first: true };
    });
    if (next.step === 'done') return next.performed;
    if (next.step === 'ask') {
      await askGateway(scope, act.paymentId);
      continue;
    }
    const client = scope.gateways.open(next.gateway);
    const outcome = await act.send(client, next.record, next.transaction);
    return finishAct(scope, client, next, outcome);
  }
}

function resume(record: PaymentRecord, own: Transaction, gateway: Gateway, asked: boolean, { now }: Means): Begin {
  if (!isOpen(own) || isAwaitingBuyer(record, own) || isAtGateway(own))
    return { step: 'done', performed: { record, transaction: own } };
  if (!asked) return { step: 'ask' };
  if (!isSendable(own, now)) return { step: 'done', performed: { record, transaction: own } };
  return { step: 'send', record, transaction: own, gateway, first: false };
}

const IN_FLIGHT_AGAIN_S = 1;
const LOST_AGAIN_S = 5;

function wait(doubtful: Transaction, asked: boolean, { now }: Means): Begin {
  if (isInFlight(doubtful, now)) throw problems.paymentOutcomeUnknown({ retryAfter: IN_FLIGHT_AGAIN_S });
  if (asked) throw problems.paymentOutcomeUnknown({ retryAfter: LOST_AGAIN_S });
  return { step: 'ask' };
}
