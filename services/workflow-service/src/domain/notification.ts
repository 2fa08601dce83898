import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';

type Schemas = components['schemas'];
export type Notification = Schemas['Notification'];
export type NotificationKind = Schemas['NotificationKind'];
/** What a mail of the kind `message` says, in somebody's own words; they are in no event and no answer. */
export type Message = Omit<Schemas['NewNotification'], 'orderId'>;
type Reason = NonNullable<Schemas['NotificationReason']>;

const HOUR_MS = 60 * 60 * 1000;
/** A mail server that is away for a weekend's outage; later a mail of an order says nothing new. */
const TRIED_FOR_MS = 48 * HOUR_MS;
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = HOUR_MS;

/** What becomes of a notification. */
export type Outcome =
  | { status: 'sent'; reason: null; response: string; sentAt: Date; nextAttemptAt: null }
  | { status: 'pending'; reason: null; response: string; nextAttemptAt: Date }
  | { status: 'failed' | 'suppressed' | 'skipped'; reason: Reason; response: string | null; nextAttemptAt: null };

/** How long it is tried, from now on. */
export const giveUpFrom = (now: Date): Date => new Date(now.getTime() + TRIED_FOR_MS);

export const sent = (response: string, now: Date): Outcome => ({
  status: 'sent',
  reason: null,
  response,
  sentAt: now,
  nextAttemptAt: null,
});

/** It ends without having been sent. */
export const ended = (
  status: 'failed' | 'suppressed' | 'skipped',
  reason: Reason,
  response: string | null = null,
): Outcome => ({ status, reason, response, nextAttemptAt: null });

/**
 * Later, each time after twice as long, until its time is over.
 * @param attempts made so far, this one included
 * @param dice from 0 to 1, so that what failed together does not come again together
 */
export function later(
  { attempts, giveUpAt }: { attempts: number; giveUpAt: Date },
  response: string,
  now: Date,
  dice: number,
): Outcome {
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS) * (1 + dice / 4);
  const nextAttemptAt = new Date(now.getTime() + pause);
  return nextAttemptAt > giveUpAt
    ? ended('failed', 'gaveUp', response)
    : { status: 'pending', reason: null, response, nextAttemptAt };
}

/** @throws notification_not_failed */
export function assertRetryable({ status }: Pick<Notification, 'status'>): void {
  if (status !== 'failed') throw problems.notificationNotFailed({ detail: `It is ${status}.` });
}
