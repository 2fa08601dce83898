import type { TestAnswer, TestClient } from '@beaver/kit/testing';
import { confirm, keyed, move, must, pack, progress, type Shop } from './shop.ts';

/** Any resource, as JSON. */
type Resource = ReturnType<typeof JSON.parse>;

/** An order all of which has arrived and was captured. */
export async function delivered(shop: Shop, { quantity = 2 } = {}): Promise<Resource> {
  const order = await confirm(shop, { lines: [{ variantId: shop.variantId, quantity }] });
  const { id } = await pack(shop, order, quantity);
  must(await move(shop, id, 'ship'), 200);
  const payment = { ...order.payments[0], version: 2, state: 'captured', captured: order.total.amount };
  must(await progress(shop, order.id, 'paymentCaptured', { payment }), 200);
  must(await move(shop, id, 'deliver'), 200);
  return (await shop.get(`/v1/orders/${order.id}`)).body;
}

const linesOf = (order: Resource, quantity: number) => [
  { orderLineId: order.lines[0].id ?? order.lines[0].orderLineId, quantity },
];

/** @param more what is asked besides */
export const askReturn = (shop: TestClient, order: Resource, quantity: number, more = {}): Promise<TestAnswer> =>
  shop.post(
    `/v1/orders/${order.id}/returns`,
    { lines: linesOf(order, quantity), reason: 'too small', ...more },
    keyed(),
  );

/** approve, decline, cancel */
export const onReturn = (shop: TestClient, returnId: string, verb: string, body?: object): Promise<TestAnswer> =>
  shop.post(`/v1/returns/${returnId}/${verb}`, body, keyed());

export const receive = (shop: TestClient, asked: Resource, quantity: number): Promise<TestAnswer> =>
  onReturn(shop, asked.id, 'receive', { lines: linesOf(asked, quantity) });

export const inspect = (shop: Shop, asked: Resource, found: [disposition: string, quantity: number][]) =>
  onReturn(shop, asked.id, 'inspect', {
    locationId: shop.locationId,
    lines: found.map(([disposition, quantity]) => ({ ...linesOf(asked, quantity)[0], disposition })),
  });

/** A step of the return's workflow, as the worker tells it. */
export const returnProgress = (shop: Shop, returnId: string, step: string, facts: object = {}): Promise<TestAnswer> =>
  shop.worker.post(`/v1/returns/${returnId}/progress`, { step, ...facts }, keyed());
