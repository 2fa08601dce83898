import { Row, type TenantTrx, tenantOf } from '@beaver/kit';
import type { RunStep, StepNews } from '../domain/run-step.ts';

class RunStepRow extends Row {
  static override readonly tableName = 'automation_run_steps';
  static override readonly idColumn = ['tenant_id', 'run_id', 'path'];
  static override readonly jsonAttributes = ['input', 'output'];
  declare tenantId: string;
  declare runId: string;
  declare path: string;
  declare type: string;
  declare action: string | null;
  declare status: RunStep['status'];
  declare input: unknown;
  declare output: unknown;
  declare attempts: number;
  declare reason: string | null;
  declare startedAt: Date;
  declare endedAt: Date | null;
}

/** In the order in which they began. */
export async function stepsOf(trx: TenantTrx, runId: string): Promise<RunStep[]> {
  return RunStepRow.query(trx).where({ run_id: runId }).orderBy(['started_at', 'path']);
}

const writeStatement = `
  insert into automation_run_steps
    (tenant_id, run_id, path, type, action, status, input, output, attempts, reason, started_at, ended_at)
  select ?, ?, s.path, s.type, s.action, s.status, s.input, s.output, s.attempts, s.reason, s."startedAt", s."endedAt"
  from jsonb_to_recordset(?) as s(path text, type text, action text, status text, input jsonb, output jsonb, attempts int,
                                  reason text, "startedAt" timestamptz, "endedAt" timestamptz)
  on conflict (tenant_id, run_id, path) do update
  set status = excluded.status, input = excluded.input, output = excluded.output, attempts = excluded.attempts,
      reason = excluded.reason, started_at = excluded.started_at, ended_at = excluded.ended_at`;

/** As they are now, whatever was told of them before; of a step the last word. */
export async function writeSteps(trx: TenantTrx, runId: string, news: readonly StepNews[]): Promise<void> {
  const last = [...new Map(news.map((step) => [step.path, step])).values()];
  if (last.length > 0) await trx.raw(writeStatement, [tenantOf(trx), runId, JSON.stringify(last)]);
}
