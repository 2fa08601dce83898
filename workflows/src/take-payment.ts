import { attemptPayment } from './attempt-payment.ts';
import { Ended, type OrderProcess } from './order-process.ts';
import { dueBesideCredit, isUnknown, paymentNews, securedTotal } from './order-state.ts';
import { isCreditDue, takeCredit } from './take-credit.ts';

const LONGEST_PAUSE_MS = 300_000;

/**
 * Authorizes until what is due is secured, with one payment method after the other as the buyer gives them. Until
 * `paymentDeadline`; but while an outcome is unknown nothing expires.
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
  if (!told) await attemptPayment(process, dueBesideCredit(state));
}

/** What the payment needs is the buyer's to do: authenticate, send money, or give another method. */
async function waitForBuyer(process: OrderProcess): Promise<void> {
  const { state, deadline } = process;
  const { payment, method } = state;
  const happened = () =>
    state.payment !== payment || state.method !== method || state.canceled || state.held || state.paused !== null;
  if (payment?.state === 'processing') {
    await process.waitFor('receipt', happened, deadline);
    return;
  }
  const [step, waitingFor] =
    payment?.state === 'requiresAction'
      ? (['paymentActionRequired', 'authentication'] as const)
      : (['paymentDeclined', 'paymentMethod'] as const);
  const news = paymentNews(state);
  if (state.toldAction !== news) await process.tell(step, { payment: true, waitingFor, waitingUntil: deadline });
  state.toldAction = news;
  await process.waitFor(waitingFor, happened, deadline);
}
