import { sleep } from '@temporalio/workflow';
import type { OrderProcess } from './order-process.ts';
import { isUnknown, keepPayment } from './order-state.ts';
import { suffix } from './process.ts';
import { moneyStep } from './proxies.ts';

const LONGEST_PAUSE_MS = 300_000;

/** Lets go whatever was promised for the order. */
export async function letGo(process: OrderProcess): Promise<void> {
  await voidPayment(process);
  await voidPayment(process, process.state.credit ?? null);
}

/** Lets go what is authorized and not captured. Nothing to let go is no fault; an unknown outcome is asked for until known. */
export async function voidPayment(process: OrderProcess, payment = process.state.payment): Promise<void> {
  const { order, state } = process;
  if (payment === null) return;
  for (let pause = 2000; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const answer = await process.insist(
      'void the payment',
      [],
      (nth) =>
        moneyStep('voidPayment', 'Let go what is authorized', {
          tenantId: order.tenantId,
          paymentId: payment.id,
          key: `${payment.id}/void${suffix(nth)}`,
        }),
      { as: null, movesMoney: true },
    );
    if (answer === null) return;
    keepPayment(state, answer.payment);
    if (!isUnknown(state)) return;
    await sleep(pause, { summary: 'ask the gateway again' });
  }
}
