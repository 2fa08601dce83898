import test from 'ava';
import { captured, refund } from './captured-payment.ts';
import { world } from './one-service.ts';
import { openShop, type Shop, usd } from './open-shop.ts';

const balances = async (shop: Shop): Promise<Record<string, number>> => {
  const { body } = await shop.owner.get('/v1/ledger-balances');
  return Object.fromEntries(
    body.data.map((each: { account: string; balance: number }) => [each.account, each.balance]),
  );
};
const postings = async (shop: Shop, paymentId: string) =>
  (await shop.owner.get(`/v1/ledger-entries?paymentId=${paymentId}&sort=createdAt`)).body.data as {
    posting: string;
    debit: string;
    credit: string;
    amount: object;
  }[];

test('a capture is what the gateway holds and the buyer no longer owes; a promise of money is nothing yet', async (t) => {
  const shop = await openShop(world);
  await shop.pay('pm_card_visa');
  t.deepEqual(await balances(shop), {});
  const payment = await captured(shop);
  const [entry, ...others] = await postings(shop, payment.id);
  t.like(entry, { posting: 'captured', debit: 'gatewayClearing', credit: 'customerReceivable', amount: usd(10_000) });
  t.deepEqual(others, []);
  t.deepEqual(await balances(shop), { customerReceivable: -10_000, gatewayClearing: 10_000 });
});

test('a refund is owed until it is paid, and one that fails is owed no more', async (t) => {
  const shop = await openShop(world);
  const payment = await captured(shop);
  await refund(shop, payment.id, 2_400);
  await refund(shop, payment.id, 600, { target: 'manual' });
  t.deepEqual(await balances(shop), { customerReceivable: -7_000, gatewayClearing: 7_600, refundsPayable: -600 });
  await world.sandbox.fault(shop.secretKey, {
    match: { path: '/v1/refunds', method: 'POST' },
    fault: '500BeforeCommit',
  });
  const key = `${payment.id}/refund/orf_1`;
  await refund(shop, payment.id, 1_000, {}, key);
  t.is((await balances(shop)).refundsPayable, -1_600, 'what is in doubt is owed');
  const age =
    "update transactions set sent_at = sent_at - interval '25 hours' where payment_id = $1 and result = 'unknown'";
  await world.service.sql(shop.owner.tenantId, age, [payment.id]);
  t.is((await refund(shop, payment.id, 1_000, {}, key)).body.status, 'failed');
  t.deepEqual(await balances(shop), { customerReceivable: -7_000, gatewayClearing: 7_600, refundsPayable: -600 });
  t.deepEqual((await postings(shop, payment.id)).map(({ posting }) => posting).sort(), [
    'captured',
    'refundDropped',
    'refundOwed',
    'refundOwed',
    'refundOwed',
    'refundPaid',
  ]);
});

test('money that came by hand is on the books as well', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('', { type: 'bankTransfer' });
  const receipt = { amount: usd(2_500), reference: 'line 7' };
  await shop.owner.post(`/v1/payments/${made.id}/receipts`, receipt, { idempotencyKey: 'r' });
  t.deepEqual(await balances(shop), { customerReceivable: -2_500, gatewayClearing: 2_500 });
});

test('nobody can change or delete an entry, or post one to itself, to nothing or twice', async (t) => {
  const shop = await openShop(world);
  const payment = await captured(shop);
  const { tenantId } = shop.owner;
  const app = (text: string) => world.service.sql(tenantId, text, [payment.id]);
  const copy = (fields: string) =>
    app(`insert into ledger_entries (tenant_id, id, payment_id, transaction_id, gateway_id, currency, posting, debit, credit, amount)
      select tenant_id, id || 'x', payment_id, transaction_id, gateway_id, currency, ${fields}
      from ledger_entries where payment_id = $1`);
  await t.throwsAsync(copy("'other', debit, debit, amount"), { message: /two_accounts/ });
  await t.throwsAsync(copy("'other', debit, credit, 0"), { message: /amount_check/ });
  await t.throwsAsync(copy('posting, debit, credit, amount'), { message: /ledger_entries_posting/ });
  const [{ grants }] = (await world.service.sql(
    tenantId,
    `select string_agg(privilege_type, ', ' order by privilege_type) as grants
     from information_schema.role_table_grants where table_name = 'ledger_entries' and grantee like '%\\_app'`,
  )) as [{ grants: string }];
  t.is(grants, 'INSERT, SELECT');
});
