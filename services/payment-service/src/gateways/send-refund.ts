import type { TenantTrx } from '@beaver/kit';
import { openCredit } from '../db/store-credit-row.ts';
import type { ActName } from '../domain/acts.ts';
import type { Money, PaymentRecord } from '../domain/payment.ts';
import { beginRefund, type RefundTarget, targetOf } from '../domain/refund.ts';
import { creditAccountOf } from '../domain/store-credit.ts';
import { problems } from '../problems.ts';
import { type Performed, perform } from './perform.ts';
import type { Scope } from './scope.ts';

/** A refund that is to be made, or one that never left. */
export interface RefundAct {
  paymentId: string;
  name: ActName;
  amount: Money;
  /** Undefined: the way that the money came. */
  target: RefundTarget | undefined;
  /** Whose store credit it may fill. */
  customerId?: string | undefined;
  /** Writes the refund beside its transaction. */
  alongside?: (trx: TenantTrx, transactionId: string, target: RefundTarget) => Promise<void>;
}

/** One refund: transaction, gateway, result. @throws refund_exceeds_captured, refund_target_unavailable, gateway_away */
export const sendRefund = (
  scope: Scope,
  { paymentId, name, amount, target, customerId, alongside }: RefundAct,
): Promise<Performed> =>
  perform(scope, {
    paymentId,
    kind: 'refund',
    name,
    begin: async (record, named, { adapter }, means, trx) => {
      const way = targetOf(adapter, target);
      const storeCreditAccountId = way === 'manual' ? null : await creditAccountFor(trx, record, way, customerId);
      return beginRefund(record, { ...named, amount, target: way, storeCreditAccountId }, means);
    },
    send: (gateway, { payment }, transaction) => gateway.refund(payment, transaction),
    alongside: async (trx, transactionId, { adapter }) => alongside?.(trx, transactionId, targetOf(adapter, target)),
  });

/** What was spent from store credit goes back where it came from; the first refund to it opens a customer's account. */
async function creditAccountFor(
  trx: TenantTrx,
  record: PaymentRecord,
  target: RefundTarget,
  customerId: string | undefined,
): Promise<string | null> {
  const own = creditAccountOf(record);
  if (own !== null || target !== 'storeCredit') return own;
  if (customerId === undefined)
    throw problems.refundTargetUnavailable({ detail: 'Nobody is known whose credit it is.' });
  return (await openCredit(trx, customerId, record.payment.currency)).id;
}
