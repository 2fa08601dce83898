import { newId } from '@beaver/kit/testing';
import test from 'ava';
import { accept, answer, disputed } from './disputed-payment.ts';
import { world } from './one-service.ts';
import { openShop } from './open-shop.ts';

const NOBODYS = 'dsp_01kb2v3w4x5y6z7a8b9c0d1e2f';

// One after the other: what waits for webhooks is late when a hundred tests of one process wait at once.
test.serial('bad evidence is refused by the field, and changes nothing', async (t) => {
  const shop = await openShop(world);
  const [, dispute] = await disputed(world, shop);
  const cases: [body: unknown, pointer: string][] = [
    [{}, ''],
    [{ uncategorizedText: '' }, '/uncategorizedText'],
    [{ uncategorizedText: 7 }, '/uncategorizedText'],
    [{ uncategorizedText: 'a'.repeat(16_001) }, '/uncategorizedText'],
    [{ customerName: 'n'.repeat(2_001) }, '/customerName'],
    [{ uncategorizedText: 'nul \u0000' }, '/uncategorizedText'],
    [{ receipt: 'file_1' }, '/receipt'],
  ];
  for (const [body, pointer] of cases) {
    const idempotencyKey = newId('k');
    const refused = await shop.owner.post(`/v1/disputes/${dispute.id}/evidence`, body, { idempotencyKey });
    t.like(refused, { status: 400, body: { errors: [{ pointer }] } }, JSON.stringify(body).slice(0, 80));
  }
  t.is((await shop.owner.post(`/v1/disputes/${dispute.id}/evidence`, { uncategorizedText: 'x' })).status, 400);
  t.like(await answer(shop, NOBODYS), { status: 404, body: { code: 'dispute_not_found' } });
  t.is((await accept(await openShop(world), dispute.id)).status, 404, "another tenant's");
  const reader = world.service.tenant({ id: shop.owner.tenantId, scopes: ['disputes:read'] });
  t.is((await reader.get(`/v1/disputes/${dispute.id}`)).status, 200);
  t.is((await reader.post(`/v1/disputes/${dispute.id}/accept`, undefined, { idempotencyKey: 'k' })).status, 403);
  t.deepEqual((await shop.owner.get(`/v1/disputes/${dispute.id}`)).body.evidence, null);
});

test.serial('evidence after its time is refused before anything is sent', async (t) => {
  const shop = await openShop(world);
  const [, dispute] = await disputed(world, shop);
  const past = "update disputes set evidence_due_at = now() - interval '1 hour' where id = $1";
  await world.service.sql(shop.owner.tenantId, past, [dispute.id]);
  t.like(await answer(shop, dispute.id), { status: 409, body: { code: 'dispute_past_due' } });
});

test.serial('its process calls for attention while there is something to attend to', async (t) => {
  const shop = await openShop(world);
  const [, dispute] = await disputed(world, shop);
  const tell = (step: string, more: object = {}, key = `${dispute.id}/${step}`) =>
    shop.worker.post(`/v1/disputes/${dispute.id}/progress`, { step, ...more }, { idempotencyKey: key });
  const until = '2026-12-01T00:00:00.000Z';
  t.like((await tell('waiting', { waitingFor: 'evidence', waitingUntil: until })).body, {
    waitingFor: 'evidence',
    waitingUntil: until,
  });
  t.is((await tell('reminded', { waitingFor: 'evidence' })).body.attention, 'reminded');
  t.is(
    (await tell('reminded', { waitingFor: 'evidence' })).body.version,
    (await tell('waiting', {}, 'w')).body.version - 1,
  );
  await accept(shop, dispute.id);
  t.like(await tell('overdue'), { status: 409, body: { code: 'dispute_step_not_allowed', disputeStatus: 'lost' } });
  const { body: log } = await shop.owner.get('/v1/audit-log?limit=200');
  const types = log.data
    .filter(({ subject }: { subject: { type: string } }) => subject.type === 'dispute')
    .map(({ type }: { type: string }) => type)
    .reverse();
  t.is(types[0], 'dispute.opened');
  t.deepEqual(types.slice(-2), ['dispute.acceptanceSent', 'dispute.lost']);
  t.true(types.includes('dispute.reminded'));
  const { body: process } = await shop.owner.get(`/v1/disputes/${dispute.id}/process`);
  t.is(process.workflowId, `${shop.owner.tenantId}/dispute/${dispute.id}`);
  t.regex(process.url, /%2Fdispute%2Fdsp_/);
});
