import { newId, type TestAnswer } from '@beaver/kit/testing';
import test from 'ava';
import { captured, refund } from './captured-payment.ts';
import { world } from './one-service.ts';
import { openShop, type Shop, usd } from './open-shop.ts';
import { customerOf } from './order-service-double.ts';

type Resource = ReturnType<typeof JSON.parse>;

const adjust = (shop: Shop, customerId: string, type: string, amount: object, key = newId('k')): Promise<TestAnswer> =>
  shop.owner.post(
    '/v1/store-credit-adjustments',
    { customerId, type, amount, reason: 'The parcel was late.' },
    { idempotencyKey: key },
  );

/** A customer with so much to spend, and the orders that it places. */
async function customerWith(shop: Shop, amount: number): Promise<{ id: string; order: () => string }> {
  const id = customerOf(shop.order('pm_card_visa'));
  if (amount > 0 && (await adjust(shop, id, 'credit', usd(amount))).status !== 201) throw new Error('no credit');
  const order = () => {
    const orderId = newId('ord');
    world.orders.keep(orderId, { type: 'storeCredit', customerId: id });
    return orderId;
  };
  return { id, order };
}

const spend = (shop: Shop, orderId: string, amount = 10_000): Promise<TestAnswer> =>
  shop.pay('', { type: 'storeCredit', orderId, amount });

const creditOf = async (shop: Shop, customerId: string): Promise<Resource> =>
  (await shop.owner.get(`/v1/store-credit-accounts?customerId=${customerId}`)).body.data[0];

const entriesOf = async (shop: Shop, { id }: Resource): Promise<Resource[]> =>
  (await shop.owner.get(`/v1/store-credit-accounts/${id}/entries?sort=createdAt`)).body.data;

const balanceOf = async (shop: Shop, account: string): Promise<number> =>
  (await shop.owner.get('/v1/ledger-balances')).body.data.find((each: Resource) => each.account === account)?.balance ??
  0;

test('what a merchant grants can be spent, share by share, and comes back where it was not needed', async (t) => {
  const shop = await openShop(world);
  const { id, order } = await customerWith(shop, 12_000);
  const { status, body: made } = await spend(shop, order());
  t.is(status, 201);
  t.like(made, { status: 'authorized', capabilities: { multicapture: true }, authorized: usd(10_000) });
  t.like(await creditOf(shop, id), { available: usd(2_000), reserved: usd(10_000), currency: 'USD' });
  t.is(await balanceOf(shop, 'storeCredit'), -12_000, 'what is only reserved is still owed to the customer');
  t.deepEqual((await shop.act(made.id, 'capture', { amount: usd(4_000) })).body.captured, usd(4_000));
  t.like(await shop.get(made.id), { status: 'partiallyCaptured' });
  const key = `${made.id}/capture/ful_2`;
  for (const _ of [1, 2])
    t.deepEqual((await shop.act(made.id, 'capture', { amount: usd(1_000) }, key)).body.captured, usd(5_000));
  t.like((await shop.act(made.id, 'void', {})).body, { status: 'captured', voided: usd(5_000) });
  t.like((await refund(shop, made.id, 1_500)).body, { target: 'original', status: 'succeeded' });
  const account = await creditOf(shop, id);
  t.like(account, { available: usd(8_500), reserved: usd(0), version: 6 });
  t.deepEqual(
    (await entriesOf(shop, account)).map((each) => [each.kind, each.available, each.reserved, each.availableAfter]),
    [
      ['adjustment', 12_000, 0, 12_000],
      ['authorization', -10_000, 10_000, 2_000],
      ['capture', 0, -4_000, 2_000],
      ['capture', 0, -1_000, 2_000],
      ['void', 5_000, -5_000, 7_000],
      ['refund', 1_500, 0, 8_500],
    ],
  );
  t.is(await balanceOf(shop, 'storeCredit'), -8_500);
  t.is(await balanceOf(shop, 'storeCreditGrants'), 12_000);
  t.is(await balanceOf(shop, 'gatewayClearing'), 0, 'no gateway has seen any of it');
  t.deepEqual((await shop.owner.get(`/v1/store-credit-accounts/${account.id}`)).body, account);
  const { body: gateways } = await shop.owner.get(`/v1/gateways?storeId=${shop.storeId}&adapter=storeCredit`);
  t.like(gateways.data, [{ methodTypes: ['storeCredit'], mode: null, webhookUrl: null }]);
});

