import { Row, type TenantTrx, tenantOf, waitTurn } from '@beaver/kit';
import type { QueryBuilder } from 'objection';
import type { DunningRun, EndReason, RunStatus, RunStep } from '../domain/dunning-run.ts';
import { problems } from '../problems.ts';

export class DunningRunRow extends Row {
  static override readonly tableName = 'dunning_runs';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['steps'];
  declare tenantId: string;
  declare id: string;
  declare storeId: string;
  declare orderId: string;
  declare paymentId: string;
  declare dunningPlanId: string;
  declare planVersion: number;
  declare method: number;
  declare status: RunStatus;
  declare endReason: EndReason | null;
  declare pausedBy: DunningRun['pausedBy'];
  declare pausedUntil: Date | null;
  declare buyerTtl: string;
  declare steps: RunStep[];
  declare attempts: number;
  declare declineCode: string | null;
  declare startedAt: Date;
  declare endsAt: Date;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}

export const dunningRunOfRow = ({ ...row }: DunningRunRow): DunningRun => row;

export const dunningRuns = (trx: TenantTrx): QueryBuilder<DunningRunRow> => DunningRunRow.query(trx);

/** @throws dunning_run_not_found */
export async function findDunningRun(trx: TenantTrx, id: string): Promise<DunningRun> {
  return found(await DunningRunRow.query(trx).findById([tenantOf(trx), id]));
}

/** For writing; the first statement of a command. @throws dunning_run_not_found */
export async function lockDunningRun(trx: TenantTrx, id: string): Promise<DunningRun> {
  waitTurn(trx, id);
  return found(
    await DunningRunRow.query(trx)
      .findById([tenantOf(trx), id])
      .forUpdate(),
  );
}

/** That which tries a payment now. The caller has locked the payment and written nothing yet. */
export async function lockOpenRunOf(trx: TenantTrx, paymentId: string): Promise<DunningRun | undefined> {
  const open = await DunningRunRow.query(trx)
    .select('id')
    .where({ tenant_id: tenantOf(trx), payment_id: paymentId })
    .whereIn('status', ['running', 'paused'])
    .first();
  return open && lockDunningRun(trx, open.id);
}

/** One for each method of an order. @returns that which is there, and whether it was made now */
export async function insertRunOnce(trx: TenantTrx, run: DunningRun): Promise<{ run: DunningRun; made: boolean }> {
  await DunningRunRow.query(trx)
    .insert({ ...run, steps: [...run.steps] })
    .onConflict(['tenant_id', 'order_id', 'method'])
    .ignore();
  const known = await runOfMethod(trx, run);
  if (!known) throw new Error('a run that was just written is not there');
  return { run: known, made: known.id === run.id };
}

export async function runOfMethod(
  trx: TenantTrx,
  { orderId, method }: Pick<DunningRun, 'orderId' | 'method'>,
): Promise<DunningRun | undefined> {
  const row = await DunningRunRow.query(trx).findOne({ tenant_id: tenantOf(trx), order_id: orderId, method });
  return row && dunningRunOfRow(row);
}

export async function updateDunningRun(trx: TenantTrx, run: DunningRun): Promise<void> {
  const { id, tenantId, status, endReason, pausedBy, pausedUntil, steps, attempts, declineCode, version, updatedAt } =
    run;
  await DunningRunRow.query(trx)
    .findById([tenantId, id])
    .patch({ status, endReason, pausedBy, pausedUntil, steps: [...steps], attempts, declineCode, version, updatedAt });
}

function found(row: DunningRunRow | undefined): DunningRun {
  if (!row) throw problems.dunningRunNotFound();
  return dunningRunOfRow(row);
}
