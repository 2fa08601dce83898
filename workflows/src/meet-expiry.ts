import type { PaymentAnswer } from '@beaver/activities';
import { attemptAgain } from './attempt-payment.ts';
import type { OrderFulfillmentInput, PaymentSnapshot } from './contract.ts';
import { expiryOf, lastingTotal, renewed, without } from './expiring-payments.ts';
import { goodsWaitFor } from './goods-wait.ts';
import type { OrderProcess } from './order-process.ts';
import { capturedTotal, heldBy, shippedTotal } from './order-state.ts';
import { Refused, suffix } from './process.ts';
import { moneyStep } from './proxies.ts';
import { money } from './readable.ts';
import { untilKnown } from './void-payment.ts';

/**
 * The time of an authorization is nearly over, and goods that are not paid for wait for it. The store's setting says what is
 * done; the order's row hears of it first, and is who cancels. Also on hold: deadlines run on.
 */
export async function meetExpiry(process: OrderProcess, expiring: PaymentSnapshot): Promise<void> {
  const { order, state } = process;
  const act = order.authorizationExpiry ?? 'reauthorize';
  const { expiresAt } = expiryOf(state, expiring.id);
  state.expiring = { ...state.expiring, [expiring.id]: { expiresAt, acted: true, told: expiring.version } };
  if (lastingTotal(state) >= state.due) return;
  const reason = `The authorization of ${expiring.id} ends at ${expiresAt}: ${whatIsDone[act]}.`;
  const { waitingFor } = state;
  const isTaken = await process.tell('authorizationExpiring', {
    payment: expiring,
    reason,
    ...(waitingFor ? { waitingFor } : {}),
  });
  if (!isTaken) return; // canceled: the signal is on its way
  if (act === 'reauthorize') return renew(process);
  if (act === 'cancel') state.expiring = without(state.expiring, expiring.id); // until it lapses it is as good as any
  await captureEarly(process, expiring, () => (act === 'capture' ? state.due : shippedTotal(state)));
}

const whatIsDone: Record<NonNullable<OrderFulfillmentInput['authorizationExpiry']>, string> = {
  capture: 'what is left is captured now',
  reauthorize: 'what is left is authorized anew',
  cancel: 'what has not shipped is canceled',
};

/**
 * Nothing of it can be captured later, so it is the last capture. Shipments find their share taken.
 * @param upTo minor units of the whole order; asked again with each attempt, for a person may capture meanwhile
 */
async function captureEarly(process: OrderProcess, { id }: PaymentSnapshot, upTo: () => number): Promise<void> {
  const { order, state } = process;
  const { tenantId, currency } = order;
  const wanted = () => upTo() - capturedTotal(state) - (state.credit ? heldBy(state.credit) : 0);
  if (wanted() <= 0) return;
  const capture = (nth: number): Promise<PaymentAnswer | null> => {
    const amount = wanted();
    if (amount <= 0) return Promise.resolve(null);
    const summary = `Capture ${money(amount, currency)} before the authorization lapses`;
    const key = `${id}/capture/expiry${suffix(nth)}`;
    return moneyStep('capturePayment', summary, { tenantId, paymentId: id, currency, amount, final: true, key });
  };
  const codes = ['capture_refused', 'payment_not_authorized'];
  try {
    await untilKnown(process, id, () =>
      process.insist('capture before the authorization lapses', codes, capture, { as: null, movesMoney: true }),
    );
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return;
  }
  if (wanted() <= 0) await process.tell('paymentCaptured', { payment: true, waitingFor: goodsWaitFor(state) });
}

/** A payment of its own, for what is left; the old one is let go only when the new one holds the money. */
async function renew(process: OrderProcess): Promise<void> {
  const { state } = process;
  renewed(state);
  await attemptAgain(process, state.due - lastingTotal(state));
}