test('too little is a decline, which says so; later there may be enough', async (t) => {
  const shop = await openShop(world);
  const { id, order } = await customerWith(shop, 9_999);
  const { status, body: made } = await spend(shop, order());
  t.is(status, 201);
  t.like(made, { status: 'requiresPaymentMethod', declineCode: 'insufficient_store_credit', declineKind: 'hard' });
  t.like(await creditOf(shop, id), { available: usd(9_999), reserved: usd(0) });
  await adjust(shop, id, 'credit', usd(1));
  t.is((await shop.act(made.id, 'authorize', { method: 1 })).body.status, 'authorized');
  t.is((await spend(shop, order(), 1)).body.declineCode, 'insufficient_store_credit');
});

test('of fifty orders at once those that fit are paid, and nothing is spent twice', async (t) => {
  const shop = await openShop(world);
  const { id, order } = await customerWith(shop, 10_000);
  const orders = Array.from({ length: 50 }, order);
  const answers = await Promise.all(orders.map((orderId) => spend(shop, orderId, 700)));
  const paid = answers.filter(({ body }) => body.status === 'authorized');
  t.is(paid.length, 14);
  t.true(answers.every(({ status }) => status === 201));
  t.like(await creditOf(shop, id), { available: usd(200), reserved: usd(9_800), version: 15 });
  const gateways = await shop.owner.get(`/v1/gateways?storeId=${shop.storeId}&adapter=storeCredit`);
  t.is(gateways.body.data.length, 1);
  const more = await Promise.all([
    ...paid.slice(0, 10).map(({ body }) => shop.act(body.id, 'void', {})),
    ...paid.slice(10).map(({ body }) => shop.act(body.id, 'capture', {})),
    ...Array.from({ length: 10 }, () => adjust(shop, id, 'debit', usd(900))),
  ]);
  t.deepEqual([...new Set(more.map(({ status }) => status))].sort(), [200, 201, 409]);
  const after = await creditOf(shop, id);
  const takenBack = more.filter(({ status }) => status === 201).length * 900;
  t.like(after, { available: usd(7_200 - takenBack), reserved: usd(0) });
  t.is(await balanceOf(shop, 'storeCredit'), takenBack - 7_200);
});

test('the money of a card goes to store credit, at once and without the gateway, and back to no card', async (t) => {
  const shop = await openShop(world);
  const payment = await captured(shop);
  const back = await refund(shop, payment.id, 2_500, { target: 'storeCredit' });
  t.like(back, { status: 201, body: { target: 'storeCredit', status: 'succeeded', gatewayReference: null } });
  const kinds = (await world.sandbox.ledger(shop.secretKey)).map(({ kind }) => kind);
  t.false(kinds.includes('refund'));
  const id = customerOf(payment.orderId);
  t.like(await creditOf(shop, id), { available: usd(2_500) });
  t.like(await shop.get(payment.id), { refunded: usd(2_500), status: 'captured' });
  t.like(await refund(shop, payment.id, 7_501, { target: 'storeCredit' }), { status: 409, body: { left: usd(7_500) } });
  const { body } = await shop.owner.get(`/v1/ledger-entries?paymentId=${payment.id}&sort=createdAt`);
  t.like(
    body.data.find(({ posting }: Resource) => posting === 'refundPaid'),
    {
      debit: 'refundsPayable',
      credit: 'storeCredit',
      amount: usd(2_500),
    },
  );
  const orderId = newId('ord');
  world.orders.keep(orderId, { type: 'storeCredit', customerId: id });
  const { body: paid } = await spend(shop, orderId, 2_500);
  await shop.act(paid.id, 'capture', {});
  for (const target of ['original', 'storeCredit', 'manual']) {
    t.is((await refund(shop, paid.id, 100, { target })).status, 201, target);
  }
  t.like(await creditOf(shop, id), { available: usd(200), reserved: usd(0) });
});

