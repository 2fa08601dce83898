import { page } from '@beaver/kit';
import { automationOfRow, automations } from '../db/automation-row.ts';
import { toAutomation } from '../domain/automation.ts';
import type { Operation } from '../operation.ts';

/** Archived ones stay among them. */
export const listAutomations: Operation<'listAutomations'> = (call) =>
  call.read(async (trx) => ({
    status: 200,
    body: await page(call.query, {
      from: automations(trx),
      sort: { createdAt: 'created_at' },
      id: 'id',
      filters: { status: 'status', triggerType: 'trigger_type' },
      map: (row) => toAutomation(automationOfRow(row)),
    }),
  }));
