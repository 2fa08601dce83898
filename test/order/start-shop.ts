import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts, type RunningProcess, startProcess, startService, type TestService } from '@beaver/kit/testing';
import { type HistoryPath, openNamespace, recordHistory, type TestTemporal } from '@beaver/temporal/testing';
import {
  disputeProcess,
  orderFulfillmentProcess,
  paymentRetryProcess,
  reconcileProcess,
  refundProcess,
  returnProcess,
} from '@beaver/workflows/contract';
import type { Store } from './buyer.ts';
import { openStore, type StoreOptions } from './open-store.ts';

/** The main job's services, worker and gateway as real processes, on databases of their own. */
export interface Shop {
  temporal: TestTemporal;
  services: TestService;
  worker: RunningProcess;
  gatewayUrl: string;
  /** Ends the gateway, as a crash does. @returns what starts it again at the same address, with all that it knew */
  killGateway(): Promise<() => Promise<void>>;
  /** @param more what its environment adds */
  restartWorker(more?: Record<string, string>): Promise<void>;
  /** A tenant with a store, a variant with stock, and gateways for each method type. */
  openStore(options?: StoreOptions): Promise<Store>;
  /** For replays, when told to (docs/04): of a subject's process (a retry's is `ord_1/1`), or of one by its own id. */
  record(path: HistoryPath, store: Store, id: string): Promise<void>;
  stop(): Promise<void>;
}

/** Somebody between two processes, who is told to whom everything goes. */
interface Between {
  url: string;
  forwardTo(url: string): void;
}

interface ShopOptions {
  /** Where its processes run, stopped with it; a namespace on the suite's Temporal unless said otherwise. */
  temporal?: TestTemporal;
  /** Who stands in front of the gateway as payment-service sees it, of the catalog as all others do, and of the others as the worker does. */
  gates?: { gateway?: Between; catalog?: Between; orders?: Between; payments?: Between };
  /** What the environment of its processes adds. */
  env?: Record<string, string>;
  /** Services that the main job does without. */
  besides?: string[];
}

/** Of a service that the main job does without. */
const NOWHERE = 'http://127.0.0.1:1';
/** Nobody listens there: what is written to buyers waits. */
const NO_MAIL = 'smtp://127.0.0.1:1';

export async function startShop({
  temporal: of,
  gates = {},
  env: more = {},
  besides = [],
}: ShopOptions = {}): Promise<Shop> {
  await using starting = new AsyncDisposableStack();
  const temporal = of ?? (await openNamespace());
  starting.defer(() => temporal.stop());
  const env = { ...temporal.env, ...more };
  const folder = await mkdtemp(join(tmpdir(), 'beaver-shop-'));
  starting.defer(() => rm(folder, { recursive: true, force: true }));
  const [port] = await freePorts(1);
  const startGateway = () =>
    startProcess('test/sandbox-gateway/src/main.ts', {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_FILE: join(folder, 'gateway.sqlite'),
      LOG_LEVEL: 'warn',
      WEBHOOK_RETRY_MS: '200',
    });
  let gateway = await startGateway();
  starting.defer(async () => void (await gateway.end()));
  const services = await startService({
    folder: 'services/order-service',
    peers: ['service-entity-service', 'product-catalog-service', 'payment-service', ...besides],
    env: {
      SMTP_URL: NO_MAIL,
      MAIL_FROM: 'shop@lodge.example',
      ...(besides.includes('auth-user-service') ? {} : { AUTH_URL: NOWHERE }),
      ...env,
      ...(gates.catalog ? { CATALOG_URL: gates.catalog.url } : {}),
      SANDBOX_GATEWAY_URL: gates.gateway?.url ?? gateway.url,
      SEALING_KEY: Buffer.alloc(32, 7).toString('base64'),
    },
  });
  const catalogUrl = services.peer('product-catalog-service').url;
  gates.gateway?.forwardTo(gateway.url);
  gates.catalog?.forwardTo(catalogUrl);
  gates.orders?.forwardTo(services.url);
  gates.payments?.forwardTo(services.peer('payment-service').url);
  starting.defer(() => services.stop());
  const startWorker = (added: Record<string, string> = {}) =>
    startProcess('temporal/src/worker.ts', {
      ...process.env,
      ...env,
      NODE_ENV: 'test',
      LOG_LEVEL: 'error',
      HEALTH_PORT: '0',
      ISSUER_URL: services.issuer.url,
      CLIENT_ID: 'worker',
      CLIENT_SECRET: 'for-tests-only',
      ORDER_URL: gates.orders?.url ?? services.url,
      CATALOG_URL: gates.catalog?.url ?? catalogUrl,
      PAYMENT_URL: gates.payments?.url ?? services.peer('payment-service').url,
      WORKFLOW_URL: besides.includes('workflow-service') ? services.peer('workflow-service').url : NOWHERE,
      ...added,
    });
  let worker = await startWorker();
  starting.defer(async () => void (await worker.end()));
  const running = starting.move();
  return {
    temporal,
    services,
    get worker() {
      return worker;
    },
    gatewayUrl: gateway.url,
    killGateway: async () => {
      await gateway.end('SIGKILL');
      return async () => {
        gateway = await startGateway();
      };
    },
    restartWorker: async (added) => {
      worker = await startWorker(added);
    },
    openStore: (options) => openStore(services, options),
    record: (path, { tenantId }, id) => {
      const [orderId = id, method] = id.split('/');
      if (orderId.startsWith('ord') && method)
        return recordHistory(temporal.client, path, paymentRetryProcess.workflowId(tenantId, orderId, Number(method)));
      const kinds = { orf: refundProcess, ret: returnProcess, rec: reconcileProcess, dsp: disputeProcess };
      const { workflowId } = kinds[id.slice(0, 3) as keyof typeof kinds] ?? orderFulfillmentProcess;
      return recordHistory(temporal.client, path, id.includes('/') ? id : workflowId(tenantId, id));
    },
    stop: () => running.disposeAsync(),
  };
}
