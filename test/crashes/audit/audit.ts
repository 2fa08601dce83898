import type { Resource } from '../../order/buyer.ts';
import { readAll } from '../../order/read-all.ts';
import type { Shop } from '../../order/start-shop.ts';
import type { Buyers } from '../buyers.ts';
import type { Journey } from '../journey.ts';
import { auditMoney } from './money.ts';
import { auditOrders } from './orders.ts';
import { auditRows } from './rows.ts';
import { auditStock } from './stock.ts';

/** An order as it is now, what was shipped of it, and what its buyer knows. */
export interface Case {
  order: Resource;
  shipped: Resource[];
  journey: Journey;
}

/** How long the last deliveries and processes may take; where something is wrong already nothing is waited for. */
const PATIENCE_MS = 60_000;

/**
 * What must hold once all is well again, whoever died: nothing acknowledged is lost, nothing is done twice, and nothing
 * is stuck. Compares what buyers were told, REST, the gateway's ledger, the catalog's movements and the services' rows.
 * @returns what does not hold, a sentence each
 */
export async function audit(shop: Shop, buyers: Buyers): Promise<string[]> {
  const { store, journeys } = buyers;
  const found = await auditOrders(store, journeys);
  const cases = await readCases(buyers);
  found.push(...(await auditMoney(shop.gatewayUrl, store, cases)));
  found.push(...(await auditStock(store, cases)));
  found.push(...(await auditRows(shop, store, cases, found.length === 0 ? PATIENCE_MS : 0)));
  return found;
}

async function readCases({ store, journeys }: Buyers): Promise<Case[]> {
  const byId = new Map(journeys.map((journey) => [journey.acknowledged?.id, journey]));
  const cases: Case[] = [];
  for (const order of await readAll(store.orders, '/v1/orders')) {
    const journey = byId.get(order.id);
    if (!journey) continue; // found by auditOrders
    const all = order.fulfillmentStatus === 'unfulfilled' ? [] : await fulfillmentsOf(store, order.id);
    const shipped = all.filter(({ status }) => status === 'shipped' || status === 'delivered');
    cases.push({ order, shipped, journey });
  }
  return cases;
}

const fulfillmentsOf = ({ orders }: Buyers['store'], orderId: string) =>
  readAll(orders, `/v1/orders/${orderId}/fulfillments`);
