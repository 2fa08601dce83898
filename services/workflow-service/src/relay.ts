import type { Reaction } from '@beaver/kit';
import { signalWorkflow, startWorkflow } from '@beaver/kit/temporal';
import { findRun } from './db/automation-run-row.ts';
import { sendNotification } from './mail/send-notification.ts';
import type { Deps } from './operation.ts';
import { startOfRun } from './run-start.ts';

/**
 * What follows a commit here: mails are sent, now or when their time has come; automations' runs get their processes, and these are told
 * what was decided.
 */
export const reactions = (deps: Deps): Record<string, Reaction> => ({
  sendNotification: sendNotification(deps),

  startRun: async ({ tenantId, key, payload, database }) => {
    const { runId, title } = payload as { runId: string; title: string };
    const run = await database.asTenant(tenantId, (trx) => findRun(trx, runId));
    return startWorkflow(deps.temporal, startOfRun(key, run, title));
  },

  signalRun: ({ key, payload, eventId }) => {
    const { signal, facts } = payload as { signal: string; facts: object };
    return signalWorkflow(deps.temporal, key, signal, { ...facts, eventId });
  },
});
