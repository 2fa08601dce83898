import type { TestAnswer, TestClient } from '@beaver/kit/testing';
import type { Resource } from '../order/buyer.ts';

/** The demo's store, and its owner in front of each service. */
export interface Store {
  name: string;
  email: string;
  password: string;
  tenantId: string;
  storeId: string;
  /** SKU → id. */
  variantIds: ReadonlyMap<string, string>;
  /** Id → name. */
  locations: ReadonlyMap<string, string>;
  shipping: { standard: string; express: string };
  gatewayUrl: string;
  gatewayKey: string;
  orders: TestClient;
  catalog: TestClient;
  payments: TestClient;
}

/** What is given back when it is as it should be. @throws saying what was asked and what came instead */
export async function expecting(status: number, what: string, asked: Promise<TestAnswer>): Promise<Resource> {
  const answer = await asked;
  if (answer.status === status) return answer.body;
  throw new Error(`${what}: ${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`);
}
