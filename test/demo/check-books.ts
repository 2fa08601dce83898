import { isDeepStrictEqual } from 'node:util';
import { ledgerOf } from '../order/buyer.ts';
import { readAll } from '../order/read-all.ts';
import { received } from './goods.ts';
import type { Told } from './place-orders.ts';
import { type Store } from './store.ts';
import type { Summary } from './summary.ts';

/**
 * Orders against their stories, money against the gateway's own ledger and the bank, stock against what came and went.
 * @throws with both sides when they differ
 */
export async function checkBooks(
  store: Store,
  told: readonly Told[],
  { money, stock, shipped, restocked, orders }: Summary,
) {
  const [ledger, payments] = await Promise.all([
    ledgerOf(store.gatewayUrl, store),
    readAll(store.payments, '/v1/payments'),
  ]);
  const atGateway = (kind: string) =>
    ledger.filter((entry) => entry.kind === kind).reduce((sum, { amount }) => sum + amount, 0);
  const transferred = payments
    .filter(({ methodType }) => methodType === 'bankTransfer')
    .reduce((sum, { captured }) => sum + captured.amount, 0);
  const expected = Object.groupBy(told, ({ story }) => story.ends.status);
  same(
    'orders by status',
    Object.fromEntries([...orders].map(([status, waits]) => [status, [...waits.values()].reduce((a, b) => a + b)])),
    Object.fromEntries(Object.entries(expected).map(([status, some]) => [status, some?.length])),
  );
  same('money captured', money.captured, atGateway('capture') + transferred);
  same('money refunded', money.refunded, atGateway('refund'));
  same('money disputed', money.disputed, atGateway('dispute'));
  same('money let go', money.voided, atGateway('release'));
  const onHand = stock.reduce((sum, level) => sum + level.onHand, 0);
  same('units on hand', onHand, received - shipped + restocked);
}

function same(what: string, found: unknown, wanted: unknown): void {
  if (isDeepStrictEqual(found, wanted)) return;
  throw new Error(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
}
