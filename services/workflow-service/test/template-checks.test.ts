import test from 'ava';
import { house } from './one-service.ts';

const path = '/v1/notification-templates';
const sound = { kind: 'orderConfirmed', locale: 'en', subject: 'Hi', text: 'Hi', html: '<p>Hi</p>' };

test('all faults of all parts are told at once, and a change is judged as a new one', async (t) => {
  const shop = house.service.tenant();
  const broken = { subject: '{{ a }} {{ b }}', text: '{% if %}', html: '{{ order.lines.first.title }}{{ c }}' };
  const { body } = await shop.post(path, { ...sound, ...broken });
  const places = body.errors.map(({ pointer, detail }: { pointer: string; detail: string }) => `${pointer} ${detail}`);
  t.is(places.length, 4);
  t.regex(places[0], /^\/subject line 1, column 4: there is no a$/);
  t.regex(places[1], /^\/subject line 1, column 12: there is no b$/);
  t.regex(places[3], /^\/html line 1, column 33: there is no c$/);
  const made = (await shop.post(path, sound)).body;
  const changed = await shop.patch(`${path}/${made.id}`, { html: '{{ refund.amount }}' }, { ifMatch: 1 });
  t.like(changed, { status: 422, body: { errors: [{ pointer: '/html', code: 'unknown_variable' }] } });
  t.is((await shop.get(`${path}/${made.id}`)).body.version, 1);
});

test('what the document forbids is 400: kinds, sizes, fields', async (t) => {
  const shop = house.service.tenant();
  const bad: [object, string][] = [
    [{ kind: 'orderEaten' }, '/kind'],
    [{ subject: '' }, '/subject'],
    [{ subject: 'x'.repeat(251) }, '/subject'],
    [{ text: 'x'.repeat(50_001) }, '/text'],
    [{ html: 'x'.repeat(100_001) }, '/html'],
    [{ locale: 'english please' }, '/locale'],
    [{ footer: 'x' }, '/footer'],
  ];
  for (const [fields, pointer] of bad) {
    const { status, body } = await shop.post(path, { ...sound, ...fields });
    t.is(status, 400, pointer);
    t.true(
      body.errors.some((error: { pointer: string }) => error.pointer === pointer),
      JSON.stringify(body.errors),
    );
  }
});

test('the preview is no template: other methods than POST are 405 there', async (t) => {
  const shop = house.service.tenant();
  const preview = `${path}/preview`;
  for (const answer of [
    await shop.get(preview),
    await shop.patch(preview, { subject: 'x' }),
    await shop.delete(preview),
  ]) {
    t.is(answer.status, 405);
    t.is(answer.headers.get('allow'), 'POST');
  }
});
