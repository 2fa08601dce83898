import type { TenantTrx } from '@beaver/kit';
import type { ActName } from '../domain/acts.ts';
import type { Money } from '../domain/payment.ts';
import { beginRefund, type RefundTarget, targetOf } from '../domain/refund.ts';
import { type Performed, perform } from './perform.ts';
import type { Scope } from './scope.ts';

/** A refund that is to be made, or one that never left. */
export interface RefundAct {
  paymentId: string;
  name: ActName;
  amount: Money;
  /** Undefined: the way that the money came. */
  target: RefundTarget | undefined;
  /** Writes the refund beside its transaction. */
  alongside?: (trx: TenantTrx, transactionId: string, target: RefundTarget) => Promise<void>;
}

/** One refund: transaction, gateway, result. @throws refund_exceeds_captured, refund_target_unavailable, gateway_away */
export const sendRefund = (
  scope: Scope,
  { paymentId, name, amount, target, alongside }: RefundAct,
): Promise<Performed> =>
  perform(scope, {
    paymentId,
    kind: 'refund',
    name,
    begin: (record, named, { adapter }, means) =>
      beginRefund(record, { ...named, amount, target: targetOf(adapter, target) }, means),
    send: (gateway, { payment }, transaction) => gateway.refund(payment, transaction),
    alongside: async (trx, transactionId, { adapter }) => alongside?.(trx, transactionId, targetOf(adapter, target)),
  });
