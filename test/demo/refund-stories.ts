import { type Resource, until } from '../order/buyer.ts';
import { askRefund, untilRefund } from '../order/refund-order.ts';
import { askReturn, inspect, onReturn, receiveAll, untilReturn } from '../order/return-order.ts';
import { type Sale, shipAndDeliver } from './sale.ts';
import { completed, type Story } from './story.ts';

/** Money and goods that go back. */
export const refundStories: readonly Story[] = [
  {
    what: 'delivered, one piece refunded',
    times: 2,
    cart: [['MUG-ENAMEL', 2]],
    after: (sale) => refundOne(sale, 'succeeded'),
    ends: completed,
  },
  {
    what: 'delivered, its refund waits for an approval',
    times: 1,
    cart: [['TENT-LARCH-2', 2]],
    after: (sale) => refundOne(sale, 'awaitingApproval'),
    ends: completed,
  },
  { what: 'delivered, sent back and refunded', times: 1, cart: [['STOVE-GAS', 1]], after: sendBack, ends: completed },
  {
    what: 'delivered, its return has not arrived yet',
    times: 1,
    cart: [['MUG-ENAMEL', 1]],
    after: async (sale) => void (await askReturn(sale.store, await receive(sale), 1)),
    ends: completed,
  },
];

async function receive(sale: Sale): Promise<Resource> {
  await shipAndDeliver(sale);
  return until(sale.store, sale.order.id, ({ status }) => status === 'completed');
}

async function sendBack(sale: Sale): Promise<void> {
  const { store } = sale;
  const asked = await askReturn(store, await receive(sale), 1);
  await onReturn(store, asked.id, 'approve');
  await receiveAll(store, asked);
  const [locationId = ''] = store.locations.keys();
  await inspect({ ...store, locationId }, asked, [['restock', 1]]);
  await untilReturn(store, asked.id, ({ status }) => status === 'closed');
}

async function refundOne(sale: Sale, wanted: string): Promise<void> {
  const order = await receive(sale);
  const lines = [{ orderLineId: order.lines[0].id, quantity: 1 }];
  const refund = await askRefund(sale.store, order.id, { lines, includeShipping: true, reason: 'The pole was bent.' });
  await untilRefund(sale.store, refund.id, ({ status }) => status === wanted);
}
