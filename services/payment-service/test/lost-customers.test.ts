import test from 'ava';
import { world } from './one-service.ts';
import { openShop } from './open-shop.ts';
import { intentsOf, newCustomer, payWith, savedCard, tryAnother } from './saved-card.ts';

const { sandbox } = world;
const creation = { path: '/v1/payment_intents', method: 'POST' };
const naming = { path: '/v1/payment_intents/:id', method: 'POST' };

for (const fault of ['timeoutAfterCommit', 'timeoutBeforeCommit', '500AfterCommit', '500BeforeCommit']) {
  test(`a creation that ends in ${fault} is repeated with the same customer`, async (t) => {
    const shop = await openShop(world);
    const ada = await newCustomer(sandbox, shop);
    const { pay } = payWith(world, shop, await savedCard(sandbox, shop, 'pm_card_visa', ada));
    await sandbox.fault(shop.secretKey, { match: creation, fault });
    t.is((await pay()).status, 503);
    t.like(await pay(), { status: 201, body: { status: 'authorized' } });
    const [intent] = await intentsOf(sandbox, shop);
    t.is(intent.customer, ada);
    t.is((await sandbox.ledger(shop.secretKey)).length, 1);
  });
}

test('a lost creation is repeated as it was sent, whoever keeps the card that is tried by then', async (t) => {
  const shop = await openShop(world);
  const [ada, bob] = [await newCustomer(sandbox, shop), await newCustomer(sandbox, shop)];
  const keep = (customer: string) => savedCard(sandbox, shop, 'pm_card_visa', customer);
  for (const [first, next, declineCode] of [
    [{ type: 'card', token: 'pm_card_visa' }, await keep(ada), null],
    [await keep(ada), { type: 'card', token: 'pm_card_visa' }, null],
    [await keep(ada), await keep(bob), 'gateway_customer_invalid'],
  ] as const) {
    await sandbox.fault(shop.secretKey, { match: creation, fault: 'timeoutAfterCommit' });
    const { orderId, pay } = payWith(world, shop, first);
    t.is((await pay()).status, 503);
    const [payment] = (await shop.owner.get(`/v1/payments?orderId=${orderId}`)).body.data;
    const { status, body } = await tryAnother(world, shop, payment, next)();
    t.is(status, 200);
    t.like(body, { status: declineCode ? 'requiresPaymentMethod' : 'authorized', declineCode });
    const intents = await intentsOf(sandbox, shop);
    t.deepEqual([intents[0].customer, intents[0].metadata.paymentId], [ada, payment.id]);
    t.is(intents.filter(({ metadata }) => metadata.paymentId === payment.id).length, 1);
  }
});

test('a lost creation that would have been refused declines nobody else’s card', async (t) => {
  const shop = await openShop(world);
  const ada = await newCustomer(sandbox, shop);
  await sandbox.fault(shop.secretKey, { match: creation, fault: 'timeoutBeforeCommit' });
  const { orderId, pay } = payWith(world, shop, { type: 'card', token: 'pm_card_visa', gatewayCustomer: 'cus_none' });
  t.is((await pay()).status, 503);
  const [payment] = (await shop.owner.get(`/v1/payments?orderId=${orderId}`)).body.data;
  const another = tryAnother(world, shop, payment, await savedCard(sandbox, shop, 'pm_card_visa', ada));
  t.like(await another(), { status: 503, body: { code: 'gateway_away' } });
  t.is((await another()).body.status, 'authorized');
  t.is((await intentsOf(sandbox, shop))[0].customer, ada);
});

for (const [fault, statuses] of [
  ['timeoutAfterCommit', [200, 200]],
  ['timeoutBeforeCommit', [503, 200]],
  ['500AfterCommit', [200, 200]],
  ['500BeforeCommit', [503, 200]],
] as const) {
  test(`naming a customer that ends in ${fault} leaves nothing in doubt`, async (t) => {
    const shop = await openShop(world);
    const ada = await newCustomer(sandbox, shop);
    const { body: declined } = await payWith(world, shop, { type: 'card', token: 'pm_card_chargeDeclined' }).pay();
    const another = tryAnother(world, shop, declined, await savedCard(sandbox, shop, 'pm_card_visa', ada));
    await sandbox.fault(shop.secretKey, { match: naming, fault });
    const first = await another();
    if (first.status === 503) t.is((await shop.get(declined.id)).status, 'requiresPaymentMethod');
    const answers = [first, await another()];
    t.deepEqual(
      answers.map(({ status }) => status),
      [...statuses],
    );
    t.like(answers[1]?.body, { status: 'authorized', gatewayReference: declined.gatewayReference });
    t.is((await intentsOf(sandbox, shop))[0].customer, ada);
    t.is((await sandbox.ledger(shop.secretKey)).length, 1);
  });
}
