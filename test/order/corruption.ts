import { newId } from '@beaver/kit/testing';
import test from 'ava';
import { levelOf, paymentsOf, type Resource, type Store, until } from './buyer.ts';
import { control, decide, question, untilDispute } from './dispute-order.ts';
import { shop } from './one-shop.ts';
import { attributesOf, confirmed, findingsOf, loseWebhooks, processOf, reconcile, resolve } from './reconcile-shop.ts';
import { completed } from './refund-order.ts';

const inOrders = ({ tenantId }: Store, text: string, ...values: unknown[]) => shop.services.sql(tenantId, text, values);
const inPayments = ({ tenantId }: Store, text: string, ...values: unknown[]) =>
  shop.services.peer('payment-service').sql(tenantId, text, values);
const inCatalog = ({ tenantId }: Store, text: string, ...values: unknown[]) =>
  shop.services.peer('product-catalog-service').sql(tenantId, text, values);

/** What no command does, done in the databases. */
export function testCorruption(): void {
  test('each corruption of orders and stock is found with both sides, and repaired by resolving it', async (t) => {
    const store = await shop.openStore();
    const [untold, held, orphan, stray, half] = [
      await confirmed(store),
      await confirmed(store),
      await confirmed(store),
      await confirmed(store),
      await confirmed(store),
    ];
    const paymentOf = async (order: Resource) => (await paymentsOf(store, order.id))[0];
    await inOrders(
      store,
      `update orders set payments = jsonb_set(payments, '{0,authorized}', '1') where id = $1`,
      untold.id,
    );
    await inOrders(store, `update orders set status = 'canceled' where id in ($1, $2)`, held.id, stray.id);
    const nobodys = newId('ord');
    await inPayments(store, 'update payments set order_id = $2 where id = $1', (await paymentOf(orphan)).id, nobodys);
    await inOrders(store, 'update order_lines set quantity = 3 where order_id = $1', half.id);
    await inCatalog(store, 'update reservation_lines set quantity = 3 where reservation_id = $1', half.reservationId);
    await inOrders(store, 'update order_lines set canceled = 2 where order_id = $1', half.id);
    await inCatalog(store, `update inventory_levels set on_hand = on_hand + 7`);
    const lost = await confirmed(store);
    for (const table of ['reservation_lines', 'reservation_causes'])
      await inCatalog(store, `delete from ${table} where reservation_id = $1`, lost.reservationId);
    await inCatalog(store, 'delete from reservations where id = $1', lost.reservationId);

    const done = await reconcile(store);
    const findings = await findingsOf(store, done.id);
    const level = await levelOf(store);
    const payments = Object.fromEntries(
      await Promise.all([untold, held, stray].map(async (order) => [order.id, (await paymentOf(order)).id])),
    );
    const orphanPayment = (await paymentsOf(store, nobodys))[0].id;
    t.deepEqual(
      findings.map(({ kind, subject, repair }) => `${kind} ${subject} ${repair.kind}`).sort(),
      [
        `orderNotTold ${payments[untold.id]} tellOrder`,
        `moneyHeld ${payments[held.id]} giveBack`,
        `moneyHeld ${payments[stray.id]} giveBack`,
        `orderMissing ${orphanPayment} giveBack`,
        `orderUnpaid ${orphan.id} none`,
        `reservationStray ${held.reservationId} releaseReservation`,
        `reservationStray ${stray.reservationId} releaseReservation`,
        `reservationDiffers ${half.reservationId} releaseReservation`,
        `reservationMissing ${lost.id} none`,
        `levelDiffers ${level.id} none`,
        `promiseDiffers ${level.id} none`,
      ].sort(),
    );
    t.like(done, { status: 'succeeded', openFindings: 11 });
    t.deepEqual(await attributesOf(processOf(shop, store, done.id)), { stage: 'succeeded', attention: 'findings' });
    const byKind = Object.groupBy(findings, ({ kind }) => kind as string);
    t.like(byKind.levelDiffers?.[0].sides, [{ of: 'level', facts: { onHand: 107 } }, { facts: { onHand: 100 } }]);
    t.like(byKind.orderNotTold?.[0].sides, [
      { facts: { authorized: 4200 } },
      { of: 'order', facts: { authorized: 1 } },
    ]);
    t.deepEqual(byKind.orderMissing?.[0].sides[1], { of: 'order', facts: null });
    await shop.record('reconciled-with-findings', store, done.id);

    for (const finding of findings.filter(({ repair }) => repair.kind !== 'none')) {
      const { status, body } = await resolve(store, finding.id);
      t.is(status, 200, `${finding.kind}: ${JSON.stringify(body)}`);
      t.is(body.status, 'resolved');
    }
    t.is((await until(store, untold.id, () => true)).payments[0].authorized, 4200);
    t.is((await paymentOf(held)).status, 'voided');
    t.is((await paymentsOf(store, nobodys))[0].status, 'voided');
    const released = await store.catalog.get(`/v1/reservations/${stray.reservationId}`);
    t.is(released.body.state, 'released');
    const { body: halved } = await store.catalog.get(`/v1/reservations/${half.reservationId}`);
    t.like(halved.lines[0], { quantity: 3, released: 2 });
    const open = (await findingsOf(store, done.id, '&status=open')).map(({ kind }) => kind).sort();
    t.deepEqual(open, ['levelDiffers', 'orderUnpaid', 'promiseDiffers', 'reservationMissing']);
  });

  test('each corruption of disputes is found with both sides, and repaired by resolving it', async (t) => {
    const store = await shop.openStore();
    const [unheard, back, altered] = [await completed(store), await completed(store), await completed(store)];
    const won = await question(shop.gatewayUrl, store, back.id);
    const asked = await question(shop.gatewayUrl, store, altered.id);
    for (const { id } of [back, altered]) await until(store, id, ({ paymentStatus }) => paymentStatus === 'disputed');
    await loseWebhooks(shop, store);
    const [payment] = await paymentsOf(store, unheard.id);
    await control(shop.gatewayUrl, `payment-intents/${payment.gatewayReference}/dispute`, {});
    await decide(shop.gatewayUrl, won, 'won');
    await inPayments(store, "update disputes set status = 'inquiry' where id = $1", asked.id);
    const ghost = newId('dsp');
    await inPayments(
      store,
      `insert into disputes (tenant_id, id, store_id, order_id, payment_id, gateway_id, gateway_reference, status, reason, amount, currency)
       select tenant_id, $2, store_id, order_id, payment_id, gateway_id, 'du_ghost', 'inquiry', reason, amount, currency
       from disputes where id = $1`,
      asked.id,
      ghost,
    );

    const done = await reconcile(store);
    const findings = await findingsOf(store, done.id);
    const byKind = Object.groupBy(findings, ({ kind }) => kind as string);
    const [unknown] = byKind.disputeUnknown ?? [];
    t.deepEqual(
      findings.map(({ kind, subject, repair }) => `${kind} ${subject} ${repair.kind}`).sort(),
      [
        `disputeUnknown ${unknown?.subject} syncDispute`,
        'disputeMissing du_ghost none',
        `disputeDiffers ${won.gatewayReference} syncDispute`,
        `disputeDiffers ${asked.gatewayReference} syncDispute`,
      ].sort(),
    );
    t.like(done, { status: 'succeeded', openFindings: 4 });
    t.like(unknown?.sides, [
      { of: 'gateway', facts: { status: 'needsResponse', amount: 4200, taken: 4200, givenBack: 0 } },
      { of: 'dispute', facts: null },
    ]);
    t.like(byKind.disputeMissing?.[0].sides, [
      { of: 'gateway', facts: null },
      { of: 'dispute', facts: { id: ghost } },
    ]);

    for (const finding of findings.filter(({ repair }) => repair.kind !== 'none')) {
      const { status, body } = await resolve(store, finding.id);
      t.is(status, 200, `${finding.kind}: ${JSON.stringify(body)}`);
      t.is(body.status, 'resolved');
    }
    await untilDispute(store, unheard.id, ({ waitingFor }) => waitingFor === 'evidence');
    await until(store, unheard.id, ({ paymentStatus }) => paymentStatus === 'disputed');
    t.is((await untilDispute(store, back.id, () => true)).status, 'won');
    await until(store, back.id, ({ paymentStatus }) => paymentStatus === 'paid');
    await inPayments(store, 'delete from disputes where id = $1', ghost);
    t.is((await resolve(store, byKind.disputeMissing?.[0].id)).body.code, 'finding_gone');
    t.is((await untilDispute(store, altered.id, () => true)).status, 'needsResponse');
    t.like(await reconcile(store), { status: 'succeeded', openFindings: 0 });
  });
}
