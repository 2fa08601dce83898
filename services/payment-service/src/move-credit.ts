import { record, type TenantTrx } from '@beaver/kit';
import { insertCreditEntry, type StoreCreditEntryRow, toCreditAccount } from './db/store-credit-row.ts';
import type { Payment } from './domain/payment.ts';
import type { CreditMovement } from './domain/store-credit.ts';

const events: Record<CreditMovement['kind'], string> = {
  adjustment: 'storeCredit.adjusted',
  authorization: 'storeCredit.reserved',
  capture: 'storeCredit.spent',
  void: 'storeCredit.released',
  refund: 'storeCredit.refunded',
};

/** Whose act it is: a payment's, or the merchant's with a reason. */
type Cause = { payment: Pick<Payment, 'id' | 'currency'> } | { currency: string; reason: string };

/** The one way store credit moves: an entry, the account's version and its event. Its account's turn has been waited for. */
export async function moveCredit(trx: TenantTrx, movement: CreditMovement, cause: Cause): Promise<StoreCreditEntryRow> {
  const ofPayment = 'payment' in cause;
  const reason = ofPayment ? null : cause.reason;
  const { entry, account } = await insertCreditEntry(trx, movement, {
    currency: ofPayment ? cause.payment.currency : cause.currency,
    paymentId: ofPayment ? cause.payment.id : null,
    reason,
  });
  const { id, available, reserved, transactionId, paymentId } = entry;
  record(trx, {
    type: events[movement.kind],
    subject: { type: 'storeCreditAccount', id: account.id, version: account.version },
    data: { ...toCreditAccount(account), entry: { id, available, reserved, transactionId, paymentId } },
    ...(reason === null ? {} : { reason }),
  });
  return entry;
}
