import type { PaymentAnswer } from '@beaver/activities';
import type { OrderProcess } from './order-process.ts';
import { heldBy, isUnknown, keepPayment, paymentNews } from './order-state.ts';
import { Refused, suffix } from './process.ts';
import { moneyStep } from './proxies.ts';
import { money } from './readable.ts';
import { voidPayment } from './void-payment.ts';

const REUSABLE = new Set(['requiresPaymentMethod', 'requiresAction', 'reconciling']);

/**
 * One attempt with the method that was given last: a new card reuses the payment, anything else closes it and opens
 * another. The same key asks the same question: while the outcome is unknown, payment-service asks the gateway first.
 * @param amount minor units
 */
export async function attemptPayment(process: OrderProcess, amount: number): Promise<void> {
  const { order, state } = process;
  const { method, methodType } = state;
  const { tenantId, storeId, orderId, currency, captureMethod } = order;
  const key = `${orderId}/pay/${method}${state.renewals ? `/renewal/${state.renewals}` : ''}`;
  const repeated = state.attemptKey === key;
  const reused =
    state.payment && !repeated && state.paymentType === methodType && REUSABLE.has(state.payment.state)
      ? state.payment
      : null;
  if (state.payment && !repeated && !reused) {
    await voidPayment(process);
    state.others.push(state.payment);
    state.payment = null;
  }
  state.attemptKey = reused ? state.attemptKey : key;
  let answer: PaymentAnswer;
  try {
    answer = await process.insist('authorize the payment', ['payment_not_authorizable'], (nth) =>
      reused
        ? moneyStep('authorizePayment', `Authorize with method ${method}`, {
            tenantId,
            paymentId: reused.id,
            method,
            key: `${reused.id}/authorize/${method}${suffix(nth)}`,
          })
        : moneyStep('createPayment', `Authorize ${money(amount, currency)} with method ${method}`, {
            tenantId,
            storeId,
            orderId,
            currency,
            captureMethod,
            methodType,
            method,
            amount,
            key: key + suffix(nth),
          }),
    );
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    state.tried = method; // a success that came first; the news of it is on its way
    return;
  }
  if (heldBy(answer.payment) > 0) state.multicapture = answer.multicapture;
  state.paymentType = methodType;
  keepPayment(state, answer.payment);
  if (!isUnknown(state)) state.tried = method;
}

/** The same for an order that was paid before. Its row hears of a decline, for it may have the card tried again. */
export async function attemptAgain(process: OrderProcess, amount: number): Promise<void> {
  await attemptPayment(process, amount);
  const { order, state } = process;
  const news = paymentNews(state);
  if (!order.hasDunningPlan || state.payment?.state !== 'requiresPaymentMethod' || state.toldAction === news) return;
  state.toldAction = news;
  await process.tell('paymentDeclined', { payment: true, waitingFor: 'paymentMethod', declinedAmount: amount });
}
