import test from 'ava';
import { cardPayment } from './support/card-payment.ts';
import { type Merchant, returnUrl, startGateway } from './support/start-gateway.ts';
import { until } from './support/until.ts';

/** A gateway holds sockets for longer than its clients wait; these wait 1.5 s instead of 20 s. */
const timeout = 1_500;
const gateway = await startGateway({ TIMEOUT_MS: '60000' });
test.after.always(() => gateway.dispose());

const noAnswer = { type: 'StripeConnectionError', statusCode: undefined };
const serverError = { type: 'StripeAPIError', statusCode: 500 };

/** What the first call says, what the truth is then, and what the same key says afterwards. */
const misbehaviors = [
  { name: 'timeoutAfterCommit', first: noAnswer, done: true, again: 'ok' },
  { name: 'timeoutBeforeCommit', first: noAnswer, done: false, again: 'ok' },
  { name: '500AfterCommit', first: serverError, done: true, again: 'error' },
  { name: '500BeforeCommit', first: serverError, done: false, again: 'error' },
] as const;

/** A patient client, and one of the same merchant that gives up soon when the call is one that will not be answered. */
function merchantFor(first: object) {
  const merchant = gateway.merchant();
  return { ...merchant, hasty: first === noAnswer ? gateway.merchant({ key: merchant.key, timeout }) : merchant };
}

/** The answer or error of a call once its key is free: the gateway may not have seen yet that the hasty client has gone. */
const outcomeOf = <Result>(call: () => Promise<Result>): Promise<unknown> =>
  until(
    () => call().catch((error: unknown) => error),
    (outcome) => !(outcome instanceof Error && 'code' in outcome && outcome.code === 'idempotency_key_in_use'),
  );

for (const { name, first, done, again } of misbehaviors) {
  test(`pm_sandbox_${name}: the confirmation is ${done ? '' : 'not '}done`, async (t) => {
    const { stripe, hasty, effects } = merchantFor(first);
    const { id } = await stripe.paymentIntents.create({ amount: 8400, currency: 'usd', capture_method: 'manual' });
    const params = { payment_method: `pm_sandbox_${name}`, return_url: returnUrl };
    const confirm = (idempotencyKey: string) => stripe.paymentIntents.confirm(id, params, { idempotencyKey });
    t.like(await t.throwsAsync(hasty.stripe.paymentIntents.confirm(id, params, { idempotencyKey: '1' })), first);
    const expected = done ? 'requires_capture' : 'requires_payment_method';
    const retrieve = () => stripe.paymentIntents.retrieve(id);
    t.like(await until(retrieve, ({ status }) => status === expected), { status: expected });
    t.deepEqual(await effects(id), done ? ['authorization 8400'] : []);

    t.like(await outcomeOf(() => confirm('1')), again === 'ok' ? { status: 'requires_capture' } : serverError);
    if (again === 'error' && !done) t.is((await confirm('2')).status, 'requires_capture');
    t.deepEqual(await effects(id), ['authorization 8400']);
  });

  test(`pm_sandbox_${name}: made and confirmed in one call`, async (t) => {
    const { stripe, hasty, effects } = merchantFor(first);
    const create = ({ paymentIntents }: typeof stripe) =>
      paymentIntents.create(cardPayment(`pm_sandbox_${name}`), { idempotencyKey: '1' });
    t.like(await t.throwsAsync(create(hasty.stripe)), first);
    const list = async () => (await stripe.paymentIntents.list()).data.length;
    t.is(await until(list, (count) => count === (done ? 1 : 0)), done ? 1 : 0);
    t.deepEqual(await effects(), done ? ['authorization 8400'] : []);
    t.like(await outcomeOf(() => create(stripe)), again === 'ok' ? { status: 'requires_capture' } : serverError);
    t.deepEqual(await effects(), done || again === 'ok' ? ['authorization 8400'] : []);
  });

  const onCapture = `pm_sandbox_capture${name.replace(/^t/, 'T')}`;
  test(`${onCapture}: the capture is ${done ? '' : 'not '}done`, async (t) => {
    const { stripe, hasty, effects } = merchantFor(first);
    const { id } = await stripe.paymentIntents.create(cardPayment(onCapture));
    const capture = (idempotencyKey: string) => stripe.paymentIntents.capture(id, {}, { idempotencyKey });
    t.like(await t.throwsAsync(hasty.stripe.paymentIntents.capture(id, {}, { idempotencyKey: '1' })), first);
    const expected = done ? 'succeeded' : 'requires_capture';
    const retrieve = () => stripe.paymentIntents.retrieve(id);
    t.like(await until(retrieve, ({ status }) => status === expected), { status: expected });
    t.like(await outcomeOf(() => capture('1')), again === 'ok' ? { status: 'succeeded' } : serverError);
    if (again === 'error' && !done) t.is((await capture('2')).status, 'succeeded');
    t.deepEqual(await effects(id), ['authorization 8400', 'capture 8400']);
  });
}

