import { newId } from '@beaver/kit';
import type { TestAnswer, TestClient } from '@beaver/kit/testing';
import test from 'ava';
import { adjustment, gets, line, patches, posts, res, reservation, transfer } from './bad-requests.ts';
import { startCatalogAlone } from './shop.ts';

const service = await startCatalogAlone();
test.after.always(() => service.stop());

const shown = (value: unknown): string =>
  (JSON.stringify(value) ?? 'nothing').replaceAll(/_[0-9a-z]{26}/g, '_…').slice(0, 300);
const shop = service.tenant();
const keyed = () => ({ idempotencyKey: newId('key'), ifMatch: '*' });

function sayWhere(answer: TestAnswer, pointer: string): string | undefined {
  const { errors = [] } = answer.body;
  const named = errors.some(
    (fault: { pointer: string }) => fault.pointer === pointer || fault.pointer.startsWith(`${pointer}/`),
  );
  return answer.status === 400 && named ? undefined : `${answer.status} ${JSON.stringify(answer.body)}`;
}

for (const [path, body, pointer] of posts) {
  test(`POST ${shown(path)} with ${shown(body)} is 400 at ${pointer || 'the body'}`, async (t) => {
    t.is(sayWhere(await shop.post(path, body, keyed()), pointer), undefined);
  });
}

for (const [path, body, pointer] of patches) {
  test(`PATCH ${shown(path)} with ${shown(body)} is 400 at ${pointer || 'the body'}`, async (t) => {
    t.is(sayWhere(await shop.patch(path, body, keyed()), pointer), undefined);
  });
}

for (const [path, pointer] of gets) {
  test(`GET ${shown(path).slice(0, 100)} is 400 at ${pointer}`, async (t) => {
    t.is(sayWhere(await shop.get(path), pointer), undefined);
  });
}

test('what moves stock needs an Idempotency-Key', async (t) => {
  const paths: [string, unknown][] = [
    ['/v1/inventory-adjustments', adjustment],
    ['/v1/inventory-transfers', transfer],
    ['/v1/reservations', reservation],
    [`/v1/reservations/${res}/commit`, undefined],
    [`/v1/reservations/${res}/release`, undefined],
    [`/v1/reservations/${res}/consume`, { lines: [line] }],
  ];
  for (const [path, body] of paths) {
    t.like(await shop.post(path, body), { status: 400, body: { code: 'idempotency_key_required' } }, path);
  }
});

const bodied = [...posts, ...patches].filter(([, body]) => body !== undefined);
const methods: Record<string, keyof Pick<TestClient, 'post' | 'patch'>> = { post: 'post', patch: 'patch' };

test('a body that is no JSON, of another type, or too large', async (t) => {
  for (const path of new Set(bodied.map(([each]) => each).filter((each) => !each.endsWith('/publish')))) {
    const method = methods[patches.some(([each]) => each === path) ? 'patch' : 'post'] ?? 'post';
    if (path.includes('/none/') || path.endsWith('/none') || path.includes('/mine/')) continue;
    t.like(await shop[method](path, '{"title":', keyed()), { status: 400, body: { code: 'malformed_json' } }, path);
    const text = { ...keyed(), headers: { 'content-type': 'text/plain' } };
    t.is((await shop[method](path, '{}', text)).status, 415, path);
    t.is((await shop[method](path, JSON.stringify({ title: 'x'.repeat(1_100_000) }), keyed())).status, 413, path);
  }
});
