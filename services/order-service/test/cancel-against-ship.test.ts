import { setTimeout as wait } from 'node:timers/promises';
import { campaign, type TestAnswer } from '@beaver/kit/testing';
import test from 'ava';
import { act, confirm, move, openShop, pack, type Shop, startOrders } from './shop.ts';

const service = await startOrders();
test.after.always(() => service.stop());

/** At once; more would only wait for a connection. */
const ABREAST = 20;

test('cancellations race shipments: each order is shipped or canceled, never both', async (t) => {
  t.timeout(600_000);
  const { size: pairs } = campaign(t, 'cancellations against shipments', 400);
  const shop = await openShop(service);
  const wins = { canceled: 0, shipped: 0 };
  let span = 100; // milliseconds: cancellations come spread over the time that shipments took before
  for (let begun = 0; begun < pairs; begun += ABREAST) {
    const orders = await Promise.all(Array.from({ length: ABREAST }, () => packed(shop)));
    const started = performance.now();
    const shipping = orders.map(({ fulfillmentId }) => move(shop, fulfillmentId, 'ship'));
    const canceling = orders.map(({ id }, index) => wait((index / ABREAST) * span).then(() => act(shop, id, 'cancel')));
    const ships = await Promise.all(shipping);
    span = performance.now() - started;
    for (const [index, cancel] of (await Promise.all(canceling)).entries()) {
      const ship = ships[index] as TestAnswer;
      const { id, fulfillmentId } = orders[index] as (typeof orders)[number];
      const order = (await shop.get(`/v1/orders/${id}`)).body;
      const fulfillment = (await shop.get(`/v1/fulfillments/${fulfillmentId}`)).body;
      const told = await service.sql(
        shop.tenantId,
        "select payload->>'signal' as signal from deliveries where key = $1 and reaction = 'signalOrder'",
        [`${shop.tenantId}/order/${id}`],
      );
      if (cancel.status === 202) {
        wins.canceled += 1;
        t.regex(ship.body.code, /^(fulfillment_not_pending|order_cancel_requested)$/);
        t.truthy(order.cancelRequestedAt);
        t.like(order, { status: 'confirmed', fulfillmentStatus: 'unfulfilled' });
        t.like(fulfillment, { status: 'canceled', captureAmount: null });
        t.deepEqual(told, [{ signal: 'cancelRequested' }]);
      } else {
        wins.shipped += 1;
        t.is(ship.status, 200);
        t.like(cancel, { status: 409, body: { code: 'order_already_shipped' } });
        t.like(order, { status: 'processing', cancelRequestedAt: null });
        t.like(fulfillment, { status: 'shipped', captureAmount: { amount: 8400 } });
        t.deepEqual(told, [{ signal: 'fulfillmentShipped' }]);
      }
    }
  }
  t.log(wins);
  t.is(wins.canceled + wins.shipped, pairs);
});

async function packed(shop: Shop): Promise<{ id: string; fulfillmentId: string }> {
  const order = await confirm(shop);
  return { id: order.id, fulfillmentId: (await pack(shop, order, 2)).id };
}
