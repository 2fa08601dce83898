import { newId, type RunningService } from '@beaver/kit/testing';
import { paymentsOf, type Resource, type Store } from './buyer.ts';
import type { Shop } from './start-shop.ts';

/** At once, at the gateway as in the databases. */
const TOGETHER = 1000;

interface Copy {
  orderId: string;
  paymentId: string;
  reservationId: string;
  intent: string;
  number: number;
}

/**
 * Many orders like one that was sold for real: its rows in three services under new ids, and as many captured payments at the
 * gateway. @returns the copies' payments
 */
export async function copyOrder(shop: Shop, store: Store, order: Resource, count: number): Promise<string[]> {
  await control(shop, store, '/control/webhooks', { mode: 'off' });
  const made: string[] = [];
  for (let done = 0; done < count; done += TOGETHER) {
    const some = await makeIntents(shop, store, order, Math.min(TOGETHER, count - done), done);
    await copyRows(shop, store, order, some);
    made.push(...some.map(({ paymentId }) => paymentId));
  }
  return made;
}

async function makeIntents(shop: Shop, store: Store, order: Resource, count: number, done: number): Promise<Copy[]> {
  const copies = Array.from({ length: count }, (_, nth) => ({
    orderId: newId('ord'),
    paymentId: newId('pay'),
    reservationId: newId('res'),
    number: order.number + 1_000_000 + done + nth,
  }));
  const { amount, currency } = order.total;
  const metadata = copies.map(({ orderId, paymentId }) => ({ orderId, paymentId, tenantId: store.tenantId }));
  const wish = { amount, currency: currency.toLowerCase(), metadata };
  const { data } = await control(shop, store, '/control/history', wish);
  return copies.map((copy, nth) => ({ ...copy, intent: String(data[nth]) }));
}

async function copyRows(shop: Shop, store: Store, order: Resource, copies: Copy[]): Promise<void> {
  const [payments, catalog] = [shop.services.peer('payment-service'), shop.services.peer('product-catalog-service')];
  const [payment] = await paymentsOf(store, order.id);
  const copyTo = (service: RunningService, table: string, id: string, fields: (copy: Copy) => object) =>
    service.sql(
      store.tenantId,
      `insert into ${table} select made.* from ${table} given, jsonb_array_elements($2::jsonb) change,
         jsonb_populate_record(null::${table}, to_jsonb(given) || change) made where given.id = $1`,
      [id, JSON.stringify(copies.map(fields))],
    );
  const idsOf = async (service: RunningService, table: string, column: string, value: string) =>
    (await service.sql(store.tenantId, `select id from ${table} where ${column} = $1`, [value])).map(({ id }) =>
      String(id),
    );

  await copyTo(payments, 'payments', payment.id, ({ paymentId, orderId, intent }) => ({
    id: paymentId,
    order_id: orderId,
    business_act: `${orderId}/pay/1`,
    gateway_reference: intent,
  }));
  for (const id of await idsOf(payments, 'transactions', 'payment_id', payment.id)) {
    const named = (paymentId: string) => `${id}-${paymentId.slice(-16)}`;
    await copyTo(payments, 'transactions', id, ({ paymentId }) => ({ id: named(paymentId), payment_id: paymentId }));
    for (const entry of await idsOf(payments, 'ledger_entries', 'transaction_id', id)) {
      await copyTo(payments, 'ledger_entries', entry, ({ paymentId }) => ({
        id: newId('led'),
        payment_id: paymentId,
        transaction_id: named(paymentId),
      }));
    }
  }
  await copyTo(shop.services, 'orders', order.id, ({ orderId, paymentId, reservationId, number }) => ({
    id: orderId,
    number,
    reservation_id: reservationId,
    payments: order.payments.map((told: Resource) => ({ ...told, id: paymentId })),
  }));
  for (const line of order.lines) {
    await copyTo(shop.services, 'order_lines', line.id, ({ orderId }) => ({ id: newId('oline'), order_id: orderId }));
  }
  await copyTo(catalog, 'reservations', order.reservationId, ({ reservationId, orderId }) => ({
    id: reservationId,
    order_id: orderId,
  }));
  for (const id of await idsOf(catalog, 'reservation_lines', 'reservation_id', order.reservationId)) {
    await copyTo(catalog, 'reservation_lines', id, ({ reservationId }) => ({
      id: newId('rline'),
      reservation_id: reservationId,
    }));
  }
}

async function control({ gatewayUrl }: Shop, { gatewayKey }: Store, path: string, body: object): Promise<Resource> {
  const response = await fetch(new URL(path, gatewayUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${gatewayKey}` },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}
