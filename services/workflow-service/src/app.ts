import { defineService } from '@beaver/kit';
import type { Config } from './config.ts';
import { take } from './consume.ts';
import type { operations } from './generated/contract.ts';
import type { Deps } from './operation.ts';
import { feedsOf } from './peers/feeds.ts';

/** What this service is made of. */
export const defineApp = (config: Config) =>
  defineService<operations, Deps>({
    name: 'workflow-service',
    contract: new URL('./generated/openapi.json', import.meta.url),
    config,
    deps: ({ calls }) => ({ feeds: feedsOf(calls, config) }),
    consumes: ({ feeds }) => ({ feeds, take }),
    operations: {},
  });
