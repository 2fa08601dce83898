import { formattedAddress } from './formatted-address.ts';
import type { AlertFacts, MailSources, Money, OrderFacts, OrderMailSources } from './mail-sources.ts';
import type { NotificationKind } from './notification.ts';

interface MailLine {
  title: string;
  sku: string;
  quantity: number;
  unitPrice: Money;
  /** Of the whole quantity, without what tax comes on top. */
  total: Money;
}

/**
 * What a template may name; docs/09-automations-and-mails.md says it to merchants. `shipment`, `refund`, `payment` and `message` are there
 * for the kinds that are about one. What is not known is null, never an empty text: Liquid takes that for something.
 */
interface OrderMailData {
  store: { name: string };
  customer: { name: string | null };
  order: {
    number: number;
    /** `canceled`, `expired` or `failed` in a mail about its end. */
    status: string;
    placedAt: string;
    url: string | null;
    lines: MailLine[];
    subtotal: Money;
    shipping: { name: string } | null;
    shippingTotal: Money;
    taxTotal: Money;
    taxIncluded: boolean;
    canceledTotal: Money;
    /** What is left to pay for when canceled lines are taken off. */
    total: Money;
    shippingAddress: string[];
  };
  shipment?: {
    lines: { title: string; sku: string; quantity: number }[];
    carrier: string | null;
    trackingNumber: string | null;
    trackingUrl: string | null;
  };
  refund?: { amount: Money; target: string; lines: { title: string; quantity: number; amount: Money }[] };
  payment?: { dueBy: string | null; triesUntil: string | null };
  message?: { subject: string; text: string };
}

/** What a template of low stock may name. */
interface DigestMailData {
  store: { name: string };
  recipient: { name: string | null };
  alerts: AlertFacts[];
  more: number;
}

export type MailData = OrderMailData | DigestMailData;

/** @param language in which countries are named */
export function mailData(kind: NotificationKind, sources: MailSources, language: string): MailData {
  if ('order' in sources) return orderMailData(kind, sources, language);
  const { store, user, alerts, more } = sources;
  return { store: { name: store.name }, recipient: { name: user.name }, alerts, more };
}

function orderMailData(kind: NotificationKind, sources: OrderMailSources, language: string): OrderMailData {
  const { store, order, fulfillment, refund, message } = sources;
  const lineOf = (id: string) => order.lines.find((line) => line.id === id);
  const named = (id: string) => ({ title: lineOf(id)?.title ?? '', sku: lineOf(id)?.sku ?? '' });
  return {
    store: { name: store.name },
    customer: { name: order.customer.name ?? null },
    order: orderData(sources, language),
    ...(fulfillment && {
      shipment: {
        lines: fulfillment.lines.map(({ orderLineId, quantity }) => ({ ...named(orderLineId), quantity })),
        carrier: fulfillment.tracking?.carrier ?? null,
        trackingNumber: fulfillment.tracking?.number ?? null,
        trackingUrl: webAddress(fulfillment.tracking?.url),
      },
    }),
    ...(refund && {
      refund: {
        amount: refund.refundedAmount,
        target: refund.target ?? 'original',
        lines: refund.lines.map(({ orderLineId, quantity, amount }) => ({ ...named(orderLineId), quantity, amount })),
      },
    }),
    ...((kind === 'paymentFailed' || kind === 'paymentReminder') && { payment: paymentData(order) }),
    ...(message && { message }),
  };
}

function orderData({ store, order }: OrderMailSources, language: string): OrderMailData['order'] {
  const { currency } = order.total;
  return {
    number: order.number,
    status: order.status,
    placedAt: order.createdAt,
    url: store.orderLinkBase === null ? null : store.orderLinkBase + order.id,
    lines: order.lines.map(({ title, sku, quantity, unitPrice, subtotal }) => ({
      title,
      sku,
      quantity,
      unitPrice,
      total: subtotal,
    })),
    subtotal: order.subtotal,
    shipping: order.shipping && { name: order.shipping.name },
    shippingTotal: order.shippingTotal,
    taxTotal: order.taxTotal,
    taxIncluded: order.lines.some(({ taxIncluded }) => taxIncluded),
    canceledTotal: order.canceledTotal,
    total: { amount: order.total.amount - order.canceledTotal.amount, currency },
    shippingAddress: formattedAddress(order.shippingAddress, language),
  };
}

/** An order that is confirmed has no time to be paid in: its goods are promised. */
function paymentData({ status, expiresAt, paymentRetry }: OrderFacts): OrderMailData['payment'] {
  const isRetried = paymentRetry?.status === 'starting' || paymentRetry?.status === 'running';
  return {
    dueBy: status === 'confirmed' || status === 'processing' ? null : expiresAt,
    triesUntil: isRetried ? paymentRetry.endsAt : null,
  };
}

/** Nothing else than a page of the web is linked to: whoever wrote a tracking address may have meant harm. */
const webAddress = (url: string | undefined): string | null =>
  url !== undefined && /^https?:\/\//i.test(url) ? url : null;
