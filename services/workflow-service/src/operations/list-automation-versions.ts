import { page } from '@beaver/kit';
import { findAutomation } from '../db/automation-row.ts';
import { versionOfRow, versionsOf } from '../db/automation-version-row.ts';
import { toAutomationVersion } from '../domain/automation-version.ts';
import type { Operation } from '../operation.ts';

/** All that it ever was. */
export const listAutomationVersions: Operation<'listAutomationVersions'> = (call) =>
  call.read(async (trx) => {
    const { id } = await findAutomation(trx, call.path.automationId);
    const body = await page(call.query, {
      from: versionsOf(trx, id),
      sort: { createdAt: 'created_at' },
      id: 'number',
      map: (row) => toAutomationVersion(versionOfRow(row)),
    });
    return { status: 200, body };
  });
