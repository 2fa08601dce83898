import type { TestAnswer, TestClient } from './client.ts';

const PATIENCE_MS = 20_000;

/**
 * The feed's first page, once so many events are in it. An event waits there for older transactions of anybody on the
 * same PostgreSQL to end, other tests' among them.
 */
export async function feedOf(client: TestClient, wanted: number): Promise<TestAnswer> {
  for (const until = Date.now() + PATIENCE_MS; ; ) {
    const answer = await client.get('/v1/events?limit=200');
    if (answer.status !== 200 || answer.body.data.length >= wanted || Date.now() > until) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
