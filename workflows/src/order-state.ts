import type { MethodType, MinorUnits, OrderFulfillmentInput, PaymentSnapshot, VariantQuantity } from './contract.ts';
import type { ProcessState } from './process.ts';

/** Goods that left, and what has been done about them. */
export interface Shipment {
  fulfillmentId: string;
  lines: VariantQuantity[];
  captureAmount: MinorUnits;
  consumed: boolean;
  captured: boolean;
}

/** An authorization whose time is nearly over. */
export interface Expiry {
  /** RFC 3339. */
  expiresAt: string;
  /** Whether something has been done about it. */
  acted: boolean;
  /** Version of the payment that the order was told last. */
  told: number | null;
}

/** The declined card that a process of its own tries again. */
export interface RetryNews {
  /** Epoch milliseconds: when its plan ends. */
  until: number;
  /** RFC 3339. */
  stockUntil: string;
  stockHeld: boolean;
  running: boolean;
}

/** All that a run knows beyond its input; a run that continues as new hands it on. */
export interface OrderState extends ProcessState {
  phase: 'reservation' | 'payment' | 'stock' | 'shipment';
  method: number;
  methodType: MethodType;
  /** Number of the method of the last finished attempt. */
  tried: number;
  payment: PaymentSnapshot | null;
  paymentType: MethodType | null;
  /** Key of the command that made the payment. */
  attemptKey: string | null;
  /** Payment and version that the order was told last, and whose decline or next action it was told. */
  toldPayment: string | null;
  toldAction: string | null;
  multicapture: boolean;
  /** Payments that were replaced. */
  others: PaymentSnapshot[];
  /** What store credit pays; runs of before there was any know nothing of it. */
  credit?: PaymentSnapshot | null;
  creditGiven?: boolean | null;
  toldCredit?: number;
  captureRefused: boolean;
  retry: RetryNews | null;
  due: MinorUnits;
  canceled: boolean;
  held: boolean;
  settled: boolean;
  allShipped: boolean;
  shipments: Shipment[];
  /** Canceled lines whose stock is still to be given back. */
  toRelease: { eventId: string; lines: VariantQuantity[] }[];
  /** By payment. Runs that began before authorizations were watched have neither this nor `renewals`. */
  expiring?: Record<string, Expiry>;
  /** How often what was left was authorized anew, for the key of the next time. */
  renewals?: number;
  /** The method with which money was asked for anew that goods have left without. */
  renewedMethod?: number;
}

export const initialState = (order: OrderFulfillmentInput): OrderState => ({
  phase: 'reservation',
  method: order.method,
  methodType: order.methodType,
  tried: 0,
  payment: null,
  paymentType: null,
  attemptKey: null,
  toldPayment: null,
  toldAction: null,
  multicapture: false,
  others: [],
  captureRefused: false,
  retry: null,
  due: order.total,
  canceled: false,
  held: false,
  paused: null,
  stuck: null,
  settled: false,
  allShipped: false,
  shipments: [],
  toRelease: [],
  waitingFor: null,
  told: {},
  heard: [],
});

/** News of a payment: the higher version is the truth, whichever way it came. One that was replaced stays so while its successor is made. */
export function keepPayment(state: OrderState, payment: PaymentSnapshot): void {
  if (state.credit?.id === payment.id) {
    if (state.credit.version < payment.version) state.credit = payment;
    return;
  }
  const other = state.others.find(({ id }) => id === payment.id);
  const isCurrent = !other && (state.payment === null || state.payment.id === payment.id);
  const known = isCurrent ? state.payment : other;
  if (known && known.version >= payment.version) return;
  if (isCurrent) state.payment = payment;
  else state.others = [...state.others.filter(({ id }) => id !== payment.id), payment];
}

export const payments = ({ payment, others, credit }: OrderState): PaymentSnapshot[] => [
  ...others,
  ...(payment ? [payment] : []),
  ...(credit ? [credit] : []),
];

export const capturedTotal = (state: OrderState): MinorUnits =>
  payments(state).reduce((sum, { captured }) => sum + captured, 0);

/** Money that is taken or promised. */
export const securedTotal = (state: OrderState): MinorUnits =>
  payments(state).reduce((sum, payment) => sum + securedBy(payment), 0);

const securedBy = ({ captured, authorized, voided }: PaymentSnapshot): MinorUnits =>
  Math.max(captured, authorized - voided);

/** What store credit leaves for others to pay. */
export const dueBesideCredit = ({ due, credit }: OrderState): MinorUnits => due - (credit ? securedBy(credit) : 0);

/** Names what is known of the payments, so that news can be told from no news. */
export const paymentNews = ({ payment, credit }: OrderState): string | null =>
  [payment, credit].flatMap((one) => (one ? [`${one.id}/${one.version}`] : [])).join(' ') || null;

/** What of a payment can still be captured. */
export const heldBy = ({ authorized, captured, voided }: PaymentSnapshot): MinorUnits =>
  Math.max(0, authorized - captured - voided);

/** What is due for all goods that have left. */
export const shippedTotal = ({ shipments }: OrderState): MinorUnits =>
  shipments.reduce((sum, { captureAmount }) => sum + captureAmount, 0);

/** Whether the outcome of the last act on a payment is in doubt. */
export const isReconciling = (state: OrderState, paymentId: string): boolean =>
  payments(state).some(({ id, state: is }) => id === paymentId && is === 'reconciling');

export const isUnknown = ({ payment }: OrderState): boolean => payment?.state === 'reconciling';

/** Whether another process tries the method that was given last: this one does not meanwhile. */
export const isRetried = ({ retry, tried, method }: OrderState): boolean => retry?.running === true && tried >= method;
