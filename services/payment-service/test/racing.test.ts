import { setTimeout as sleep } from 'node:timers/promises';
import type { TestAnswer } from '@beaver/kit/testing';
import { newId } from '@beaver/kit/testing';
import test from 'ava';
import { openShop, openStore, type Shop, startWorld, usd } from './open-shop.ts';

const world = await startWorld();
test.after.always(() => world.stop());

const many = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

/** As an activity does: again while the answer says "not now". */
async function insist(send: () => Promise<TestAnswer>): Promise<TestAnswer> {
  for (;;) {
    const answer = await send();
    const notNow = answer.status === 202 || (answer.status === 409 && answer.headers.get('retry-after') !== null);
    if (!notNow) return answer;
    await sleep(100 + Math.random() * 100);
  }
}

const sum = async (shop: Shop, kind: string) =>
  (await world.sandbox.ledger(shop.secretKey))
    .filter((entry) => entry.kind === kind)
    .reduce((total, { amount }) => total + amount, 0);

test.serial('fifty payments at once with one key are one payment and one authorization', async (t) => {
  const shop = await openShop(world);
  const orderId = shop.order('pm_card_visa');
  const answers = await many(50, () => shop.pay('', { orderId }));
  for (const { status, body } of answers) {
    t.true(status === 201 || body.code === 'idempotency_key_in_progress', `${status} ${body.code}`);
  }
  const repeated = await many(50, () => shop.pay('', { orderId }));
  t.is(new Set(repeated.map(({ body }) => JSON.stringify(body))).size, 1);
  t.is(repeated[0]?.body.status, 'authorized');
  t.is((await shop.owner.get(`/v1/payments?orderId=${orderId}`)).body.data.length, 1);
  t.is(await sum(shop, 'authorization'), 10_000);
});

test.serial('fifty captures at once with one key are one capture', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('pm_sandbox_multicapture');
  const key = `${made.id}/capture/ful_1`;
  const capture = () => shop.act(made.id, 'capture', { amount: usd(1_000) }, key);
  const answers = await many(50, capture);
  for (const { status, body } of answers) {
    t.true(status === 200 || body.code === 'idempotency_key_in_progress', `${status} ${body.code}`);
  }
  const repeated = await many(50, capture);
  t.is(new Set(repeated.map(({ body }) => JSON.stringify(body))).size, 1);
  t.deepEqual(repeated[0]?.body.captured, usd(1_000));
  t.is(await sum(shop, 'capture'), 1_000);
});

test.serial('different captures at once never take more than was authorized', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('pm_sandbox_multicapture');
  const answers = await many(8, (index) =>
    insist(() => shop.act(made.id, 'capture', { amount: usd(3_000) }, `${made.id}/capture/ful_${index}`)),
  );
  t.is(answers.filter(({ status }) => status === 200).length, 3);
  t.deepEqual(
    [...new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body.code))],
    ['capture_exceeds_authorized'],
  );
  t.is(await sum(shop, 'capture'), 9_000);
  t.deepEqual((await shop.get(made.id)).captured, usd(9_000));
});

test.serial('a capture and a void at once: one of them, never both', async (t) => {
  const shop = await openShop(world);
  const made = await many(10, () => shop.pay('pm_card_visa'));
  await many(10, async (index) => {
    const { id } = made[index]?.body ?? {};
    await Promise.all([
      insist(() => shop.act(id, 'capture', {}, `${id}/capture/ful_1`)),
      insist(() => shop.act(id, 'void', {}, `${id}/void`)),
    ]);
  });
  const payments = (await shop.owner.get('/v1/payments')).body.data;
  t.is(payments.length, 10);
  for (const { status, captured, voided } of payments) {
    t.true(status === 'captured' || status === 'voided', status);
    t.is(captured.amount + voided.amount, 10_000);
  }
  t.is((await sum(shop, 'capture')) + (await sum(shop, 'release')), 100_000);
});

test.serial('receipts at once never exceed what is due', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('', { type: 'cash' });
  const answers = await many(20, () =>
    shop.owner.post(
      `/v1/payments/${made.id}/receipts`,
      { amount: usd(1_500), reference: 'till' },
      { idempotencyKey: newId('k') },
    ),
  );
  t.is(answers.filter(({ status }) => status === 201).length, 6);
  t.deepEqual((await shop.get(made.id)).captured, usd(9_000));
});

test.serial('two gateways at once for one method type: one of them', async (t) => {
  const owner = world.service.tenant();
  const storeId = await openStore(world, owner.tenantId);
  const answers = await many(5, () =>
    owner.post('/v1/gateways', { storeId, adapter: 'manual', methodTypes: ['cash'] }),
  );
  t.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409, 409, 409]);
});
