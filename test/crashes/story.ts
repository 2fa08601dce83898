import { setTimeout as wait } from 'node:timers/promises';
import type { TestClient } from '@beaver/kit/testing';
import type { Resource, Store } from '../order/buyer.ts';
import type { Shop, StoreOptions } from '../order/start-shop.ts';
import { insist } from './journey.ts';

/** What a process goes through from its beginning to its end, told again and again to be broken off elsewhere. */
export interface Story {
  what: string;
  store: StoreOptions;
  /** Once, for all tellings. */
  open?: (shop: Shop, store: Store) => Promise<unknown>;
  /** Before each. @returns what it is about */
  prepare: (shop: Shop, store: Store) => Promise<Resource>;
  /** Every command is sent until it is answered. @returns where all that was touched is then, without ids and times */
  tell: (shop: Shop, store: Store, about: Resource) => Promise<object>;
}

const PATIENCE_MS = 180_000;
const LOOK_EVERY_MS = 100;

/** A client whose services die now and then. */
export function patient(client: TestClient) {
  const day = { deadline: Date.now() + PATIENCE_MS };
  const read = async (path: string): Promise<Resource> => (await insist(day, path, () => client.get(path))).body;
  return {
    read,
    send: async (path: string, body: object, key: string): Promise<Resource> =>
      (await insist(day, path, () => client.post(path, body, { idempotencyKey: `${key}${path}` }))).body,
    until: async (path: string, wanted: (seen: Resource) => boolean): Promise<Resource> => {
      for (;;) {
        const seen = await read(path);
        if (wanted(seen)) return seen;
        if (Date.now() > day.deadline) throw new Error(`never as wanted: ${JSON.stringify(seen)}`);
        await wait(LOOK_EVERY_MS);
      }
    },
  };
}
