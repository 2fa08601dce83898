import type { DigestMailSources, MailSources, OrderMailSources, StoreFacts } from './mail-sources.ts';
import type { NotificationKind } from './notification.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const tent = {
  id: 'oline_1',
  title: 'Alpine tent, 2 persons',
  sku: 'TENT-2P',
  quantity: 1,
  canceled: 0,
  unitPrice: usd(24_900),
  subtotal: usd(24_900),
  taxIncluded: false,
};
const mug = { ...tent, id: 'oline_2', title: 'Enamel mug', sku: 'MUG-300', quantity: 3 };

const statusOf: Partial<Record<NotificationKind, string>> = {
  orderConfirmed: 'confirmed',
  orderCanceled: 'canceled',
  paymentFailed: 'requiresAction',
  paymentReminder: 'requiresAction',
};

const sampleStore = (locale: string): StoreFacts => ({
  name: 'Lodge Supply',
  locale,
  timeZone: 'UTC',
  alertMails: 'all',
  orderMails: 'all',
  orderLinkBase: 'https://lodge.example/orders/',
});

/** Something that has all that a mail of a kind can name: what templates are checked and shown with. */
export const sampleMail = (kind: NotificationKind, locale: string): MailSources =>
  kind === 'lowStockDigest' ? sampleDigest(locale) : sampleOrder(kind, locale);

function sampleDigest(locale: string): DigestMailSources {
  const crossed = { available: 5, threshold: 5, location: 'Portland', crossedAt: '2026-11-02T09:30:00.000Z' };
  return {
    store: sampleStore(locale),
    user: { email: 'ada@lodge.example', name: 'Ada Beaver' },
    alerts: [
      { ...crossed, title: 'Alpine tent', sku: 'TENT-2P', available: 2, escalated: true },
      { ...crossed, title: 'Enamel mug', sku: 'MUG-300', escalated: false },
    ],
    more: 3,
  };
}

function sampleOrder(kind: NotificationKind, locale: string): OrderMailSources {
  const shipped = kind === 'orderShipped' || kind === 'orderDelivered';
  const retried = kind === 'paymentReminder';
  return {
    store: sampleStore(locale),
    order: {
      id: 'ord_01kb2v3w4x5y6z7a8b9c0d1e2f',
      storeId: 'sto_01kb2v3w4x5y6z7a8b9c0d1e2f',
      number: 1042,
      status: statusOf[kind] ?? 'processing',
      nextAction: null,
      waitingFor: null,
      paymentRetry: retried ? { status: 'running', endsAt: '2026-11-30T09:30:00.000Z' } : null,
      cancelRequestedAt: null,
      expiresAt: '2026-11-03T09:30:00.000Z',
      customer: { email: 'ada@lodge.example', name: 'Ada Beaver' },
      lines: [tent, { ...mug, unitPrice: usd(1_400), subtotal: usd(4_200) }],
      shipping: { name: 'Standard' },
      subtotal: usd(29_100),
      shippingTotal: usd(500),
      taxTotal: usd(2_368),
      canceledTotal: usd(0),
      total: usd(31_968),
      shippingAddress: {
        name: 'Ada Beaver',
        line1: '1 Beaver Dam Road',
        city: 'Portland',
        region: 'OR',
        postalCode: '97201',
        country: 'US',
      },
      createdAt: '2026-11-02T09:30:00.000Z',
    },
    fulfillment: shipped
      ? {
          lines: [
            { orderLineId: 'oline_1', quantity: 1 },
            { orderLineId: 'oline_2', quantity: 2 },
          ],
          tracking: { carrier: 'Otter Express', number: 'OX-20461', url: 'https://otter.example/track/OX-20461' },
        }
      : null,
    refund:
      kind === 'orderRefunded'
        ? {
            refundedAmount: usd(1_400),
            target: 'original',
            lines: [{ orderLineId: 'oline_2', quantity: 1, amount: usd(1_400) }],
          }
        : null,
    message:
      kind === 'message' ? { subject: 'About your order 1042', text: 'It takes a day longer.\nWe are sorry.' } : null,
  };
}
