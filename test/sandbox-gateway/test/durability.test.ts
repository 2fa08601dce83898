import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import Stripe from 'stripe';
import { cardPayment } from './support/card-payment.ts';
import { receiveWebhooks } from './support/receive-webhooks.ts';
import { returnUrl, startGateway } from './support/start-gateway.ts';
import { until } from './support/until.ts';

test('a killed gateway remembers everything it has answered', async (t) => {
  const gateway = await startGateway();
  t.teardown(gateway.dispose);
  const { stripe, ledger, orderFault } = gateway.merchant();
  const options = { idempotencyKey: 'pay_1/authorize/1' };
  const held = await stripe.paymentIntents.create(cardPayment('pm_card_visa'), options);
  const waiting = await stripe.paymentIntents.create(cardPayment('pm_card_authenticationRequired'));
  await orderFault({ fault: '500BeforeCommit', match: { path: '/v1/refunds' } });
  const before = await ledger();

  await gateway.end('SIGKILL');
  await gateway.restart();
  t.deepEqual(await ledger(), before);
  const replayed = await stripe.paymentIntents.create(cardPayment('pm_card_visa'), options);
  t.is(replayed.id, held.id);
  t.is(replayed.lastResponse.headers['idempotent-replayed'], 'true');
  const challenge = String(waiting.next_action?.redirect_to_url?.url);
  await fetch(challenge, { method: 'POST', body: new URLSearchParams({ outcome: 'succeed' }), redirect: 'manual' });
  t.is((await stripe.paymentIntents.retrieve(waiting.id)).status, 'requires_capture');
  t.like(await t.throwsAsync(stripe.refunds.list()), { statusCode: 500 });
  t.is((await stripe.paymentIntents.capture(held.id)).status, 'succeeded');
});

test('webhooks that were not delivered are delivered after a kill', async (t) => {
  const gateway = await startGateway({ WEBHOOK_RETRY_MS: '200' });
  const receiver = await receiveWebhooks();
  t.teardown(async () => {
    await gateway.dispose();
    await receiver.close();
  });
  const { stripe } = gateway.merchant();
  await stripe.webhookEndpoints.create({ url: receiver.url, enabled_events: ['*'] });
  receiver.failNext(1_000, 503);
  await stripe.paymentIntents.create(cardPayment('pm_card_visa'));
  await sleep(300);
  await gateway.end('SIGKILL');
  receiver.failNext(0, 200);
  await gateway.restart();
  await receiver.until(3);
  const all = ['charge.succeeded', 'payment_intent.amount_capturable_updated', 'payment_intent.created'];
  t.deepEqual([...new Set(receiver.types())].toSorted(), all);
});

test('what came due while the gateway was down is done at its start', async (t) => {
  const gateway = await startGateway();
  t.teardown(gateway.dispose);
  const { stripe } = gateway.merchant();
  const { id } = await stripe.paymentIntents.create(cardPayment('pm_sandbox_authorizationExpired'));
  await gateway.end('SIGKILL');
  await sleep(2_500);
  await gateway.restart();
  const retrieve = () => stripe.paymentIntents.retrieve(id);
  t.like(await until(retrieve, ({ status }) => status === 'canceled'), {
    status: 'canceled',
    cancellation_reason: 'automatic',
  });
});

