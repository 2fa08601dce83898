import { type ActName, beginVoid } from '../domain/acts.ts';
import { amountsOf } from '../domain/amounts.ts';
import { voidByHand } from '../domain/manual-payment.ts';
import type { Money } from '../domain/payment.ts';
import { type Performed, perform } from './perform.ts';
import type { Scope } from './scope.ts';

/** Lets held money go; without an amount all of it. @throws currency_mismatch, gateway_away, payment_outcome_unknown */
export const sendVoid = (
  scope: Scope,
  { paymentId, name, amount }: { paymentId: string; name: ActName; amount: Money | undefined },
): Promise<Performed> =>
  perform(scope, {
    paymentId,
    kind: 'void',
    name,
    begin: (record, named, { adapter }, means) =>
      adapter === 'manual'
        ? voidByHand(record, { ...named, amount }, means)
        : beginVoid(record, { ...named, amount }, means),
    send: (gateway, record, transaction) =>
      gateway.release(record.payment, transaction, amountsOf(record.transactions).captured > 0),
  });
