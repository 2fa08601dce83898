import { newId, type TestAnswer, type TestClient } from '@beaver/kit/testing';

/** Something that must be there before requests can be about it. @throws with the answer when it was refused */
export async function make(client: TestClient, path: string, fields?: object): Promise<TestAnswer['body']> {
  const { status, body } = await client.post(path, fields, { idempotencyKey: newId('key') });
  if (status > 299) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

/** So many of them, one after the other. */
export async function several<T>(count: number, one: (index: number) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  while (made.length < count) made.push(await one(made.length));
  return made;
}

/** What they are known by. */
export const idsOf = (things: { id: string }[]): string[] => things.map(({ id }) => id);
