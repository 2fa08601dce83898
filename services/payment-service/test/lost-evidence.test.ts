import test from 'ava';
import { accept, answer, disputed, untilDispute } from './disputed-payment.ts';
import { world } from './one-service.ts';
import { openShop, type Shop } from './open-shop.ts';

const SUBMIT = { path: '/v1/disputes/:id', method: 'POST' };

const submissions = async (shop: Shop, reference: string): Promise<number> =>
  (await world.sandbox.dashboard(shop.secretKey, `/v1/disputes/${reference}`)).body.evidence_details.submission_count;

// One after the other: what waits for webhooks is late when a hundred tests of one process wait at once.
test.serial('evidence whose answer was lost is asked for, and was submitted once', async (t) => {
  const shop = await openShop(world);
  const [, dispute] = await disputed(world, shop);
  await world.sandbox.webhooks(shop.secretKey, 'off');
  await world.sandbox.fault(shop.secretKey, { match: SUBMIT, fault: 'timeoutAfterCommit' });
  const lost = await answer(shop, dispute.id, 'It was delivered.', 'once');
  t.like(lost, { status: 202, body: { status: 'needsResponse', pendingAct: 'evidence' } });
  const again = await answer(shop, dispute.id, 'It was delivered.', 'once');
  t.like(again, { status: 200, body: { status: 'underReview', pendingAct: null } });
  t.deepEqual((await answer(shop, dispute.id, 'It was delivered.', 'once')).body, again.body);
  t.is(await submissions(shop, dispute.gatewayReference), 1);
});

test.serial(
  'evidence that never arrived goes with the same request, and holds back any other until that is known',
  async (t) => {
    const shop = await openShop(world);
    const [, dispute] = await disputed(world, shop);
    await world.sandbox.fault(shop.secretKey, { match: SUBMIT, fault: 'timeoutBeforeCommit' });
    t.is((await answer(shop, dispute.id, 'first', 'first')).status, 202);
    const other = await answer(shop, dispute.id, 'another');
    t.like(other, { status: 409, body: { code: 'dispute_outcome_unknown' } });
    t.truthy(other.headers.get('retry-after'));
    t.is((await accept(shop, dispute.id)).body.code, 'dispute_outcome_unknown');
    const sent = await answer(shop, dispute.id, 'first', 'first');
    t.like(sent, { status: 200, body: { status: 'underReview', evidence: { uncategorizedText: 'first' } } });
    t.is(await submissions(shop, dispute.gatewayReference), 1);
  },
);

test.serial('what the gateway does not show for a day was not done', async (t) => {
  const shop = await openShop(world);
  const [, dispute] = await disputed(world, shop);
  await world.sandbox.fault(shop.secretKey, { match: SUBMIT, fault: '500BeforeCommit' });
  t.is((await answer(shop, dispute.id, 'first')).status, 202);
  const age = "update disputes set act_sent_at = act_sent_at - interval '25 hours' where id = $1";
  await world.service.sql(shop.owner.tenantId, age, [dispute.id]);
  t.like(await answer(shop, dispute.id, 'second'), {
    status: 200,
    body: { evidence: { uncategorizedText: 'second' } },
  });
});

test.serial('a dispute whose acceptance was lost is found to be lost by the service itself', async (t) => {
  const shop = await openShop(world);
  const [{ id }, dispute] = await disputed(world, shop);
  await world.sandbox.webhooks(shop.secretKey, 'off');
  const match = { path: '/v1/disputes/:id/close', method: 'POST' };
  await world.sandbox.fault(shop.secretKey, { match, fault: '500AfterCommit' });
  t.like(await accept(shop, dispute.id), { status: 202, body: { pendingAct: 'acceptance' } });
  await untilDispute(shop, id, ({ status, pendingAct }) => status === 'lost' && pendingAct === null);
});

test.serial('what the gateway refuses is refused here, and what it did not get can be sent again', async (t) => {
  const shop = await openShop(world);
  const [{ id }, dispute] = await disputed(world, shop);
  await world.sandbox.webhooks(shop.secretKey, 'off');
  await world.sandbox.dashboard(shop.secretKey, `/v1/disputes/${dispute.gatewayReference}/close`, {});
  const refused = await answer(shop, dispute.id, 'too late', 'late');
  t.like(refused, { status: 409, body: { code: 'dispute_act_refused', disputeStatus: 'lost' } });
  t.is((await answer(shop, dispute.id, 'too late', 'late')).body.code, 'dispute_act_refused');
  await untilDispute(shop, id, ({ status, pendingAct }) => status === 'lost' && pendingAct === null);

  const away = await openShop(world);
  const [, other] = await disputed(world, away);
  await away.owner.post(`/v1/gateways/${away.cardGatewayId}/rotate-credentials`, {
    secretKey: `sk_sandbox_${other.id}`,
  });
  const missing = await answer(away, other.id, 'nobody there', 'k');
  t.is(missing.status, 409, 'another account does not have it');
});
