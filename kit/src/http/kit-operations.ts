import type { Contract } from '../contract/contract.ts';
import type { Database } from '../database/database.ts';
import { page } from '../database/page.ts';
import { Row } from '../database/row.ts';
import type { TenantTrx } from '../database/transaction.ts';
import type { Answer } from '../idempotency/idempotent.ts';
import { readFeed } from '../log/feed.ts';
import { standardProblems } from '../problem.ts';
import { metricsText } from '../telemetry/metrics.ts';
import type { AnyCall } from './make-call.ts';

interface KitParts {
  name: string;
  contract: Contract;
  database: Database;
  isDraining: () => boolean;
}

class EventRow extends Row {
  static override readonly tableName = 'events';
  declare tenantId: string;
  declare id: string;
  declare type: string;
  declare subjectType: string;
  declare subjectId: string;
  declare subjectVersion: number;
  declare occurredAt: Date;
  declare actor: string;
  declare reason: string | null;
  declare changed: object;
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
      await database.asPlatform('readiness', (trx) => trx.raw('select 1 from feed_epoch'));
      return { status: 200, body: { status: 'ready' } };
    },
    getMetrics: async () => ({
      status: 200,
      body: await metricsText(),
      headers: { 'content-type': 'text/plain; version=0.0.4' },
    }),
    getOpenapi: async () => ({ status: 200, body: contract.text, headers: { 'content-type': 'application/yaml' } }),
    listEvents: async (call) => {
      const { after, limit = 50 } = call.query as { after?: string; limit?: number };
      const body = call.caller.tenantId
        ? await call.read((trx) => readFeed(trx, name, after, limit))
        : await call.platform('feed of all tenants', (trx) => readFeed(trx, name, after, limit));
      return { status: 200, body };
    },
    listAuditLog: async (call) => ({ status: 200, body: await call.read((trx) => readAuditLog(trx, call.query)) }),
  };
}

const readAuditLog = (trx: TenantTrx, query: object) =>
  page(query, {
    from: EventRow.query(trx),
    sort: { createdAt: 'occurred_at' },
    id: 'id',
    filters: { subjectId: 'subject_id', actor: 'actor' },
    map: (row) => ({
      id: row.id,
      tenantId: row.tenantId,
      createdAt: row.occurredAt.toISOString(),
      type: row.type,
      subject: { type: row.subjectType, id: row.subjectId, version: row.subjectVersion },
      actor: row.actor,
      reason: row.reason,
      changed: row.changed,
    }),
  });
