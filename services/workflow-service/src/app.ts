import { defineService } from '@beaver/kit';
import { temporalClient } from '@beaver/kit/temporal';
import type { Config } from './config.ts';
import { take } from './consume.ts';
import type { operations } from './generated/contract.ts';
import { makeMailer } from './mail/mailer.ts';
import { makeOutbox } from './mail/outbox.ts';
import type { Deps } from './operation.ts';
import { acknowledgeAlert } from './operations/acknowledge-alert.ts';
import { activateAutomation } from './operations/activate-automation.ts';
import { approveApproval } from './operations/approve-approval.ts';
import { archiveAutomation } from './operations/archive-automation.ts';
import { archiveNotificationTemplate } from './operations/archive-notification-template.ts';
import { cancelAutomationRun } from './operations/cancel-automation-run.ts';
import { createAutomation } from './operations/create-automation.ts';
import { createNotification } from './operations/create-notification.ts';
import { createNotificationTemplate } from './operations/create-notification-template.ts';
import { delegateApproval } from './operations/delegate-approval.ts';
import { getAlert } from './operations/get-alert.ts';
import { getApproval } from './operations/get-approval.ts';
import { getAutomation } from './operations/get-automation.ts';
import { getAutomationMatching } from './operations/get-automation-matching.ts';
import { getAutomationRun } from './operations/get-automation-run.ts';
import { getAutomationSchema } from './operations/get-automation-schema.ts';
import { getAutomationVersion } from './operations/get-automation-version.ts';
import { getNotification } from './operations/get-notification.ts';
import { getNotificationTemplate } from './operations/get-notification-template.ts';
import { getSuppression } from './operations/get-suppression.ts';
import { liftSuppression } from './operations/lift-suppression.ts';
import { listActions } from './operations/list-actions.ts';
import { listAlerts } from './operations/list-alerts.ts';
import { listApprovals } from './operations/list-approvals.ts';
import { listAutomationRuns } from './operations/list-automation-runs.ts';
import { listAutomationVersions } from './operations/list-automation-versions.ts';
import { listAutomations } from './operations/list-automations.ts';
import { listNotificationTemplates } from './operations/list-notification-templates.ts';
import { listNotifications } from './operations/list-notifications.ts';
import { listSuppressions } from './operations/list-suppressions.ts';
import { listTriggers } from './operations/list-triggers.ts';
import { pauseAutomation } from './operations/pause-automation.ts';
import { pauseAutomationRun } from './operations/pause-automation-run.ts';
import { previewNotificationTemplate } from './operations/preview-notification-template.ts';
import { progressAlert } from './operations/progress-alert.ts';
import { progressAutomationRun } from './operations/progress-automation-run.ts';
import { rejectApproval } from './operations/reject-approval.ts';
import { resumeAutomationRun } from './operations/resume-automation-run.ts';
import { retryAutomationRunStep } from './operations/retry-automation-run-step.ts';
import { retryNotification } from './operations/retry-notification.ts';
import { skipAutomationRunStep } from './operations/skip-automation-run-step.ts';
import { updateAutomation } from './operations/update-automation.ts';
import { updateNotificationTemplate } from './operations/update-notification-template.ts';
import { userPeer } from './peers/auth-user-service.ts';
import { feedsOf } from './peers/feeds.ts';
import { orderPeer } from './peers/order-service.ts';
import { storePeer } from './peers/service-entity-service.ts';
import { constraints } from './problems.ts';
import { reactions } from './relay.ts';

/** What this service is made of. */
export const defineApp = (config: Config) =>
  defineService<operations, Deps>({
    name: 'workflow-service',
    contract: new URL('./generated/openapi.json', import.meta.url),
    config,
    constraints,
    reactions,
    consumes: ({ feeds }) => ({ feeds, take }),
    deps: ({ calls }) => ({
      feeds: feedsOf(calls, config),
      orders: orderPeer(calls, config.ORDER_URL),
      stores: storePeer(calls, config.ENTITY_URL),
      users: userPeer(calls, config.AUTH_URL),
      mailer: makeMailer(config.SMTP_URL, config.MAIL_FROM),
      outbox: makeOutbox(),
      addressKey: config.SEALING_KEY,
      temporal: temporalClient(),
      config,
    }),
    close: async ({ mailer, outbox, temporal }) => {
      await outbox.close();
      mailer.close();
      await temporal.connection.close();
    },
    operations: {
      activateAutomation,
      approveApproval,
      archiveAutomation,
      acknowledgeAlert,
      archiveNotificationTemplate,
      cancelAutomationRun,
      createAutomation,
      createNotification,
      createNotificationTemplate,
      delegateApproval,
      getApproval,
      getAutomation,
      getAutomationMatching,
      getAutomationRun,
      getAutomationSchema,
      getAutomationVersion,
      getAlert,
      getNotification,
      getNotificationTemplate,
      getSuppression,
      liftSuppression,
      listActions,
      listApprovals,
      listAutomationRuns,
      listAutomationVersions,
      listAutomations,
      listAlerts,
      listNotificationTemplates,
      listNotifications,
      listSuppressions,
      listTriggers,
      pauseAutomation,
      pauseAutomationRun,
      previewNotificationTemplate,
      progressAutomationRun,
      rejectApproval,
      resumeAutomationRun,
      retryAutomationRunStep,
      progressAlert,
      retryNotification,
      skipAutomationRunStep,
      updateAutomation,
      updateNotificationTemplate,
    },
  });
