import test from 'ava';
import type { LedgerEntry } from '../src/ledger.ts';
import { cardPayment } from './support/card-payment.ts';
import { readAs, startGateway } from './support/start-gateway.ts';

const gateway = await startGateway();
test.after.always(() => gateway.dispose());

interface LedgerPage {
  readonly data: LedgerEntry[];
  readonly has_more: boolean;
}

const create = (stripe: ReturnType<typeof gateway.merchant>['stripe'], metadata: Record<string, string>) =>
  stripe.paymentIntents.create({ amount: 8400, currency: 'usd', metadata });

test('lists are newest first and go on where a page ended', async (t) => {
  const { stripe } = gateway.merchant();
  const made: string[] = [];
  for (let n = 0; n < 7; n += 1) made.push((await create(stripe, { n: String(n) })).id);
  const first = await stripe.paymentIntents.list({ limit: 3 });
  t.is(first.has_more, true);
  const all: string[] = [];
  for await (const { id } of stripe.paymentIntents.list({ limit: 3 })) all.push(id);
  t.deepEqual(all, made.toReversed());
});

test('lists can be narrowed by time', async (t) => {
  const { stripe } = gateway.merchant();
  const { created } = await create(stripe, {});
  const count = async (range: object | number) => (await stripe.paymentIntents.list({ created: range })).data.length;
  t.is(await count({ gte: created }), 1);
  t.is(await count({ gt: created }), 0);
  t.is(await count({ gte: created - 60, lt: created + 60 }), 1);
  t.is(await count({ lte: created - 1 }), 0);
  t.is(await count(created), 1);
});

test('an intent is found by its metadata', async (t) => {
  const { stripe } = gateway.merchant();
  const tricky = { 'pay ment': "O'Neil AND status:'x'", 'a.b"c': '1' };
  const one = await create(stripe, { payment: 'pay_1', ...tricky });
  const two = await create(stripe, { payment: 'pay_2', 'a.b"c': '1' });
  const find = async (query: string) => (await stripe.paymentIntents.search({ query })).data.map(({ id }) => id);
  t.deepEqual(await find("metadata['payment']:'pay_1'"), [one.id]);
  t.deepEqual(await find('metadata["payment"]:"pay_2" AND status:"requires_payment_method"'), [two.id]);
  t.deepEqual(await find(`metadata['pay ment']:'O\\'Neil AND status:\\'x\\''`), [one.id]);
  t.deepEqual(await find(`metadata['a.b"c']:'1'`), [two.id, one.id]);
  t.deepEqual(await find("metadata['payment']:'pay_1' AND currency:'eur'"), []);
  t.deepEqual(await find("metadata['payment']:'pay_3'"), []);
  const paged: string[] = [];
  for await (const { id } of stripe.paymentIntents.search({ query: `metadata['a.b"c']:'1'`, limit: 1 })) paged.push(id);
  t.deepEqual(paged, [two.id, one.id]);
  for (const query of ['payment', "metadata['payment']:'pay_1' OR status:'x'", "amount>'5'", "metadata['x']:'"]) {
    t.like(await t.throwsAsync(find(query)), { statusCode: 400, param: 'query' });
  }
});

