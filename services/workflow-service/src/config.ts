import { readConfig, sealingKey, serviceSettings } from '@beaver/kit';
import { email, makeValidator, str, url } from 'envalid';

/** Host, port, credentials and TLS options of the mail server, as nodemailer reads them. */
const smtpUrl = makeValidator<string>((input) => {
  const { protocol, hostname } = new URL(input);
  if (!['smtp:', 'smtps:'].includes(protocol) || hostname === '') throw new Error('not an smtp:// or smtps:// URL');
  return input;
});

const settings = {
  ...serviceSettings,
  AUTH_URL: url({ desc: 'auth-user-service, which keeps people' }),
  ORDER_URL: url({ desc: 'order-service' }),
  PAYMENT_URL: url({ desc: 'payment-service' }),
  CATALOG_URL: url({ desc: 'product-catalog-service' }),
  ENTITY_URL: url({ desc: 'service-entity-service' }),
  TEMPORAL_UI_URL: url({ default: 'http://127.0.0.1:8233', desc: 'base of links into the Web UI' }),
  TEMPORAL_NAMESPACE: str({ default: 'default' }),
  SMTP_URL: smtpUrl({ desc: 'mail server, as smtps://user:password@host:465' }),
  MAIL_FROM: email({ desc: 'address that mails come from' }),
  SEALING_KEY: sealingKey({ desc: 'hashes addresses that mails no longer go to' }),
};

/** Reads and checks the environment. */
export const loadConfig = (env: NodeJS.ProcessEnv) => readConfig(env, settings);

export type Config = ReturnType<typeof loadConfig>;
