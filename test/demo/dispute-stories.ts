import { until } from '../order/buyer.ts';
import { acceptDispute, answerDispute, question, untilDispute } from '../order/dispute-order.ts';
import { type Sale, shipAndDeliver } from './sale.ts';
import { expecting } from './store.ts';
import { completed, type Story } from './story.ts';

/** Money that banks take back after the goods have arrived. */
export const disputeStories: readonly Story[] = [
  {
    what: 'delivered and charged back; the evidence won',
    times: 1,
    after: (sale) => dispute(sale, 'won'),
    ends: completed,
  },
  {
    what: 'delivered and charged back; the merchant gave it up',
    times: 1,
    after: (sale) => dispute(sale, 'lost'),
    ends: completed,
  },
  {
    what: 'delivered and charged back; its bank waits for evidence',
    times: 1,
    cart: [['STOVE-GAS', 1]],
    after: (sale) => dispute(sale, undefined),
    ends: completed,
  },
];

/** @param end undefined when nobody has answered yet */
async function dispute(sale: Sale, end: 'won' | 'lost' | undefined): Promise<void> {
  const { store, order } = sale;
  await shipAndDeliver(sale);
  await until(store, order.id, ({ status }) => status === 'completed');
  const opened = await question(store.gatewayUrl, store, order.id, { reason: 'product_not_received' });
  await until(store, order.id, ({ paymentStatus }) => paymentStatus === 'disputed');
  if (end === 'won') await expecting(200, 'the evidence', answerDispute(store, opened, 'winning_evidence'));
  if (end === 'lost') await expecting(200, 'the acceptance', acceptDispute(store, opened));
  if (end) await untilDispute(store, order.id, ({ status }) => status === end);
  else await untilDispute(store, order.id, ({ waitingFor }) => waitingFor === 'evidence');
}
