import { setTimeout as wait } from 'node:timers/promises';
import test from 'ava';
import { openDatabase } from '../src/database/database.ts';
import { endWaits, preferWait } from '../src/http/prefer-wait.ts';
import { newId, type TenantTrx, tenantOf, toTenantId } from '../src/index.ts';
import { cloneDatabase } from '../src/testing/index.ts';

const clone = await cloneDatabase('kit/test/note-service');
const database = openDatabase({ DATABASE_URL: clone.asApp, PLATFORM_DATABASE_URL: clone.asPlatform });
test.after.always(async () => {
  await database.close();
  await clone.drop();
});

const tenantId = toTenantId(newId('ten'));
const asTenant = <T>(work: (trx: TenantTrx) => Promise<T>) => database.asTenant(tenantId, work);

/** A note that is to become `done`, and somebody who would wait for it. */
async function startNote() {
  const id = newId('note');
  await asTenant((trx) => trx('notes').insert({ tenant_id: tenantOf(trx), id, text: id, version: 1 }));
  const finish = () => asTenant((trx) => trx('notes').where({ id }).update({ version: 2 }));
  const ask = async (prefer?: string) => {
    const begun = Date.now();
    const reply = { status: 201, headers: { location: '/x' }, body: { version: 1 } };
    const answer = await preferWait({ headers: prefer ? { prefer } : {}, read: asTenant }, reply, {
      moved: ({ version }) => version > 1,
      read: (trx) => trx('notes').where({ id }).first('version'),
    });
    return { ...answer, took: Date.now() - begun };
  };
  return { finish, ask };
}

test.serial('the answer comes when the state has moved on, and says what was applied', async (t) => {
  const { finish, ask } = await startNote();
  const asked = ask('respond-async, wait=20');
  await wait(300);
  await finish();
  const { body, headers, took } = await asked;
  t.is(body.version, 2);
  t.deepEqual(headers, { location: '/x', 'preference-applied': 'wait=20' } as never);
  t.true(took >= 300 && took < 10_000, `${took} ms`);
});

test.serial('or at N, as it then is', async (t) => {
  const { ask } = await startNote();
  const { body, took } = await ask('wait=1');
  t.is(body.version, 1);
  t.true(took >= 1000 && took < 10_000, `${took} ms`);
});

test.serial('who asks for no wait gets none, and nothing is applied', async (t) => {
  const { ask } = await startNote();
  for (const prefer of [undefined, 'return=minimal', 'wait=0', 'wait=x', 'await=5']) {
    const { headers, took } = await ask(prefer);
    t.deepEqual(headers, { location: '/x' }, prefer);
    t.true(took < 500);
  }
});

test.serial('200 wait without a connection each; the 201st does not', async (t) => {
  const { finish, ask } = await startNote();
  const asked = Array.from({ length: 200 }, () => ask('wait=30'));
  await wait(100);
  const { headers } = await ask('wait=30');
  t.deepEqual(headers, { location: '/x' });
  await finish();
  const answers = await Promise.all(asked);
  t.true(answers.every(({ body }) => body.version === 2));
});

test.serial('a process that ends lets nobody wait', async (t) => {
  const { ask } = await startNote();
  const asked = ask('wait=30');
  await wait(100);
  endWaits();
  t.true((await asked).took < 5000);
});
