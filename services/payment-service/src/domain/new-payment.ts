import type { components } from '../generated/contract.ts';
import type { Payment } from './payment.ts';

type Wish = Omit<components['schemas']['NewPayment'], 'authorize'>;

/** Nothing was tried yet. */
export const newPayment = (
  { amount: { amount, currency }, metadata = {}, ...wish }: Wish,
  known: Pick<Payment, 'id' | 'tenantId' | 'gatewayId' | 'businessAct' | 'gatewayCustomer'>,
  now: Date,
): Payment => ({
  ...wish,
  ...known,
  amount,
  currency,
  metadata,
  method: null,
  status: 'requiresPaymentMethod',
  nextActionUrl: null,
  declineCode: null,
  declineKind: null,
  multicapture: false,
  authorizationExpiresAt: null,
  gatewayReference: null,
  createAttempt: 1,
  createSentAt: now,
  version: 1,
  createdAt: now,
  updatedAt: now,
});
