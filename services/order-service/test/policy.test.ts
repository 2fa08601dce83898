import test from 'ava';
import { must, openShop, place, startOrders } from './shop.ts';

const service = await startOrders();
test.after.always(() => service.stop());

test('a running order keeps the settings it was placed under', async (t) => {
  const shop = await openShop(service);
  const before = await place(shop);
  t.like(before, { captureMethod: 'automatic', policy: { paymentTtl: 'PT1H' } });
  t.is(Date.parse(before.expiresAt) - Date.parse(before.createdAt), 3_600_000);
  const patch = { captureMethod: 'manual', paymentTtl: { card: 'PT2H' } };
  must(await shop.entity.patch(`/v1/stores/${shop.storeId}/settings`, patch, { ifMatch: '*' }), 200);
  await service.process.end('SIGTERM'); // what it had read of the store is forgotten with the process
  await service.restart();
  const after = await place(shop);
  t.like(after, { captureMethod: 'manual', policy: { paymentTtl: 'PT2H' } });
  t.deepEqual((await shop.get(`/v1/orders/${before.id}`)).body, before);
  t.is(
    (await place(shop, { captureMethod: 'automatic' })).captureMethod,
    'automatic',
    'the order’s own wish counts first',
  );
  const transfer = await place(shop, { paymentMethod: { type: 'bankTransfer' } });
  t.is(transfer.policy.paymentTtl, 'P7D', 'each method type has its own time');
});
