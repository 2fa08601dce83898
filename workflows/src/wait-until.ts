import { CancellationScope, condition, sleep } from '@temporalio/workflow';

/**
 * A condition with a time-out whose timer says in the Web UI what it is for. The timer is canceled with the wait.
 * @param milliseconds from now
 * @returns false when the time came first
 */
export async function waitUntil(happened: () => boolean, milliseconds: number, summary: string): Promise<boolean> {
  if (happened()) return true;
  return CancellationScope.cancellable(async () => {
    const timer = sleep(Math.max(1, milliseconds), { summary }).then(() => happened());
    const result = await Promise.race([condition(happened).then(() => true), timer]);
    CancellationScope.current().cancel();
    return result;
  });
}
