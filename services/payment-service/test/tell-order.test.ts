import { newId } from '@beaver/kit/testing';
import { Client, Connection } from '@temporalio/client';
import test from 'ava';
import { eventually, openShop, type Shop, startWorld, usd } from './open-shop.ts';

const temporal = new Client({
  connection: await Connection.connect({ address: process.env.BEAVER_TEST_TEMPORAL ?? '' }),
});
const world = await startWorld();
test.after.always(async () => {
  await world.stop();
  await temporal.connection.close();
});

const workflowIdOf = (shop: Shop, orderId: string) => `${shop.owner.tenantId}/order/${orderId}`;

/** The order's process, with no worker: its history shows what it was told. */
async function startProcess(shop: Shop, orderId: string): Promise<void> {
  await temporal.workflow.start('orderFulfillment', {
    workflowId: workflowIdOf(shop, orderId),
    taskQueue: `nobody-${newId('x')}`,
    args: [],
  });
}

interface Told {
  eventId: string;
  payment: { id: string; version: number; state: string; captured: number; authorized: number; nextAction?: object };
}

const toldTo = (shop: Shop, orderId: string): Promise<Told[]> => signalsOf<Told>(shop, orderId, 'paymentChanged');

async function signalsOf<Facts>(shop: Shop, orderId: string, name: string): Promise<Facts[]> {
  const { events } = await temporal.workflow.getHandle(workflowIdOf(shop, orderId)).fetchHistory();
  return (events ?? []).flatMap(({ workflowExecutionSignaledEventAttributes: signal }) =>
    signal?.signalName === name ? [JSON.parse(Buffer.from(signal.input?.payloads?.[0]?.data ?? []).toString())] : [],
  );
}

const untilTold = (shop: Shop, orderId: string, count: number) =>
  eventually(
    () => toldTo(shop, orderId),
    (told) => told.length >= count,
  );

test('the order’s process hears of what it does not wait for: 3-D Secure, receipts, a person’s capture', async (t) => {
  const shop = await openShop(world);
  const orderId = shop.order('pm_card_authenticationRequired');
  await startProcess(shop, orderId);
  const { body: made } = await shop.pay('', { orderId });
  await world.sandbox.authenticate(made.gatewayReference, 'succeed');
  const [authorized] = await untilTold(shop, orderId, 1);
  t.like(authorized?.payment, { id: made.id, state: 'authorized', authorized: 10_000, captured: 0 });
  t.true((authorized?.payment.version ?? 0) > made.version);
  t.regex(authorized?.eventId ?? '', /^evt_/);
  t.is(authorized?.payment.nextAction, undefined);

  const capture = await shop.owner.post(`/v1/payments/${made.id}/capture`, {}, { idempotencyKey: 'by-hand' });
  t.is(capture.body.status, 'captured');
  const [, captured] = await untilTold(shop, orderId, 2);
  t.like(captured?.payment, { state: 'captured', captured: 10_000, version: capture.body.version });

  const cashOrder = shop.order(undefined, 'cash');
  await startProcess(shop, cashOrder);
  const { body: cash } = await shop.pay('', { orderId: cashOrder, type: 'cash' });
  await shop.owner.post(
    `/v1/payments/${cash.id}/receipts`,
    { amount: usd(2_500), reference: 'till' },
    { idempotencyKey: 'r1' },
  );
  const [received] = await untilTold(shop, cashOrder, 1);
  t.like(received?.payment, { state: 'partiallyCaptured', captured: 2_500 });
});

test('its own commands are answered, not told', async (t) => {
  const shop = await openShop(world);
  const orderId = shop.order('pm_sandbox_multicapture');
  await startProcess(shop, orderId);
  const { body: made } = await shop.pay('', { orderId });
  await shop.act(made.id, 'capture', { amount: usd(4_000) });
  await shop.act(made.id, 'void', {});
  await eventually(
    () => world.service.sql(shop.owner.tenantId, 'select processed_at from inbox'),
    (entries) => entries.length >= 4 && entries.every(({ processed_at: at }) => at !== null),
  );
  t.deepEqual(await toldTo(shop, orderId), []);
});

test('a sync that finds something tells it, whoever asked', async (t) => {
  const shop = await openShop(world);
  await world.sandbox.webhooks(shop.secretKey, 'off');
  const orderId = shop.order('pm_card_visa');
  await startProcess(shop, orderId);
  const { body: made } = await shop.pay('', { orderId });
  await shop.act(made.id, 'sync', {});
  await world.sandbox.expire(shop.secretKey, made.gatewayReference);
  t.is((await shop.worker.post(`/v1/payments/${made.id}/sync`)).body.status, 'expired');
  const told = await untilTold(shop, orderId, 1);
  t.deepEqual(
    told.map(({ payment }) => payment.state),
    ['expired'],
  );
});

test('the order’s process is warned before an authorization lapses, once', async (t) => {
  const shop = await openShop(world);
  const orderId = shop.order('pm_sandbox_authorizationExpired');
  await startProcess(shop, orderId);
  const { body: made } = await shop.pay('', { orderId });
  const [lapsed] = await untilTold(shop, orderId, 1);
  t.is(lapsed?.payment.state, 'expired');
  const warnings = await signalsOf<{ eventId: string }>(shop, orderId, 'authorizationExpiring');
  t.like(warnings, [{ paymentId: made.id, expiresAt: made.authorizationExpiresAt }]);
  t.regex(
    warnings[0]?.eventId ?? '',
    /^evt_\w+\/expiring$/,
    'not the name of the event that told of the authorization',
  );
  t.is(warnings.length, 1);
});

test('the warning is dated with the authorization, and gone with the last of its money', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('pm_sandbox_multicapture');
  const dates = () =>
    world.service.sql(
      shop.owner.tenantId,
      `select key, due_at from deliveries where key in ('${made.id}/expiring', '${made.id}/lapse') order by due_at`,
    );
  const days = (at: unknown) => Math.round((Number(at) - Date.now()) / 86_400_000);
  t.deepEqual(
    (await dates()).map(({ key, due_at: at }) => [key, days(at)]),
    [
      [`${made.id}/expiring`, 6],
      [`${made.id}/lapse`, 7],
    ],
  );
  await shop.act(made.id, 'capture', { amount: usd(4_000) });
  t.is((await dates()).length, 2, 'something is left of it');
  await shop.act(made.id, 'capture', { amount: usd(6_000) });
  t.deepEqual(await dates(), []);
});

test('a payment whose order has no process any more is told to the order itself', async (t) => {
  const shop = await openShop(world);
  const orderId = shop.order(undefined, 'cash');
  const { body: made } = await shop.pay('', { orderId, type: 'cash' });
  await shop.owner.post(
    `/v1/payments/${made.id}/receipts`,
    { amount: usd(100), reference: 'till' },
    { idempotencyKey: 'r1' },
  );
  const [delivery] = await eventually(
    () =>
      world.service.sql(shop.owner.tenantId, "select note, delivered_at from deliveries where reaction = 'tellOrder'"),
    ([first]) => first !== undefined && first.delivered_at !== null,
  );
  t.is(delivery?.note, 'the workflow had ended; its order was told');
  t.like(world.orders.toldTo(orderId), [{ state: 'partiallyCaptured', captured: 100 }]);
});
