import { type RunningService, startService, type TestIssuer } from '@beaver/kit/testing';
import { startMailSink } from '../mails/start-mail-sink.ts';
import { startShop } from '../order/start-shop.ts';
import { type Operation, operations, services } from './operations.ts';
import { MACHINE_SECRET } from './recipes.ts';

/** Services that run, and the operations that they answer. */
export interface House {
  at(service: string): RunningService;
  services: readonly string[];
  operations: readonly Operation[];
  issuer: TestIssuer;
  stop(): Promise<void>;
}

/** What one service or another needs beside its peers; without a sink mails wait. */
export const houseEnv = {
  SEALING_KEY: Buffer.alloc(32, 7).toString('base64'),
  MACHINE_CLIENTS: JSON.stringify(Object.fromEntries([...services, 'worker'].map((name) => [name, MACHINE_SECRET]))),
  SMTP_URL: 'smtp://127.0.0.1:1',
  MAIL_FROM: 'shop@beaver.example',
};

/** All services, the worker, the gateway and the mail sink; without one that has a folder, the suite would be silent about it. */
export async function startHouse(): Promise<House> {
  const main = ['service-entity-service', 'product-catalog-service', 'payment-service', 'order-service'];
  const besides = services.filter((name) => !main.includes(name));
  const sink = await startMailSink();
  const shop = await startShop({ env: { ...houseEnv, ...sink.env }, besides });
  return {
    at: (service) => (service === 'order-service' ? shop.services : shop.services.peer(service)),
    services,
    operations,
    issuer: shop.services.issuer,
    stop: async () => {
      await shop.stop();
      await sink.stop();
    },
  };
}

/** One service alone, for faults planted in its database. */
export async function startAlone(name: string): Promise<House> {
  const service = await startService({ folder: `services/${name}` });
  return {
    at: () => service,
    services: [name],
    operations: operations.filter((operation) => operation.service === name),
    issuer: service.issuer,
    stop: () => service.stop(),
  };
}
