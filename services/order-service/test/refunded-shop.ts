import { newId, type TestAnswer, type TestClient, type TestService } from '@beaver/kit/testing';
import { confirm, keyed, move, must, pack, progress, type Shop } from './shop.ts';

/** Any resource, as JSON. */
type Resource = ReturnType<typeof JSON.parse>;

/** An order all of which has shipped and was captured. */
export async function shippedAndPaid(shop: Shop, { quantity = 2 } = {}): Promise<Resource> {
  const order = await confirm(shop, { lines: [{ variantId: shop.variantId, quantity }] });
  must(await move(shop, (await pack(shop, order, quantity)).id, 'ship'), 200);
  const payment = { ...order.payments[0], version: 2, state: 'captured', captured: order.total.amount };
  must(await progress(shop, order.id, 'paymentCaptured', { payment }), 200);
  return (await shop.get(`/v1/orders/${order.id}`)).body;
}

export const askRefund = (shop: TestClient, orderId: string, body: object): Promise<TestAnswer> =>
  shop.post(`/v1/orders/${orderId}/refunds`, { reason: 'cracked', ...body }, keyed());

/** approve, reject, cancel */
export const decide = (shop: TestClient, refundId: string, verb: string, body?: object): Promise<TestAnswer> =>
  shop.post(`/v1/order-refunds/${refundId}/${verb}`, body, keyed());

/** A step of the refund's workflow, as the worker tells it. */
export const refundProgress = (shop: Shop, refundId: string, step: string, facts: object = {}): Promise<TestAnswer> =>
  shop.worker.post(`/v1/order-refunds/${refundId}/progress`, { step, ...facts }, keyed());

/** What became of the refund's only share, as payment-service would tell it. */
export function giveBack(shop: Shop, order: Resource, refund: Resource, status: string): Promise<TestAnswer> {
  const [share] = refund.shares;
  const refunded = status === 'succeeded' ? share.amount.amount : 0;
  return refundProgress(shop, refund.id, 'refunded', {
    share: { paymentId: share.paymentId, refundId: newId('rfd'), status },
    payment: { ...order.payments[0], version: 3, refunded },
  });
}

/** Somebody else of the same tenant. */
export const colleagueOf = (service: TestService, shop: Shop): TestClient => service.tenant({ id: shop.tenantId });
