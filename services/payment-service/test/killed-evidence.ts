import test from 'ava';
import { answer, disputed } from './disputed-payment.ts';
import { eventually, openShop, type Shop, type World } from './open-shop.ts';

/** Evidence under way as the service dies: the same request again finds out, or sends it under its own key. */
export function testKilledEvidence(world: World, killAndRestart: (shop: Shop) => Promise<void>): void {
  test.serial('killed while evidence is sent', async (t) => {
    const shop = await openShop(world);
    const [, dispute] = await disputed(world, shop);
    await world.sandbox.webhooks(shop.secretKey, 'off');
    const match = { path: '/v1/disputes/:id', method: 'POST' };
    await world.sandbox.fault(shop.secretKey, { match, fault: 'slow', delayMs: 3_000 });
    const send = () => answer(shop, dispute.id, 'It was delivered.', 'once');
    const lost = send().catch(() => undefined);
    await eventually(
      () => shop.owner.get(`/v1/disputes/${dispute.id}`),
      ({ body }) => body.pendingAct === 'evidence',
    );
    await killAndRestart(shop);
    t.is(await lost, undefined);
    const sent = await eventually(send, ({ status }) => status === 200, 30_000);
    t.like(sent.body, { status: 'underReview', pendingAct: null });
    const at = `/v1/disputes/${dispute.gatewayReference}`;
    const { body: seen } = await world.sandbox.dashboard(shop.secretKey, at);
    t.is(seen.evidence_details.submission_count, 1);
  });
}
