import { campaign, newId, startService, type TestClient, type TestService } from '@beaver/kit/testing';
import test from 'ava';
import { type MailSink, startMailSink } from '../mails/start-mail-sink.ts';
import { EVERYDAY, examine, FULL } from './examine.ts';
import { idsOf, make, several } from './make.ts';
import { openAutomations } from './open-automations.ts';
import type { Subject } from './subject.ts';

const name = 'workflow-service';
let sink: MailSink;
let service: TestService;

test.before(async () => {
  sink = await startMailSink();
  service = await startService({
    folder: `services/${name}`,
    peers: ['service-entity-service', 'product-catalog-service', 'order-service'],
    env: {
      ...sink.env,
      SEALING_KEY: Buffer.alloc(32, 7).toString('base64'),
      AUTH_URL: 'http://127.0.0.1:1',
      PAYMENT_URL: 'http://127.0.0.1:1',
    },
  });
});
test.after.always(async () => {
  await service?.stop();
  await sink?.stop();
});

test(`${name} keeps to its document`, (t) =>
  examine(t, name, campaign(t, `requests to ${name}, an operation`, FULL, EVERYDAY), open));

/** A tenant with orders that were mailed and orders whose buyers have no mailbox, with templates, and with automations. */
async function open(): Promise<Subject> {
  const ten = newId('ten');
  const owner = service.tenant({ id: ten });
  const { order, low } = await goods(ten);
  const placed = await several(2, () => order(`${newId('ada')}@lodge.example`));
  await several(12, () => order(`bounce-${newId('ada')}@lodge.example`));
  const notifications = await until(async () => (await owner.get('/v1/notifications?limit=200')).body.data, 14);
  const suppressions = (await owner.get('/v1/suppressions?limit=200')).body.data;
  const words = { subject: 'Hi', text: 'Hi', html: '<p>Hi</p>' };
  const templates = await several(12, (i) =>
    make(owner, '/v1/notification-templates', { kind: 'orderShipped', locale: `en-number${10 + i}`, ...words }),
  );
  const alerts = await lowStock(low, owner);
  const automations = await openAutomations(service, ten);
  const failed = notifications.filter(({ status }) => status === 'failed');
  const sent = notifications.filter(({ status }) => status === 'sent');
  return {
    url: service.url,
    token: owner.token,
    values: {
      ...automations.values,
      ten: [ten],
      ord: idsOf(placed),
      ntf: idsOf(sent),
      ntt: idsOf(templates.slice(0, 2)),
      sup: idsOf(suppressions.slice(0, 2)),
      alr: idsOf(alerts.slice(0, 1)),
      locale: Array.from({ length: 500 }, (_, i) => `fr-number${100 + i}`),
    },
    fields: { locale: 'locale' },
    reserved: {
      acknowledgeAlert: { 'path.alertId': idsOf(alerts.slice(1)) },
      ...automations.reserved,
      retryNotification: { 'path.notificationId': idsOf(failed) },
      archiveNotificationTemplate: { 'path.notificationTemplateId': idsOf(templates.slice(2)) },
      liftSuppression: { 'path.suppressionId': idsOf(suppressions.slice(2)) },
    },
  };
}

/** @returns what places an order and confirms it, in the place of its process, and what makes a level low */
async function goods(ten: string) {
  const [entities, catalog, sales] = ['service-entity-service', 'product-catalog-service', 'order-service'].map(
    (peer) => service.peer(peer),
  ) as [TestService, TestService, TestService];
  const store = { name: 'Lodge Supply', currency: 'USD', timeZone: 'UTC' };
  const registrar = entities.machine('auth-user-service', ['tenants:create']);
  const tenant = await make(registrar, '/v1/tenants', { id: ten, name: 'Lodge', store });
  const shop = catalog.tenant({ id: ten });
  const variants = [{ sku: 'TENT', price: { amount: 4200, currency: 'USD' }, trackInventory: false }];
  const product = await make(shop, '/v1/products', { title: 'Alpine tent', variants });
  await make(shop, `/v1/products/${product.id}/publish`);
  const worker = sales.machine('worker', ['orders:progress'], ten);
  const order = async (email: string): Promise<{ id: string }> => {
    const made = await make(sales.tenant({ id: ten }), '/v1/orders', {
      storeId: tenant.store.id,
      customer: { email },
      lines: [{ variantId: product.variants[0].id, quantity: 1 }],
      shippingAddress: { line1: '1 Lodge Lane', city: 'Portland', country: 'US' },
      paymentMethod: { type: 'card', token: 'pm_card_visa' },
    });
    const amounts = { authorized: 4200, voided: 0, captured: 0, refunded: 0, disputed: 0 };
    const payment = { id: newId('pay'), version: 1, state: 'authorized', ...amounts };
    await make(worker, `/v1/orders/${made.id}/progress`, { step: 'stockCommitted', payment });
    return made;
  };
  /** Judged by the first threshold, low by the second. */
  const low = async (): Promise<void> => {
    const { variants: made } = await make(shop, '/v1/products', { title: 'Mug', variants: [{ sku: newId('mug') }] });
    const received = { variantId: made[0].id, locationId: tenant.location.id, delta: 10, reason: 'received' };
    const { level } = await make(shop, '/v1/inventory-adjustments', received);
    for (const lowStockThreshold of [0, 1000])
      await shop.patch(`/v1/inventory-levels/${level.id}`, { lowStockThreshold }, { ifMatch: '*' });
  };
  return { order, low };
}

/** Alerts enough that some may be acknowledged, and one is not. */
async function lowStock(low: () => Promise<void>, owner: TestClient): Promise<Seen[]> {
  await several(4, low);
  return until(async () => (await owner.get('/v1/alerts?limit=200')).body.data, 4);
}

interface Seen {
  id: string;
  status: string;
}

/** When there are so many, and nothing is under way any more. */
async function until(look: () => Promise<Seen[]>, count: number): Promise<Seen[]> {
  for (let left = 300; ; left -= 1) {
    const seen = await look();
    if (left === 0 || (seen.length >= count && seen.every(({ status }) => status !== 'pending'))) return seen;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
