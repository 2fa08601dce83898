import { stringify } from 'yaml';
import type { Contract } from '../contract/contract.ts';
import type { Database } from '../database/database.ts';
import type { Answer } from '../idempotency/idempotent.ts';
import { readFeed } from '../log/feed.ts';
import { pageOfAudit } from '../log/history.ts';
import { standardProblems } from '../problem.ts';
import { metricsContentType, metricsText } from '../telemetry/metrics.ts';
import type { AnyCall } from './make-call.ts';

interface KitParts {
  name: string;
  contract: Contract;
  database: Database;
  isDraining: () => boolean;
}

/** What every service answers alike. */
export function kitOperations({
  name,
  contract,
  database,
  isDraining,
}: KitParts): Record<string, (call: AnyCall) => Promise<Answer>> {
  return {
    getHealth: async () => ({ status: 200, body: { status: 'ok' } }),
    getReadiness: async () => {
      if (isDraining()) throw standardProblems.unavailable({ detail: 'The process is draining.', retryAfter: 1 });
      await database.platformRows('readiness', 'select 1 from feed_epoch');
      return { status: 200, body: { status: 'ready' } };
    },
    getMetrics: async () => ({
      status: 200,
      body: await metricsText(),
      headers: { 'content-type': metricsContentType },
    }),
    getOpenapi: async () => ({
      status: 200,
      body: stringify(contract.document),
      headers: { 'content-type': 'application/yaml' },
    }),
    listEvents: async (call) => {
      const { after, limit = 50 } = call.query as { after?: string; limit?: number };
      const body = call.caller.tenantId
        ? await call.read((trx) => readFeed(trx, name, after, limit))
        : await call.platform('feed of all tenants', (trx) => readFeed(trx, name, after, limit));
      return { status: 200, body };
    },
    listAuditLog: async (call) => ({ status: 200, body: await call.read((trx) => pageOfAudit(trx, call.query)) }),
  };
}