test('an adjustment is of a customer, of a positive whole amount, and takes back no more than is available', async (t) => {
  const shop = await openShop(world);
  const { id, order } = await customerWith(shop, 1_000);
  await spend(shop, order(), 400);
  const cases: [string, string, object, number, object][] = [
    ['nobody', 'credit', usd(1), 400, { code: 'validation_failed', errors: [{ pointer: '/customerId' }] }],
    [newId('cus'), 'credit', usd(1), 422, { code: 'customer_not_found', errors: [{ pointer: '/customerId' }] }],
    [id, 'take', usd(1), 400, { errors: [{ pointer: '/type' }] }],
    [id, 'credit', usd(0), 400, { errors: [{ pointer: '/amount/amount' }] }],
    [id, 'credit', usd(-1), 400, { errors: [{ pointer: '/amount/amount' }] }],
    [id, 'credit', usd(0.5), 400, { errors: [{ pointer: '/amount/amount' }] }],
    [id, 'credit', usd(2 ** 53), 400, { errors: [{ pointer: '/amount/amount' }] }],
    [id, 'debit', usd(601), 409, { code: 'insufficient_store_credit', left: usd(600) }],
    [id, 'debit', { amount: 1, currency: 'EUR' }, 409, { left: { amount: 0, currency: 'EUR' } }],
  ];
  for (const [customerId, type, amount, status, body] of cases) {
    t.like(await adjust(shop, customerId, type, amount), { status, body }, JSON.stringify([type, amount]));
  }
  const bare = { customerId: id, type: 'credit', amount: usd(1), reason: 'x' };
  t.is((await shop.owner.post('/v1/store-credit-adjustments', bare)).body.code, 'idempotency_key_required');
  const { reason: _reason, ...unsaid } = bare;
  t.is((await shop.owner.post('/v1/store-credit-adjustments', unsaid, { idempotencyKey: 'u' })).status, 400);
  const first = await adjust(shop, id, 'debit', usd(600), 'once');
  t.like(first, { status: 201, body: { kind: 'adjustment', available: -600, reason: 'The parcel was late.' } });
  t.deepEqual((await adjust(shop, id, 'debit', usd(600), 'once')).body, first.body);
  t.like(await creditOf(shop, id), { available: usd(0), reserved: usd(400) });
  await adjust(shop, id, 'credit', { amount: 70, currency: 'EUR' });
  const { body } = await shop.owner.get(`/v1/store-credit-accounts?customerId=${id}&limit=1`);
  t.like(body.data, [{ currency: 'EUR', available: { amount: 70, currency: 'EUR' } }]);
  const next = await shop.owner.get(`/v1/store-credit-accounts?customerId=${id}&limit=1&cursor=${body.nextCursor}`);
  t.like(next.body, { data: [{ currency: 'USD' }], nextCursor: null });
  const unknown = `/v1/store-credit-accounts/${newId('sca')}`;
  for (const path of [unknown, `${unknown}/entries`]) {
    t.like(await shop.owner.get(path), { status: 404, body: { code: 'store_credit_account_not_found' } });
  }
});

test('the database itself refuses to spend more than there is, to spend for a transaction twice, and to change an entry', async (t) => {
  const shop = await openShop(world);
  const { id, order } = await customerWith(shop, 1_000);
  await spend(shop, order(), 400);
  const account = await creditOf(shop, id);
  const app = (text: string) => world.service.sql(shop.owner.tenantId, text, [account.id]);
  const copy = (fields: string, number = 'number + 10') =>
    app(`insert into store_credit_entries (tenant_id, id, account_id, number, kind, available, reserved, available_after, reserved_after, currency, payment_id, transaction_id)
      select tenant_id, id || 'x', account_id, ${number}, kind, available, reserved, ${fields}, currency, payment_id, transaction_id
      from store_credit_entries where account_id = $1 and kind = 'authorization'`);
  await t.throwsAsync(copy('-1, reserved_after'), { message: /available_after_check/ });
  await t.throwsAsync(copy('available_after, -1'), { message: /reserved_after_check/ });
  await t.throwsAsync(copy('available_after, reserved_after'), { message: /store_credit_entries_transaction/ });
  await t.throwsAsync(copy('0, 0', 'number'), { message: /store_credit_entries_number/ });
  const [{ grants }] = (await world.service.sql(
    shop.owner.tenantId,
    `select string_agg(privilege_type, ', ' order by privilege_type) as grants
     from information_schema.role_table_grants where table_name = 'store_credit_entries' and grantee like '%\\_app'`,
  )) as [{ grants: string }];
  t.is(grants, 'INSERT, SELECT');
});
