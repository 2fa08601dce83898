import test from 'ava';
import { cancelFulfillment, deliver, type Fulfillment, failDelivery, ship } from '../../src/domain/fulfillment.ts';
import { fulfillmentOf, line, orderOf } from './order-of.ts';

const NOW = new Date('2026-11-01T09:40:00.000Z');
const order = orderOf({ status: 'processing', lines: [line('a', 3, 1000, { shipped: 1 })] });

/** Every command in every status: where it leads, or why not. */
const table: Record<Fulfillment['status'], Record<'ship' | 'deliver' | 'fail' | 'cancel', string>> = {
  pending: {
    ship: 'shipped',
    deliver: 'fulfillment_not_shipped',
    fail: 'fulfillment_not_shipped',
    cancel: 'canceled',
  },
  shipped: {
    ship: 'fulfillment_not_pending',
    deliver: 'delivered',
    fail: 'deliveryFailed',
    cancel: 'fulfillment_already_shipped',
  },
  delivered: {
    ship: 'fulfillment_not_pending',
    deliver: 'fulfillment_not_shipped',
    fail: 'fulfillment_not_shipped',
    cancel: 'fulfillment_already_shipped',
  },
  deliveryFailed: {
    ship: 'shipped',
    deliver: 'fulfillment_not_shipped',
    fail: 'fulfillment_not_shipped',
    cancel: 'closed',
  },
  closed: {
    ship: 'fulfillment_not_pending',
    deliver: 'fulfillment_not_shipped',
    fail: 'fulfillment_not_shipped',
    cancel: 'closed',
  },
  canceled: {
    ship: 'fulfillment_not_pending',
    deliver: 'fulfillment_not_shipped',
    fail: 'fulfillment_not_shipped',
    cancel: 'canceled',
  },
};

const commands = {
  ship: (fulfillment: Fulfillment) => ship(order, fulfillment, null, NOW).fulfillment,
  deliver: (fulfillment: Fulfillment) => deliver(order, fulfillment, NOW).fulfillment,
  fail: (fulfillment: Fulfillment) => failDelivery(fulfillment, 'nobody at home'),
  cancel: cancelFulfillment,
};

for (const [status, outcomes] of Object.entries(table) as [Fulfillment['status'], (typeof table)['pending']][]) {
  for (const [command, wanted] of Object.entries(outcomes) as [keyof typeof commands, string][]) {
    test(`${command} while ${status}: ${wanted}`, (t) => {
      const fulfillment = fulfillmentOf(status);
      if (wanted.startsWith('fulfillment_'))
        t.like(
          t.throws(() => commands[command](fulfillment)),
          { code: wanted },
        );
      else t.like(commands[command](fulfillment), { status: wanted as Fulfillment['status'] });
    });
  }
}

test('the first shipment moves order, lines and money; one sent again moves nothing', (t) => {
  const confirmed = orderOf({ status: 'confirmed', lines: [line('a', 3, 1000)] }, 500);
  const tracking = { carrier: 'UPS', number: '1Z' };
  const first = ship(confirmed, fulfillmentOf('pending', { a: 2 }), tracking, NOW);
  t.is(first.order.status, 'processing');
  t.is(first.order.lines[0]?.shipped, 2);
  t.like(first.fulfillment, { tracking, shippedAt: NOW.toISOString(), captureAmount: { amount: 1167 } });

  const failed = failDelivery(first.fulfillment, 'nobody at home');
  t.is(failed.failureReason, 'nobody at home');
  const again = ship(first.order, failed, null, new Date());
  t.is(again.order, first.order);
  t.like(again.fulfillment, { status: 'shipped', failureReason: null, tracking, captureAmount: { amount: 1167 } });
});

test('goods that arrive are counted as delivered', (t) => {
  const delivered = deliver(order, fulfillmentOf('shipped'), NOW);
  t.is(delivered.order.lines[0]?.delivered, 1);
  t.is(delivered.fulfillment.deliveredAt, NOW.toISOString());
});

test('canceled again it stays as it is', (t) => {
  const canceled = fulfillmentOf('canceled');
  t.is(cancelFulfillment(canceled), canceled);
});
