import { page } from '../database/page.ts';
import { Row } from '../database/row.ts';
import type { TenantTrx } from '../database/transaction.ts';

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
  declare changed: Record<string, unknown>;
  declare seq: number;
}

/** The log as people read it, newest first: who changed what, why, and from what to what. */
export const pageOfAudit = (trx: TenantTrx, query: object) =>
  page(query, {
    from: EventRow.query(trx),
    sort: { createdAt: 'occurred_at' },
    id: 'id',
    filters: { subjectId: 'subject_id', actor: 'actor' },
    map: toEntry,
  });

/** What happened to these subjects, oldest first: a timeline. */
export const pageOfHistory = (trx: TenantTrx, query: object, subjectIds: string[]) =>
  page(
    { ...query, sort: 'seq' },
    { from: EventRow.query(trx).whereIn('subject_id', subjectIds), sort: { seq: 'seq' }, id: 'id', map: toEntry },
  );

const toEntry = (row: EventRow) => ({
  id: row.id,
  tenantId: row.tenantId,
  createdAt: row.occurredAt.toISOString(),
  type: row.type,
  subject: { type: row.subjectType, id: row.subjectId, version: row.subjectVersion },
  actor: row.actor,
  reason: row.reason,
  changed: row.changed,
});
