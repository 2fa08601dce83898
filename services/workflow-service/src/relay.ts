import type { Reaction } from '@beaver/kit';
import { signalWorkflow, startWorkflow } from '@beaver/kit/temporal';
import type { LowStockAlertSignals } from '@beaver/workflows/contract';
import { findAlert } from './db/alert-row.ts';
import { findRun } from './db/automation-run-row.ts';
import { patienceOf } from './domain/patience.ts';
import { lowStockStart } from './low-stock-start.ts';
import { sendDigest } from './mail/send-digest.ts';
import { sendNotification } from './mail/send-notification.ts';
import type { Deps } from './operation.ts';
import { startOfRun } from './run-start.ts';

/**
 * What follows a commit here: mails are sent, now or when their time has come; alerts and automations' runs get their processes, and these are
 * told.
 */
export const reactions = (deps: Deps): Record<string, Reaction> => ({
  sendNotification: sendNotification(deps),
  sendAlertDigest: sendDigest(deps),

  startLowStockAlert: async ({ tenantId, key, payload, database }) => {
    const { alertId } = payload as { alertId: string };
    const alert = await database.asTenant(tenantId, (trx) => findAlert(trx, alertId));
    const patience = patienceOf(await deps.stores.settings(tenantId, alert.storeIds));
    return startWorkflow(deps.temporal, lowStockStart(key, alert, patience));
  },

  tellLowStockAlert: ({ key, payload, eventId }) => {
    const { signal } = payload as { signal: keyof LowStockAlertSignals };
    return signalWorkflow(deps.temporal, key, signal, { eventId });
  },

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
