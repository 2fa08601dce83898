import type { TestClient } from '@beaver/kit/testing';
import type { Resource } from './buyer.ts';

/** A whole list, page by page. */
export async function readAll(client: TestClient, path: string): Promise<Resource[]> {
  const found: Resource[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const join: string = path.includes('?') ? '&' : '?';
    const { status, body } = await client.get(`${path}${join}limit=200${cursor ? `&cursor=${cursor}` : ''}`);
    if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
    found.push(...body.data);
    cursor = body.nextCursor;
  }
  return found;
}
