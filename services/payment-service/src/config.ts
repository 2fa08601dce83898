import { readConfig, sealingKey, serviceSettings } from '@beaver/kit';
import { makeValidator, num, str, url } from 'envalid';

/** A sandbox address that is Stripe's would send sandbox keys there: the service does not start. */
const sandboxUrl = makeValidator<string>((input) => {
  if (/(^|\.)stripe\.com$/i.test(new URL(input).hostname)) throw new Error('sandbox keys must not go to Stripe');
  return input;
});

const settings = {
  ...serviceSettings,
  PUBLIC_URL: url({ devDefault: undefined, default: undefined, desc: 'own address as gateways and buyers reach it' }),
  ORDER_URL: url({ desc: 'order-service, which keeps payment methods' }),
  CATALOG_URL: url({ desc: 'product-catalog-service, which keeps stock' }),
  ENTITY_URL: url({ desc: 'service-entity-service, which keeps stores' }),
  SEALING_KEY: sealingKey({ desc: "seals gateways' credentials" }),
  SANDBOX_GATEWAY_URL: sandboxUrl({ default: undefined, desc: 'where sandbox keys go; without it they are refused' }),
  TEMPORAL_UI_URL: url({ default: 'http://127.0.0.1:8233', desc: 'base of links into the Web UI' }),
  TEMPORAL_NAMESPACE: str({ default: 'default' }),
  GATEWAY_TIMEOUT_MS: num({ default: 20_000, desc: "a gateway's call; shorter than a request may take" }),
};

/** Reads and checks the environment. */
export const loadConfig = (env: NodeJS.ProcessEnv) => readConfig(env, settings);

export type Config = ReturnType<typeof loadConfig>;
