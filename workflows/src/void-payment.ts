import type { PaymentAnswer } from '@beaver/activities';
import { sleep } from '@temporalio/workflow';
import type { OrderProcess } from './order-process.ts';
import { isReconciling, keepPayment } from './order-state.ts';
import { suffix } from './process.ts';
import { moneyStep } from './proxies.ts';

const LONGEST_PAUSE_MS = 300_000;

/** Lets go what is authorized and not captured. Nothing to let go is no fault; an unknown outcome is asked for until known. */
export async function voidPayment(process: OrderProcess, payment = process.state.payment): Promise<void> {
  if (payment === null) return;
  const { tenantId } = process.order;
  const { id: paymentId } = payment;
  await untilKnown(process, paymentId, () =>
    process.insist(
      'void the payment',
      [],
      (nth) =>
        moneyStep('voidPayment', 'Let go what is authorized', {
          tenantId,
          paymentId,
          key: `${paymentId}/void${suffix(nth)}`,
        }),
      { as: null, movesMoney: true },
    ),
  );
}

/** Repeats a command under its own key until the gateway has told what came of it. @param command null when it was skipped */
export async function untilKnown(
  { state }: OrderProcess,
  paymentId: string,
  command: () => Promise<PaymentAnswer | null>,
): Promise<void> {
  for (let pause = 2000; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const answer = await command();
    if (answer === null) return;
    keepPayment(state, answer.payment);
    if (!isReconciling(state, paymentId)) return;
    await sleep(pause, { summary: 'ask the gateway again' });
  }
}
