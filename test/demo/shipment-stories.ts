import { until } from '../order/buyer.ts';
import type { Cart } from './buyers.ts';
import { ask, card, deliver, post, type Sale, send, ship, shipAndDeliver, waiting } from './sale.ts';
import { completed, type Story } from './story.ts';

const tentAndMats: Cart = [
  ['TENT-LARCH-2', 1],
  ['MAT-42', 2],
];

/** Goods on their way. */
export const shipmentStories: readonly Story[] = [
  { what: 'delivered', times: 11, after: shipAndDeliver, ends: completed },
  { what: 'on its way', times: 4, after: ship, ends: { status: 'processing', waitingFor: 'delivery' } },
  { what: 'paid, to be shipped', times: 5, ends: { status: 'confirmed', waitingFor: 'shipment' } },
  {
    what: 'delivered in two fulfillments, each captured',
    times: 2,
    cart: tentAndMats,
    method: card('pm_sandbox_multicapture'),
    after: async (sale) => {
      const tent = await shipFirstLine(sale);
      const mats = await ship(sale);
      await waiting(sale, 'delivery');
      await deliver(sale, tent);
      await deliver(sale, mats);
    },
    ends: completed,
  },
  {
    what: 'one of two fulfillments shipped',
    times: 1,
    cart: tentAndMats,
    method: card('pm_sandbox_multicapture'),
    after: shipFirstLine,
    ends: { status: 'processing', waitingFor: 'shipment' },
  },
  {
    what: 'lines canceled, the rest delivered',
    times: 1,
    cart: [
      ['STOVE-GAS', 1],
      ['MUG-ENAMEL', 4],
    ],
    after: async (sale) => {
      await waiting(sale, 'shipment');
      const lines = [{ orderLineId: sale.order.lines[1].id, quantity: 3 }];
      await ask(sale, 'cancel', { lines, reason: 'One mug is enough.' }, 202);
      await shipAndDeliver(sale);
    },
    ends: completed,
  },
  {
    what: 'delivery failed, sent again and delivered',
    times: 1,
    after: async (sale) => {
      const sent = await ship(sale);
      await waiting(sale, 'delivery');
      await post(sale.store, `/v1/fulfillments/${sent.id}/fail`, { reason: 'Nobody was at home.' });
      await send(sale, sent);
      await deliver(sale, sent);
    },
    ends: completed,
  },
  {
    what: 'shipped, to be captured by hand',
    times: 1,
    captureMethod: 'manual',
    after: ship,
    ends: { status: 'processing', waitingFor: 'capture' },
  },
];

async function shipFirstLine(sale: Sale) {
  const [{ id, quantity }] = sale.order.lines;
  const sent = await ship(sale, [{ orderLineId: id, quantity }]);
  await until(sale.store, sale.order.id, ({ paymentStatus }) => paymentStatus === 'partiallyPaid');
  return sent;
}
