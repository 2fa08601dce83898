import {
  newId,
  type RunningProcess,
  startProcess,
  startService,
  type TestClient,
  type TestService,
} from '@beaver/kit/testing';
import { type HistoryPath, recordHistory, type TestTemporal } from '@beaver/temporal/testing';
import { lowStockAlertProcess } from '@beaver/workflows/contract';

/** What watches stock, as real processes: the catalog, workflow-service and the worker. Orders and payments are away. */
export interface Watch {
  temporal: TestTemporal;
  service: TestService;
  openStore(settings?: object): Promise<WatchedStore>;
  /** Waits until an alert has its process: time that is skipped before is not time that it waits. */
  hasStarted(store: WatchedStore, alertId: string): Promise<void>;
  /** How the process of an alert ended. Who waits for a result lets the server skip all time that there is, so it waits first. */
  resultOf(store: WatchedStore, alertId: string): Promise<unknown>;
  /** Keeps the history of an alert's process for replays, when told to: docs/04-add-a-workflow.md. */
  record(path: HistoryPath, store: WatchedStore, alertId: string): Promise<void>;
  stop(): Promise<void>;
}

/** A tenant of whose location the catalog has heard. */
export interface WatchedStore {
  tenantId: string;
  storeId: string;
  locationId: string;
  entities: TestClient;
  catalog: TestClient;
  alerts: TestClient;
}

export interface Alert extends Record<string, unknown> {
  id: string;
  status: string;
}

const NOBODY = 'http://127.0.0.1:1';

export async function startWatch(temporal: TestTemporal): Promise<Watch> {
  const service = await startService({
    folder: 'services/workflow-service',
    peers: ['service-entity-service', 'product-catalog-service'],
    env: {
      ...temporal.env,
      AUTH_URL: NOBODY,
      ORDER_URL: NOBODY,
      PAYMENT_URL: NOBODY,
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'shop@beaver.example',
      SEALING_KEY: Buffer.alloc(32, 7).toString('base64'),
      LOG_LEVEL: 'error',
    },
  });
  const worker = await startWorker(temporal, service);
  const handle = ({ tenantId }: WatchedStore, alertId: string) =>
    temporal.client.workflow.getHandle(lowStockAlertProcess.workflowId(tenantId, alertId));
  const statusOf = (store: WatchedStore, alertId: string, wished: (status: string | undefined) => boolean) =>
    until(async () => {
      const { status } = await handle(store, alertId)
        .describe()
        .catch(() => ({ status: undefined }));
      return status?.name;
    }, wished);
  return {
    temporal,
    service,
    openStore: (settings) => openStore(service, settings),
    hasStarted: async (store, alertId) => void (await statusOf(store, alertId, (status) => status !== undefined)),
    resultOf: async (store, alertId) => {
      await statusOf(store, alertId, (status) => status !== 'RUNNING');
      return handle(store, alertId).result();
    },
    record: (path, store, alertId) => recordHistory(temporal.client, path, handle(store, alertId).workflowId),
    stop: async () => {
      await worker.end();
      await service.stop();
      await temporal.stop();
    },
  };
}

const startWorker = (temporal: TestTemporal, service: TestService): Promise<RunningProcess> =>
  startProcess('temporal/src/worker.ts', {
    ...process.env,
    ...temporal.env,
    NODE_ENV: 'test',
    LOG_LEVEL: 'error',
    HEALTH_PORT: '0',
    ISSUER_URL: service.issuer.url,
    CLIENT_ID: 'worker',
    CLIENT_SECRET: 'for-tests-only',
    ORDER_URL: NOBODY,
    CATALOG_URL: service.peer('product-catalog-service').url,
    PAYMENT_URL: NOBODY,
    WORKFLOW_URL: service.url,
  });

async function openStore(service: TestService, settings: object = {}): Promise<WatchedStore> {
  const id = newId('ten');
  const entity = service.peer('service-entity-service');
  const first = { name: 'Lodge Supply', currency: 'USD', timeZone: 'UTC' };
  const registrar = entity.machine('auth-user-service', ['tenants:create']);
  const made = await registrar.post('/v1/tenants', { id, name: 'Lodge', store: first });
  const store: WatchedStore = {
    tenantId: id,
    storeId: made.body.store.id,
    locationId: made.body.location.id,
    entities: entity.tenant({ id }),
    catalog: service.peer('product-catalog-service').tenant({ id }),
    alerts: service.tenant({ id }),
  };
  if (Object.keys(settings).length > 0)
    await store.entities.patch(`/v1/stores/${store.storeId}/settings`, settings, { ifMatch: '*' });
  const seen = await addGoods(store, 100);
  const level = async () => (await store.catalog.get(`/v1/inventory-levels?variantId=${seen}`)).body.data[0];
  await until(level, ({ lowStockThreshold }) => lowStockThreshold !== null);
  return store;
}

/** A variant on sale, of which so many lie there. */
export async function addGoods(store: WatchedStore, quantity: number): Promise<string> {
  const variant = { sku: newId('sku'), price: { amount: 4200, currency: 'USD' } };
  const { body } = await store.catalog.post('/v1/products', { title: 'Alpine tent', variants: [variant] });
  await store.catalog.post(`/v1/products/${body.id}/publish`);
  const variantId = body.variants[0].id;
  await count(store, variantId, quantity);
  return variantId;
}

/** Somebody counts. */
export async function count({ catalog, locationId }: WatchedStore, variantId: string, set: number): Promise<void> {
  const body = { variantId, locationId, set, reason: 'counted' };
  const { status } = await catalog.post('/v1/inventory-adjustments', body, { idempotencyKey: newId('key') });
  if (status !== 201) throw new Error(`not counted: ${status}`);
}

/** The alerts of a variant, oldest first, once they are as wished. */
export const alertsOf = ({ alerts }: WatchedStore, variantId: string, wished: (found: Alert[]) => boolean) =>
  until(async () => {
    const { body } = await alerts.get(`/v1/alerts?variantId=${variantId}&sort=createdAt&limit=200`);
    return body.data as Alert[];
  }, wished);

/** The only alert of a variant, once it is as wished. */
export async function alertOf(store: WatchedStore, variantId: string, wished: (alert: Alert) => boolean = () => true) {
  const [alert] = await alertsOf(store, variantId, ([found]) => found !== undefined && wished(found));
  return alert as Alert;
}

/** Asks until it is so, for half a minute. */
export async function until<T>(ask: () => Promise<T>, isSo: (answer: T) => boolean): Promise<T> {
  for (let left = 300; ; left -= 1) {
    const answer = await ask();
    if (isSo(answer) || left === 0) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
