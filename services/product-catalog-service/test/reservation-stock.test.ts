import { newId } from '@beaver/kit';
import test from 'ava';
import { service } from './one-service.ts';
import { act, addLocation, addVariant, openShop, reserve, stock, stocked } from './shop.ts';

test('what of a reservation is on hand: where it was reserved, as much as is still promised', async (t) => {
  const shop = await openShop(service);
  const second = await addLocation(shop);
  const split = await stocked(shop, 3);
  await stock(shop, split, 9, second);
  const plain = await stocked(shop, 5);
  const untracked = await addVariant(shop, { trackInventory: false });
  const backordered = await addVariant(shop, { allowBackorder: true });
  const quantities = { [split]: 10, [plain]: 2, [untracked]: 4, [backordered]: 1 };
  const lines = Object.entries(quantities).map(([variantId, quantity]) => ({ variantId, quantity }));
  const { body: reservation } = await reserve(shop, lines);
  const read = async () => {
    const { status, body } = await shop.get(`/v1/reservations/${reservation.id}/stock`);
    t.is(status, 200);
    t.is(body.reservationId, reservation.id);
    return Object.fromEntries(body.lines.map(({ variantId, ...line }: { variantId: string }) => [variantId, line]));
  };
  const untouched = { consumed: 0, released: 0 };
  t.deepEqual(await read(), {
    [split]: { quantity: 10, onHand: 10, ...untouched },
    [plain]: { quantity: 2, onHand: 2, ...untouched },
    [untracked]: { quantity: 4, onHand: 4, ...untouched },
    [backordered]: { quantity: 1, onHand: 0, ...untouched },
  });

  await stock(shop, split, 1, second);
  await stock(shop, plain, 0);
  t.like(await read(), { [split]: { onHand: 4 }, [plain]: { onHand: 0 } });

  await act(shop, reservation.id, 'commit');
  await act(shop, reservation.id, 'consume', { lines: [{ variantId: split, quantity: 4 }] });
  await act(shop, reservation.id, 'release', { lines: [{ variantId: untracked, quantity: 3 }] });
  t.like(await read(), {
    [split]: { consumed: 4, onHand: 0 },
    [untracked]: { released: 3, onHand: 1 },
  });
});

test('a reservation that is not there, or another tenant’s, has no stock', async (t) => {
  const [shop, other] = [await openShop(service), await openShop(service)];
  const variantId = await stocked(shop, 1);
  const { body } = await reserve(shop, [{ variantId, quantity: 1 }]);
  for (const id of [body.id, newId('res')]) {
    t.like(await other.get(`/v1/reservations/${id}/stock`), { status: 404, body: { code: 'reservation_not_found' } });
  }
});
