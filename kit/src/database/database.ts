import pg from 'pg';
import type { ServiceConfig } from '../config.ts';
import type { TenantId } from '../id.ts';
import type { ProblemFactory } from '../problem.ts';
import { logger } from '../telemetry/logger.ts';
import { isOutdatedPlan, isRepeatable, toProblem } from './database-errors.ts';
import { GatheringSocket } from './gathering-socket.ts';
import { forgetStatements } from './statement-name.ts';
import { type PlatformTrx, sendTo, type TenantTrx, transact } from './transaction.ts';

pg.types.setTypeParser(pg.types.builtins.INT8, Number); // amounts stay below 2^53 by contract
pg.types.setTypeParser(pg.types.builtins.DATE, String);

/** Twice the cores of a small machine's PostgreSQL; more connections only wait for each other there. */
const CONNECTIONS = { app: 10, platform: 3 };

export interface Database {
  /** The only way to a tenant's rows: one transaction that sees this tenant and no other. */
  asTenant<T>(tenantId: TenantId, work: (trx: TenantTrx) => Promise<T>, options?: { readOnly?: boolean }): Promise<T>;
  /** For relay, feeds, login and webhooks, which begin before a tenant is known. The reason is logged. */
  asPlatform<T>(reason: string, work: (trx: PlatformTrx) => Promise<T>): Promise<T>;
  /** The same for one statement, which is a transaction by itself: `begin` and `commit` would be two round trips more. */
  platformRows<Row>(reason: string, text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/**
 * Two pools, one a role; a test makes them small, so that its transactions share connections. A deadlock or serialization
 * failure is repeated (the work must be repeatable, as all database work is), a named constraint becomes its problem, and a
 * database that is away becomes 503.
 */
export function openDatabase(
  config: Pick<ServiceConfig, 'DATABASE_URL' | 'PLATFORM_DATABASE_URL'>,
  constraints: Record<string, ProblemFactory> = {},
  connections = CONNECTIONS,
): Database {
  const app = openPool(config.DATABASE_URL, connections.app);
  const platform = openPool(config.PLATFORM_DATABASE_URL, connections.platform);

  async function run<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await withClient(pool, work);
      } catch (error) {
        const outdated = isOutdatedPlan(error);
        if (outdated) forgetStatements();
        if (attempt < 4 && (outdated || isRepeatable(error))) continue;
        throw toProblem(error, constraints);
      }
    }
  }

  return {
    asTenant: (tenantId, work, options) =>
      run(app, (client) => transact(client, { tenantId, ...options }, (trx) => work(trx as TenantTrx))),
    asPlatform: (reason, work) => {
      logger().trace({ reason }, 'as platform');
      return run(platform, (client) => transact(client, {}, (trx) => work(trx as PlatformTrx)));
    },
    platformRows: async <Row>(reason: string, text: string, values: unknown[] = []) => {
      logger().trace({ reason }, 'as platform');
      const { rows } = await run(platform, (client) => sendTo(client, text, values));
      return rows as Row[];
    },
    close: async () => {
      await Promise.all([app.end(), platform.end()]);
    },
  };
}

function openPool(connectionString: string, max: number): pg.Pool {
  const timeouts = { connectionTimeoutMillis: 5000, idleTimeoutMillis: 30_000 };
  const pool = new pg.Pool({ connectionString, max, pipeline: true, stream: () => new GatheringSocket(), ...timeouts });
  pool.on('error', (error) => logger().warn({ err: error }, 'an idle database connection was lost'));
  // Between the pool's own listener and ours there is none: what the server says in the packet that lets a client in would
  // end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** A connection on which even the rollback failed is closed, not given back. */
async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error) => {
    broken = error;
  };
  client.on('error', onError);
  try {
    return await work(client);
  } finally {
    client.off('error', onError);
    client.release(broken ?? isUnusable(client));
  }
}

/** A client whose transaction could not be ended must not serve the next request. */
function isUnusable(client: pg.PoolClient): boolean {
  return client.getTransactionStatus() !== 'I';
}
