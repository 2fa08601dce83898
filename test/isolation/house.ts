import { type RunningService, startService, type TestIssuer } from '@beaver/kit/testing';
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

/** For auth-user-service; the others ignore them. */
export const authEnv = {
  SEALING_KEY: Buffer.alloc(32, 7).toString('base64'),
  MACHINE_CLIENTS: JSON.stringify(Object.fromEntries([...services, 'worker'].map((name) => [name, MACHINE_SECRET]))),
};

/** All services, the worker and the gateway; without one that has a folder, the suite would be silent about it. */
export async function startHouse(): Promise<House> {
  const main = ['service-entity-service', 'product-catalog-service', 'payment-service', 'order-service'];
  const besides = services.filter((name) => !main.includes(name));
  const shop = await startShop({ env: authEnv, besides });
  return {
    at: (service) => (service === 'order-service' ? shop.services : shop.services.peer(service)),
    services,
    operations,
    issuer: shop.services.issuer,
    stop: () => shop.stop(),
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
