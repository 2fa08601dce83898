import test from 'ava';
import { cardPayment } from './support/card-payment.ts';
import { startGateway } from './support/start-gateway.ts';

const gateway = await startGateway();
test.after.always(() => gateway.dispose());

test('faults can be read and cleared; without a key they meet everybody', async (t) => {
  const faults = `${gateway.url}/control/faults`;
  await fetch(faults, { method: 'POST', body: JSON.stringify({ fault: '500BeforeCommit', times: 3 }) });
  const { stripe } = gateway.merchant();
  t.like(await t.throwsAsync(stripe.paymentIntents.list()), { statusCode: 500 });
  t.like(await (await fetch(faults)).json(), {
    data: [{ account: null, fault: '500BeforeCommit', times: 2, match: {} }],
  });
  t.is((await fetch(faults, { method: 'DELETE' })).status, 204);
  t.deepEqual(await (await fetch(faults)).json(), { data: [] });
  t.is((await stripe.paymentIntents.create(cardPayment('pm_card_visa'))).status, 'requires_capture');
});