test('the ledger is read page by page, oldest first', async (t) => {
  const { stripe, key, ledger } = gateway.merchant();
  for (let n = 0; n < 3; n += 1) await stripe.paymentIntents.create(cardPayment('pm_card_visa'));
  const read = async (query: string) => {
    const headers = { authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` };
    return readAs<LedgerPage>(await fetch(`${gateway.url}/v1/ledger?${query}`, { headers }));
  };
  const entries = await ledger();
  const first = await read('limit=2');
  t.deepEqual(first.data, entries.slice(0, 2));
  t.true(first.has_more);
  const second = await read(`limit=2&after=${first.data[1]?.id}`);
  t.deepEqual(second.data, entries.slice(2));
  t.false(second.has_more);
  t.like(await read('after=nonsense'), { error: { param: 'after' } });
});

test('accounts do not see each other', async (t) => {
  const [one, two] = [gateway.merchant(), gateway.merchant()];
  const { id } = await one.stripe.paymentIntents.create(cardPayment('pm_card_visa'));
  t.like(await t.throwsAsync(two.stripe.paymentIntents.retrieve(id)), { statusCode: 404, code: 'resource_missing' });
  t.like(await t.throwsAsync(two.stripe.paymentIntents.capture(id)), { statusCode: 404, code: 'resource_missing' });
  t.like(await t.throwsAsync(two.stripe.paymentIntents.list({ starting_after: id })), { code: 'resource_missing' });
  t.deepEqual(await two.ledger(), []);
  t.deepEqual(await two.ledger(id), []);
});

test('only sandbox keys are taken', async (t) => {
  for (const key of ['sk_live_51abcdefghijklmnop', 'sk_test_51abcdefghijklmnop', 'nonsense']) {
    const error = await t.throwsAsync(gateway.merchant({ key }).stripe.paymentIntents.list());
    t.like(error, { type: 'StripeAuthenticationError', statusCode: 401 });
    t.false(error?.message.includes(key));
  }
  t.is((await fetch(`${gateway.url}/v1/payment_intents`)).status, 401);
  t.is((await fetch(`${gateway.url}/v1/ledger`, { headers: { authorization: 'Bearer sk_live_x' } })).status, 401);
});

test('wrong parameters are refused with the parameter named', async (t) => {
  const { stripe, key } = gateway.merchant();
  const refused = async (body: string) => {
    const headers = { authorization: `Bearer ${key}` };
    const options = { method: 'POST', headers, body: new URLSearchParams(body) };
    const response = await fetch(`${gateway.url}/v1/payment_intents`, options);
    t.is(response.status, 400);
    const { error } = await readAs<{ error: { param?: string; code?: string } }>(response);
    return [error.param, error.code];
  };
  t.deepEqual(await refused('currency=usd'), ['amount', 'parameter_missing']);
  t.deepEqual(await refused('amount=12.5&currency=usd'), ['amount', 'parameter_invalid_integer']);
  t.deepEqual(await refused('amount=-1&currency=usd'), ['amount', 'parameter_invalid_integer']);
  t.deepEqual(await refused('amount=100000000&currency=usd'), ['amount', 'amount_too_large']);
  t.deepEqual(await refused('amount=8400&amount=1&currency=usd'), ['amount', undefined]);
  t.deepEqual(await refused('amount=8400&currency=xx'), ['currency', undefined]);
  t.deepEqual(await refused('amount=8400&currency=usd&nonsense[a]=1'), ['nonsense', 'parameter_unknown']);
  t.deepEqual(await refused('amount=8400&currency=usd&confirm=maybe'), ['confirm', undefined]);
  t.deepEqual(await refused('amount=8400&currency=usd&metadata[a][b]=1'), ['metadata[a]', undefined]);
  t.deepEqual(await refused(`amount=8400&currency=usd&metadata[a]=${'x'.repeat(501)}`), ['metadata[a]', undefined]);
  t.deepEqual(await refused('amount=8400&currency=usd&payment_method_options[card][nonsense]=1'), [
    'payment_method_options[card][nonsense]',
    'parameter_unknown',
  ]);
  t.is((await stripe.paymentIntents.list()).data.length, 0);
});

test("what the gateway does not have is a 404 in Stripe's words", async (t) => {
  const { stripe } = gateway.merchant();
  t.like(await t.throwsAsync(stripe.products.list()), { type: 'StripeInvalidRequestError', statusCode: 404 });
  const healthy = await fetch(`${gateway.url}/healthz`);
  t.is(healthy.status, 200);
  t.deepEqual(await healthy.json(), { status: 'ok' });
});

test('an account can be given a history: captured payments, as if each had been made', async (t) => {
  const { stripe, post, effects } = gateway.merchant();
  const wish = { amount: 8400, currency: 'usd', metadata: [{ n: '1' }, { n: '2' }] };
  const answer = await post('/control/history', wish);
  t.is(answer.status, 201);
  const { data: made } = (await answer.json()) as { data: string[] };
  const { data: listed } = await stripe.paymentIntents.list();
  t.deepEqual(
    listed.map(({ id, status, amount_received: received, metadata }) => [id, status, received, metadata.n]),
    [
      [made[1], 'succeeded', 8400, '2'],
      [made[0], 'succeeded', 8400, '1'],
    ],
  );
  t.deepEqual(await effects(made[0]), ['authorization 8400', 'capture 8400']);
  t.is((await post('/control/history', { ...wish, metadata: [] })).status, 400);
});
