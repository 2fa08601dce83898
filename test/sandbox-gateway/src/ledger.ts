import type Stripe from 'stripe';
import { sql } from './database.ts';
import { type Cause, now } from './gateway.ts';

export const ledgerKinds = [
  'authorization',
  'authentication',
  'capture',
  'release',
  'refund',
  'dispute',
  'disputeFee',
] as const;

type LedgerKind = (typeof ledgerKinds)[number];

/** One thing that happened to money, or to the right to take it. */
export interface LedgerEntry {
  readonly id: string;
  readonly created: number;
  readonly account: string;
  readonly paymentIntent: string;
  readonly kind: LedgerKind;
  /** In the currency's smallest unit; negative takes back an entry of the same kind. */
  readonly amount: number;
  readonly currency: string;
  readonly idempotencyKey: string | null;
  readonly metadata: Record<string, string>;
}

/** Written in the transaction of the effect, so that counting entries is counting effects. */
export function appendToLedger(
  { gateway, account, idempotencyKey }: Cause,
  intent: Stripe.PaymentIntent,
  kind: LedgerKind,
  amount: number,
  metadata: Record<string, string> = intent.metadata,
): void {
  gateway.database.run(sql`insert into ledger
      (account, created, payment_intent, kind, amount, currency, idempotency_key, metadata)
    values (${account}, ${now()}, ${intent.id}, ${kind}, ${amount}, ${intent.currency}, ${idempotencyKey},
      ${JSON.stringify(metadata)})`);
}
