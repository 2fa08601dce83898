import type { PlatformTrx, TenantTrx } from '../database/transaction.ts';
import { standardProblems } from '../problem.ts';

interface EventRow {
  tenant_id: string;
  id: string;
  type: string;
  subject_type: string;
  subject_id: string;
  subject_version: number;
  occurred_at: Date;
  actor: string;
  reason: string | null;
  causation: string | null;
  correlation: string;
  depth: number;
  traceparent: string | null;
  data: object;
  changed: Record<string, unknown>;
  xid: string;
  seq: number;
}

const cursorGrammar = /^(\d{1,9})\.(\d{1,20})\.(\d{1,18})$/;

/**
 * The next events behind a cursor, in the order in which nothing can still appear before them: only of transactions
 * older than any that is running (a bare sequence loses rows that commit late).
 * @throws cursor_invalid also for a cursor from before a restore
 */
export async function readFeed(trx: TenantTrx | PlatformTrx, source: string, after: string | undefined, limit: number) {
  const { rows: epochs } = await trx.raw('select epoch from feed_epoch');
  const epoch = Number(epochs[0].epoch);
  const [from, xid, seq] = parseCursor(after ?? `${epoch}.0.0`);
  if (from !== epoch)
    throw standardProblems.cursorInvalid({ detail: 'The log was restored since; begin again without a cursor.' });
  const { rows } = await trx.raw<{ rows: EventRow[] }>(
    `select * from events where (xid, seq) > (?::text::xid8, ?::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
     order by xid, seq limit ?`,
    [xid, seq, limit],
  );
  const last = rows.at(-1);
  return {
    data: rows.map((row) => toCloudEvent(row, source, epoch)),
    nextCursor: last ? `${epoch}.${last.xid}.${last.seq}` : (after ?? `${epoch}.0.0`),
  };
}

function parseCursor(cursor: string): [epoch: number, xid: string, seq: string] {
  const parts = cursorGrammar.exec(cursor);
  if (!parts || BigInt(parts[2] ?? 0) > 0xffffffffffffffffn) {
    throw standardProblems.cursorInvalid({
      errors: [{ pointer: 'query/after', code: 'cursor_invalid', detail: 'is not a cursor' }],
    });
  }
  return [Number(parts[1]), parts[2] ?? '0', parts[3] ?? '0'];
}

function toCloudEvent(row: EventRow, source: string, epoch: number) {
  return {
    specversion: '1.0',
    id: row.id,
    source,
    type: row.type,
    subject: `${row.subject_type}/${row.subject_id}`,
    time: row.occurred_at.toISOString(),
    datacontenttype: 'application/json',
    tenantid: row.tenant_id,
    subjectversion: row.subject_version,
    actor: row.actor,
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.causation === null ? {} : { causation: row.causation }),
    correlation: row.correlation,
    depth: row.depth,
    sequence: `${epoch}.${row.xid}.${row.seq}`,
    ...(row.traceparent === null ? {} : { traceparent: row.traceparent }),
    data: { ...row.data, changed: row.changed },
  };
}