test('killed again and again, each payment is authorized and captured exactly once', async (t) => {
  t.timeout(110_000);
  const gateway = await startGateway();
  t.teardown(gateway.dispose);
  const { stripe, ledger } = gateway.merchant();
  const payments = Array.from({ length: 100 }, (_, n) => `pay_${n}`);
  let done = 0;

  const pay = async (payment: string): Promise<void> => {
    const made = await persist(() =>
      stripe.paymentIntents.create(
        { amount: 8400, currency: 'usd', capture_method: 'manual', metadata: { payment } },
        { idempotencyKey: `${payment}/create` },
      ),
    );
    await persist(() =>
      stripe.paymentIntents.confirm(
        made.id,
        { payment_method: 'pm_card_visa', return_url: returnUrl },
        { idempotencyKey: `${payment}/authorize/1` },
      ),
    );
    await persist(() => stripe.paymentIntents.capture(made.id, {}, { idempotencyKey: `${payment}/capture/1` }));
    done += 1;
  };

  const paying = Promise.all(
    [0, 1, 2, 3].map((lane) =>
      inTurn(
        payments.filter((_, n) => n % 4 === lane),
        pay,
      ),
    ),
  );
  let kills = 0;
  for (; done < payments.length && kills < 4; kills += 1) {
    await sleep(150);
    await gateway.end('SIGKILL');
    await gateway.restart();
  }
  await paying;
  t.true(kills >= 2, `only ${kills} kills`);

  const effects = (await ledger()).map(({ kind, metadata }) => `${metadata.payment} ${kind}`);
  t.deepEqual(effects.toSorted(), payments.flatMap((id) => [`${id} authorization`, `${id} capture`]).toSorted());
  const made = await stripe.paymentIntents.list({ limit: 100 }).autoPagingToArray({ limit: 1_000 });
  t.is(made.length, payments.length);
  t.log(`${kills} kills`);
});

test('SIGTERM finishes what is under way and ends with 0', async (t) => {
  const gateway = await startGateway();
  t.teardown(gateway.dispose);
  const { stripe, orderFault, faultMet, ledger } = gateway.merchant();
  const slowness = await orderFault({ fault: 'slow', delayMs: 2_000, match: { method: 'POST' } });
  const silence = await orderFault({ fault: 'timeoutAfterCommit', match: { path: '/v1/refunds' } });
  const slow = stripe.paymentIntents.create(cardPayment('pm_card_visa'));
  const hanging = t.throwsAsync(stripe.refunds.list());
  await Promise.all([faultMet(slowness), faultMet(silence)]);
  const asked = Date.now();
  t.is(await gateway.end('SIGTERM'), 0);
  t.true(Date.now() - asked < 8_000);
  t.is((await slow).status, 'requires_capture');
  t.like(await hanging, { type: 'StripeConnectionError' });
  await t.throwsAsync(ledger());
});

test('a gateway ends when the process that started it is gone', async (t) => {
  const gateway = await startGateway();
  t.teardown(gateway.dispose);
  t.is(await gateway.abandon(), 0);
});

test('a second gateway on the same file says so and ends', async (t) => {
  const gateway = await startGateway();
  t.teardown(gateway.dispose);
  const second = spawn(process.execPath, [fileURLToPath(new URL('../src/main.ts', import.meta.url))], {
    env: { ...process.env, DATA_FILE: gateway.dataFile, PORT: '0' },
  });
  const [said, [code]] = await Promise.all([text(second.stderr), once(second, 'exit')]);
  t.is(code, 1);
  t.regex(said, /is another gateway at work on it/);
});

test('a wrong environment is refused, all faults at once', async (t) => {
  const wrong = spawn(process.execPath, [fileURLToPath(new URL('../src/main.ts', import.meta.url))], {
    env: { ...process.env, PORT: '70000', TIMEOUT_MS: 'soon' },
  });
  const [said, [code]] = await Promise.all([text(wrong.stderr), once(wrong, 'exit')]);
  t.is(code, 78);
  t.regex(said, /2 fault\(s\)[^]*PORT[^]*TIMEOUT_MS/);
});

/** Asks until there is an answer, as a client must whose gateway dies. */
async function persist<Result>(call: () => Promise<Result>): Promise<Result> {
  for (const deadline = Date.now() + 90_000; ; ) {
    try {
      return await call();
    } catch (error) {
      if (Date.now() > deadline || !(error instanceof Stripe.errors.StripeConnectionError)) throw error;
      await sleep(20);
    }
  }
}

async function inTurn(payments: string[], work: (payment: string) => Promise<void>): Promise<void> {
  for (const payment of payments) await work(payment);
}
