import { SpanKind } from '@opentelemetry/api';
import { PeerRefusal } from '../call/outcome.ts';
import { inCall } from '../call-context.ts';
import type { Database } from '../database/database.ts';
import type { TenantTrx } from '../database/transaction.ts';
import { newId, toTenantId } from '../id.ts';
import { logger } from '../telemetry/logger.ts';
import { eventsTaken } from '../telemetry/metrics.ts';
import { inSpan } from '../telemetry/tracing.ts';
import { type Feed, type FeedEvent, type Share, sharesOf } from './feed.ts';
import { forgetPosition, holdPosition, movePosition, PositionLost, releasePosition } from './position.ts';

export type { Feed, FeedEvent } from './feed.ts';

/** What takes events in, and from where. */
export interface Consumer {
  database: Database;
  feeds: readonly Feed[];
  /**
   * The effect of one event, in a transaction that is committed together with the position: each event has its effect once.
   * A log that was restored is read anew, so an effect also knows the event's id. A throw makes it come again for ever.
   */
  take(trx: TenantTrx, event: FeedEvent): Promise<void>;
}

const LOOK_EVERY_MS = 500;
const LONGEST_PAUSE_MS = 20_000;
/** Well within the lease. */
const HOLD_EVERY_MS = 10_000;

/**
 * Takes in other services' logs, each in its order, by one of this service's processes at a time; nothing is lost while all
 * of them are down.
 * @returns what ends it, after the share under way
 */
export function startConsumer(consumer: Consumer): () => Promise<void> {
  const stopping = new AbortController();
  const ended = Promise.all(consumer.feeds.map((feed) => follow(consumer, feed, stopping.signal)));
  return async () => {
    stopping.abort();
    await ended;
  };
}

async function follow(consumer: Consumer, feed: Feed, stopping: AbortSignal): Promise<void> {
  const holder = newId('csm');
  let place: Place | undefined;
  let pause = LOOK_EVERY_MS;
  while (!stopping.aborted) {
    try {
      place = await keepPlace(consumer.database, feed.source, holder, place);
      const taken = place === undefined ? 0 : await takePage(consumer, feed, holder, place, stopping);
      pause = taken > 0 ? 0 : LOOK_EVERY_MS;
    } catch (error) {
      place = undefined;
      if (!(error instanceof PositionLost))
        logger().warn({ err: error, source: feed.source }, 'a feed is not followed');
      pause = Math.min(Math.max(pause, LOOK_EVERY_MS) * 2, LONGEST_PAUSE_MS);
    }
    if (pause > 0) await pauseFor(pause, stopping);
  }
  await releasePosition(consumer.database, feed.source, holder).catch(() => {}); // its lease ends by itself
}

/** Where this process is in a feed that it follows. */
interface Place {
  cursor: string | null;
  /** When the position was last held, in milliseconds. */
  heldAt: number;
}

/** Held again from time to time and not with each look: most looks find nothing, and would write all the same. */
async function keepPlace(
  database: Database,
  source: string,
  holder: string,
  place: Place | undefined,
): Promise<Place | undefined> {
  const heldAt = Date.now();
  if (place !== undefined && heldAt - place.heldAt < HOLD_EVERY_MS) return place;
  const cursor = await holdPosition(database, source, holder);
  return cursor === undefined ? undefined : { cursor, heldAt };
}

/** @returns how many events were taken in */
async function takePage(
  consumer: Consumer,
  feed: Feed,
  holder: string,
  place: Place,
  stopping: AbortSignal,
): Promise<number> {
  const { data } = await read(consumer, feed, holder, place);
  for (const share of sharesOf(data)) {
    if (stopping.aborted) break;
    await takeShare(consumer, feed.source, place.cursor, share);
    place.cursor = share.cursor;
  }
  return data.length;
}

async function read({ database }: Consumer, feed: Feed, holder: string, place: Place) {
  try {
    return await feed.read(place.cursor ?? undefined);
  } catch (error) {
    if (!(error instanceof PeerRefusal) || error.code !== 'cursor_invalid') throw error;
    logger().warn({ source: feed.source, cursor: place.cursor }, 'the log was restored: it is read from its beginning');
    await forgetPosition(database, feed.source, holder);
    place.cursor = null;
    return { data: [] };
  }
}

/** The position first: whoever has lost it does nothing in vain. */
async function takeShare(consumer: Consumer, source: string, from: string | null, share: Share): Promise<void> {
  const tenantId = toTenantId(share.tenantId);
  await consumer.database.asTenant(tenantId, async (trx) => {
    await movePosition(trx, source, from, share.cursor);
    for (const event of share.events) {
      const call = {
        requestId: newId('req'),
        tenantId,
        actor: 'system:consumer',
        causation: event.id,
        correlation: event.correlation,
        depth: event.depth + 1,
        deadline: Number.POSITIVE_INFINITY,
      };
      await inCall(call, () => inSpan(`take ${event.type}`, SpanKind.CONSUMER, {}, () => consumer.take(trx, event)));
    }
  });
  eventsTaken.inc({ source }, share.events.length);
}

function pauseFor(milliseconds: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      stopping.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    stopping.addEventListener('abort', end);
  });
}
