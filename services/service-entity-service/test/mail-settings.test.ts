import test from 'ava';
import { service } from './one-service.ts';
import { openShop } from './open-shop.ts';

test("the mails of an order, and where their links lead, are the store's own or inherited", async (t) => {
  const { shop, tenant, store } = await openShop(service);
  const path = `/v1/stores/${store.id}/settings`;
  await shop.patch(`/v1/tenants/${tenant.id}/settings`, { orderMails: 'none' }, { ifMatch: '*' });
  const orderLinkBase = 'https://lodge.example/account?order=';
  const { status, body } = await shop.patch(path, { orderLinkBase }, { ifMatch: '*' });
  t.is(status, 200);
  t.like(body, {
    values: { orderMails: 'none', orderLinkBase },
    sources: { orderMails: 'tenant', orderLinkBase: 'store' },
  });
});
