import type { Database } from '../database/database.ts';
import { logger } from '../telemetry/logger.ts';

const EVERY_MS = 600_000;
/** One statement stays far below the statement timeout however much has piled up. */
const BATCH = 5000;
/** Any number; the same in every instance of a service, so that one of them cleans. */
const LOCK = 7_283_001;

const statements = [
  `delete from idempotency_keys where (tenant_id, caller, method, path, key) in
     (select tenant_id, caller, method, path, key from idempotency_keys where expires_at < now() limit ${BATCH})`,
  `delete from deliveries where (tenant_id, id) in
     (select tenant_id, id from deliveries where delivered_at < now() - interval '7 days' limit ${BATCH})`,
];

/** Removes expired idempotency keys and deliveries made a week ago. @returns what stops it */
export function startHousekeeping(database: Database): () => void {
  const timer = setInterval(() => {
    clean(database).catch((error) => logger().warn({ err: error }, 'housekeeping will try again'));
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** One cleaning; of several processes at once, one works and the others have nothing to do. */
export async function clean(database: Database): Promise<void> {
  for (const statement of statements) {
    let removed = BATCH;
    while (removed === BATCH)
      removed = await database.asPlatform('housekeeping', async (trx) => {
        const { rows } = await trx.raw('select pg_try_advisory_xact_lock(?) as mine', [LOCK]);
        return rows[0].mine ? ((await trx.raw(statement)).rowCount as number) : 0;
      });
  }
}
