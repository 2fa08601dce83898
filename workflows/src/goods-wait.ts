import type { WaitingFor } from './contract.ts';
import { lastingTotal } from './expiring-payments.ts';
import { isRetried, type OrderState } from './order-state.ts';

/** What is waited for while nothing is to be done about goods or money. A hold keeps goods from leaving, not from arriving. */
export function goodsWaitFor(state: OrderState): WaitingFor {
  const { settled, allShipped, held } = state;
  if (allShipped && !settled) return 'delivery';
  if (held) return 'release';
  if (lastingTotal(state) >= state.due) return settled ? 'receipt' : 'shipment';
  return moneyWaitFor(state);
}

/** What is waited for when money is missing. */
export function moneyWaitFor(state: OrderState): WaitingFor {
  const { payment } = state;
  if (payment?.state === 'requiresAction') return 'authentication';
  if (payment?.state === 'processing') return 'receipt';
  return isRetried(state) ? 'retry' : 'paymentMethod';
}
