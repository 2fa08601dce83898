import { Row, type TenantTrx, tenantOf } from '@beaver/kit';
import type { QueryBuilder } from 'objection';
import type { AutomationVersion } from '../domain/automation-version.ts';
import { problems } from '../problems.ts';

export class AutomationVersionRow extends Row {
  static override readonly tableName = 'automation_versions';
  static override readonly idColumn = ['tenant_id', 'automation_id', 'number'];
  static override readonly jsonAttributes = ['definition'];
  declare tenantId: string;
  declare automationId: string;
  declare number: number;
  declare definition: AutomationVersion['definition'];
  declare createdBy: string;
  declare createdAt: Date;
}

export const versionOfRow = ({ ...row }: AutomationVersionRow): AutomationVersion => row;

export const versionsOf = (trx: TenantTrx, automationId: string): QueryBuilder<AutomationVersionRow> =>
  AutomationVersionRow.query(trx).where({ automation_id: automationId });

/** @throws automation_version_not_found */
export async function findVersion(trx: TenantTrx, automationId: string, number: number): Promise<AutomationVersion> {
  const row = await AutomationVersionRow.query(trx).findById([tenantOf(trx), automationId, number]);
  if (!row) throw problems.automationVersionNotFound();
  return versionOfRow(row);
}

/** Never changed afterwards. */
export async function insertVersion(trx: TenantTrx, version: AutomationVersion): Promise<void> {
  await AutomationVersionRow.query(trx).insert({ ...version });
}
