import test from 'ava';
import { captured, refund } from './captured-payment.ts';
import { accept, answer, balancesOf, disputed, movements, untilDispute } from './disputed-payment.ts';
import { world } from './one-service.ts';
import { eventually, openShop, usd } from './open-shop.ts';

const sum = (balances: Record<string, number>) => Object.values(balances).reduce((total, each) => total + each, 0);

// One after the other: what waits for webhooks is late when a hundred tests of one process wait at once.
test.serial('a chargeback takes the money away, and a dispute that is won brings it back', async (t) => {
  const shop = await openShop(world);
  const { body: made } = await shop.pay('pm_card_createDispute');
  await shop.act(made.id, 'capture', {});
  const dispute = await untilDispute(shop, made.id, ({ status }) => status === 'needsResponse');
  t.like(dispute, {
    paymentId: made.id,
    orderId: made.orderId,
    storeId: shop.storeId,
    reason: 'fraudulent',
    amount: usd(10_000),
    evidence: null,
    evidenceSubmittedAt: null,
    pendingAct: null,
    attention: null,
  });
  t.true(Date.parse(dispute.evidenceDueAt) > Date.now());
  t.like(await shop.get(made.id), { status: 'captured', disputed: usd(10_000) });
  t.like(await refund(shop, made.id, 1), { status: 409, body: { code: 'refund_exceeds_captured', left: usd(0) } });
  const taken = { customerReceivable: -10_000, disputeReserve: 10_000, fees: 1_500, gatewayClearing: -1_500 };
  t.deepEqual(await balancesOf(shop), taken);
  t.deepEqual((await shop.owner.get(`/v1/disputes/${dispute.id}`)).body.id, dispute.id);
  t.deepEqual((await shop.owner.get('/v1/disputes?status=won')).body.data, []);

  const sent = await answer(shop, dispute.id, 'winning_evidence');
  t.like(sent, {
    status: 200,
    body: { status: 'underReview', evidence: { uncategorizedText: 'winning_evidence' }, pendingAct: null },
  });
  t.truthy(sent.body.evidenceSubmittedAt);
  await untilDispute(shop, made.id, ({ status }) => status === 'won');
  await eventually(
    () => shop.get(made.id),
    ({ disputed: left }) => left.amount === 0,
  );
  t.deepEqual(await movements(shop, made.id), [
    ['chargeback', 10_000],
    ['chargebackReversal', 10_000],
  ]);
  const back = { customerReceivable: -10_000, disputeReserve: 0, fees: 1_500, gatewayClearing: 8_500 };
  t.deepEqual(await balancesOf(shop), back);
  t.is((await refund(shop, made.id, 10_000)).body.status, 'succeeded');
  const ledger = await world.sandbox.ledger(shop.secretKey, made.gatewayReference);
  t.deepEqual(
    ledger.filter(({ kind }) => kind.startsWith('dispute')).map(({ kind, amount }) => [kind, amount]),
    [
      ['dispute', 10_000],
      ['disputeFee', 1_500],
      ['dispute', -10_000],
    ],
  );
});

test.serial('an order without a process is told of the chargeback and of its end', async (t) => {
  const shop = await openShop(world);
  const [{ id, orderId }, dispute] = await disputed(world, shop);
  await answer(shop, dispute.id, 'winning_evidence');
  await untilDispute(shop, id, ({ status }) => status === 'won');
  const told = await eventually(
    async () => world.orders.toldTo(orderId).map(({ disputed: amount }) => amount),
    (amounts) => amounts.at(-1) === 0 && amounts.length > 1,
  );
  t.deepEqual([...new Set(told)], [10_000, 0]);
});

