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

export interface MailSources {
  store: StoreFacts;
  order: OrderFacts;
  fulfillment: FulfillmentFacts | null;
  refund: RefundFacts | null;
  message: MessageFacts | null;
}
