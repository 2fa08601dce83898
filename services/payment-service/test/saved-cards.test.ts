import test from 'ava';
import { world } from './one-service.ts';
import { openShop } from './open-shop.ts';
import { intentsOf, newCustomer, payWith, savedCard, tryAnother } from './saved-card.ts';

const { sandbox, service } = world;

const nobodys = (token: string) => ({ type: 'card', token });

/** A shop, and two who have cards kept there. */
async function openWithCustomers() {
  const shop = await openShop(world);
  const [ada, bob] = [await newCustomer(sandbox, shop), await newCustomer(sandbox, shop)];
  return { shop, ada, bob, keep: (name: string, customer: string) => savedCard(sandbox, shop, name, customer) };
}

test('a saved card pays order after order, and who keeps it is told nobody', async (t) => {
  const { shop, ada, keep } = await openWithCustomers();
  const card = await keep('pm_sandbox_usableOnce', ada);
  for (const _order of [1, 2]) {
    const { body } = await payWith(world, shop, card).pay();
    t.is(body.status, 'authorized');
    const [intent] = await intentsOf(sandbox, shop);
    t.like(intent, { id: body.gatewayReference, customer: ada, payment_method: card.token });
    const kept = ['events', 'deliveries', 'idempotency_keys'].map((table) =>
      service.sql(shop.owner.tenantId, `select * from ${table}`),
    );
    const shown = JSON.stringify([await shop.get(body.id), ...(await Promise.all(kept))]);
    t.true(shown.includes(body.id));
    t.false(shown.includes(ada) || shown.includes(card.token));
  }
});

test('a card that somebody keeps is declined when nobody is named, and when somebody else is', async (t) => {
  const { shop, ada, bob, keep } = await openWithCustomers();
  const card = await keep('pm_card_visa', ada);
  const { body: alone } = await payWith(world, shop, nobodys(card.token)).pay();
  const hard = { status: 'requiresPaymentMethod', declineKind: 'hard' };
  t.like(alone, { ...hard, declineCode: 'gateway_customer_required' });
  const { body: mistaken } = await payWith(world, shop, { ...card, gatewayCustomer: bob }).pay();
  t.like(mistaken, { ...hard, declineCode: 'payment_method_invalid' });
  t.deepEqual(await sandbox.ledger(shop.secretKey), []);

  const { body: paid } = await tryAnother(world, shop, alone, card)();
  t.like(paid, { status: 'authorized', gatewayReference: alone.gatewayReference, method: 2 });
});

test('a customer that the gateway does not know is a decline: another method pays', async (t) => {
  const { shop, ada, keep } = await openWithCustomers();
  const unknown = { ...nobodys('pm_card_visa'), gatewayCustomer: 'cus_none' };
  const { orderId, pay } = payWith(world, shop, unknown);
  const { body: declined } = await pay();
  t.like(declined, { status: 'requiresPaymentMethod', declineCode: 'gateway_customer_invalid', declineKind: 'hard' });
  t.deepEqual(await intentsOf(sandbox, shop), [], 'none could be made');
  await service.sql(shop.owner.tenantId, 'delete from idempotency_keys where key = $1', [`${orderId}/pay/1`]);
  t.like(await pay(), { status: 201, body: declined }, 'asked again when its answer is forgotten, it says the same');
  const { body: again } = await tryAnother(world, shop, declined, {
    ...nobodys('pm_card_visa'),
    gatewayCustomer: 'cus_nobody',
  })();
  t.like(again, { status: 'requiresPaymentMethod', declineCode: 'gateway_customer_invalid', method: 2 });
  const { body: paid } = await tryAnother(world, shop, declined, await keep('pm_card_visa', ada))();
  t.like(paid, { status: 'authorized', declineCode: null, method: 3 });
  const intents = await intentsOf(sandbox, shop);
  t.deepEqual([intents.length, intents[0].customer], [1, ada]);
  const { body } = await shop.owner.get(`/v1/payments/${declined.id}/transactions`);
  t.deepEqual(
    body.data.map((one: { result: string; declineCode: string | null }) => [one.result, one.declineCode]),
    [
      ['failed', 'gateway_customer_invalid'],
      ['failed', 'gateway_customer_invalid'],
      ['succeeded', null],
    ],
  );
});

test('after a card of nobody’s a saved one pays the same intent, which gets its customer', async (t) => {
  const { shop, ada, keep } = await openWithCustomers();
  const unknown = { ...nobodys('pm_card_visa'), gatewayCustomer: 'cus_none' };
  for (const first of ['pm_card_chargeDeclined', 'pm_card_authenticationRequired']) {
    const { body: begun } = await payWith(world, shop, nobodys(first)).pay();
    const { body: refused } = await tryAnother(world, shop, begun, unknown)();
    t.like(refused, { status: 'requiresPaymentMethod', declineCode: 'gateway_customer_invalid', method: 2 });
    const { body: paid } = await tryAnother(world, shop, begun, await keep('pm_card_visa', ada))();
    t.like(paid, { status: 'authorized', gatewayReference: begun.gatewayReference, method: 3 });
    t.is((await intentsOf(sandbox, shop))[0].customer, ada);
  }
});

test('an intent stays its customer’s: their other cards pay it, and nobody’s, but no other customer’s', async (t) => {
  const { shop, ada, bob, keep } = await openWithCustomers();
  const declined = await keep('pm_card_chargeDeclined', ada);
  for (const last of [await keep('pm_card_mastercard', ada), nobodys('pm_card_visa')]) {
    const { body: begun } = await payWith(world, shop, declined).pay();
    t.is(begun.declineCode, 'generic_decline');
    const another = tryAnother(world, shop, begun, await keep('pm_card_visa', bob));
    const { body: refused } = await another();
    t.like(refused, { status: 'requiresPaymentMethod', declineCode: 'gateway_customer_invalid', declineKind: 'hard' });
    t.deepEqual((await another()).body, refused, 'asked again, it says the same');
    const { body: paid } = await tryAnother(world, shop, begun, last)();
    t.like(paid, { status: 'authorized', gatewayReference: begun.gatewayReference });
    t.is((await intentsOf(sandbox, shop))[0].customer, ada);
  }
});
