import test from 'ava';
import { openShop, startWorld, usd } from './open-shop.ts';

const world = await startWorld();
test.after.always(() => world.stop());

test('a payment is made and authorized in one command, then captured', async (t) => {
  const shop = await openShop(world);
  const made = await shop.pay('pm_card_visa');
  t.is(made.status, 201, JSON.stringify(made.body));
  t.is(made.body.status, 'authorized');
  t.deepEqual(made.body.authorized, usd(10_000));
  const captured = await shop.act(made.body.id, 'capture', { amount: usd(4_000) });
  t.is(captured.status, 200);
  t.is(captured.body.status, 'captured');
  t.deepEqual(captured.body.captured, usd(10_000), 'an ordinary card can be captured once, so the first shipment takes all');
  const ledger = await world.sandbox.ledger(shop.secretKey);
  t.deepEqual(ledger.map(({ kind, amount }) => [kind, amount]), [['authorization', 10_000], ['capture', 10_000]]);
});
