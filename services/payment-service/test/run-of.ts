import type { DunningPlan } from '../src/domain/dunning-plan.ts';
import { newRun } from '../src/domain/dunning-run.ts';
import type { Payment, PaymentRecord } from '../src/domain/payment.ts';
import { fresh } from './record-of.ts';

/** When a card was declined. */
export const AT = new Date('2026-11-01T09:30:00.000Z');
export const later = (hours: number) => new Date(AT.getTime() + hours * 3_600_000);
export const plan = (more: Partial<DunningPlan> = {}): DunningPlan => ({
  id: 'dpl_1',
  tenantId: 'ten_1',
  name: 'Four weeks',
  steps: [
    { after: 'P1D', action: 'retry' },
    { after: 'P2D', action: 'retryAndNotify' },
    { after: 'PT12H', action: 'notify' },
    { after: 'P1W', action: 'retry' },
  ],
  archivedAt: null,
  metadata: {},
  version: 7,
  createdAt: AT.toISOString(),
  updatedAt: AT.toISOString(),
  ...more,
});

/** Its payment, softly declined unless said otherwise. */
export const record = (more: Partial<Payment> = {}): PaymentRecord => ({
  ...fresh(),
  payment: { ...fresh().payment, method: 1, declineCode: 'insufficient_funds', declineKind: 'soft', ...more },
});
export const wish = {
  dunningPlanId: 'dpl_1',
  paymentId: 'pay_1',
  method: 1,
  startsAt: AT.toISOString(),
  buyerTtl: 'PT1H',
};
export const begin = (more: Partial<Payment> = {}) => newRun(plan(), record(more).payment, wish, 'drn_1', AT);
export const running = begin();
