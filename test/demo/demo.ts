/**
 * `npm run demo`: a store, fifty orders and what became of them, made through REST on the system that `npm start` runs.
 * Each run opens a store of its own.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Endpoints, readEndpoints, repository } from '@beaver/temporal/dev';
import { checkBooks } from './check-books.ts';
import { describe } from './describe.ts';
import { narrator } from './narrator.ts';
import { openStore } from './open-store.ts';
import { placeOrders } from './place-orders.ts';
import { reconcileBooks } from './reconcile-books.ts';
import { summarize } from './summary.ts';

const { values } = parseArgs({ options: { 'data-dir': { type: 'string', default: '.beaver' } } });
const write = (text: string) => process.stdout.write(`${text}\n`);

try {
  const endpoints = await running(join(resolve(repository, values['data-dir']), 'endpoints.json'));
  const begun = performance.now();
  const store = await openStore(endpoints);
  write(
    `${store.name} is open: ${store.variantIds.size} variants at ${[...store.locations.values()].join(' and ')}.\n`,
  );
  const told = await placeOrders(store, narrator(process.stdout));
  const summary = await summarize(store);
  await checkBooks(store, told, summary);
  await reconcileBooks(store);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  write(`\n${told.length} orders in ${seconds} s, each as it should be.\n`);
  write(await describe(store, told, summary, endpoints.temporal));
} catch (error) {
  process.stderr.write(`\nThe demo stopped: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
process.exit();

/** @throws saying what to do */
async function running(file: string): Promise<Endpoints> {
  try {
    const endpoints = readEndpoints(file);
    await fetch(`${endpoints.services['order-service']}/healthz`);
    return endpoints;
  } catch (error) {
    throw new Error(
      'nothing is running. Type `npm start`, wait until it is ready, and try again in another terminal.',
      {
        cause: error,
      },
    );
  }
}
