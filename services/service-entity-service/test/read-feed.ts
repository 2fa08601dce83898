import type { TestClient } from '@beaver/kit/testing';

/** What tests look at of an event in the feed. */
export interface FedEvent {
  type: string;
  subject: string;
  subjectversion: number;
  data: object;
}

/** The feed shows an event only once every older transaction has ended, so a test waits for the number that it wants. */
export async function readFeed(
  shop: TestClient,
  count: (event: FedEvent) => boolean,
  wanted: number,
): Promise<FedEvent[]> {
  for (const until = Date.now() + 10_000; ; ) {
    const { body } = await shop.get('/v1/events?limit=200');
    const seen = (body.data as FedEvent[]).filter(count);
    if (seen.length >= wanted || Date.now() > until) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
