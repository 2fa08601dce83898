import { orderFulfillmentProcess } from '@beaver/workflows/contract';
import { Client, Connection } from '@temporalio/client';
import { card, deliver, place, type Store, ship, until } from '../../order/buyer.ts';
import type { Section } from '../context.ts';

/** What one order in one shipment costs Temporal, by its history. */
export const history: Section = async (bench) => {
  const { system, shop } = await bench.open();
  const [orders, catalog, payments, entities] = await Promise.all([
    shop.client('order-service'),
    shop.client('product-catalog-service'),
    shop.client('payment-service'),
    shop.client('service-entity-service'),
  ]);
  const [variantId = ''] = shop.variantIds;
  const store: Store = { ...shop, variantId, gatewayKey: '', orders, catalog, payments, entities };
  const order = await place(store, card('pm_card_visa'), 2);
  const confirmed = await until(store, order.id, ({ waitingFor }) => waitingFor === 'shipment');
  const sent = await ship(store, confirmed, 2);
  await until(store, order.id, ({ waitingFor }) => waitingFor === 'delivery');
  await deliver(store, sent);
  await until(store, order.id, ({ status }) => status === 'completed');

  const { address, namespace } = system.endpoints.temporal;
  const connection = await Connection.connect({ address });
  const client = new Client({ connection, namespace });
  const handle = client.workflow.getHandle(orderFulfillmentProcess.workflowId(shop.tenantId, order.id));
  await handle.result();
  const { events } = await handle.fetchHistory();
  await connection.close();
  const all = events ?? [];
  const count = (kind: 'workflowTaskCompletedEventAttributes' | 'activityTaskScheduledEventAttributes') =>
    String(all.filter((event) => event[kind]).length);
  return {
    rows: [
      { what: 'events of an order in one shipment', value: String(all.length), aim: '≤ 34' },
      { what: 'its workflow tasks', value: count('workflowTaskCompletedEventAttributes'), aim: '5' },
      { what: 'its regular activities', value: count('activityTaskScheduledEventAttributes') },
    ],
  };
};
