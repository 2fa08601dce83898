import test from 'ava';
import { foreignPaths } from './attacks/foreign-paths.ts';
import { foreignCursor, readWhole } from './attacks/lists.ts';
import { namedTenants } from './attacks/named-tenants.ts';
import { withoutRight, withoutToken } from './attacks/strangers.ts';
import { lookInto } from './database/look.ts';
import { exercise, open } from './exercise.ts';
import { startAlone } from './house.ts';
import { watch } from './leaks.ts';
import { openStrangers } from './merchant.ts';
import { operationNamed } from './operations.ts';
import { changed, rowsOf } from './rows.ts';

/** One service, whose faults are planted: that the suite says nothing of the others is then worth something. */
const house = await startAlone('service-entity-service');
const [victim, attacker] = await openStrangers(house);
const look = await lookInto(house.at('service-entity-service').database);
test.before(async () => {
  await open(victim);
  await open(attacker);
  for (const merchant of [victim, attacker]) await exercise(merchant, operationNamed('createStore'));
});
test.after.always(async () => {
  await look.client.end();
  await house.stop();
});

const [list, get, create] = ['listStores', 'getStore', 'createStore'].map(operationNamed) as [Op, Op, Op];
type Op = ReturnType<typeof operationNamed>;

const both = { attacker, victim, ids: attacker.ids, theirs: victim.ids };

test.serial('a table that is left open is heard of by list, cursor and canary', async (t) => {
  const leaks = watch(attacker, victim);
  const faults = async () => [await readWhole(attacker, list, attacker.ids), await foreignCursor(both, list)];
  t.deepEqual([...(await faults()), leaks], [[], [], []]);
  await look.client.query('alter table stores disable row level security');
  const found = await faults();
  await look.client.query('alter table stores enable row level security');
  for (const each of found) t.regex(each.join(), /listStores/);
  for (const each of [victim.stem, victim.tenantId]) t.regex(leaks.join(), new RegExp(each));
});

test.serial('an object that is shown by its id is heard of', async (t) => {
  const { request } = await exercise(attacker, get);
  t.deepEqual(await foreignPaths({ ...both, request }), []);
  t.regex((await foreignPaths({ ...both, request, theirs: attacker.ids })).join(), /answered 200 .* not 404/);
});

test.serial(
  'a token that is taken, a right that is not asked for, and a tenant that is followed are heard of',
  async (t) => {
    const done = await exercise(victim, create);
    const valid = house.issuer.sign({ subject: victim.userId, tenantId: victim.tenantId, scopes: ['stores:write'] });
    t.regex((await withoutToken(victim, done, { 'a good token': valid })).join(), /a good token is answered/);
    const otherRight = { ...done, request: { ...done.request, operation: { ...create, right: 'nothing:ever' } } };
    t.regex((await withoutRight(victim, otherRight, ['stores:write'])).join(), /not 403/);
    const own = { ...both, victim: attacker, request: done.request };
    t.regex((await namedTenants(own)).join(), /tenant in the header is answered/);
  },
);

test.serial('an operation whose valid request is not known is named, with what to add', async (t) => {
  const unknown = { ...create, example: { name: 7 } };
  await t.throwsAsync(exercise(victim, unknown), { message: /no valid request of it is known[\s\S]*recipes\.ts/ });
  await t.throwsAsync(exercise(victim, { ...get, pathKinds: { storeId: 'moon' } }), {
    message: /nothing makes a moon_/,
  });
});

test.serial('a change of one row is seen', async (t) => {
  const before = await rowsOf(house, victim.tenantId);
  t.deepEqual(changed(before, await rowsOf(house, victim.tenantId)), []);
  await look.client.query("update locations set name = 'taken over' where tenant_id = $1", [victim.tenantId]);
  t.regex(changed(before, await rowsOf(house, victim.tenantId)).join(), /^service-entity-service locations/);
});
