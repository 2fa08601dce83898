import type Stripe from 'stripe';
import { emit } from './events.ts';
import { type Cause, now } from './gateway.ts';
import { appendToLedger } from './ledger.ts';
import { newId } from './new-id.ts';
import { saveObject } from './stored-objects.ts';

/** What Stripe charges for a dispute in the United States, in cents; it stays charged when the dispute is won. */
const FEE = 1_500;

/** The bank takes the money, and the gateway its fee. */
export function withdrawFunds(cause: Cause, intent: Stripe.PaymentIntent, dispute: Stripe.Dispute): void {
  dispute.balance_transactions.push(balanceTransaction(dispute, -dispute.amount, FEE));
  saveObject(cause.gateway.database, dispute);
  appendToLedger(cause, intent, 'dispute', dispute.amount);
  appendToLedger(cause, intent, 'disputeFee', FEE);
  emit(cause, intent, 'charge.dispute.funds_withdrawn', dispute);
}

/** It gives the money back. */
export function reinstateFunds(cause: Cause, intent: Stripe.PaymentIntent, dispute: Stripe.Dispute): void {
  dispute.balance_transactions.push(balanceTransaction(dispute, dispute.amount, 0));
  saveObject(cause.gateway.database, dispute);
  appendToLedger(cause, intent, 'dispute', -dispute.amount);
  emit(cause, intent, 'charge.dispute.funds_reinstated', dispute);
}

function balanceTransaction(dispute: Stripe.Dispute, amount: number, fee: number): Stripe.BalanceTransaction {
  const { currency } = dispute;
  const details = { amount: fee, application: null, currency, description: 'Dispute fee', type: 'stripe_fee' };
  return {
    id: newId('txn'),
    object: 'balance_transaction',
    amount,
    available_on: now(),
    balance_type: 'payments',
    created: now(),
    currency,
    description: amount < 0 ? 'Chargeback withdrawal' : 'Chargeback reversal',
    exchange_rate: null,
    fee,
    fee_details: fee === 0 ? [] : [details],
    net: amount - fee,
    reporting_category: amount < 0 ? 'dispute' : 'dispute_reversal',
    source: dispute.id,
    status: 'available',
    type: 'adjustment',
  };
}
