import { defineService } from '@beaver/kit';
import { temporalClient } from '@beaver/kit/temporal';
import type { Config } from './config.ts';
import { take } from './consume.ts';
import type { operations } from './generated/contract.ts';
import { makeMailer } from './mail/mailer.ts';
import { makeOutbox } from './mail/outbox.ts';
import type { Deps } from './operation.ts';
import { acknowledgeAlert } from './operations/acknowledge-alert.ts';
import { archiveNotificationTemplate } from './operations/archive-notification-template.ts';
import { createNotificationTemplate } from './operations/create-notification-template.ts';
import { getAlert } from './operations/get-alert.ts';
import { getNotification } from './operations/get-notification.ts';
import { getNotificationTemplate } from './operations/get-notification-template.ts';
import { getSuppression } from './operations/get-suppression.ts';
import { liftSuppression } from './operations/lift-suppression.ts';
import { listAlerts } from './operations/list-alerts.ts';
import { listNotificationTemplates } from './operations/list-notification-templates.ts';
import { listNotifications } from './operations/list-notifications.ts';
import { listSuppressions } from './operations/list-suppressions.ts';
import { previewNotificationTemplate } from './operations/preview-notification-template.ts';
import { progressAlert } from './operations/progress-alert.ts';
import { retryNotification } from './operations/retry-notification.ts';
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
    }),
    close: async ({ mailer, outbox, temporal }) => {
      await outbox.close();
      mailer.close();
      await temporal.connection.close();
    },
    operations: {
      acknowledgeAlert,
      archiveNotificationTemplate,
      createNotificationTemplate,
      getAlert,
      getNotification,
      getNotificationTemplate,
      getSuppression,
      liftSuppression,
      listAlerts,
      listNotificationTemplates,
      listNotifications,
      listSuppressions,
      previewNotificationTemplate,
      progressAlert,
      retryNotification,
      updateNotificationTemplate,
    },
  });
