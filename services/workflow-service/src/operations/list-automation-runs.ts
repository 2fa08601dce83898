import { page } from '@beaver/kit';
import { runOfRow, runs } from '../db/automation-run-row.ts';
import type { Operation } from '../operation.ts';
import { showRun } from '../save-run.ts';

/** Those that have ended stay among them. */
export const listAutomationRuns: Operation<'listAutomationRuns'> = (call, deps) =>
  call.read(async (trx) => ({
    status: 200,
    body: await page(call.query, {
      from: runs(trx),
      sort: { createdAt: 'created_at' },
      id: 'id',
      filters: { automationId: 'automation_id', status: 'status' },
      map: (row) => showRun(runOfRow(row), deps),
    }),
  }));
