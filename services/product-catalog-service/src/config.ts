import { readConfig, serviceSettings } from '@beaver/kit';
import { url } from 'envalid';

const settings = {
  ...serviceSettings,
  ENTITY_URL: url({ desc: 'service-entity-service, which keeps stores and locations' }),
};

/** Reads the environment, or ends the process listing every fault. */
export const loadConfig = (env: NodeJS.ProcessEnv) => readConfig(env, settings);

export type Config = ReturnType<typeof loadConfig>;
