import test from 'ava';
import knex from 'knex';
import { down, up } from '../migrations/0006-ledger.ts';
import * as storeCredit from '../migrations/0012-store-credit.ts';
import { captured } from './captured-payment.ts';
import { openShop, startWorld, usd } from './open-shop.ts';

const world = await startWorld();
test.after.always(() => world.stop());

test('what was captured before there was a ledger is on the books, and its rows are as guarded as before', async (t) => {
  const shop = await openShop(world);
  const payment = await captured(shop);
  await shop.pay('pm_card_visa');
  await world.service.process.end(); // whose relay would meet the migration in the other order
  const owner = knex({ client: 'pg', connection: world.service.database.asOwner });
  t.teardown(() => owner.destroy());
  await owner.transaction(async (trx) => {
    await storeCredit.down(trx);
    await down(trx);
    await up(trx);
    await storeCredit.up(trx);
  });
  await world.service.restart();
  const guarded = await owner('pg_class').where({ relforcerowsecurity: true }).pluck('relname');
  for (const table of ['payments', 'transactions', 'ledger_entries']) t.true(guarded.includes(table), table);
  const { body } = await shop.owner.get('/v1/ledger-entries');
  t.is(body.data.length, 1);
  t.like(body.data[0], { paymentId: payment.id, posting: 'captured', amount: usd(10_000) });
});
