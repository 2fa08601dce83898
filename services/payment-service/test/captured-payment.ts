import { newId, type TestAnswer } from '@beaver/kit/testing';
import { type Shop, usd } from './open-shop.ts';

/** A payment of 100.00 whose money was taken. */
export async function captured(shop: Shop, token = 'pm_card_visa'): Promise<ReturnType<typeof JSON.parse>> {
  const { body: made } = await shop.pay(token);
  const { body } = await shop.act(made.id, 'capture', {});
  if (body.status !== 'captured') throw new Error(JSON.stringify(body));
  return body;
}

/** As an order's process asks for it: the key names the business act. */
export const refund = (
  shop: Shop,
  paymentId: string,
  amount: number,
  more: object = {},
  idempotencyKey = `${paymentId}/refund/${newId('orf')}`,
): Promise<TestAnswer> =>
  shop.worker.post('/v1/refunds', { paymentId, amount: usd(amount), ...more }, { idempotencyKey });

export const refundAct = (shop: Shop, refundId: string, verb: string, body: object): Promise<TestAnswer> =>
  shop.owner.post(`/v1/refunds/${refundId}/${verb}`, body, { idempotencyKey: newId('k') });
