import test from 'ava';
import { captured, refund } from './captured-payment.ts';
import { world } from './one-service.ts';
import { eventually, openShop, usd } from './open-shop.ts';
import { atDashboard, change } from './reconciled-shop.ts';
import { findingsOf, reconcile, resolve } from './reconciling.ts';

test('gateway, transactions and ledger of an intact shop do not differ, whatever its payments have been through', async (t) => {
  const shop = await openShop(world);
  const { body: voided } = await shop.pay('pm_card_visa');
  await shop.act(voided.id, 'void', {});
  const { body: parts } = await shop.pay('pm_sandbox_multicapture');
  await shop.act(parts.id, 'capture', { amount: usd(2_500) });
  const { body: final } = await shop.pay('pm_card_visa');
  await shop.act(final.id, 'capture', { amount: usd(4_000), final: true });
  for (const token of ['pm_card_chargeDeclined', 'pm_card_authenticationRequired', 'pm_card_visa'])
    await shop.pay(token);
  const back = await captured(shop);
  await refund(shop, back.id, 2_400);
  await refund(shop, back.id, 600, { target: 'manual' });
  const late = await captured(shop, 'pm_card_pendingRefund');
  await refund(shop, late.id, 100);
  const { body: transfer } = await shop.pay('', { type: 'bankTransfer' });
  const receipt = { amount: usd(2_500), reference: 'line 7' };
  await shop.owner.post(`/v1/payments/${transfer.id}/receipts`, receipt, { idempotencyKey: 'r' });
  await shop.pay('', { type: 'cash' });
  await eventually(
    () => shop.get(late.id),
    ({ refunded }) => refunded.amount === 100,
  );
  const { id, checked } = await reconcile(shop);
  t.deepEqual(await findingsOf(shop, id), []);
  t.deepEqual(checked, [8 + 2 + 2, 10, 0], 'intents, refunds and what no gateway has; payments; findings');
  const { body } = await shop.owner.get(`/v1/reconciliations/${id}`);
  t.like(body, { status: 'succeeded', openFindings: 0, scope: { from: null } });
  t.like(body.legs[0], { leg: 'gateway', status: 'succeeded', checked: 12, differing: 0 });
});

test('what was lost on the way from the gateway is found, and written down by resolving it', async (t) => {
  const shop = await openShop(world);
  const { body: open } = await shop.pay('pm_card_visa');
  await atDashboard(shop, `/v1/payment_intents/${open.gatewayReference}/capture`, { amount_to_capture: '10000' });
  const sold = await captured(shop);
  await atDashboard(shop, '/v1/refunds', { payment_intent: sold.gatewayReference, amount: '700' });
  const doubtful = await captured(shop);
  await change(
    shop,
    `update transactions set result = 'unknown', sent_at = sent_at - interval '2 hours' where payment_id = $1 and kind = 'capture'`,
    doubtful.id,
  );
  await change(shop, "update payments set status = 'reconciling' where id = $1", doubtful.id);
  await change(shop, 'delete from ledger_entries where payment_id = $1', doubtful.id);
  const unposted = await captured(shop);
  await change(shop, 'delete from ledger_entries where payment_id = $1', unposted.id);

  const { id } = await reconcile(shop);
  const findings = await findingsOf(shop, id);
  const byKind = Object.fromEntries(findings.map((each) => [each.kind, each]));
  t.deepEqual(Object.keys(byKind).sort(), ['outcomeUnknown', 'paymentDiffers', 'postingMissing', 'refundUnknown']);
  t.like(byKind.paymentDiffers, {
    leg: 'gateway',
    subject: open.id,
    orderId: open.orderId,
    sides: [
      { of: 'gateway', facts: { status: 'captured', captured: 10_000, currency: 'USD' } },
      { of: 'payment', facts: { status: 'authorized', captured: 0 } },
    ],
    repair: { kind: 'syncPayment' },
    status: 'open',
  });
  t.like(byKind.refundUnknown, { paymentId: sold.id, repair: { kind: 'syncPayment' } });
  t.like(byKind.refundUnknown.sides, [{ facts: { amount: 700, status: 'succeeded' } }, { facts: null }]);
  t.like(byKind.outcomeUnknown, { subject: doubtful.id, repair: { kind: 'syncPayment' } });
  t.like(byKind.postingMissing, { paymentId: unposted.id, repair: { kind: 'postMissing' } });

  for (const finding of findings) {
    const { status, body } = await resolve(shop, finding.id);
    t.is(status, 200, finding.kind);
    t.like(body, { status: 'resolved', reason: 'Looked into.' });
    t.regex(body.decidedBy, /^user:/);
  }
  t.is((await shop.get(open.id)).status, 'captured');
  t.deepEqual((await shop.get(sold.id)).refunded, usd(700));
  t.is((await shop.get(doubtful.id)).captured.amount, 10_000);
  const again = await reconcile(shop);
  t.deepEqual(await findingsOf(shop, again.id, '&status=open'), []);
});

