import { lockRecord } from '../db/payment-row.ts';
import { type Attempt, isAuthorizable, refuseAttempt } from '../domain/acts.ts';
import type { Gateway } from '../domain/gateway.ts';
import { transactionInDoubt } from '../domain/open-transaction.ts';
import type { Payment, PaymentRecord } from '../domain/payment.ts';
import { isEnded } from '../domain/payment-status.ts';
import { awayBecause } from './away.ts';
import { means, type Scope } from './scope.ts';
import { writeChange } from './write-change.ts';

/**
 * Names the customer who keeps the attempt's card on the payment's intent, where somebody else is named, or nobody. No
 * money moves by it, so it is written down when it is done, and done again when that was lost. A card that nobody keeps
 * pays anybody's intent. What the gateway refuses is a declined attempt: then the card is not asked at all.
 * @param reference of the intent, which may not be in the row yet
 * @throws gateway_away, gateway_credentials_refused
 */
export async function nameCustomer(
  scope: Scope,
  gateway: Gateway,
  { payment, attempt, reference }: { payment: Payment; attempt: Attempt; reference: string },
): Promise<void> {
  const { gatewayCustomer: customer } = attempt;
  if (customer === null || customer === payment.gatewayCustomer || isEnded(payment.status)) return;
  const key = `${attempt.idempotencyKey}/customer/${payment.createAttempt}`;
  const outcome = await scope.gateways.open(gateway).nameCustomer(reference, customer, key);
  const write = (change: (before: PaymentRecord) => PaymentRecord) =>
    scope.asTenant(async (trx) => {
      const before = await lockRecord(trx, payment.id);
      await writeChange(trx, before, change(before), scope);
    });
  switch (outcome.kind) {
    case 'shown':
      return write((before) => ({
        ...before,
        payment: { ...withReference(before, reference).payment, gatewayCustomer: customer },
      }));
    case 'refused':
      return write((before) =>
        mayBegin(before, attempt)
          ? refuseAttempt(before, { ...attempt, gatewayReference: reference }, outcome.refusal, means())
          : before,
      );
    case 'invalid':
      return undefined; // it can't be authorized any more, which is for the authorization to say
    case 'unknown':
      if (outcome.answered) await write((before) => withAnotherKey(withReference(before, reference)));
      throw awayBecause(outcome);
    case 'unsent':
      throw awayBecause(outcome);
  }
}

/** While something else on the payment is in doubt, or the attempt was written down meanwhile, the authorization has its say. */
const mayBegin = (record: PaymentRecord, { idempotencyKey }: Attempt): boolean =>
  isAuthorizable(record) &&
  !transactionInDoubt(record) &&
  !record.transactions.some((one) => one.idempotencyKey === idempotencyKey);

/** An answered 5xx is kept under its key for a day. */
const withAnotherKey = (record: PaymentRecord): PaymentRecord => ({
  ...record,
  payment: { ...record.payment, createAttempt: record.payment.createAttempt + 1 },
});

/** Once this is written the intent's creation is never sent again, so what it was sent with may change. */
const withReference = (record: PaymentRecord, reference: string): PaymentRecord => ({
  ...record,
  payment: { ...record.payment, gatewayReference: record.payment.gatewayReference ?? reference },
});
