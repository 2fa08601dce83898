import { newId, type TestAnswer } from '@beaver/kit/testing';
import type { Shop } from './open-shop.ts';

export const fourWeeks = [
  { after: 'P1D', action: 'retry' },
  { after: 'P2D', action: 'retryAndNotify' },
  { after: 'P25D', action: 'retry' },
];

/** The plan that a test's runs follow. */
export const makePlan = async (shop: Pick<Shop, 'owner'>, steps: object[] = fourWeeks) =>
  (await shop.owner.post('/v1/dunning-plans', { name: 'Four weeks', steps })).body;

/** What the process of a retry asks for first. */
export const newRun = (planId: string, paymentId: string) => ({
  dunningPlanId: planId,
  paymentId,
  method: 1,
  startsAt: '2026-11-01T09:30:00.000Z',
  buyerTtl: 'PT1H',
});

/** A card that was declined, and its run. */
export async function beginRun(shop: Shop, token: string, orderId = shop.order(token)) {
  const plan = await makePlan(shop);
  const { body: payment } = await shop.pay('', { orderId });
  const { body: run } = await shop.worker.post('/v1/dunning-runs', newRun(plan.id, payment.id), {
    idempotencyKey: `${orderId}/dunning/1`,
  });
  return { plan, payment, run, orderId };
}

/** What the process asks of its run. */
export const onRun = (
  { worker }: Pick<Shop, 'worker'>,
  { id }: { id: string },
  act: 'retry' | 'progress',
  body: object,
  idempotencyKey: string = newId('key'),
): Promise<TestAnswer> => worker.post(`/v1/dunning-runs/${id}/${act}`, body, { idempotencyKey });
