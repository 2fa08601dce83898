import { newId, type TestAnswer } from '@beaver/kit/testing';
import { reconcileProcess, searchAttributes } from '@beaver/workflows/contract';
import type { WorkflowHandle } from '@temporalio/client';
import { card, place, type Resource, type Store, until } from './buyer.ts';
import type { Shop } from './start-shop.ts';

const PATIENCE_MS = 300_000;

/** Everything, up to this moment. */
const everything = { full: true, grace: 'PT0S' };

/** Asks for a reconciliation. @throws when it is refused */
export async function askReconciliation({ payments }: Store, wish: object = everything): Promise<string> {
  const { status, body } = await payments.post('/v1/reconciliations', wish);
  if (status !== 201) throw new Error(`no reconciliation: ${status} ${JSON.stringify(body)}`);
  return body.id;
}

/** Looks at a reconciliation until it is as wanted; until it has ended, unless said otherwise. */
export async function untilReconciled(
  { payments }: Store,
  id: string,
  wanted = ({ status }: Resource): boolean => status !== 'running',
): Promise<Resource> {
  for (const end = Date.now() + PATIENCE_MS; ; ) {
    const { body } = await payments.get(`/v1/reconciliations/${id}`);
    if (wanted(body)) return body;
    if (Date.now() > end) throw new Error(`never as wanted: ${JSON.stringify(body)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export const reconcile = async (store: Store, wish?: object): Promise<Resource> =>
  untilReconciled(store, await askReconciliation(store, wish));

export const findingsOf = async ({ payments }: Store, id: string, query = ''): Promise<Resource[]> =>
  (await payments.get(`/v1/reconciliations/${id}/findings?limit=200${query}`)).body.data;

export const resolve = ({ payments }: Store, findingId: string): Promise<TestAnswer> =>
  payments.post(`/v1/findings/${findingId}/resolve`, { reason: 'Looked into.' }, { idempotencyKey: newId('key') });

/** What the store's gateway tells by itself is lost from now on. */
export async function loseWebhooks({ gatewayUrl }: Shop, { gatewayKey }: Store): Promise<void> {
  const response = await fetch(new URL('/control/webhooks', gatewayUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${gatewayKey}` },
    body: JSON.stringify({ mode: 'off' }),
  });
  if (!response.ok) throw new Error(`webhooks: ${response.status} ${await response.text()}`);
}

export const processOf = ({ temporal }: Shop, { tenantId }: Store, id: string): WorkflowHandle =>
  temporal.client.workflow.getHandle(reconcileProcess.workflowId(tenantId, id));

/** What an operator finds it by. */
export async function attributesOf(handle: WorkflowHandle): Promise<{ stage: unknown; attention: unknown }> {
  const { typedSearchAttributes } = await handle.describe();
  const all = Object.fromEntries(typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]));
  return { stage: all[searchAttributes.stage], attention: all[searchAttributes.attention] };
}

/** An order whose goods can be shipped. */
export const confirmed = async (store: Store): Promise<Resource> => {
  const { id } = await place(store, card('pm_card_visa'));
  return until(store, id, ({ status, waitingFor }) => status === 'confirmed' && waitingFor === 'shipment');
};
