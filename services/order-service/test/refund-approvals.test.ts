import test from 'ava';
import { service } from './one-service.ts';
import { askRefund, colleagueOf, decide, refundProgress, shippedAndPaid } from './refunded-shop.ts';
import { must, openShop } from './shop.ts';

test('above the limit somebody else approves', async (t) => {
  const { shop, refund } = await awaitingApproval();
  t.like(refund, { status: 'awaitingApproval', waitingFor: 'approval', decidedBy: null });
  t.true(Date.parse(refund.approvalDeadline) > Date.now());
  t.like(await decide(shop, refund.id, 'approve'), { status: 409, body: { code: 'approval_by_requester' } });
  t.is((await refundProgress(shop, refund.id, 'executing')).body.code, 'order_refund_step_not_allowed');
  const { body } = must(await decide(colleagueOf(service, shop), refund.id, 'approve', { reason: 'fine' }), 200);
  t.like(body, { status: 'approved', decisionReason: 'fine', waitingFor: 'refund' });
  t.not(body.decidedBy, refund.requestedBy);
  t.like(await decide(colleagueOf(service, shop), refund.id, 'approve'), {
    status: 409,
    body: { code: 'order_refund_not_awaiting_approval' },
  });
  const list = await shop.get('/v1/order-refunds?status=awaitingApproval');
  t.deepEqual(list.body.data, []);
});

for (const [verb, end] of [
  ['reject', 'rejected'],
  ['cancel', 'canceled'],
] as const) {
  test(`what is ${end} is free to be asked for again`, async (t) => {
    const { shop, order, refund } = await awaitingApproval();
    t.like(await askRefund(shop, order.id, {}), { status: 409, body: { code: 'nothing_to_refund' } });
    t.is(must(await decide(shop, refund.id, verb, { reason: 'no' }), 200).body.status, end);
    t.is((await askRefund(shop, order.id, {})).status, 201);
  });
}

test('half-way it is escalated, and at its deadline rejected by itself', async (t) => {
  const { shop, order, refund } = await awaitingApproval();
  const escalated = await refundProgress(shop, refund.id, 'escalated', { waitingFor: 'approval' });
  t.like(must(escalated, 200).body, { status: 'awaitingApproval', attention: 'escalated' });
  const expired = must(await refundProgress(shop, refund.id, 'approvalExpired'), 200).body;
  t.like(expired, { status: 'rejected', attention: null, waitingFor: null, decidedBy: null });
  t.is(
    (await decide(colleagueOf(service, shop), refund.id, 'approve')).body.code,
    'order_refund_not_awaiting_approval',
  );
  t.is((await askRefund(shop, order.id, {})).status, 201);
});

/** A refund of all that a merchant's employee may not decide alone. */
async function awaitingApproval() {
  const shop = await openShop(service);
  const settings = { refundApprovalLimit: { amount: 100, currency: 'USD' } };
  must(await shop.entity.patch(`/v1/stores/${shop.storeId}/settings`, settings, { ifMatch: '*' }), 200);
  const order = await shippedAndPaid(shop);
  return { shop, order, refund: must(await askRefund(shop, order.id, {}), 201).body };
}
