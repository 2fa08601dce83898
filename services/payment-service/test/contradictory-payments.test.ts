import { newId } from '@beaver/kit/testing';
import test from 'ava';
import { captured } from './captured-payment.ts';
import { world } from './one-service.ts';
import { openShop, type Shop, usd } from './open-shop.ts';
import { change } from './reconciled-shop.ts';
import { findingsOf, reconcile, resolve } from './reconciling.ts';

const refused = { status: 409, body: { code: 'payment_contradictory' } };
const sync = (shop: Shop, paymentId: string) => shop.owner.post(`/v1/payments/${paymentId}/sync`);
const move = (shop: Shop, paymentId: string, status: string) =>
  change(shop, 'update payments set status = $2 where id = $1', paymentId, status);
const named = (findings: { kind: string; subject: string; repair: { kind: string } }[]) =>
  findings.map(({ kind, subject, repair }) => `${kind} ${subject} ${repair.kind}`).sort();

test('a payment that contradicts its transactions is named so, and only a person can correct it', async (t) => {
  const shop = await openShop(world);
  const { body: held } = await shop.pay('pm_card_visa');
  const taken = await captured(shop);
  const { body: cash } = await shop.pay('', { type: 'cash' });
  const payments = [held, taken, cash];
  for (const [index, status] of ['partiallyCaptured', 'voided', 'expired'].entries()) {
    await move(shop, payments[index].id, status);
    const { headers, ...answer } = await sync(shop, payments[index].id);
    t.like(answer, { status: 409, body: { ...refused.body, paymentStatus: status } });
    t.truthy(headers.get('retry-after'), 'no refusal that stands');
    t.is((await shop.get(payments[index].id)).status, status, 'nothing is guessed');
  }

  const { id } = await reconcile(shop);
  const findings = await findingsOf(shop, id);
  t.deepEqual(named(findings), payments.map((each) => `paymentContradictory ${each.id} none`).sort());
  const byPayment = new Map(findings.map((each) => [each.subject, each]));
  t.like(byPayment.get(taken.id), {
    leg: 'gateway',
    sides: [
      { of: 'transaction', facts: { status: 'captured', gateway: 'captured' } },
      { of: 'payment', facts: { status: 'voided', captured: 10_000 } },
    ],
    repair: { sentence: 'Correct it by hand, then resolve it; or dismiss it.' },
  });
  const idempotencyKey = newId('k');
  const resolveHeld = () =>
    shop.owner.post(`/v1/findings/${byPayment.get(held.id).id}/resolve`, { reason: 'x' }, { idempotencyKey });
  t.like(await resolveHeld(), refused);
  for (const finding of findings) t.like(await resolve(shop, finding.id), refused);

  for (const payment of payments) {
    await move(shop, payment.id, payment.status);
    t.like(await sync(shop, payment.id), { status: 200, body: { status: payment.status } });
  }
  t.is((await resolveHeld()).body.code, 'finding_gone', 'the same request is looked at anew');
  t.deepEqual(await findingsOf(shop, (await reconcile(shop)).id, '&status=open'), []);
});

test('a command on a payment that contradicts itself is done once it was corrected', async (t) => {
  const shop = await openShop(world);
  const { body: held } = await shop.pay('pm_card_visa');
  await move(shop, held.id, 'partiallyCaptured');
  const letGo = () => shop.act(held.id, 'void', { amount: usd(1_000) }, `${held.id}/void/share`);
  t.like(await letGo(), refused);
  await move(shop, held.id, 'authorized');
  t.like(await letGo(), { status: 200, body: { voided: usd(1_000) } });
});

test('what its gateway shows may contradict a payment, too, or put it right', async (t) => {
  const shop = await openShop(world);
  await world.sandbox.webhooks(shop.secretKey, 'off');
  const doubtful = `update transactions set result = 'unknown', gateway_reference = null, decline_code = null, sent_at = sent_at - interval '2 hours'
    where payment_id = $1`;
  const { body: declined } = await shop.pay('pm_card_chargeDeclined');
  await change(shop, doubtful, declined.id);
  await move(shop, declined.id, 'authorized');
  t.like(await sync(shop, declined.id), refused, 'the bank said no, so it can not be authorized');
  const { body: held } = await shop.pay('pm_card_visa');
  await change(shop, doubtful, held.id);
  await move(shop, held.id, 'authorized');

  const findings = await findingsOf(shop, (await reconcile(shop)).id);
  t.deepEqual(
    named(findings),
    [
      `outcomeUnknown ${declined.id} syncPayment`,
      `outcomeUnknown ${held.id} syncPayment`,
      `paymentContradictory ${declined.id} none`,
    ].sort(),
  );
  const stuck = (paymentId: string) =>
    findings.find(({ kind, subject }) => kind === 'outcomeUnknown' && subject === paymentId).id;
  t.like(await resolve(shop, stuck(held.id)), { status: 200 }, 'asking puts it right');
  t.like(await resolve(shop, stuck(declined.id)), refused, 'asking would write what cannot be');
  await move(shop, declined.id, 'reconciling');
  t.like(await resolve(shop, stuck(declined.id)), { status: 200 });
  t.is((await shop.get(declined.id)).status, 'requiresPaymentMethod');
});
