import { disputeProcess, searchAttributes } from '@beaver/workflows/contract';
import test from 'ava';
import { card, deliver, place, type Resource, type Store, ship, until } from './buyer.ts';
import { acceptDispute, answerDispute, decide, question, untilDispute } from './dispute-order.ts';
import { shop } from './one-shop.ts';
import { reconcile } from './reconcile-shop.ts';
import { completed, endOf } from './refund-order.ts';

/** What an operator sees of a dispute's process. */
async function seen({ tenantId }: Store, { id }: Resource): Promise<{ title: string; attributes: Resource }> {
  const handle = shop.temporal.client.workflow.getHandle(disputeProcess.workflowId(tenantId, id));
  const { typedSearchAttributes, staticSummary } = await handle.describe();
  const attributes = typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]);
  return { title: String(await staticSummary()), attributes: Object.fromEntries(attributes) };
}

/** Money that banks take back, in one shop with the refunds. */
export function testDisputes(): void {
  test('an order that is over is disputed, its merchant answers, and the money comes back', async (t) => {
    const store = await shop.openStore();
    const order = await completed(store);
    await question(shop.gatewayUrl, store, order.id);
    await until(store, order.id, ({ paymentStatus }) => paymentStatus === 'disputed');
    const dispute = await untilDispute(store, order.id, ({ waitingFor }) => waitingFor === 'evidence');
    t.true(Date.parse(dispute.waitingUntil) < Date.parse(dispute.evidenceDueAt), 'a reminder comes before');
    const { title, attributes } = await seen(store, dispute);
    t.is(title, `Dispute · Order ${order.number} · $42.00 · fraudulent`);
    t.like(attributes, {
      [searchAttributes.orderNumber]: order.number,
      [searchAttributes.subjectId]: dispute.id,
      [searchAttributes.amount]: 4200,
    });
    const refund = await store.orders.post(`/v1/orders/${order.id}/refunds`, { reason: 'x' }, { idempotencyKey: 'r' });
    t.is(refund.status, 409, 'what the bank has taken cannot be given back');

    t.is((await answerDispute(store, dispute, 'winning_evidence')).body.status, 'underReview');
    t.is(await endOf(shop, store, dispute.id), 'won');
    t.like(await untilDispute(store, order.id, () => true), { status: 'won', waitingFor: null, attention: null });
    await until(store, order.id, ({ paymentStatus }) => paymentStatus === 'paid');
    const { body: process } = await store.payments.get(`/v1/disputes/${dispute.id}/process`);
    t.like(process, { state: 'completed', temporal: 'reachable' });
    t.is((await seen(store, dispute)).attributes[searchAttributes.stage], 'won');
    await shop.record('dispute-won', store, dispute.id);
  });

  test('an order under way is disputed, and its merchant gives the money up', async (t) => {
    const store = await shop.openStore();
    const { id } = await place(store, card('pm_card_createDispute'));
    const confirmed = await until(store, id, ({ status }) => status === 'confirmed');
    const shipped = await ship(store, confirmed, 1);
    await until(store, id, ({ paymentStatus }) => paymentStatus === 'disputed');
    const dispute = await untilDispute(store, id, ({ waitingFor }) => waitingFor === 'evidence');
    t.is((await acceptDispute(store, dispute)).body.status, 'lost');
    t.is(await endOf(shop, store, dispute.id), 'lost');
    await deliver(store, shipped);
    const over = await until(store, id, ({ status }) => status === 'completed');
    t.like(over, { paymentStatus: 'disputed', payments: [{ captured: 4200, disputed: 4200 }] });
    t.like(await reconcile(store), { status: 'succeeded', openFindings: 0 });
    await shop.record('dispute-accepted', store, dispute.id);
  });

  test('an inquiry becomes a chargeback, and is lost', async (t) => {
    const store = await shop.openStore();
    const order = await completed(store);
    await question(shop.gatewayUrl, store, order.id, { inquiry: true, reason: 'product_not_received' });
    const inquiry = await untilDispute(store, order.id, ({ waitingFor }) => waitingFor === 'evidence');
    t.like(inquiry, { status: 'inquiry', reason: 'product_not_received' });
    t.is((await until(store, order.id, () => true)).paymentStatus, 'paid');
    await decide(shop.gatewayUrl, inquiry, 'escalated');
    await untilDispute(store, order.id, ({ status, waitingFor }) => status === 'needsResponse' && waitingFor !== null);
    await until(store, order.id, ({ paymentStatus }) => paymentStatus === 'disputed');
    await answerDispute(store, inquiry, 'It was delivered on 3 November.');
    await untilDispute(store, order.id, ({ waitingFor }) => waitingFor === 'verdict');
    await decide(shop.gatewayUrl, inquiry, 'lost');
    t.is(await endOf(shop, store, inquiry.id), 'lost');
    await shop.record('inquiry-escalated', store, inquiry.id);
  });
}
