import { campaign } from '@beaver/kit/testing';
import test from 'ava';
import fc from 'fast-check';
import { refund } from './captured-payment.ts';
import { world } from './one-service.ts';
import { eventually, openShop, type Shop, usd } from './open-shop.ts';

/** A payment is made, confirmed, captured and refunded in two parts: as many calls to its gateway. */
const CALLS = 5;
const ABREAST = 20;
/** After the last request nobody asks for anything any more. */
const QUIET_MS = 60_000;
const AMOUNT = 10_000;

const fates = ['timeoutAfterCommit', 'resetAfterCommit', '500AfterCommit'] as const;
/** A third of the calls is done and not answered. */
const anyFate = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...fates) },
  { weight: 2, arbitrary: fc.constant(null) },
);
const anyStory = fc.record({
  webhooks: fc.constantFrom('normal', 'late', 'doubled', 'reordered'),
  create: anyFate,
  confirm: anyFate,
  capture: anyFate,
  refunds: fc.tuple(anyFate, anyFate),
  first: fc.integer({ min: 1, max: AMOUNT - 1 }),
});
type Story = typeof anyStory extends fc.Arbitrary<infer Value> ? Value : never;
type Fate = Story['create'];

interface Told {
  story: Story;
  shop: Shop;
  payment: ReturnType<typeof JSON.parse>;
}

test('calls that are done and not answered, with webhooks in any order: each act once, and no doubt stays', async (t) => {
  t.timeout(900_000);
  const { size, seed } = campaign(t, 'gateway calls of which a third is done and never answered', 1000);
  const stories = fc.sample(anyStory, { seed, numRuns: Math.ceil(size / CALLS) });
  const shops = new Map<string, Shop>();
  for (const mode of new Set(stories.map(({ webhooks }) => webhooks))) {
    const shop = await openShop(world);
    await world.sandbox.webhooks(shop.secretKey, mode);
    shops.set(mode, shop);
  }
  const told: Told[] = [];
  const queue = [...stories];
  const work = async () => {
    for (let story = queue.shift(); story; story = queue.shift()) {
      const shop = shops.get(story.webhooks) as Shop;
      told.push({ story, shop, payment: await live(shop, story) });
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, work));

  for (const { shop, story, payment } of told) {
    const settled = await eventually(
      async () => {
        const refunds = await refundsOf(shop, payment.id);
        return { refunds, now: await shop.get(payment.id) };
      },
      ({ now, refunds }) => now.status === 'captured' && refunds.every(({ status }) => status === 'succeeded'),
      QUIET_MS,
    );
    t.like(settled.now, { authorized: usd(AMOUNT), captured: usd(AMOUNT), refunded: usd(AMOUNT) });
    const happened = await world.sandbox.ledger(shop.secretKey, payment.gatewayReference);
    t.deepEqual(
      happened.map(({ kind, amount }) => [kind, amount]),
      [
        ['authorization', AMOUNT],
        ['capture', AMOUNT],
        ['refund', story.first],
        ['refund', AMOUNT - story.first],
      ],
    );
  }
  for (const [mode, shop] of shops) {
    const own = told.filter(({ story }) => story.webhooks === mode);
    const ledger = await world.sandbox.ledger(shop.secretKey);
    t.is(new Set(ledger.map(({ paymentIntent }) => paymentIntent)).size, own.length, 'one intent for each');
  }
});

/** One payment's life, each command sent as an order's process sends it. @returns the payment as its last command left it */
async function live(shop: Shop, story: Story): Promise<Told['payment']> {
  const orderId = shop.order(story.confirm === null ? 'pm_card_visa' : `pm_sandbox_${story.confirm}`);
  await order(shop, story.create, { path: '/v1/payment_intents', method: 'POST' });
  const { id } = await insist(() => shop.pay('', { orderId }));
  const certain = () =>
    eventually(
      () => shop.get(id),
      ({ status }) => status !== 'reconciling',
      QUIET_MS,
    );
  const { gatewayReference: paymentIntent } = await certain();
  await order(shop, story.capture, { path: '/v1/payment_intents/:id/capture', paymentIntent });
  await insist(() => shop.act(id, 'capture', {}, `${id}/capture/ful_1`));
  await certain();
  for (const [nth, amount] of [story.first, AMOUNT - story.first].entries()) {
    await order(shop, story.refunds[nth] ?? null, { path: '/v1/refunds', method: 'POST', paymentIntent });
    await insist(() => refund(shop, id, amount, {}, `${id}/refund/orf_${nth}`));
  }
  return shop.get(id);
}

async function order(shop: Shop, fate: Fate, match: object): Promise<void> {
  if (fate !== null)
    await world.sandbox.fault(shop.secretKey, { match, fault: fate, times: fate === 'resetAfterCommit' ? 2 : 1 });
}

/** "Not now" is asked again, as Temporal does; an answer is taken, even one that says that nobody knows. */
async function insist(send: () => ReturnType<Shop['act']>): Promise<Told['payment']> {
  const { status, body } = await eventually(
    send,
    ({ status, body }) =>
      status !== 503 && body.code !== 'payment_outcome_unknown' && body.code !== 'idempotency_key_in_progress',
    QUIET_MS,
  );
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
}

const refundsOf = async (shop: Shop, paymentId: string): Promise<{ status: string }[]> =>
  (await shop.owner.get(`/v1/refunds?paymentId=${paymentId}`)).body.data;
