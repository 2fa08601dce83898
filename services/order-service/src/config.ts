import { readConfig, serviceSettings } from '@beaver/kit';
import { str, url } from 'envalid';

const settings = {
  ...serviceSettings,
  CATALOG_URL: url({ desc: 'product-catalog-service' }),
  ENTITY_URL: url({ desc: 'service-entity-service' }),
  TEMPORAL_UI_URL: url({ default: 'http://127.0.0.1:8233', desc: 'base of links into the Web UI' }),
  TEMPORAL_NAMESPACE: str({ default: 'default' }),
};

/** Reads the environment, or ends the process listing every fault. */
export const loadConfig = (env: NodeJS.ProcessEnv) => readConfig(env, settings);

export type Config = ReturnType<typeof loadConfig>;
