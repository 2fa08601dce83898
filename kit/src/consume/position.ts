import type { Database } from '../database/database.ts';
import { send, type TenantTrx } from '../database/transaction.ts';

/** Longer than a page takes; so long after the holder's death another takes over. */
const LEASE = '30 seconds';

const holdStatement = `
  insert into feed_positions (source, holder, held_until) values (?, ?, now() + interval '${LEASE}')
  on conflict (source) do update set holder = excluded.holder, held_until = excluded.held_until
  where feed_positions.holder = excluded.holder or feed_positions.held_until < now()
  returning cursor`;

/**
 * One of several processes follows a feed: who holds its position. Held again before the lease is over.
 * @returns the cursor, null at the beginning; undefined when another process holds it
 */
export async function holdPosition(
  database: Database,
  source: string,
  holder: string,
): Promise<string | null | undefined> {
  const { rows } = await database.asPlatform('consume: hold the position', (trx) =>
    trx.raw(holdStatement, [source, holder]),
  );
  return rows.length === 0 ? undefined : rows[0].cursor;
}

/** Lets the next process take over at once. */
export async function releasePosition(database: Database, source: string, holder: string): Promise<void> {
  await database.asPlatform('consume: release the position', (trx) =>
    trx.raw('update feed_positions set held_until = now() where source = ? and holder = ?', [source, holder]),
  );
}

/** The log was restored: it is read from its beginning once more. Effects know the events that they came of. */
export async function forgetPosition(database: Database, source: string, holder: string): Promise<void> {
  await database.asPlatform('consume: begin again', (trx) =>
    trx.raw('update feed_positions set cursor = null where source = ? and holder = ?', [source, holder]),
  );
}

/** Another process has gone on meanwhile. */
export class PositionLost extends Error {}

/**
 * Moves the position in the transaction of the effect, only from where it was read: of two processes that take themselves for
 * the holder one goes on, the other takes nothing back.
 * @throws PositionLost
 */
export async function movePosition(trx: TenantTrx, source: string, from: string | null, to: string): Promise<void> {
  const { rowCount } = await send(
    trx,
    'update feed_positions set cursor = $3 where source = $1 and cursor is not distinct from $2',
    [source, from, to],
  );
  if (rowCount !== 1) throw new PositionLost(source);
}
