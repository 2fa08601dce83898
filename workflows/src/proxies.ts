import type { Activities } from '@beaver/activities';
import {
  ActivityFailure,
  ApplicationFailure,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
} from '@temporalio/workflow';

const retry = { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '1m' } as const;

/** Three tries in five seconds, inside the workflow task: about a tenth of what a regular activity costs the server. */
const local = proxyLocalActivities<Activities>({
  startToCloseTimeout: '4s',
  scheduleToCloseTimeout: '5s',
  retry: { maximumAttempts: 3, initialInterval: '100ms' },
});
const regular = proxyActivities<Activities>({ startToCloseTimeout: '10s', scheduleToCloseTimeout: '1h', retry });
/** A gateway may take 20 s and be away for a day. */
const gateway = proxyActivities<Activities>({ startToCloseTimeout: '30s', scheduleToCloseTimeout: '24h', retry });

/** Thousands of pages, each with a sign of life; whoever does not give one is dead, and another goes on from there. */
const long = proxyActivities<Pick<Activities, 'compareLeg'>>({
  startToCloseTimeout: '6h',
  scheduleToCloseTimeout: '6h',
  heartbeatTimeout: '10s',
  retry,
});

type Command = { key: string };
type Result<Name extends keyof Activities> = Awaited<ReturnType<Activities[Name]>>;
type MoneyStep =
  | 'createPayment'
  | 'authorizePayment'
  | 'capturePayment'
  | 'voidPayment'
  | 'createRefund'
  | 'syncRefund'
  | 'syncDispute'
  | 'retryDunningRun';
type LongStep = 'compareLeg';
type ShortStep = Exclude<keyof Activities, MoneyStep | LongStep | 'performAction'>;
interface Proxy<Input, Output> {
  executeWithOptions(options: { summary: string; activityId?: string }, args: [Input]): Promise<Output>;
}

/** A short step that moves no money: local at first, then the same command where an operator can see it. */
export async function shortStep<Name extends ShortStep>(
  name: Name,
  summary: string,
  command: Parameters<Activities[Name]>[0] & Command,
): Promise<Result<Name>> {
  try {
    return await (local[name] as Proxy<Command, Result<Name>>).executeWithOptions({ summary }, [command]);
  } catch (error) {
    if (isCancellation(error) || refusalOf(error) !== undefined) throw error;
  }
  return (regular[name] as Proxy<Command, Result<Name>>).executeWithOptions({ summary, activityId: command.key }, [
    command,
  ]);
}

/** A step that moves money is never local: its attempts are for all to see. */
export const moneyStep = <Name extends MoneyStep>(
  name: Name,
  summary: string,
  command: Parameters<Activities[Name]>[0] & Command,
): Promise<Result<Name>> =>
  (gateway[name] as Proxy<Command, Result<Name>>).executeWithOptions({ summary, activityId: command.key }, [command]);

/** A leg of a reconciliation. */
export const compareLeg = (
  leg: string,
  command: Parameters<Activities['compareLeg']>[0],
): Promise<Result<'compareLeg'>> =>
  long.compareLeg.executeWithOptions({ summary: leg, activityId: `${command.reconciliationId}/${leg}` }, [command]);

/** How often and for how long a tenant wants an action repeated that gets no answer. */
interface Patience {
  maxAttempts?: number | undefined;
  /** Milliseconds. */
  within?: number | undefined;
}

/** What a tenant wrote: its attempts are for all to see. */
export const performAction = (
  summary: string,
  command: Parameters<Activities['performAction']>[0],
  { maxAttempts, within = 3_600_000 }: Patience,
): Promise<Result<'performAction'>> =>
  regular.performAction.executeWithOptions(
    {
      summary,
      activityId: command.key,
      scheduleToCloseTimeout: within,
      retry: { ...retry, ...(maxAttempts === undefined ? {} : { maximumAttempts: maxAttempts }) },
    },
    [command],
  );

/** The code with which a service refused for good; undefined when it was a matter of time. */
export function refusalOf(error: unknown): string | undefined {
  const cause = error instanceof ActivityFailure ? error.cause : undefined;
  return cause instanceof ApplicationFailure && cause.nonRetryable === true ? (cause.type ?? undefined) : undefined;
}
