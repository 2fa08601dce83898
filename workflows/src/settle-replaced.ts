import { expiryOf, replacedBy, untoldExpired } from './expiring-payments.ts';
import { goodsWaitFor } from './goods-wait.ts';
import type { OrderProcess } from './order-process.ts';
import { heldBy, paymentNews } from './order-state.ts';
import { voidPayment } from './void-payment.ts';

/**
 * Lets go what a newer payment holds in its place, once the order has heard of that one, and tells it what became of
 * payments that lapse beside it.
 * @returns whether there was anything to do
 */
export async function settleReplaced(process: OrderProcess): Promise<boolean> {
  const { state } = process;
  const replaced = replacedBy(state);
  if (replaced && state.toldPayment !== paymentNews(state))
    await process.tell('paymentAuthorized', { payment: true, waitingFor: goodsWaitFor(state) });
  if (replaced) await voidPayment(process, replaced);
  return (await tellReplaced(process)) || replaced !== undefined;
}

/** Lets go whatever was promised for the order: of its payment, of store credit, of a payment that was to be replaced. */
export async function letGo(process: OrderProcess): Promise<void> {
  const { state } = process;
  await voidPayment(process);
  await voidPayment(process, state.credit ?? null);
  const held = state.others.filter((payment) => state.expiring?.[payment.id] && heldBy(payment) > 0);
  for (const payment of held) await voidPayment(process, payment);
  await tellReplaced(process);
}

/** The order is told of its current payment as it goes; of the others here. */
async function tellReplaced(process: OrderProcess): Promise<boolean> {
  const { state } = process;
  const news = untoldExpired(state);
  if (!news) return false;
  state.expiring = { ...state.expiring, [news.id]: { ...expiryOf(state, news.id), told: news.version } };
  const { waitingFor } = state;
  await process.tell('paymentChanged', { payment: news, ...(waitingFor ? { waitingFor } : {}) });
  return true;
}