test('what only a person can correct is shown with both sides, and closes itself when it is gone', async (t) => {
  const shop = await openShop(world);
  const stranger = await atDashboard(shop, '/v1/payment_intents', {
    amount: '5000',
    currency: 'usd',
    confirm: 'true',
    payment_method: 'pm_card_visa',
    'payment_method_types[]': 'card',
  });
  const [lost, altered, back] = [await captured(shop), await captured(shop), await captured(shop)];
  await change(shop, "update payments set gateway_reference = 'pi_gone' where id = $1", lost.id);
  await change(shop, 'update transactions set amount = 9000 where payment_id = $1', altered.id);
  await change(shop, 'update ledger_entries set amount = 9000 where payment_id = $1', altered.id);
  const { body: given } = await refund(shop, back.id, 1_000);
  await change(shop, 'update transactions set amount = 900 where id = $1', given.transactionId);
  const copy = `insert into transactions (tenant_id, id, payment_id, kind, result, amount, currency, idempotency_key, gateway_reference, created_at)
    select tenant_id, 'txn_ghost', payment_id, kind, result, 300, currency, 'ghost', 're_ghost', created_at from transactions where id = $1`;
  await change(shop, copy, given.transactionId);
  await change(
    shop,
    `insert into ledger_entries (tenant_id, id, payment_id, transaction_id, gateway_id, posting, debit, credit, amount, currency)
     select tenant_id, 'led_stray', payment_id, transaction_id, gateway_id, 'refundReversed', debit, credit, amount, currency
     from ledger_entries where payment_id = $1 and posting = 'captured'`,
    back.id,
  );

  const { id } = await reconcile(shop);
  const found = (await findingsOf(shop, id)).map(({ kind, subject }) => `${kind} ${subject}`).sort();
  const captureOf = async (paymentId: string) =>
    (await change(shop, "select id from transactions where payment_id = $1 and kind = 'capture'", paymentId))[0]?.id;
  t.deepEqual(
    found,
    [
      `gatewayPaymentMissing ${lost.id}`,
      `gatewayPaymentUnknown ${lost.gatewayReference}`,
      `gatewayPaymentUnknown ${stranger.id}`,
      `paymentDiffers ${altered.id}`,
      `postingMissing txn_ghost/refundOwed`,
      `postingMissing txn_ghost/refundPaid`,
      `postingUnfounded ${String(await captureOf(back.id))}/refundReversed`,
      `postingWrong ${given.transactionId}/refundOwed`,
      `postingWrong ${given.transactionId}/refundPaid`,
      `refundDiffers ${given.gatewayReference}`,
      `refundMissing txn_ghost`,
    ].sort(),
  );
  const findings = await findingsOf(shop, id, '&leg=gateway');
  const of = (kind: string) => findings.find((each) => each.kind === kind);
  t.true(findings.every(({ repair }) => repair.kind === 'none'));
  t.like(of('paymentDiffers').sides, [{ facts: { captured: 10_000 } }, { facts: { captured: 9_000 } }]);
  t.like(of('refundMissing').sides, [{ facts: null }, { facts: { id: 'txn_ghost', amount: 300 } }]);

  await change(shop, 'update payments set gateway_reference = $2 where id = $1', lost.id, lost.gatewayReference);
  t.like(await resolve(shop, of('gatewayPaymentMissing').id), { status: 409, body: { code: 'finding_gone' } });
  t.like(await resolve(shop, of('gatewayPaymentMissing').id), { status: 409, body: { code: 'finding_closed' } });
  const known = await resolve(shop, of('paymentDiffers').id, { reason: 'Agreed with the bank.', dismiss: true });
  t.like(known.body, { status: 'dismissed', reason: 'Agreed with the bank.' });
  t.like((await resolve(shop, of('refundDiffers').id)).body, { status: 'resolved', repair: { kind: 'none' } });

  const again = await reconcile(shop);
  const { body } = await shop.owner.get(`/v1/reconciliations/${again.id}`);
  t.is(body.openFindings, found.length - 3);
  const states = Object.fromEntries((await findingsOf(shop, again.id)).map((each) => [each.id, each]));
  t.is(states[of('paymentDiffers').id].status, 'dismissed', 'the same finding, and still known');
  t.like(states[of('refundDiffers').id], { status: 'open', decidedBy: null }, 'it was not corrected after all');
  const closed = (await findingsOf(shop, id)).find(({ subject }) => subject === lost.gatewayReference);
  t.like(closed, { status: 'resolved', decidedBy: 'system:reconciliation' });
});
