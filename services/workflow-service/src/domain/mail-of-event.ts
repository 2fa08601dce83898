import type { NotificationKind } from './notification.ts';

/** What of an event is looked at: its subject as `order/ord_…`, and that subject's representation after it. */
export interface Happened {
  type: string;
  subject: string;
  data: Record<string, unknown>;
}

/** A mail that an event is a reason for, and what it is about. */
export interface MailOfEvent {
  kind: NotificationKind;
  orderId: string;
  fulfillmentId?: string;
  orderRefundId?: string;
  /** One for the order, whatever else happens to it. */
  onlyOnce?: boolean;
}

/** An order's representation, as far as this depends on it. */
interface OrderNow {
  status?: string;
  nextAction?: { type: string } | null;
  waitingFor?: string | null;
  paymentRetry?: { status: string } | null;
}

type Judge = (happened: Happened) => MailOfEvent | undefined;

const idOf = ({ subject }: Happened): string => subject.slice(subject.indexOf('/') + 1);

/** A held order is confirmed to its buyer when it is released. */
const confirmed: Judge = (happened) =>
  (happened.data as OrderNow).status === 'confirmed'
    ? { kind: 'orderConfirmed', orderId: idOf(happened), onlyOnce: true }
    : undefined;

const endedUnfulfilled: Judge = (happened) => ({ kind: 'orderCanceled', orderId: idOf(happened) });

/** While a plan tries the card again it is the plan that says when the buyer is written to. */
const declined: Judge = (happened) => {
  const order = happened.data as OrderNow;
  const isRetried = order.paymentRetry?.status === 'starting' || order.paymentRetry?.status === 'running';
  return isRetried || !needsAnotherMethod(order) ? undefined : { kind: 'paymentFailed', orderId: idOf(happened) };
};

const ofFulfillment =
  (kind: NotificationKind): Judge =>
  (happened) => ({ kind, orderId: String(happened.data.orderId), fulfillmentId: idOf(happened) });

/** What becomes the store credit that pays an exchange is no news to the buyer. */
const refunded: Judge = (happened) =>
  happened.data.cause === 'exchange'
    ? undefined
    : { kind: 'orderRefunded', orderId: String(happened.data.orderId), orderRefundId: idOf(happened) };

const judges: Record<string, Judge> = {
  'order.stockCommitted': confirmed,
  'order.released': confirmed,
  'order.canceled': endedUnfulfilled,
  'order.paymentExpired': endedUnfulfilled,
  'order.paymentFailed': endedUnfulfilled,
  'order.stockLost': endedUnfulfilled,
  'order.paymentDeclined': declined,
  'order.retryRefused': declined,
  'fulfillment.shipped': ofFulfillment('orderShipped'),
  'fulfillment.delivered': ofFulfillment('orderDelivered'),
  'orderRefund.succeeded': refunded,
  'dunningRun.noticeDue': ({ data }) => ({ kind: 'paymentReminder', orderId: String(data.orderId) }),
};

/** The mail to the buyer that an event is a reason for; mostly none. */
export const mailOfEvent: Judge = (happened) => judges[happened.type]?.(happened);

/** Whether the buyer has to give another payment method. */
export const needsAnotherMethod = ({ nextAction, waitingFor }: OrderNow): boolean =>
  nextAction?.type === 'replacePaymentMethod' || waitingFor === 'paymentMethod';
