import test from 'ava';
import { cardPayment } from './support/card-payment.ts';
import { receiveWebhooks } from './support/receive-webhooks.ts';
import { type Merchant, readAs, startGateway } from './support/start-gateway.ts';
import { until } from './support/until.ts';

const gateway = await startGateway({ DISPUTE_VERDICT_MS: '100' });
test.after.always(() => gateway.dispose());

const paid = (paymentMethod: string) => cardPayment(paymentMethod, { capture_method: 'automatic' });

async function disputed({ stripe }: Merchant, token = 'pm_card_createDispute') {
  const { id } = await stripe.paymentIntents.create(paid(token));
  const [dispute] = (await stripe.disputes.list({ payment_intent: id })).data;
  if (dispute === undefined) throw new Error('no dispute');
  return { id, dispute };
}

test('a charge is disputed: the money and a fee are taken, and no refund can be made', async (t) => {
  const merchant = gateway.merchant();
  const receiver = await receiveWebhooks();
  t.teardown(receiver.close);
  const enabled_events = ['charge.dispute.created', 'charge.dispute.funds_withdrawn'] as const;
  await merchant.stripe.webhookEndpoints.create({ url: receiver.url, enabled_events: [...enabled_events] });
  const { id, dispute } = await disputed(merchant);
  t.like(dispute, { amount: 8400, status: 'needs_response', reason: 'fraudulent', payment_intent: id });
  t.like(dispute.balance_transactions, [{ amount: -8400, fee: 1500, net: -9900, reporting_category: 'dispute' }]);
  t.like(await t.throwsAsync(merchant.stripe.refunds.create({ payment_intent: id })), { code: 'charge_disputed' });
  t.deepEqual((await merchant.effects(id)).slice(2), ['dispute 8400', 'disputeFee 1500']);
  const told = await receiver.until(2);
  t.deepEqual(
    told.map(({ event }) => event.type),
    [...enabled_events],
  );
  const whole = await merchant.stripe.disputes.retrieve(dispute.id, { expand: ['payment_intent', 'charge'] });
  t.like(whole, { payment_intent: { id }, charge: { disputed: true } });
});

test('evidence is submitted once, and what Stripe documents for tests decides', async (t) => {
  const merchant = gateway.merchant();
  const { stripe } = merchant;
  for (const [word, status, effects] of [
    ['winning_evidence', 'won', ['dispute -8400']],
    ['losing_evidence', 'lost', []],
  ] as const) {
    const { id, dispute } = await disputed(merchant);
    const evidence = { uncategorized_text: word };
    t.is((await stripe.disputes.update(dispute.id, { evidence, submit: false })).status, 'needs_response');
    const sent = await stripe.disputes.update(dispute.id, { submit: true }, { idempotencyKey: `${id}/evidence` });
    t.like(sent, { status: 'under_review', evidence, evidence_details: { submission_count: 1 } });
    t.is((await t.throwsAsync(stripe.disputes.update(dispute.id, { evidence }))).message.length > 0, true);
    await until(
      () => stripe.disputes.retrieve(dispute.id),
      (now) => now.status === status,
    );
    t.deepEqual((await merchant.effects(id)).slice(4), [...effects]);
  }
});

test('an inquiry takes nothing until it becomes a chargeback, which can be given up', async (t) => {
  const merchant = gateway.merchant();
  const { id, dispute } = await disputed(merchant, 'pm_card_createDisputeInquiry');
  t.is(dispute.status, 'warning_needs_response');
  t.is((await merchant.effects(id)).length, 2);
  await t.throwsAsync(merchant.stripe.disputes.close(dispute.id));
  t.is((await merchant.post(`/control/disputes/${dispute.id}/verdict`, { verdict: 'won' })).status, 400);
  t.is((await merchant.post(`/control/disputes/${dispute.id}/verdict`, { verdict: 'escalated' })).status, 200);
  t.is((await merchant.stripe.disputes.close(dispute.id)).status, 'lost');
  t.deepEqual((await merchant.effects(id)).slice(2), ['dispute 8400', 'disputeFee 1500']);
});

test('what nobody answers is lost when its time is over', async (t) => {
  const merchant = gateway.merchant();
  const { id } = await merchant.stripe.paymentIntents.create(paid('pm_card_visa'));
  const dueBy = Math.floor(Date.now() / 1000) + 86_400;
  const opened = await merchant.post(`/control/payment-intents/${id}/dispute`, { reason: 'duplicate', dueBy });
  const dispute = await readAs<{ id: string; reason: string }>(opened);
  t.is(dispute.reason, 'duplicate');
  await merchant.post(`/control/disputes/${dispute.id}/due-date`, { dueBy: Math.floor(Date.now() / 1000) });
  await until(
    () => merchant.stripe.disputes.retrieve(dispute.id),
    ({ status }) => status === 'lost',
  );
  t.is((await merchant.post(`/control/payment-intents/${id}/dispute`, { dueBy: 'soon' })).status, 400);
});
