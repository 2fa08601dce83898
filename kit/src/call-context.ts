import { AsyncLocalStorage } from 'node:async_hooks';
import type { TenantId } from './id.ts';

/** What belongs to the request or delivery being worked on, wherever in the code that is. */
export interface CallContext {
  requestId: string;
  tenantId?: TenantId;
  /** Who asked: `user:usr_…`, `machine:order-service`. */
  actor: string;
  /** The event that led here. */
  causation?: string;
  /** The first request of the chain. */
  correlation: string;
  /** How many events lie between the first request and this one; guards against loops. */
  depth: number;
  /** Epoch milliseconds after which nobody waits for the answer any more. */
  deadline: number;
}

const storage = new AsyncLocalStorage<CallContext>();

/** Runs work as part of a call, so that logs, events and outgoing requests carry who, for whom and until when. */
export const inCall = <T>(context: CallContext, work: () => T): T => storage.run(context, work);

/** The call being worked on; undefined in loops of the process's own. */
export const currentCall = (): CallContext | undefined => storage.getStore();

/** Milliseconds left, at most `most`. */
export function timeLeft(most: number): number {
  const call = currentCall();
  return call ? Math.max(1, Math.min(most, call.deadline - Date.now())) : most;
}
