import test from 'ava';
import type { Attack } from './attacks/attack.ts';
import { foreignBodies, needlessExceptions } from './attacks/foreign-bodies.ts';
import { foreignPaths } from './attacks/foreign-paths.ts';
import { foreignCursor, foreignFilters, readWhole } from './attacks/lists.ts';
import { namedTenants } from './attacks/named-tenants.ts';
import { withoutRight, withoutToken } from './attacks/strangers.ts';
import { forgedTokens } from './attacks/tokens.ts';
import { type Exercise, exercise, open } from './exercise.ts';
import { startHouse } from './house.ts';
import { Ids } from './ids.ts';
import { watch } from './leaks.ts';
import { openMerchants } from './merchant.ts';
import { type Operation, operationNamed, operations, services } from './operations.ts';
import { recipes } from './recipes.ts';
import { changed, type Rows, rowsOf } from './rows.ts';

const house = await startHouse();
const [victim, attacker] = await openMerchants(house);
test.after.always(() => house.stop());

const rights = [...new Set(operations.flatMap(({ right }) => right ?? []))];
const secured = operations.filter(({ right }) => right !== undefined);
const readable = secured.filter(({ method }) => method === 'get');
const [done, attacked] = [new Map<Operation, Exercise>(), new Map<Operation, Exercise>()];
const of = (operation: Operation) => done.get(operation) as Exercise;
let before: Rows = {};
let leaks: string[] = [];

test.serial(
  'a valid request of every operation of every document is known, and the first tenant has all that can be made',
  async (t) => {
    t.timeout(300_000);
    t.deepEqual([...new Set(operations.map(({ service }) => service))], [...services]);
    await open(victim);
    const faults: string[] = [];
    for (const operation of operations) {
      try {
        const exercised = await exercise(victim, operation);
        done.set(operation, exercised);
        if (!operation.takesKey) continue;
        const again = await victim.send(exercised.request, exercised.ids);
        if (again.headers.get('idempotency-replayed') !== 'true')
          faults.push(`${operation.name}: keeps no answer for its key`);
      } catch (error) {
        faults.push((error as Error).message);
      }
    }
    t.deepEqual(faults, []);
    t.is(done.size, operations.length);
    for (const name of Object.keys(recipes)) t.notThrows(() => operationNamed(name));
    t.log(`${done.size} operations of ${services.length} services`);
    before = await rowsOf(house, victim.tenantId);
    leaks = watch(attacker, victim);
    await open(attacker);
  },
);

test.serial('without a token, or with a forged one, every operation that asks for one is 401', async (t) => {
  t.timeout(300_000);
  const tokens = await forgedTokens(house.issuer, victim, rights);
  const faults: string[] = [];
  for (const operation of secured) faults.push(...(await withoutToken(victim, of(operation), tokens)));
  t.deepEqual(faults, []);
  t.log(`${secured.length} operations × ${Object.keys(tokens).length + 1} strangers`);
});

test.serial('with every right but its own, every operation is 403 before anything else is looked at', async (t) => {
  t.timeout(300_000);
  const faults: string[] = [];
  for (const operation of secured) faults.push(...(await withoutRight(victim, of(operation), rights)));
  t.deepEqual(faults, []);
  t.log(`${secured.length} operations`);
});

test.serial(
  "another tenant's ids, name, versions and keys are nothing to any operation, and the own request is still taken",
  async (t) => {
    t.timeout(600_000);
    const theirs = livingIds();
    const faults: string[] = [];
    for (const operation of operations) {
      const attack = async (request: Attack['request'], ids: Ids) => {
        const own = { attacker, victim, request, ids, theirs: operation.method === 'get' ? of(operation).ids : theirs };
        faults.push(...(await foreignPaths(own)), ...(await foreignBodies(own)), ...(await namedTenants(own)));
      };
      try {
        const exercised = await exercise(attacker, operation, new Ids(attacker.ids), { before: attack });
        attacked.set(operation, exercised);
        const { headers } = exercised.answer;
        if (headers.has('idempotency-replayed'))
          faults.push(`${operation.name}: gives another tenant's answer for the same key`);
      } catch (error) {
        faults.push((error as Error).message);
      }
    }
    t.deepEqual(faults, []);
    t.is(attacked.size, operations.length);
    t.deepEqual(needlessExceptions(), []);
    const keyed = operations.filter(({ takesKey }) => takesKey);
    const sameKey = keyed.filter((operation) => keyOf(done, operation) === keyOf(attacked, operation));
    t.is(sameKey.length, keyed.length, 'the attacker used the keys of the victim');
    const count = (what: string, found: number) => `${found} ${what}`;
    t.log(
      [
        count('with an id in the path', operations.filter(({ pathKinds }) => Object.keys(pathKinds).length > 0).length),
        count('with a body', operations.filter(({ bodySchema }) => bodySchema).length),
        count('with a key', keyed.length),
        count('with a version', operations.filter(({ takesIfMatch }) => takesIfMatch).length),
      ].join(', '),
    );
  },
);

test.serial(
  "lists, feeds and audit logs show own rows only, also by another tenant's cursor, filter or word",
  async (t) => {
    t.timeout(300_000);
    const faults: string[] = [];
    for (const operation of readable) {
      const { ids } = attacked.get(operation) as Exercise;
      const lists = { attacker, victim, ids, theirs: of(operation).ids };
      faults.push(
        ...(await readWhole(attacker, operation, ids)),
        ...(await foreignCursor(lists, operation)),
        ...(await foreignFilters(lists, operation)),
      );
    }
    t.deepEqual(faults, []);
    const lists = readable.filter(({ cursor }) => cursor);
    t.log(`${readable.length} operations that read, ${lists.length} of them by pages`);
  },
);

test.serial('nothing that anybody else was answered shows a word, an id or the name of the tenant', (t) => {
  t.true(victim.seen.size > 100);
  t.deepEqual([...new Set(leaks)], []);
  t.log(`${victim.seen.size} ids of the tenant, and a canary in each of its texts`);
});

test.serial('nothing of the tenant has changed, and it still has it all', async (t) => {
  t.timeout(120_000);
  t.deepEqual(changed(before, await rowsOf(house, victim.tenantId)), []);
  const canaries = watch(victim, attacker);
  const faults: string[] = [];
  for (const operation of readable) faults.push(...(await readWhole(victim, operation, of(operation).ids)));
  t.deepEqual(faults, []);
  t.deepEqual(canaries, [], 'nor does it see the other');
});

/** What the victim has and what is still there: what a reader was asked for is, an archived or deleted thing may not be. */
function livingIds(): Ids {
  const ids = new Ids(victim.ids);
  for (const operation of readable) {
    for (const kind of Object.values(operation.pathKinds)) {
      const found = of(operation).ids.get(kind);
      if (ids.get(kind) === undefined && found) ids.add(found);
    }
  }
  return ids;
}

const keyOf = (from: Map<Operation, Exercise>, operation: Operation): string | undefined =>
  from.get(operation)?.request.headers['idempotency-key'];
