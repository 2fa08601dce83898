import { page } from '@beaver/kit';
import { templates, toTemplate } from '../db/template-row.ts';
import type { Operation } from '../operation.ts';

/** Archived ones stand apart: no mail is written by them. */
export const listNotificationTemplates: Operation<'listNotificationTemplates'> = (call) =>
  call.read(async (trx) => ({
    status: 200,
    body: await page(call.query, {
      from: templates(trx, call.query),
      sort: { createdAt: 'created_at' },
      id: 'id',
      filters: { kind: 'kind' },
      map: toTemplate,
    }),
  }));
