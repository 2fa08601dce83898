import { readConfig, workerSettings } from '@beaver/kit/process';
import { str, url } from 'envalid';

const settings = {
  ...workerSettings,
  WORKFLOW_BUNDLE: str({
    default: undefined,
    desc: 'file that temporal/bin/bundle-workflows.ts wrote; made when it starts otherwise',
  }),
  CATALOG_URL: url({ desc: 'product-catalog-service' }),
  ORDER_URL: url({ desc: 'order-service' }),
  PAYMENT_URL: url({ desc: 'payment-service' }),
  WORKFLOW_URL: url({ desc: 'workflow-service' }),
};

/** Reads the environment, or ends the process listing every fault. */
export const loadConfig = (env: NodeJS.ProcessEnv) => readConfig(env, settings);
