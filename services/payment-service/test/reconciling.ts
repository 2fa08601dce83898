import { newId, type TestAnswer } from '@beaver/kit/testing';
import type { Shop } from './open-shop.ts';

type Json = ReturnType<typeof JSON.parse>;

/** Asks for a comparison of everything, up to this moment. */
export async function startReconciliation(shop: Shop, wish: object = { full: true, grace: 'PT0S' }): Promise<string> {
  const { status, body } = await shop.owner.post('/v1/reconciliations', wish);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.id;
}

/** One leg, page by page, as its process does. @returns how many were looked at */
export async function compareLeg(shop: Shop, id: string, leg: string): Promise<number> {
  let checked = 0;
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const answer = await checkPage(shop, id, { leg, ...(cursor ? { cursor } : {}) });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    checked += answer.body.checked;
    cursor = answer.body.cursor as string | null;
  }
  return checked;
}

export const checkPage = (shop: Shop, id: string, body: object): Promise<TestAnswer> =>
  shop.worker.post(`/v1/reconciliations/${id}/checks`, body);

export const tell = (shop: Shop, id: string, body: object): Promise<TestAnswer> =>
  shop.worker.post(`/v1/reconciliations/${id}/progress`, body);

/** A whole comparison of what this service can see without orders and stock. */
export async function reconcile(shop: Shop, wish?: object): Promise<{ id: string; checked: number[] }> {
  const id = await startReconciliation(shop, wish);
  const checked: number[] = [];
  for (const leg of ['gateway', 'ledger', 'findings']) {
    checked.push(await compareLeg(shop, id, leg));
    await tell(shop, id, { leg, outcome: 'succeeded', checked: checked.at(-1) });
  }
  await tell(shop, id, { outcome: 'succeeded' });
  return { id, checked };
}

export const findingsOf = async (shop: Shop, id: string, query = ''): Promise<Json[]> =>
  (await shop.owner.get(`/v1/reconciliations/${id}/findings?limit=200${query}`)).body.data;

export const resolve = (
  shop: Shop,
  findingId: string,
  body: object = { reason: 'Looked into.' },
): Promise<TestAnswer> => shop.owner.post(`/v1/findings/${findingId}/resolve`, body, { idempotencyKey: newId('k') });
