import { newId, type TestAnswer } from '@beaver/kit/testing';
import { PATIENCE_MS, type Resource, type Store } from './buyer.ts';

async function made(asked: Promise<TestAnswer>): Promise<Resource> {
  const { status, body } = await asked;
  if (status > 299) throw new Error(`refused: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** Asks for a return of so many of the order's only line. @throws when it is refused */
export const askReturn = (
  { orders }: Pick<Store, 'orders'>,
  order: Resource,
  quantity: number,
  more: object = {},
): Promise<Resource> =>
  made(
    orders.post(
      `/v1/orders/${order.id}/returns`,
      { lines: [{ orderLineId: order.lines[0].id, quantity }], reason: 'Too small for two.', ...more },
      { idempotencyKey: newId('key') },
    ),
  );

/** approve, decline, cancel, receive, inspect @throws when it is refused */
export const onReturn = (
  { orders }: Pick<Store, 'orders'>,
  id: string,
  verb: string,
  body: object = {},
): Promise<Resource> => made(orders.post(`/v1/returns/${id}/${verb}`, body, { idempotencyKey: newId('key') }));

/** All that was announced arrives. */
export const receiveAll = (store: Pick<Store, 'orders'>, { id, lines }: Resource): Promise<Resource> =>
  onReturn(store, id, 'receive', {
    lines: lines.map(({ orderLineId, quantity }: Resource) => ({ orderLineId, quantity })),
  });

export const inspect = (
  store: Pick<Store, 'orders' | 'locationId'>,
  { id, lines }: Resource,
  found: [disposition: string, quantity: number][],
): Promise<Resource> =>
  onReturn(store, id, 'inspect', {
    locationId: store.locationId,
    lines: found.map(([disposition, quantity]) => ({ orderLineId: lines[0].orderLineId, disposition, quantity })),
  });

/** Looks at a return until it is as wanted. @throws with what it was when it never is */
export async function untilReturn(
  { orders }: Pick<Store, 'orders'>,
  id: string,
  wanted: (asked: Resource) => boolean,
): Promise<Resource> {
  for (const end = Date.now() + PATIENCE_MS; ; ) {
    const { body } = await orders.get(`/v1/returns/${id}`);
    if (wanted(body)) return body;
    if (Date.now() > end) throw new Error(`never as wanted: ${JSON.stringify(body)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
