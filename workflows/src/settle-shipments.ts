import { captureForShipment } from './capture-shipment.ts';
import type { PaymentSnapshot } from './contract.ts';
import { expiringPayment, isStillTried } from './expiring-payments.ts';
import { meetExpiry } from './meet-expiry.ts';
import { Ended, type OrderProcess } from './order-process.ts';
import { capturedTotal, heldBy, type OrderState, type Shipment, securedTotal } from './order-state.ts';
import { suffix } from './process.ts';
import { shortStep } from './proxies.ts';
import { money } from './readable.ts';
import { letGo, settleReplaced } from './settle-replaced.ts';
import { captureCredit } from './take-credit.ts';
import { isAttemptable, secureAgain, waitForGoods, waitForMoney } from './wait-for-goods.ts';

/** A completion that the row refused: the signal that says why is on its way. */
const DECIDE_AGAIN_MS = 60_000;

/**
 * Follows the goods: as each fulfillment ships its share is captured and its stock consumed; when all is settled the
 * order is completed. Once goods have left nothing is undone: it is tried again, or a human is called.
 * @throws Ended canceled, which the order's row only allows before the first shipment
 */
export async function settleShipments(process: OrderProcess): Promise<void> {
  const { state } = process;
  for (;;) {
    if (state.canceled) throw new Ended('canceled');
    await process.unlessPaused();
    await giveBackCanceledLines(process);
    const sent = state.shipments.find(({ consumed }) => !consumed);
    const owed = state.shipments.find(({ captured }) => !captured);
    const expiring = expiringPayment(state);
    if (sent) await settleShipment(process, sent);
    else if (expiring) await meetExpiry(process, expiring);
    else if (await settleReplaced(process)) continue;
    else if (owed) await settleDebt(process, owed);
    else if (state.settled && !state.held && capturedTotal(state) >= state.due) {
      if (await complete(process)) return;
      await process.waitFor('release', () => state.held || state.toRelease.length > 0, Date.now() + DECIDE_AGAIN_MS);
    } else if (isAttemptable(state)) await secureAgain(process);
    else await waitForGoods(process);
  }
}

/** Canceled quantities go back on the shelf, each cancellation once. */
async function giveBackCanceledLines(process: OrderProcess): Promise<void> {
  const { order, state } = process;
  const { tenantId, reservationId, orderId } = order;
  for (let next = state.toRelease[0]; next; next = state.toRelease[0]) {
    const { eventId, lines } = next;
    await process.insist(
      'give canceled lines back',
      [],
      (nth) =>
        shortStep('releaseReservation', 'Give canceled lines back', {
          tenantId,
          reservationId,
          lines,
          key: `${orderId}/release/${eventId}${suffix(nth)}`,
        }),
      { as: undefined },
    );
    state.toRelease.shift();
  }
}

async function settleShipment(process: OrderProcess, shipment: Shipment): Promise<void> {
  const [captured] = await Promise.all([captureShare(process, shipment), consume(process, shipment)]);
  if (captured) await tellCaptured(process, shipment);
}

/** Goods of earlier shipments are settled; this one's money is still to come. */
async function settleDebt(process: OrderProcess, shipment: Shipment): Promise<void> {
  if (await captureShare(process, shipment)) await tellCaptured(process, shipment);
  else await waitForMoney(process);
}

async function tellCaptured(process: OrderProcess, shipment: Shipment): Promise<void> {
  shipment.captured = true;
  await process.tell('paymentCaptured', {
    payment: true,
    waitingFor: process.state.allShipped ? 'delivery' : 'shipment',
  });
}

async function consume(process: OrderProcess, shipment: Shipment): Promise<void> {
  const { tenantId, reservationId, orderId } = process.order;
  const { fulfillmentId, lines } = shipment;
  await process.insist(
    'consume the stock',
    [],
    (nth) =>
      shortStep('consumeReservation', 'Take the goods off the shelf', {
        tenantId,
        reservationId,
        lines,
        key: `${orderId}/consume/${fulfillmentId}${suffix(nth)}`,
      }),
    { as: undefined },
  );
  shipment.consumed = true;
}

/** @returns false when money must come some other way first */
async function captureShare(process: OrderProcess, shipment: Shipment): Promise<boolean> {
  const { order, state } = process;
  const target = shippedShare(state, shipment);
  const payment = holderOf(state);
  if (state.credit) await captureCredit(process, state.credit, shipment, target);
  if (capturedTotal(state) >= target) return true;
  if (
    payment === null ||
    securedTotal(state) < target ||
    order.captureMethod === 'manual' ||
    (state.paymentType !== 'card' && state.paymentType !== 'storeCredit')
  )
    return false;
  const whole = !state.multicapture && payment.captured === 0;
  const amount = Math.min(heldBy(payment), (whole ? state.due : target) - capturedTotal(state));
  await captureForShipment(process, payment, shipment, {
    what: 'capture the payment',
    summary: `Capture ${money(amount, order.currency)} for ${shipment.fulfillmentId}`,
    amount,
    final: whole,
  });
  return capturedTotal(state) >= target;
}

/** Whose money a shipment takes: an authorization that could not be renewed is good until it lapses. */
const holderOf = (state: OrderState): PaymentSnapshot | null =>
  [state.payment, ...state.others].find((payment) => payment !== null && heldBy(payment) > 0) ?? state.payment;

/** What is due for all goods that left up to this shipment, in minor units. */
const shippedShare = ({ shipments }: OrderState, upTo: Shipment): number =>
  shipments.slice(0, shipments.indexOf(upTo) + 1).reduce((sum, { captureAmount }) => sum + captureAmount, 0);

/** What is still authorized is let go before the order says that it is complete, and what could still be. */
async function complete(process: OrderProcess): Promise<boolean> {
  const { state } = process;
  if (securedTotal(state) > capturedTotal(state) || isStillTried(state)) await letGo(process);
  return process.tell('completed', { payment: true });
}
