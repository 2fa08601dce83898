import { amountsOf } from './amounts.ts';
import { aboutPayment, type Difference, type Side } from './difference.ts';
import { transactionInDoubt } from './open-transaction.ts';
import type { Means, PaymentRecord } from './payment.ts';
import { isEnded } from './payment-status.ts';
import { type GatewayView, settle } from './settlement.ts';

/** An intent as a gateway lists it. */
export interface ListedIntent {
  view: GatewayView;
  /** Minor units that can still be captured. */
  capturable: number;
  /** ISO 4217. */
  currency: string;
  /** Whose payment it is, as its maker wrote on it. */
  tenantId: string | null;
}

/** In doubt for longer than any gateway is away: nobody gets to it by asking as before. Milliseconds. */
const STUCK_MS = 3_600_000;

/**
 * Of a payment that does not contradict itself (`compareStatus`).
 * @returns what differs from its intent; nothing while its outcome is in doubt
 */
export function compareIntent(record: PaymentRecord, intent: ListedIntent, means: Means): Difference | undefined {
  if (transactionInDoubt(record)) return undefined;
  const { payment } = record;
  const { captured } = amountsOf(record.transactions);
  const learns = learnsFrom(record, (so) => settle(so, intent.view, means));
  const differs =
    captured !== intent.view.amountReceived ||
    intent.currency !== payment.currency ||
    (isEnded(payment.status) && intent.capturable > 0);
  if (!learns && !differs) return undefined;
  return {
    ...aboutPayment(payment),
    kind: 'paymentDiffers',
    subject: payment.id,
    sides: [shownSide(intent), paymentSide(record)],
    repair: learns ? 'syncPayment' : 'none',
  };
}

/** Whether writing down what the gateway shows would change anything that counts. */
export function learnsFrom(record: PaymentRecord, write: (record: PaymentRecord) => PaymentRecord): boolean {
  const meaning = ({ payment, transactions }: PaymentRecord) =>
    JSON.stringify([payment.status, amountsOf(transactions), transactions.map(({ result }) => result)]);
  return meaning(write(record)) !== meaning(record);
}

/** @param gatewayId through which it was seen @returns money that no payment here knows of */
export function unknownIntent(intent: ListedIntent, gatewayId: string): Difference | undefined {
  const { reference, status, amountReceived } = intent.view;
  if (amountReceived === 0 && status !== 'capturable') return undefined;
  return {
    kind: 'gatewayPaymentUnknown',
    subject: reference,
    about: `${gatewayId}/${reference}`,
    paymentId: null,
    orderId: null,
    sides: [shownSide(intent), { of: 'payment', facts: null }],
    repair: 'none',
  };
}

/** Money here that its gateway does not have. */
export const missingIntent = (record: PaymentRecord): Difference => ({
  ...aboutPayment(record.payment),
  kind: 'gatewayPaymentMissing',
  subject: record.payment.id,
  sides: [{ of: 'gateway', facts: null }, paymentSide(record)],
  repair: 'none',
});

export function stuckOutcome(record: PaymentRecord, now: Date): Difference | undefined {
  const doubtful = transactionInDoubt(record);
  if (!doubtful?.sentAt || now.getTime() - doubtful.sentAt.getTime() < STUCK_MS) return undefined;
  const { kind, result, amount, currency } = doubtful;
  const facts = { id: doubtful.id, kind, result, amount, currency, sentAt: doubtful.sentAt.toISOString() };
  return {
    ...aboutPayment(record.payment),
    kind: 'outcomeUnknown',
    subject: record.payment.id,
    sides: [
      { of: 'gateway', facts: { reference: record.payment.gatewayReference } },
      { of: 'transaction', facts },
    ],
    repair: 'syncPayment',
  };
}

const shownSide = ({ view: { reference, status, amountReceived }, capturable, currency }: ListedIntent): Side => ({
  of: 'gateway',
  facts: { reference, status, captured: amountReceived, capturable, currency },
});

export function paymentSide({ payment, transactions }: PaymentRecord): Side {
  const { status, currency, gatewayReference } = payment;
  return { of: 'payment', facts: { status, ...amountsOf(transactions), currency, gatewayReference } };
}
