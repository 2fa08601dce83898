import test from 'ava';
import { openShop, type Shop, startWorld } from './open-shop.ts';

const world = await startWorld();
test.after.always(() => world.stop());

const count = async (shop: Shop, kind: string) =>
  (await world.sandbox.ledger(shop.secretKey)).filter((entry) => entry.kind === kind).length;

const transactionsOf = async (shop: Shop, id: string) =>
  (await shop.owner.get(`/v1/payments/${id}/transactions`)).body.data as {
    kind: string;
    result: string;
    declineCode: string | null;
  }[];

/** As if the transaction had been sent so long ago. */
const age = (shop: Shop, paymentId: string, hours: number) =>
  world.service.sql(
    shop.owner.tenantId,
    `update transactions set sent_at = sent_at - $2 * interval '1 hour' where payment_id = $1 returning id`,
    [paymentId, hours],
  );

/** A shop that only learns what it asks for. */
async function openDeafShop(): Promise<Shop> {
  const shop = await openShop(world);
  await world.sandbox.webhooks(shop.secretKey, 'off');
  return shop;
}

for (const fault of [
  'captureTimeoutAfterCommit',
  'captureResetAfterCommit',
  'capture500AfterCommit',
  'captureTimeoutBeforeCommit',
]) {
  test.serial(`a lost capture (${fault}) is told by the same request, and taken once`, async (t) => {
    const shop = await openDeafShop();
    const { body: made } = await shop.pay(`pm_sandbox_${fault}`);
    const key = `${made.id}/capture/ful_1`;
    const first = await shop.act(made.id, 'capture', {}, key);
    t.is(first.status, 202);
    t.is(first.body.status, 'reconciling');
    const again = await shop.act(made.id, 'capture', {}, key);
    t.is(again.status, 200);
    t.is(again.body.status, 'captured');
    t.is(await count(shop, 'capture'), 1);
    t.is((await world.sandbox.ledger(shop.secretKey)).find(({ kind }) => kind === 'capture')?.idempotencyKey, key);
  });
}

test.serial('a capture with a 500 before the effect can be tried again after a day', async (t) => {
  const shop = await openDeafShop();
  const { body: made } = await shop.pay('pm_sandbox_capture500BeforeCommit');
  const key = `${made.id}/capture/ful_1`;
  t.is((await shop.act(made.id, 'capture', {}, key)).body.status, 'reconciling');
  await age(shop, made.id, 24.5);
  const refused = await shop.act(made.id, 'capture', {}, key);
  t.is(refused.status, 409);
  t.is(refused.body.code, 'capture_refused');
  t.is(refused.body.declineCode, 'outcome_absent');
  const next = await shop.act(made.id, 'capture', {}, `${key}/2`);
  t.is(next.body.status, 'captured');
  t.is(await count(shop, 'capture'), 1);
});

test.serial('a lost void is told by the same request', async (t) => {
  const shop = await openDeafShop();
  const { body: made } = await shop.pay('pm_card_visa');
  await world.sandbox.fault(shop.secretKey, {
    match: { path: '/v1/payment_intents/:id/cancel' },
    fault: 'timeoutAfterCommit',
  });
  const key = `${made.id}/void`;
  const first = await shop.act(made.id, 'void', {}, key);
  t.is(first.status, 202);
  t.is(first.body.status, 'reconciling');
  const again = await shop.act(made.id, 'void', {}, key);
  t.is(again.body.status, 'voided');
  t.is(await count(shop, 'release'), 1);
});

test.serial(
  'an account that does not know the intent proves nothing; with the right key the same request goes on',
  async (t) => {
    const shop = await openDeafShop();
    const { body: made } = await shop.pay('pm_card_visa');
    await shop.owner.post(`/v1/gateways/${shop.cardGatewayId}/rotate-credentials`, {
      secretKey: 'sk_sandbox_another_account',
    });
    const key = `${made.id}/capture/ful_1`;
    const elsewhere = await shop.act(made.id, 'capture', {}, key);
    t.is(elsewhere.status, 202);
    t.is(elsewhere.body.status, 'reconciling');
    await shop.owner.post(`/v1/gateways/${shop.cardGatewayId}/rotate-credentials`, { secretKey: shop.secretKey });
    t.is((await shop.act(made.id, 'capture', {}, key)).body.status, 'captured');
    t.is((await transactionsOf(shop, made.id)).length, 2);
  },
);