test.serial('a dispute that is lost, by the bank or given up, leaves nothing in the reserve', async (t) => {
  const shop = await openShop(world);
  const [first, judged] = await disputed(world, shop);
  const [second, given] = await disputed(world, shop);
  await answer(shop, judged.id, 'losing_evidence');
  await untilDispute(shop, first.id, ({ status }) => status === 'lost');
  t.like(await accept(shop, given.id), { status: 200, body: { status: 'lost', pendingAct: null } });
  const gone = { customerReceivable: 0, disputeReserve: 0, fees: 3_000, gatewayClearing: -3_000 };
  t.deepEqual(await balancesOf(shop), gone);
  t.is(sum(gone), 0);
  for (const { id } of [first, second]) t.like(await shop.get(id), { disputed: usd(10_000) });
  t.like(await refund(shop, second.id, 1), { status: 409, body: { left: usd(0) } });
  t.like(await accept(shop, given.id), { status: 409, body: { code: 'dispute_not_open', disputeStatus: 'lost' } });
  t.like(await answer(shop, given.id), { status: 409, body: { code: 'dispute_not_open' } });
});

test.serial(
  'an inquiry moves no money: it is settled by a refund, closed by evidence, or becomes a chargeback',
  async (t) => {
    const shop = await openShop(world);
    const [payment, inquiry] = await disputed(world, shop, { inquiry: true });
    t.is(inquiry.status, 'inquiry');
    t.like(await shop.get(payment.id), { disputed: usd(0) });
    t.like(await accept(shop, inquiry.id), { status: 409, body: { code: 'dispute_not_open' } });
    t.is((await refund(shop, payment.id, 2_000)).body.status, 'succeeded');
    t.is((await answer(shop, inquiry.id, 'winning_evidence')).body.status, 'inquiryUnderReview');
    await untilDispute(shop, payment.id, ({ status }) => status === 'closed');
    t.deepEqual(await movements(shop, payment.id), []);

    const [other, asked] = await disputed(world, shop, { inquiry: true });
    await answer(shop, asked.id, 'escalate_inquiry_evidence');
    await untilDispute(shop, other.id, ({ status }) => status === 'needsResponse');
    t.deepEqual(await movements(shop, other.id), [['chargeback', 10_000]]);
    t.like(await answer(shop, asked.id), { status: 200, body: { status: 'underReview' } });
  },
);

for (const mode of ['doubled', 'reordered'] as const) {
  test.serial(`webhooks of a dispute that come ${mode} make one dispute and one chargeback`, async (t) => {
    const shop = await openShop(world);
    await world.sandbox.webhooks(shop.secretKey, mode);
    const [{ id }, dispute] = await disputed(world, shop);
    await untilDispute(shop, id, ({ status }) => status === 'needsResponse');
    await world.sandbox.decide(dispute.gatewayReference, 'won');
    await untilDispute(shop, id, ({ status }) => status === 'won');
    await eventually(
      () => world.service.sql(shop.owner.tenantId, "select type, processed_at from inbox where type like '%dispute%'"),
      (entries) => entries.length === 4 && entries.every(({ processed_at: at }) => at !== null),
    );
    t.is((await shop.owner.get(`/v1/disputes?paymentId=${id}`)).body.data.length, 1);
    t.deepEqual(await movements(shop, id), [
      ['chargeback', 10_000],
      ['chargebackReversal', 10_000],
    ]);
  });
}

test.serial('what no webhook told is found by asking', async (t) => {
  const shop = await openShop(world);
  const [{ id }, dispute] = await disputed(world, shop);
  await world.sandbox.webhooks(shop.secretKey, 'off');
  await world.sandbox.decide(dispute.gatewayReference, 'lost');
  const synced = await shop.owner.post(`/v1/disputes/${dispute.id}/sync`);
  t.like(synced, { status: 200, body: { status: 'lost' } });
  t.like(await shop.get(id), { disputed: usd(10_000) });

  const other = await captured(shop);
  await world.sandbox.dispute(other.gatewayReference);
  const found = await shop.act(other.id, 'sync', {});
  t.like(found, { status: 200, body: { disputed: usd(10_000) } });
  await untilDispute(shop, other.id, ({ status }) => status === 'needsResponse');
});

test.serial('a dispute that nobody answers is lost at its time', async (t) => {
  const shop = await openShop(world);
  const [{ id }, dispute] = await disputed(world, shop);
  await world.sandbox.moveDueDate(dispute.gatewayReference, Math.floor(Date.now() / 1000) + 1);
  const lost = await untilDispute(shop, id, ({ status }) => status === 'lost');
  t.is(lost.evidenceSubmittedAt, null);
  t.is((await balancesOf(shop)).disputeReserve, 0);
});
