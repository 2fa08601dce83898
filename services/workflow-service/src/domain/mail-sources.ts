/** What a mail is made of, as the services that own it show it. */

export interface Money {
  /** Minor units. */
  amount: number;
  currency: string;
}

export interface Address {
  name?: string;
  line1: string;
  line2?: string;
  city: string;
  region?: string;
  postalCode?: string;
  country: string;
}

export interface StoreFacts {
  name: string;
  locale: string;
  timeZone: string;
  alertMails: 'all' | 'none';
  orderMails: 'all' | 'none';
  orderLinkBase: string | null;
}

export interface OrderLineFacts {
  id: string;
  title: string;
  sku: string;
  quantity: number;
  canceled: number;
  unitPrice: Money;
  subtotal: Money;
  taxIncluded: boolean;
}

export interface OrderFacts {
  id: string;
  storeId: string;
  number: number;
  status: string;
  nextAction: { type: string } | null;
  waitingFor: string | null;
  paymentRetry: { status: string; endsAt: string | null } | null;
  cancelRequestedAt: string | null;
  expiresAt: string;
  customer: { email: string; name?: string };
  lines: OrderLineFacts[];
  shipping: { name: string } | null;
  subtotal: Money;
  shippingTotal: Money;
  taxTotal: Money;
  canceledTotal: Money;
  total: Money;
  shippingAddress: Address;
  createdAt: string;
}

export interface FulfillmentFacts {
  lines: { orderLineId: string; quantity: number }[];
  tracking: { carrier?: string; number?: string; url?: string } | null;
}

export interface RefundFacts {
  refundedAmount: Money;
  target: 'original' | 'storeCredit' | 'manual' | null;
  lines: { orderLineId: string; quantity: number; amount: Money }[];
}

/** What somebody wants to have said. */
export interface MessageFacts {
  subject: string;
  text: string;
}

/** Of a mail to a buyer. */
export interface OrderMailSources {
  store: StoreFacts;
  order: OrderFacts;
  fulfillment: FulfillmentFacts | null;
  refund: RefundFacts | null;
  message: MessageFacts | null;
}

export interface AlertFacts {
  title: string;
  sku: string;
  available: number;
  threshold: number;
  /** What the location is called. */
  location: string;
  crossedAt: string;
  escalated: boolean;
}

/** Of a mail to somebody who looks after stock. */
export interface DigestMailSources {
  store: StoreFacts;
  user: { email: string; name: string | null };
  /** The first of them. */
  alerts: AlertFacts[];
  /** How many there are besides. */
  more: number;
}

export type MailSources = OrderMailSources | DigestMailSources;

/** Whom it goes to. */
export function recipientOf(sources: MailSources): { email: string; name?: string | undefined } {
  if ('order' in sources) return sources.order.customer;
  const { email, name } = sources.user;
  return name === null ? { email } : { email, name };
}
