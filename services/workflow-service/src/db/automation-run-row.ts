import { Row, type TenantTrx, tenantOf, waitTurn } from '@beaver/kit';
import type { QueryBuilder } from 'objection';
import type { AutomationRun } from '../domain/automation-run.ts';
import { problems } from '../problems.ts';

export class AutomationRunRow extends Row {
  static override readonly tableName = 'automation_runs';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['event'];
  declare tenantId: string;
  declare id: string;
  declare automationId: string;
  declare automationVersion: number;
  declare eventId: string;
  declare event: AutomationRun['event'];
  declare depth: number;
  declare status: AutomationRun['status'];
  declare waitingFor: AutomationRun['waitingFor'];
  declare waitingUntil: Date | null;
  declare stuck: boolean;
  declare paused: boolean;
  declare reason: string | null;
  declare endedAt: Date | null;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}

export const runOfRow = ({ ...row }: AutomationRunRow): AutomationRun => row;

export const runs = (trx: TenantTrx): QueryBuilder<AutomationRunRow> => AutomationRunRow.query(trx);

/** @throws automation_run_not_found */
export async function findRun(trx: TenantTrx, id: string): Promise<AutomationRun> {
  return found(await AutomationRunRow.query(trx).findById([tenantOf(trx), id]));
}

/** For writing; the first statement of a command. @throws automation_run_not_found */
export async function lockRun(trx: TenantTrx, id: string): Promise<AutomationRun> {
  waitTurn(trx, id);
  return found(
    await AutomationRunRow.query(trx)
      .findById([tenantOf(trx), id])
      .forUpdate(),
  );
}

/** One run for each event and automation. @returns false when there is one: a log that was restored is read anew */
export async function insertRun(trx: TenantTrx, run: AutomationRun): Promise<boolean> {
  // Asked through objection, what was sent comes back, whether it was taken or not.
  const row = AutomationRunRow.fromJson({ ...run }, { skipValidation: true }).$toDatabaseJson();
  const taken = await trx('automation_runs')
    .insert(row)
    .onConflict(['tenant_id', 'automation_id', 'event_id'])
    .ignore()
    .returning('id');
  return taken.length > 0;
}

export async function updateRun(trx: TenantTrx, { id, tenantId, ...fields }: AutomationRun): Promise<void> {
  await AutomationRunRow.query(trx).findById([tenantId, id]).patch(fields);
}

function found(row: AutomationRunRow | undefined): AutomationRun {
  if (!row) throw problems.automationRunNotFound();
  return runOfRow(row);
}
