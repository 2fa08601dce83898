import { Row, type TenantTrx, tenantOf, waitTurn } from '@beaver/kit';
import type { QueryBuilder } from 'objection';
import type { Automation } from '../domain/automation.ts';
import { problems } from '../problems.ts';

export class AutomationRow extends Row {
  static override readonly tableName = 'automations';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['metadata'];
  declare tenantId: string;
  declare id: string;
  declare name: string;
  declare status: Automation['status'];
  declare triggerType: string;
  declare latestVersion: number;
  declare activeVersion: number | null;
  declare activeTriggerType: string | null;
  declare activeFilter: string | null;
  declare metadata: Record<string, string>;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}

export const automationOfRow = ({ ...row }: AutomationRow): Automation => row;

export const automations = (trx: TenantTrx): QueryBuilder<AutomationRow> => AutomationRow.query(trx);

/** @throws automation_not_found */
export async function findAutomation(trx: TenantTrx, id: string): Promise<Automation> {
  return found(await AutomationRow.query(trx).findById([tenantOf(trx), id]));
}

/** For writing; the first statement of a command. @throws automation_not_found */
export async function lockAutomation(trx: TenantTrx, id: string): Promise<Automation> {
  waitTurn(trx, id);
  return found(
    await AutomationRow.query(trx)
      .findById([tenantOf(trx), id])
      .forUpdate(),
  );
}

export async function insertAutomation(trx: TenantTrx, automation: Automation): Promise<void> {
  await AutomationRow.query(trx).insert({ ...automation });
}

export async function updateAutomation(trx: TenantTrx, { id, tenantId, ...fields }: Automation): Promise<void> {
  await AutomationRow.query(trx).findById([tenantId, id]).patch(fields);
}

function found(row: AutomationRow | undefined): Automation {
  if (!row) throw problems.automationNotFound();
  return automationOfRow(row);
}
