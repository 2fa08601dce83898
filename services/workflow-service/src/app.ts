import { defineService } from '@beaver/kit';
import { temporalClient } from '@beaver/kit/temporal';
import type { Config } from './config.ts';
import { take } from './consume.ts';
import type { operations } from './generated/contract.ts';
import type { Deps } from './operation.ts';
import { acknowledgeAlert } from './operations/acknowledge-alert.ts';
import { getAlert } from './operations/get-alert.ts';
import { listAlerts } from './operations/list-alerts.ts';
import { progressAlert } from './operations/progress-alert.ts';
import { feedsOf } from './peers/feeds.ts';
import { storePeer } from './peers/service-entity-service.ts';
import { reactions } from './relay.ts';

/** What this service is made of. */
export const defineApp = (config: Config) =>
  defineService<operations, Deps>({
    name: 'workflow-service',
    contract: new URL('./generated/openapi.json', import.meta.url),
    config,
    reactions,
    consumes: ({ feeds }) => ({ feeds, take }),
    deps: ({ calls }) => ({
      feeds: feedsOf(calls, config),
      stores: storePeer(calls, config.ENTITY_URL),
      temporal: temporalClient(),
    }),
    close: ({ temporal }) => temporal.connection.close(),
    operations: { acknowledgeAlert, getAlert, listAlerts, progressAlert },
  });
