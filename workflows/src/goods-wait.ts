import type { WaitingFor } from './contract.ts';
import { lastingTotal } from './expiring-payments.ts';
import type { OrderState } from './order-state.ts';

/** What is waited for while nothing is to be done about goods or money. A hold keeps goods from leaving, not from arriving. */
export function goodsWaitFor(state: OrderState): WaitingFor {
  const { settled, allShipped, held, payment } = state;
  if (allShipped && !settled) return 'delivery';
  if (held) return 'release';
  if (lastingTotal(state) >= state.due) return settled ? 'receipt' : 'shipment';
  if (payment?.state === 'requiresAction') return 'authentication';
  return payment?.state === 'processing' ? 'receipt' : 'paymentMethod';
}
