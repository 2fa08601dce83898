import { Row, type TenantTrx, tenantOf, waitTurn } from '@beaver/kit';
import type { QueryBuilder } from 'objection';
import type { NotificationKind } from '../domain/notification.ts';
import type { NotificationTemplate } from '../domain/template.ts';
import { problems } from '../problems.ts';

export class TemplateRow extends Row {
  static override readonly tableName = 'notification_templates';
  static override readonly idColumn = ['tenant_id', 'id'];
  static override readonly jsonAttributes = ['metadata'];
  declare tenantId: string;
  declare id: string;
  declare kind: NotificationKind;
  declare locale: string;
  declare subject: string;
  declare text: string;
  declare html: string;
  declare archivedAt: Date | null;
  declare metadata: Record<string, string>;
  declare version: number;
  declare createdAt: Date;
  declare updatedAt: Date;
}

export const toTemplate = (row: TemplateRow): NotificationTemplate => ({
  id: row.id,
  tenantId: row.tenantId,
  kind: row.kind,
  locale: row.locale,
  subject: row.subject,
  text: row.text,
  html: row.html,
  archivedAt: row.archivedAt?.toISOString() ?? null,
  metadata: row.metadata,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

/** Those in use, or those archived. */
export const templates = (
  trx: TenantTrx,
  { archived = false }: { archived?: boolean | undefined },
): QueryBuilder<TemplateRow> =>
  archived ? TemplateRow.query(trx).whereNotNull('archived_at') : TemplateRow.query(trx).whereNull('archived_at');

/** Those in use of one kind, of all locales. */
export async function templatesOf(trx: TenantTrx, kind: NotificationKind): Promise<NotificationTemplate[]> {
  return (await templates(trx, {}).where({ kind })).map(toTemplate);
}

/** @throws notification_template_not_found */
export async function findTemplate(trx: TenantTrx, id: string): Promise<NotificationTemplate> {
  return found(await TemplateRow.query(trx).findById([tenantOf(trx), id]));
}

/** For writing; the first statement of a command. @throws notification_template_not_found */
export async function lockTemplate(trx: TenantTrx, id: string): Promise<NotificationTemplate> {
  waitTurn(trx, id);
  return found(
    await TemplateRow.query(trx)
      .findById([tenantOf(trx), id])
      .forUpdate(),
  );
}

/** @throws notification_template_exists */
export async function insertTemplate(
  trx: TenantTrx,
  fields: Pick<NotificationTemplate, 'id' | 'kind' | 'locale' | 'subject' | 'text' | 'html' | 'metadata'>,
): Promise<NotificationTemplate> {
  return toTemplate(
    await TemplateRow.query(trx)
      .insert({ ...fields, tenantId: tenantOf(trx) })
      .returning('*'),
  );
}

/** Writes a locked template's next version. */
export async function changeTemplate(
  trx: TenantTrx,
  before: NotificationTemplate,
  fields: Partial<Pick<TemplateRow, 'subject' | 'text' | 'html' | 'metadata' | 'archivedAt'>>,
): Promise<NotificationTemplate> {
  const next = { ...fields, version: before.version + 1, updatedAt: TemplateRow.raw('now()') };
  return found(await TemplateRow.query(trx).findById([before.tenantId, before.id]).patch(next).returning('*').first());
}

function found(row: TemplateRow | undefined): NotificationTemplate {
  if (!row) throw problems.templateNotFound();
  return toTemplate(row);
}
