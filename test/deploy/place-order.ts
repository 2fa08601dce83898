import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { testClient } from '@beaver/kit/testing';

/** Does what the demo shop's job has printed, as a reader would, and waits until the order's workflow has done its part. */
export async function placeOrder(printed: string): Promise<{ status: string; paymentStatus: string }> {
  const find = (pattern: RegExp) => pattern.exec(printed)?.[1] ?? '';
  const command = find(/(curl -sS -X POST [\s\S]*?\n {2}-d .*)/);
  const { id } = JSON.parse(execFileSync('sh', ['-c', command], { encoding: 'utf8' })) as { id: string };
  const owner = find(/(\{"email".*?\})/);
  const { body } = await testClient(find(/(http\S+)\/v1\/auth\/login/), '', '').post('/v1/auth/login', owner);
  const shop = testClient(find(/-X POST (http\S+)\/v1\/orders/), body.accessToken, '');
  for (const until = Date.now() + 30_000; ; await pause(200)) {
    const { body: order } = await shop.get(`/v1/orders/${id}`);
    if (order.status !== 'pending' || Date.now() > until) return order;
  }
}
