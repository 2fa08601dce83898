import test from 'ava';
import { captured, refund } from './captured-payment.ts';
import { accept, answer, disputed, movements, untilDispute } from './disputed-payment.ts';
import { world } from './one-service.ts';
import { eventually, openShop, type Shop, usd } from './open-shop.ts';
import { change } from './reconciled-shop.ts';
import { compareLeg, findingsOf, reconcile, resolve, startReconciliation } from './reconciling.ts';

type Json = ReturnType<typeof JSON.parse>;
const { sandbox } = world;
const silent = (shop: Shop) => sandbox.webhooks(shop.secretKey, 'off');
const named = (findings: Json[]) =>
  findings.map(({ kind, subject, repair }) => `${kind} ${subject} ${repair.kind}`).sort();
const of = (findings: Json[], subject: string, kind: string): Json =>
  findings.find((each) => each.subject === subject && each.kind === kind);
const disputeOf = async (shop: Shop, { gatewayReference }: Json): Promise<string> =>
  (await sandbox.dashboard(shop.secretKey, `/v1/disputes?payment_intent=${gatewayReference}`)).body.data[0].id;

/** Payments of another tenant through the same account. @returns their intents */
async function sellForAnother({ secretKey }: Shop, count: number): Promise<string[]> {
  const metadata = Array.from({ length: count }, () => ({ tenantId: 'ten_another' }));
  const answer = await fetch(new URL('/control/history', sandbox.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secretKey}` },
    body: JSON.stringify({ amount: 5_000, currency: 'usd', metadata }),
  });
  return ((await answer.json()) as { data: string[] }).data;
}

// One after the other: what waits for webhooks is late when a hundred tests of one process wait at once.
test.serial('disputes of an intact shop do not differ, whatever has become of them', async (t) => {
  const shop = await openShop(world);
  await disputed(world, shop);
  const [, given] = await disputed(world, shop);
  await accept(shop, given.id);
  const [won, answered] = await disputed(world, shop);
  await answer(shop, answered.id, 'winning_evidence');
  const [asked] = await disputed(world, shop, { inquiry: true });
  await refund(shop, asked.id, 2_000);
  const [settled, question] = await disputed(world, shop, { inquiry: true });
  await answer(shop, question.id, 'winning_evidence');
  await untilDispute(shop, settled.id, ({ status }) => status === 'closed');
  await untilDispute(shop, won.id, ({ status }) => status === 'won');
  await eventually(
    () => shop.get(won.id),
    ({ disputed: left }) => left.amount === 0,
    30_000,
  );
  const { id, checked } = await reconcile(shop);
  t.deepEqual(await findingsOf(shop, id), []);
  t.is(checked[0], 5 + 1 + 5, 'intents, refunds, disputes');
});

test.serial('what was lost on the way from the bank is found, and written down by resolving it', async (t) => {
  const shop = await openShop(world);
  const [back] = await disputed(world, shop);
  const [altered, known] = await disputed(world, shop);
  await silent(shop);
  const unheard = await captured(shop);
  await sandbox.dispute(unheard.gatewayReference);
  await sandbox.decide(await disputeOf(shop, back), 'won');
  await change(shop, "update disputes set status = 'inquiry', amount = 1 where id = $1", known.id);

  const { id } = await reconcile(shop);
  const findings = await findingsOf(shop, id);
  const [unheardOf, ofBack] = [await disputeOf(shop, unheard), await disputeOf(shop, back)];
  t.deepEqual(
    named(findings),
    [
      `disputeUnknown ${unheardOf} syncDispute`,
      `disputeDiffers ${ofBack} syncDispute`,
      `disputeDiffers ${known.gatewayReference} syncDispute`,
    ].sort(),
  );
  t.like(of(findings, unheardOf, 'disputeUnknown'), {
    leg: 'gateway',
    paymentId: unheard.id,
    orderId: unheard.orderId,
    sides: [
      { of: 'gateway', facts: { reference: unheardOf, status: 'needsResponse', amount: 10_000, taken: 10_000 } },
      { of: 'dispute', facts: null },
    ],
    status: 'open',
  });
  t.like(of(findings, ofBack, 'disputeDiffers').sides, [
    { facts: { status: 'won', taken: 10_000, givenBack: 10_000 } },
    { of: 'dispute', facts: { status: 'needsResponse', taken: 10_000, givenBack: 0 } },
  ]);

  for (const finding of findings) {
    const { status, body } = await resolve(shop, finding.id);
    t.is(status, 200, `${finding.subject}: ${JSON.stringify(body)}`);
  }
  t.like(await untilDispute(shop, unheard.id, () => true), { status: 'needsResponse', amount: usd(10_000) });
  t.deepEqual((await shop.get(unheard.id)).disputed, usd(10_000));
  t.is((await untilDispute(shop, back.id, () => true)).status, 'won');
  t.deepEqual((await shop.get(back.id)).disputed, usd(0));
  t.like(await untilDispute(shop, altered.id, () => true), { status: 'needsResponse', amount: usd(10_000) });
  t.deepEqual(await findingsOf(shop, (await reconcile(shop)).id, '&status=open'), []);
});

test.serial('a dispute that only a person can correct is shown with both sides, until it is gone', async (t) => {
  const shop = await openShop(world);
  const [ended, over] = await disputed(world, shop);
  const [taken, counted] = await disputed(world, shop);
  const [mine, stray] = await disputed(world, shop);
  const other = await captured(shop);
  await silent(shop);
  await change(shop, "update disputes set status = 'closed' where id = $1", over.id);
  await change(shop, "update transactions set amount = 9000 where payment_id = $1 and kind = 'chargeback'", taken.id);
  await change(
    shop,
    'update ledger_entries set amount = 9000 where payment_id = $1 and posting = $2',
    taken.id,
    'chargedBack',
  );
  await change(shop, 'update disputes set payment_id = $2 where id = $1', stray.id, other.id);
  const ghost = `insert into disputes (tenant_id, id, store_id, order_id, payment_id, gateway_id, gateway_reference, status, reason, amount, currency)
    select tenant_id, 'dsp_ghost', store_id, order_id, payment_id, gateway_id, 'du_ghost', 'inquiry', reason, 300, currency from disputes where id = $1`;
  await change(shop, ghost, over.id);

  const { id } = await reconcile(shop);
  const findings = await findingsOf(shop, id);
  t.deepEqual(
    named(findings),
    [
      'disputeMissing du_ghost none',
      `disputeDiffers ${over.gatewayReference} none`,
      `disputeDiffers ${counted.gatewayReference} none`,
      `disputeDiffers ${stray.gatewayReference} none`,
    ].sort(),
  );
  t.like(of(findings, 'du_ghost', 'disputeMissing').sides, [
    { of: 'gateway', facts: null },
    { of: 'dispute', facts: { id: 'dsp_ghost', status: 'inquiry', amount: 300, taken: 0 } },
  ]);
  t.like(of(findings, counted.gatewayReference, 'disputeDiffers').sides, [
    { facts: { taken: 10_000 } },
    { facts: { taken: 9_000 } },
  ]);
  const strayed = of(findings, stray.gatewayReference, 'disputeDiffers');
  t.is(strayed.paymentId, mine.id);
  t.like(strayed.sides[1], { facts: { paymentId: other.id, taken: 10_000 } });

  await change(shop, "delete from disputes where id = 'dsp_ghost'");
  await change(shop, "update disputes set status = 'needsResponse' where id = $1", over.id);
  await change(shop, 'update disputes set payment_id = $2 where id = $1', stray.id, mine.id);
  t.is((await resolve(shop, of(findings, 'du_ghost', 'disputeMissing').id)).body.code, 'finding_gone');
  const again = await reconcile(shop);
  const open = await findingsOf(shop, again.id, '&status=open');
  t.deepEqual(named(open), [`disputeDiffers ${counted.gatewayReference} none`]);
  t.is((await untilDispute(shop, ended.id, () => true)).status, 'needsResponse');
  t.deepEqual(await movements(shop, taken.id), [['chargeback', 9_000]]);
});

test.serial('money of a dispute whose row is gone is found both ways', async (t) => {
  const shop = await openShop(world);
  const [payment, dispute] = await disputed(world, shop);
  await silent(shop);
  await change(shop, 'delete from disputes where id = $1', dispute.id);
  const { id } = await reconcile(shop);
  const [finding, ...others] = await findingsOf(shop, id);
  t.deepEqual(others, []);
  t.like(finding, { kind: 'disputeDiffers', subject: dispute.gatewayReference, repair: { kind: 'syncDispute' } });
  t.like(finding.sides[1], { of: 'dispute', facts: { id: null, taken: 10_000 } });
  t.is((await resolve(shop, finding.id)).status, 200);
  t.deepEqual(await movements(shop, payment.id), [['chargeback', 10_000]], 'nothing was counted twice');
  await change(
    shop,
    "update transactions set gateway_reference = 'du_gone' where payment_id = $1 and kind = 'chargeback'",
    payment.id,
  );
  const found = await findingsOf(shop, (await reconcile(shop)).id, '&status=open');
  t.deepEqual(named(found).slice(1), ['disputeMissing du_gone none']);
});

test.serial('what moved within the grace is left out, and lists of many disputes are read to their end', async (t) => {
  const shop = await openShop(world);
  const [, heard] = await disputed(world, shop); // the oldest, and so on the last page
  await silent(shop);
  for (const id of await sellForAnother(shop, 100)) await sandbox.dispute(id);
  await change(shop, "update disputes set status = 'inquiry' where id = $1", heard.id);
  const patient = await startReconciliation(shop, { full: true });
  await compareLeg(shop, patient, 'gateway');
  t.deepEqual(await findingsOf(shop, patient), []);
  const { id, checked } = await reconcile(shop);
  t.is(checked[0], 101 + 101, 'intents and disputes');
  t.deepEqual(named(await findingsOf(shop, id)), [`disputeDiffers ${heard.gatewayReference} syncDispute`]);
});
