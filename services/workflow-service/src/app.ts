import { defineService } from '@beaver/kit';
import type { Config } from './config.ts';
import { take } from './consume.ts';
import type { operations } from './generated/contract.ts';
import { makeMailer } from './mail/mailer.ts';
import { makeOutbox } from './mail/outbox.ts';
import type { Deps } from './operation.ts';
import { archiveNotificationTemplate } from './operations/archive-notification-template.ts';
import { createNotification } from './operations/create-notification.ts';
import { createNotificationTemplate } from './operations/create-notification-template.ts';
import { getNotification } from './operations/get-notification.ts';
import { getNotificationTemplate } from './operations/get-notification-template.ts';
import { getSuppression } from './operations/get-suppression.ts';
import { liftSuppression } from './operations/lift-suppression.ts';
import { listNotificationTemplates } from './operations/list-notification-templates.ts';
import { listNotifications } from './operations/list-notifications.ts';
import { listSuppressions } from './operations/list-suppressions.ts';
import { previewNotificationTemplate } from './operations/preview-notification-template.ts';
import { retryNotification } from './operations/retry-notification.ts';
import { updateNotificationTemplate } from './operations/update-notification-template.ts';
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
      mailer: makeMailer(config.SMTP_URL, config.MAIL_FROM),
      outbox: makeOutbox(),
      addressKey: config.SEALING_KEY,
    }),
    close: async ({ mailer, outbox }) => {
      await outbox.close();
      mailer.close();
    },
    operations: {
      archiveNotificationTemplate,
      createNotification,
      createNotificationTemplate,
      getNotification,
      getNotificationTemplate,
      getSuppression,
      liftSuppression,
      listNotificationTemplates,
      listNotifications,
      listSuppressions,
      previewNotificationTemplate,
      retryNotification,
      updateNotificationTemplate,
    },
  });
