import type { Calls } from '@beaver/kit/call';
import type { Feed } from '@beaver/kit/consume';
import type { paths as OrderPaths } from '@beaver/order-service/contract';
import type { paths as PaymentPaths } from '@beaver/payment-service/contract';
import type { paths as CatalogPaths } from '@beaver/product-catalog-service/contract';
import type { paths as EntityPaths } from '@beaver/service-entity-service/contract';
import type { Config } from '../config.ts';

/** Events a page; a page is taken in by a transaction for each run of one tenant's. */
const LIMIT = 100;

/** The logs that this service takes in, of all tenants. */
export function feedsOf(
  calls: Calls,
  {
    ORDER_URL,
    PAYMENT_URL,
    CATALOG_URL,
    ENTITY_URL,
  }: Pick<Config, 'ORDER_URL' | 'PAYMENT_URL' | 'CATALOG_URL' | 'ENTITY_URL'>,
): Feed[] {
  const orders = calls.peer<OrderPaths>('order-service', ORDER_URL);
  const payments = calls.peer<PaymentPaths>('payment-service', PAYMENT_URL);
  const catalog = calls.peer<CatalogPaths>('product-catalog-service', CATALOG_URL);
  const entities = calls.peer<EntityPaths>('service-entity-service', ENTITY_URL);
  const query = (after: string | undefined) => ({ query: { limit: LIMIT, ...(after === undefined ? {} : { after }) } });
  return [
    { source: 'order-service', read: (after) => orders.get('/v1/events', query(after)) },
    { source: 'payment-service', read: (after) => payments.get('/v1/events', query(after)) },
    { source: 'product-catalog-service', read: (after) => catalog.get('/v1/events', query(after)) },
    { source: 'service-entity-service', read: (after) => entities.get('/v1/events', query(after)) },
  ];
}
