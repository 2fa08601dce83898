import { Row, type TenantTrx, tenantOf, waitTurn } from '@beaver/kit';
import type { QueryBuilder } from 'objection';
import type { DunningPlan } from '../domain/dunning-plan.ts';
import { problems } from '../problems.ts';

export class DunningPlanRow extends Row {
  static override readonly tableName = 'dunning_plans';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['steps', 'metadata'];
  declare tenantId: string;
  declare id: string;
  declare name: string;
  declare steps: DunningPlan['steps'];
  declare archivedAt: Date | null;
  declare metadata: Record<string, string>;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}

export const toDunningPlan = (row: DunningPlanRow): DunningPlan => ({
  id: row.id,
  tenantId: row.tenantId,
  name: row.name,
  steps: row.steps,
  archivedAt: row.archivedAt?.toISOString() ?? null,
  metadata: row.metadata,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

/** Those in use, or those archived. */
export const dunningPlans = (
  trx: TenantTrx,
  { archived = false }: { archived?: boolean },
): QueryBuilder<DunningPlanRow> =>
  archived ? DunningPlanRow.query(trx).whereNotNull('archived_at') : DunningPlanRow.query(trx).whereNull('archived_at');

/** @throws dunning_plan_not_found */
export async function findDunningPlan(trx: TenantTrx, id: string): Promise<DunningPlan> {
  return found(await DunningPlanRow.query(trx).findById([tenantOf(trx), id]));
}

/** For writing; the first statement of a command. @throws dunning_plan_not_found */
export async function lockDunningPlan(trx: TenantTrx, id: string): Promise<DunningPlan> {
  waitTurn(trx, id);
  return found(
    await DunningPlanRow.query(trx)
      .findById([tenantOf(trx), id])
      .forUpdate(),
  );
}

export async function insertDunningPlan(
  trx: TenantTrx,
  plan: Pick<DunningPlan, 'id' | 'name' | 'steps' | 'metadata'>,
): Promise<DunningPlan> {
  return toDunningPlan(
    await DunningPlanRow.query(trx)
      .insert({ ...plan, tenantId: tenantOf(trx) })
      .returning('*'),
  );
}

/** Writes a locked plan's next version. */
export async function changeDunningPlan(
  trx: TenantTrx,
  before: DunningPlan,
  fields: Partial<Pick<DunningPlanRow, 'name' | 'steps' | 'metadata' | 'archivedAt'>>,
): Promise<DunningPlan> {
  const next = { ...fields, version: before.version + 1, updatedAt: DunningPlanRow.raw('now()') };
  return found(
    await DunningPlanRow.query(trx).findById([before.tenantId, before.id]).patch(next).returning('*').first(),
  );
}

function found(row: DunningPlanRow | undefined): DunningPlan {
  if (!row) throw problems.dunningPlanNotFound();
  return toDunningPlan(row);
}
