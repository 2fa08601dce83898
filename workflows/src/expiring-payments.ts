import type { MinorUnits, PaymentSnapshot } from './contract.ts';
import { type Expiry, heldBy, type OrderState, payments, securedTotal } from './order-state.ts';

export const expiryOf = (state: OrderState, paymentId: string): Expiry => {
  const expiry = state.expiring?.[paymentId];
  if (!expiry) throw new Error(`${paymentId} is not expiring`);
  return expiry;
};

/** The payment that something has to be done about now. */
export const expiringPayment = (state: OrderState): PaymentSnapshot | undefined =>
  payments(state).find((payment) => state.expiring?.[payment.id]?.acted === false && heldBy(payment) > 0);

/** Money that is taken, or promised for longer than a day. */
export const lastingTotal = (state: OrderState): MinorUnits =>
  securedTotal(state) -
  payments(state).reduce((sum, payment) => sum + (state.expiring?.[payment.id] ? heldBy(payment) : 0), 0);

/** The current payment makes place for another, and is still looked after: what it holds can be captured until it lapses. */
export function renewed(state: OrderState): void {
  if (state.payment) state.others = [...state.others, state.payment];
  state.payment = null;
  state.renewals = (state.renewals ?? 0) + 1;
}

/** The current payment is as good as expired: its capture was refused. */
export function lapsed(state: OrderState): void {
  if (!state.payment) return;
  const expiry = { expiresAt: new Date().toISOString(), acted: true, told: null };
  state.expiring = { ...state.expiring, [state.payment.id]: expiry };
}

/** An expiring payment whose money another holds by now. */
export const replacedBy = (state: OrderState): PaymentSnapshot | undefined =>
  state.others.find(
    (payment) => state.expiring?.[payment.id] && heldBy(payment) > 0 && lastingTotal(state) >= state.due,
  );

/** An expiring payment of which the order knows less. */
export const untoldExpired = (state: OrderState): PaymentSnapshot | undefined =>
  state.others.find(({ id, version }) => {
    const expiry = state.expiring?.[id];
    return expiry?.acted === true && expiry.told !== version;
  });

/** An attempt to authorize anew could still succeed, though it is not needed any more. */
export const isStillTried = ({ renewals, payment }: OrderState): boolean => renewals !== undefined && isOpen(payment);

/** Whether an attempt to authorize could still succeed. */
export const isOpen = (payment: PaymentSnapshot | null): boolean => payment !== null && OPEN.has(payment.state);
const OPEN = new Set<PaymentSnapshot['state']>(['requiresPaymentMethod', 'processing', 'requiresAction']);

export const without = (expiring: OrderState['expiring'], paymentId: string): Record<string, Expiry> =>
  Object.fromEntries(Object.entries(expiring ?? {}).filter(([id]) => id !== paymentId));
