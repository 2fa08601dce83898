import { beginAuthorization, beginCapture, beginVoid } from '../src/domain/acts.ts';
import type { Refusal } from '../src/domain/decline.ts';
import type { DisputeMeans, DisputeView } from '../src/domain/dispute-settlement.ts';
import { newPayment } from '../src/domain/new-payment.ts';
import type { Means, Payment, PaymentRecord } from '../src/domain/payment.ts';
import { type GatewayView, settle } from '../src/domain/settlement.ts';
import { outcomeLost } from '../src/domain/transaction-changes.ts';

let made = 0;
const at = new Date('2026-11-01T10:00:00.000Z');

/** @param hours later than the beginning of all */
export const means = (hours = 0): Means => ({
  now: new Date(at.getTime() + hours * 3_600_000),
  newTransactionId: () => `txn_${(made += 1)}`,
});

/** Names an act, as its caller would. */
export const named = (act: string) => ({ transactionId: `txn_${act}`, idempotencyKey: `pay_1/${act}` });

/** 100.00 dollars for order 1, of which nothing was tried yet. */
export const fresh = (methodType: Payment['methodType'] = 'card'): PaymentRecord => ({
  payment: newPayment(
    {
      orderId: 'ord_1',
      storeId: 'sto_1',
      amount: { amount: 10_000, currency: 'USD' },
      methodType,
      captureMethod: 'automatic',
    },
    { id: 'pay_1', tenantId: 'ten_1', gatewayId: 'gw_1', businessAct: 'ord_1/pay/1', gatewayCustomer: null },
    at,
  ),
  transactions: [],
});

/** What the gateway's object shows, for the most part nothing. */
export const view = (shown: Partial<GatewayView>): GatewayView => ({
  reference: 'pi_1',
  status: 'idle',
  amountReceived: 0,
  chargeReference: 'ch_1',
  nextActionUrl: null,
  refusal: null,
  lapsed: false,
  multicapture: false,
  authorizationExpiresAt: null,
  ...shown,
});

export const refusal = (reference = 'ch_1'): Refusal => ({ code: 'generic_decline', kind: 'soft', reference });

export const submitted = (record = fresh(), act = 'authorize/1', method = 1): PaymentRecord =>
  beginAuthorization(record, { ...named(act), method, gatewayReference: 'pi_1' }, means()).record;

export const settled = (record: PaymentRecord, shown: Partial<GatewayView>, hours = 0): PaymentRecord =>
  settle(record, view(shown), means(hours));

export const authorized = (multicapture = false): PaymentRecord =>
  settled(submitted(), { status: 'capturable', multicapture });

export const awaitingBuyer = (): PaymentRecord =>
  settled(submitted(), { status: 'requiresAction', nextActionUrl: 'https://bank.example/3ds' });

export const capturing = (record: PaymentRecord, amount?: number, act = 'capture/1', final = false): PaymentRecord =>
  beginCapture(
    record,
    { ...named(act), amount: amount === undefined ? undefined : { amount, currency: 'USD' }, final },
    means(),
  ).record;

export const voiding = (record: PaymentRecord, amount?: number, act = 'void/1'): PaymentRecord =>
  beginVoid(record, { ...named(act), amount: amount === undefined ? undefined : { amount, currency: 'USD' } }, means())
    .record;

/** The answer to the named act was lost. */
export const lost = (record: PaymentRecord, act: string): PaymentRecord => outcomeLost(record, `txn_${act}`);

export const disputeMeans = (hours = 0): DisputeMeans => ({ ...means(hours), newDisputeId: () => 'dsp_1' });

/** A chargeback of 100.00 that nobody has answered. */
export const disputeView = (shown: Partial<DisputeView> = {}): DisputeView => ({
  reference: 'du_1',
  status: 'needsResponse',
  reason: 'fraudulent',
  amount: 10_000,
  evidenceDueAt: new Date('2026-11-10T10:00:00.000Z'),
  submissions: 0,
  movements: [],
  ...shown,
});
