import { findTemplate } from '../db/template-row.ts';
import type { Operation } from '../operation.ts';

/** Archived ones too, since notifications name them. */
export const getNotificationTemplate: Operation<'getNotificationTemplate'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: await findTemplate(trx, call.path.notificationTemplateId) }));
