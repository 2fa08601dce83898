import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import test from 'ava';
import { cardPayment } from './support/card-payment.ts';
import { returnUrl, startGateway } from './support/start-gateway.ts';

const gateway = await startGateway();
test.after.always(() => gateway.dispose());

test('a key replays its first answer and does nothing more', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const options = { idempotencyKey: 'pay_1/authorize/1' };
  const first = await stripe.paymentIntents.create(cardPayment('pm_card_visa'), options);
  await stripe.paymentIntents.capture(first.id);
  const replayed = await stripe.paymentIntents.create(cardPayment('pm_card_visa'), options);
  t.deepEqual({ ...replayed }, { ...first });
  t.is(replayed.status, 'requires_capture');
  t.is(first.lastResponse.headers['idempotent-replayed'], undefined);
  t.is(replayed.lastResponse.headers['idempotent-replayed'], 'true');
  t.is(replayed.lastResponse.headers['original-request'], first.lastResponse.requestId);
  t.not(replayed.lastResponse.requestId, first.lastResponse.requestId);
  t.deepEqual(await effects(), ['authorization 8400', 'capture 8400']);
});

test('the order of the fields does not matter, their values do', async (t) => {
  const { key, stripe } = gateway.merchant();
  const send = (body: string) =>
    fetch(`${gateway.url}/v1/payment_intents`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'idempotency-key': 'one' },
      body: new URLSearchParams(body),
    });
  t.is((await send('amount=8400&currency=usd&metadata[a]=1&metadata[b]=2')).status, 200);
  const replayed = await send('metadata[b]=2&metadata[a]=1&currency=usd&amount=8400');
  t.is(replayed.headers.get('idempotent-replayed'), 'true');
  const changed = await send('amount=8401&currency=usd&metadata[a]=1&metadata[b]=2');
  t.is(changed.status, 400);
  t.like(await changed.json(), { error: { type: 'idempotency_error' } });
  t.is((await stripe.paymentIntents.list()).data.length, 1);
});

test('a key belongs to the endpoint it was first used for', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const options = { idempotencyKey: 'mixed-up' };
  const { id } = await stripe.paymentIntents.create(cardPayment('pm_card_visa'), options);
  const error = await t.throwsAsync(stripe.paymentIntents.capture(id, {}, options));
  t.like(error, { type: 'StripeIdempotencyError', statusCode: 400, rawType: 'idempotency_error' });
  t.deepEqual(await effects(), ['authorization 8400']);
});

test('a decline is kept too', async (t) => {
  const { stripe } = gateway.merchant();
  const { id } = await stripe.paymentIntents.create({ amount: 8400, currency: 'usd' });
  const confirm = () =>
    stripe.paymentIntents.confirm(
      id,
      { payment_method: 'pm_card_chargeDeclined', return_url: returnUrl },
      { idempotencyKey: 'k' },
    );
  const [first, second] = [await t.throwsAsync(confirm()), await t.throwsAsync(confirm())];
  t.like(first, { statusCode: 402, code: 'card_declined' });
  t.like(second, { statusCode: 402, code: 'card_declined', headers: { 'idempotent-replayed': 'true' } });
});

test('a kept 500 is replayed, although the intent was made', async (t) => {
  const { stripe, effects, orderFault } = gateway.merchant();
  await orderFault({ fault: '500AfterCommit', match: { method: 'POST', path: '/v1/payment_intents' } });
  const create = () => stripe.paymentIntents.create(cardPayment('pm_card_visa'), { idempotencyKey: 'k' });
  const [first, second] = [await t.throwsAsync(create()), await t.throwsAsync(create())];
  t.like(first, { type: 'StripeAPIError', statusCode: 500, headers: { 'idempotent-replayed': undefined } });
  t.like(second, { type: 'StripeAPIError', statusCode: 500, headers: { 'idempotent-replayed': 'true' } });
  const { data } = await stripe.paymentIntents.list();
  t.like(data, [{ status: 'requires_capture' }]);
  t.deepEqual(await effects(), ['authorization 8400']);
});

test('a request whose parameters are wrong is not kept', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const options = { idempotencyKey: 'k' };
  const error = await t.throwsAsync(stripe.paymentIntents.create(cardPayment('pm_card_visa', { amount: 1 }), options));
  t.like(error, { code: 'amount_too_small' });
  t.is((await stripe.paymentIntents.create(cardPayment('pm_card_visa'), options)).status, 'requires_capture');
  t.deepEqual(await effects(), ['authorization 8400']);
});

test('while a request is at work its key is in use', async (t) => {
  const { stripe, effects, orderFault, faultMet } = gateway.merchant();
  const ordered = await orderFault({ fault: 'slow', delayMs: 3_000 });
  const create = () => stripe.paymentIntents.create(cardPayment('pm_card_visa'), { idempotencyKey: 'k' });
  const first = create();
  await faultMet(ordered);
  const error = await t.throwsAsync(create());
  t.like(error, { statusCode: 409, code: 'idempotency_key_in_use', rawType: 'idempotency_error' });
  const { id } = await first;
  t.is((await create()).id, id);
  t.deepEqual(await effects(), ['authorization 8400']);
});

test('fifty at once with one key have one effect', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const create = () => stripe.paymentIntents.create(cardPayment('pm_card_visa'), { idempotencyKey: 'k' });
  const made = await Promise.all(Array.from({ length: 50 }, create));
  t.is(new Set(made.map(({ id }) => id)).size, 1);
  t.deepEqual(await effects(), ['authorization 8400']);
});

test('requests with one key that arrive in one packet have one effect', async (t) => {
  const { key, effects } = gateway.merchant();
  const body = new URLSearchParams({ ...formOf(cardPayment('pm_card_visa')) }).toString();
  const request = [
    'POST /v1/payment_intents HTTP/1.1',
    'host: gateway.test',
    `authorization: Bearer ${key}`,
    'idempotency-key: k',
    'content-type: application/x-www-form-urlencoded',
    `content-length: ${body.length}`,
    '',
    body,
  ].join('\r\n');
  const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
  let heard = '';
  socket.setEncoding('utf8').on('data', (text) => {
    heard += text;
  });
  socket.write(request.repeat(8));
  for (const deadline = Date.now() + 15_000; statuses(heard).length < 8 && Date.now() < deadline; ) await sleep(20);
  socket.destroy();
  t.deepEqual(statuses(heard), Array(8).fill('200'));
  t.deepEqual(await effects(), ['authorization 8400']);
});

const statuses = (heard: string): string[] => [...heard.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status = '']) => status);

const formOf = (params: object): Record<string, string> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));

test('keys are apart per account', async (t) => {
  const [one, two] = [gateway.merchant(), gateway.merchant()];
  const options = { idempotencyKey: 'k' };
  const made = await one.stripe.paymentIntents.create(cardPayment('pm_card_visa'), options);
  const other = await two.stripe.paymentIntents.create(cardPayment('pm_card_visa'), options);
  t.not(made.id, other.id);
});

test('a key of more than 255 characters is refused', async (t) => {
  const { stripe } = gateway.merchant();
  const create = (idempotencyKey: string) =>
    stripe.paymentIntents.create(cardPayment('pm_card_visa'), { idempotencyKey });
  t.like(await t.throwsAsync(create('k'.repeat(256))), { statusCode: 400, rawType: 'idempotency_error' });
  t.is((await create('k'.repeat(255))).status, 'requires_capture');
});