test('after a reset the Stripe client asks again with the same key by itself, and hears the truth', async (t) => {
  const { stripe, effects } = gateway.merchant();
  const held = await stripe.paymentIntents.create(cardPayment('pm_sandbox_resetAfterCommit'));
  t.is(held.lastResponse.headers['idempotent-replayed'], 'true');
  t.is(held.status, 'requires_capture');
  const second = await stripe.paymentIntents.create(cardPayment('pm_sandbox_captureResetAfterCommit'));
  const captured = await stripe.paymentIntents.capture(second.id);
  t.is(captured.lastResponse.headers['idempotent-replayed'], 'true');
  t.deepEqual(await effects(), ['authorization 8400', 'authorization 8400', 'capture 8400']);
});

test('a connection that is reset twice is an unknown outcome', async (t) => {
  const { stripe, effects, orderFault } = gateway.merchant();
  const { id } = await stripe.paymentIntents.create(cardPayment('pm_card_visa'));
  await orderFault({ fault: 'resetAfterCommit', times: 2, match: { paymentIntent: id, method: 'POST' } });
  const capture = () => stripe.paymentIntents.capture(id, {}, { idempotencyKey: 'k' });
  t.like(await t.throwsAsync(capture()), noAnswer);
  t.is((await stripe.paymentIntents.retrieve(id)).status, 'succeeded');
  t.is((await capture()).status, 'succeeded');
  t.deepEqual(await effects(id), ['authorization 8400', 'capture 8400']);
});

test('a key is in use for as long as its request hangs, and free when the client has gone', async (t) => {
  const impatient = gateway.merchant({ timeout });
  const { key, orderFault, faultMet } = impatient;
  const ordered = await orderFault({ fault: 'timeoutBeforeCommit', match: { method: 'POST' } });
  const createAgain = (merchant: Merchant) =>
    merchant.stripe.paymentIntents.create(cardPayment('pm_card_visa'), { idempotencyKey: 'k' });
  const create = () => createAgain(impatient);
  const hanging = t.throwsAsync(create());
  await faultMet(ordered);
  t.like(await t.throwsAsync(create()), { statusCode: 409, code: 'idempotency_key_in_use' });
  t.like(await hanging, noAnswer);
  const held = await outcomeOf(() => createAgain(gateway.merchant({ key })));
  t.like(held, { status: 'requires_capture' });
});

test('an ordered fault meets what it matches, as often as it says, and only its account', async (t) => {
  const [merchant, other] = [gateway.merchant(), gateway.merchant()];
  const { stripe, orderFault } = merchant;
  const { id } = await stripe.paymentIntents.create(cardPayment('pm_card_visa'));
  const ordered = await orderFault({
    fault: '500BeforeCommit',
    times: 2,
    match: { method: 'GET', path: '/v1/payment_intents/:id' },
  });
  t.is(ordered.status, 201);
  const theirs = await other.stripe.paymentIntents.create(cardPayment('pm_card_visa'));
  t.is((await other.stripe.paymentIntents.retrieve(theirs.id)).status, 'requires_capture');
  t.is((await stripe.paymentIntents.list()).data.length, 1);
  t.like(await t.throwsAsync(stripe.paymentIntents.retrieve(id)), serverError);
  t.like(await t.throwsAsync(stripe.paymentIntents.retrieve(id)), serverError);
  t.is((await stripe.paymentIntents.retrieve(id)).status, 'requires_capture');
});

test('a fault can be ordered for one intent', async (t) => {
  const { stripe, orderFault } = gateway.merchant();
  const one = await stripe.paymentIntents.create(cardPayment('pm_card_visa'));
  const two = await stripe.paymentIntents.create(cardPayment('pm_card_visa'));
  await orderFault({ fault: '500AfterCommit', match: { paymentIntent: two.id } });
  t.is((await stripe.paymentIntents.capture(one.id)).status, 'succeeded');
  t.like(await t.throwsAsync(stripe.paymentIntents.capture(two.id)), serverError);
  t.is((await stripe.paymentIntents.retrieve(two.id)).status, 'succeeded');
});

test('a fault that makes no sense is refused with the field named', async (t) => {
  const { orderFault, post } = gateway.merchant();
  const refused = await post('/control/faults', { fault: 'explode' });
  t.is(refused.status, 400);
  t.like(await refused.json(), { error: { param: 'fault' } });
  t.like(await (await orderFault({ fault: 'slow', times: 0 })).json(), { error: { param: 'times' } });
  t.like(await (await orderFault({ fault: 'slow', match: { path: '/:' } })).json(), {
    error: { param: 'match[path]' },
  });
  t.like(await (await post('/control/webhooks', { mode: 'sideways' })).json(), { error: { param: 'mode' } });
});

test('a key that was rolled is refused, and nothing is done or kept', async (t) => {
  const { stripe, orderFault } = gateway.merchant();
  await orderFault({ fault: 'keyRefused', match: { method: 'POST' } });
  const create = () => stripe.paymentIntents.create(cardPayment('pm_card_visa'), { idempotencyKey: 'k' });
  t.like(await t.throwsAsync(create()), { statusCode: 401 });
  t.is((await stripe.paymentIntents.list()).data.length, 0);
  t.is((await create()).status, 'requires_capture');
});
