import test from 'ava';
import { act, addVariant, openShop, reserve, startCatalog, stock, stocked } from './shop.ts';

const service = await startCatalog();
test.after.always(() => service.stop());

test('what of a reservation is on hand is known before it is shipped', async (t) => {
  const shop = await openShop(service);
  const [tracked, untracked] = [await stocked(shop, 5), await addVariant(shop, { trackInventory: false })];
  const lines = [
    { variantId: tracked, quantity: 4 },
    { variantId: untracked, quantity: 2 },
  ];
  const { body: made } = await reserve(shop, lines);
  const stockOf = async () =>
    (await shop.get(`/v1/reservations/${made.id}/stock`)).body.lines.find(
      ({ variantId }: { variantId: string }) => variantId === tracked,
    );
  t.like(await stockOf(), { quantity: 4, consumed: 0, released: 0, onHand: 4 });
  await stock(shop, tracked, 3);
  t.like(await stockOf(), { onHand: 3 });
  await act(shop, made.id, 'commit');
  await act(shop, made.id, 'consume', { lines: [{ variantId: tracked, quantity: 2 }] });
  t.like(await stockOf(), { quantity: 4, consumed: 2, onHand: 1 });
  const { body } = await shop.get(`/v1/reservations/${made.id}/stock`);
  t.is(body.reservationId, made.id);
  t.is(body.lines.find(({ variantId }: { variantId: string }) => variantId === untracked).onHand, 2);
  const unknown = await (await openShop(service)).get(`/v1/reservations/${made.id}/stock`);
  t.like(unknown, { status: 404, body: { code: 'reservation_not_found' } });
});
