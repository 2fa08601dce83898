import { readConfig, workerSettings } from '@beaver/kit';
import { url } from 'envalid';

const settings = {
  ...workerSettings,
  CATALOG_URL: url({ desc: 'product-catalog-service' }),
  ORDER_URL: url({ desc: 'order-service' }),
  PAYMENT_URL: url({ desc: 'payment-service' }),
};

/** Reads the environment, or ends the process listing every fault. */
export const loadConfig = (env: NodeJS.ProcessEnv) => readConfig(env, settings);
