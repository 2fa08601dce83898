import type { Buyer } from './buyers.ts';
import { scarce } from './goods.ts';
import { ask, card, post, request, shipAndDeliver, waiting } from './sale.ts';
import type { Store } from './store.ts';
import { completed, type Story } from './story.ts';

/** What a merchant and an operator do to orders. */
export const merchantStories: readonly Story[] = [
  {
    what: 'wanted more than there is, took what was left',
    times: 1,
    cart: [[scarce, 2]],
    before: wantTooMany,
    after: shipAndDeliver,
    ends: completed,
  },
  {
    what: 'canceled before shipment, its money let go',
    times: 2,
    after: async (sale) => {
      await waiting(sale, 'shipment');
      await ask(sale, 'cancel', { reason: 'The buyer has changed their mind.' }, 202);
    },
    ends: { status: 'canceled', waitingFor: null },
  },
  {
    what: 'on hold: looks like fraud',
    times: 1,
    after: async (sale) => {
      await waiting(sale, 'shipment');
      await ask(sale, 'hold', { reason: 'Three cards in an hour: looks like fraud.' });
    },
    ends: { status: 'onHold', waitingFor: 'release' },
  },
  {
    what: 'process paused by an operator',
    times: 1,
    after: async (sale) => {
      await waiting(sale, 'shipment');
      await ask(sale, 'process/pause', { reason: 'The warehouse is counting its stock.' });
    },
    ends: { status: 'confirmed', waitingFor: 'resume' },
  },
];

async function wantTooMany(store: Store, buyer: Buyer): Promise<string> {
  const wanted = request(store, buyer, [[scarce, 3]], card(buyer.cardToken));
  const problem = await post(store, '/v1/orders', wanted, 409);
  const [{ requested, available }] = problem.lines;
  return `409 ${problem.code}, ${requested} wanted and ${available} there`;
}
