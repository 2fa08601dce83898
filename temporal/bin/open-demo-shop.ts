/** Job of docker-compose.yml: a shop to try things on, made through REST, and the command that places an order in it. */
import { join } from 'node:path';
import { readConfig } from '@beaver/kit/process';
import { str, url } from 'envalid';
import { orderCommand } from '../src/dev/describe-system.ts';
import { seedDemoShop } from '../src/dev/seed-demo-shop.ts';

const config = readConfig(process.env, {
  AUTH_URL: url(),
  ENTITY_URL: url(),
  CATALOG_URL: url(),
  ORDER_URL: url(),
  PAYMENT_URL: url(),
  DEMO_PASSWORD: str(),
  DATA_FOLDER: str({ desc: 'remembers the shop between starts' }),
});
const urls = {
  'auth-user-service': config.AUTH_URL,
  'service-entity-service': config.ENTITY_URL,
  'product-catalog-service': config.CATALOG_URL,
  'order-service': config.ORDER_URL,
  'payment-service': config.PAYMENT_URL,
};
const file = join(config.DATA_FOLDER, 'demo.json');
const demo = await seedDemoShop({ urls, file, password: config.DEMO_PASSWORD, signal: AbortSignal.timeout(60_000) });

/** Each port is published on the machine under its own number. */
const outside = Object.entries(urls).map(([name, inside]) => [name, `http://127.0.0.1:${new URL(inside).port}`]);
process.stdout.write(`demo shop: ${demo.email}, password ${demo.password}\n\n`);
process.stdout.write(`Place an order:\n\n${orderCommand(Object.fromEntries(outside), demo)}\n`);
