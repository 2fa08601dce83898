import { Dice } from '../dice.ts';
import type { Resource } from '../order/buyer.ts';
import { until } from '../order/buyer.ts';
import { type Buyer, buyers } from './buyers.ts';
import { disputeStories } from './dispute-stories.ts';
import { merchantStories } from './merchant-stories.ts';
import { money } from './money.ts';
import type { Narrator } from './narrator.ts';
import { paymentStories } from './payment-stories.ts';
import { refundStories } from './refund-stories.ts';
import { card, post, request } from './sale.ts';
import { shipmentStories } from './shipment-stories.ts';
import type { Store } from './store.ts';
import type { Story } from './story.ts';

const stories = [...shipmentStories, ...paymentStories, ...merchantStories, ...refundStories, ...disputeStories];

/** So many at a time that two cores keep up. */
const AT_ONCE = 4;
const SEED = 1902;

/** An order that has come to where its story leaves it. */
export interface Told {
  story: Story;
  order: Resource;
}

/** Fifty buyers place an order each. @throws when one does not come to where its story leaves it */
export async function placeOrders(store: Store, narrator: Narrator): Promise<Told[]> {
  const dice = new Dice(SEED);
  const plots = dice.shuffled(stories.flatMap((story) => Array<Story>(story.times).fill(story)));
  const everybody = buyers(dice, plots.length);
  const told: Told[] = [];
  const waiting = plots.map((story, index) => ({ story, buyer: everybody[index] as Buyer }));
  const serve = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { story, buyer } = next;
      const { order, note } = await tell(store, story, buyer);
      told.push({ story, order });
      const { number, total, status } = order;
      narrator.tell(
        `${number}  ${buyer.customer.name.padEnd(16)} ${money(total).padStart(10)}  ${status.padEnd(15)} ${note ?? story.what}`,
      );
    }
  };
  narrator.begin(plots.length);
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, serve));
  } finally {
    narrator.end();
  }
  return told;
}

async function tell(store: Store, story: Story, buyer: Buyer): Promise<{ order: Resource; note?: string }> {
  const { what, method = card(buyer.cardToken), cart = buyer.cart, captureMethod, before, after, ends } = story;
  try {
    const note = await before?.(store, buyer);
    const wanted = request(store, buyer, cart, method);
    const order = await post(store, '/v1/orders', { ...wanted, ...(captureMethod ? { captureMethod } : {}) }, 201);
    await after?.({ store, order });
    const ended = ({ status, waitingFor }: Resource) => status === ends.status && waitingFor === ends.waitingFor;
    return { order: await until(store, order.id, ended), ...(note ? { note: `${what} (${note})` } : {}) };
  } catch (error) {
    throw new Error(`"${what}" of ${buyer.customer.name}: ${(error as Error).message}`, { cause: error });
  }
}
