import { readConfig, serviceSettings } from '@beaver/kit';
import { url } from 'envalid';

const settings = {
  ...serviceSettings,
  ORDER_URL: url({ desc: 'order-service' }),
  PAYMENT_URL: url({ desc: 'payment-service' }),
  CATALOG_URL: url({ desc: 'product-catalog-service' }),
  ENTITY_URL: url({ desc: 'service-entity-service' }),
};

/** Reads and checks the environment. */
export const loadConfig = (env: NodeJS.ProcessEnv) => readConfig(env, settings);

export type Config = ReturnType<typeof loadConfig>;
