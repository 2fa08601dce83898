import { attemptPayment } from './attempt-payment.ts';
import { Ended, type OrderProcess } from './order-process.ts';
import { dueBesideCredit, isRetried, isUnknown, paymentNews, type RetryNews, securedTotal } from './order-state.ts';
import { Refused, suffix } from './process.ts';
import { shortStep } from './proxies.ts';
import { isCreditDue, takeCredit } from './take-credit.ts';

const LONGEST_PAUSE_MS = 300_000;

/**
 * Authorizes until what is due is secured, with one payment method after the other as the buyer gives them. Until
 * `paymentDeadline`, or the end of the plan by which a declined card is tried again; but while an outcome is unknown nothing
 * expires.
 * @throws Ended canceled, paymentExpired, paymentFailed
 */
export async function takePayment(process: OrderProcess): Promise<void> {
  const { state } = process;
  let pause = 2000;
  while (securedTotal(state) < state.due) {
    if (isUnknown(state)) {
      await askAgain(process, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      continue;
    }
    if (state.canceled) throw new Ended('canceled');
    if (state.payment?.state === 'failed') throw new Ended('paymentFailed');
    if (Date.now() >= process.deadline) throw new Ended('paymentExpired');
    await process.unlessPaused();
    if (state.held) await process.waitFor('release', () => !state.held || state.canceled, process.deadline);
    else if (isCreditDue(process)) await takeCredit(process);
    else if (state.tried < state.method) await attemptPayment(process, dueBesideCredit(state));
    else await waitForBuyer(process);
  }
  if (state.told.paymentActionRequired || state.told.paymentDeclined)
    await process.tell('paymentAuthorized', { payment: true });
}

/** The outcome comes by webhook, or by the same command once more. */
async function askAgain(process: OrderProcess, pause: number): Promise<void> {
  const { state } = process;
  const asked = state.payment;
  const told = await process.waitFor('reconciliation', () => state.payment !== asked, Date.now() + pause);
  if (!told && !isRetried(state)) await attemptPayment(process, dueBesideCredit(state));
}

/** What the payment needs is the buyer's to do: authenticate, send money, or give another method. */
async function waitForBuyer(process: OrderProcess): Promise<void> {
  const { state, deadline } = process;
  const { payment, method, retry } = state;
  const happened = () =>
    state.payment !== payment ||
    state.method !== method ||
    state.retry !== retry ||
    state.canceled ||
    state.held ||
    state.paused !== null;
  if (payment?.state === 'processing') {
    await process.waitFor('receipt', happened, deadline);
    return;
  }
  if (retry?.running && !retry.stockHeld) await holdStockLonger(process, retry);
  const [step, waitingFor] =
    payment?.state === 'requiresAction'
      ? (['paymentActionRequired', 'authentication'] as const)
      : (['paymentDeclined', retry?.running ? 'retry' : 'paymentMethod'] as const);
  const until = retry && Date.now() < retry.until ? retry.until : deadline;
  const news = paymentNews(state);
  if (state.toldAction !== news) await process.tell(step, { payment: true, waitingFor, waitingUntil: until });
  state.toldAction = news;
  await process.waitFor(waitingFor, happened, until);
}

/** Once for each retry. What is sold to another meanwhile is missed when the money has come. */
async function holdStockLonger(process: OrderProcess, retry: RetryNews): Promise<void> {
  const { tenantId, reservationId, orderId } = process.order;
  const { method } = process.state;
  retry.stockHeld = true;
  try {
    await process.insist('hold the stock longer', ['reservation_not_active', 'out_of_stock', 'until_in_past'], (nth) =>
      shortStep('extendReservation', 'Hold the stock longer', {
        tenantId,
        reservationId,
        until: retry.stockUntil,
        key: `${orderId}/extend/retry/${method}${suffix(nth)}`,
      }),
    );
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}
