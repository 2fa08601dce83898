import { setTimeout as sleep } from 'node:timers/promises';
import test from 'ava';
import { newEmail, PASSWORD, platformSql, startAuth, stopCleanly } from './start-auth.ts';

const auth = await startAuth();
const entity = auth.peer('service-entity-service');
const stranger = auth.anonymous();
test.after.always(() => stopCleanly(auth));

const registration = (email: string, more: object = {}) => ({
  email,
  password: PASSWORD,
  tenantName: 'Lodge Supply',
  ...more,
});
const signIn = (email: string, password: string) => stranger.post('/v1/auth/login', { email, password });

const openRegistration = async (email: string) => {
  const text = 'select r.* from registrations r join users u on u.id = r.user_id where u.email = $1';
  return (await platformSql(auth, text, [email]))[0];
};

/** Waits for what another process is about to do. */
async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await sleep(50);
  }
  throw new Error('it did not happen within 10 s');
}

/** A registration whose process died after its claim, while it asked; its lock is then as old as the test wants. */
async function dieWhileAsking(email: string, more: object = {}): Promise<string> {
  process.kill(entity.process.pid, 'SIGSTOP');
  const lost = stranger.post('/v1/auth/register', registration(email, more)).catch(() => 'cut');
  const { tenant_id: tenantId } = await until(() => openRegistration(email));
  await sleep(300); // the request is on its way to the stopped process
  await auth.process.end('SIGKILL');
  process.kill(entity.process.pid, 'SIGCONT');
  if ((await lost) !== 'cut') throw new Error('the request was answered');
  await auth.restart();
  return String(tenantId);
}

const letLockPass = (email: string) =>
  platformSql(
    auth,
    'update registrations set locked_until = now() where user_id = (select id from users where email = $1)',
    [email],
  );

test.serial(
  'with service-entity-service away the answer is 503, nothing is visible, and a retry succeeds',
  async (t) => {
    const email = newEmail();
    await entity.process.end('SIGKILL');
    const away = await stranger.post('/v1/auth/register', registration(email), { idempotencyKey: 'k1' });
    t.is(away.status, 503);
    t.is(away.body.code, 'unavailable');
    t.true(Number(away.headers.get('retry-after')) >= 1);
    t.is((await signIn(email, PASSWORD)).body.code, 'invalid_credentials');
    t.deepEqual(
      await platformSql(auth, 'select 1 from memberships m join users u on u.id = m.user_id where email = $1', [email]),
      [],
    );

    await entity.restart();
    const again = await until(async () => {
      const answer = await stranger.post('/v1/auth/register', registration(email), { idempotencyKey: 'k1' });
      return answer.status === 503 ? undefined : answer;
    });
    t.is(again.status, 201, JSON.stringify(again.body));
    t.is(again.headers.get('idempotency-replayed'), null);
    t.is((await signIn(email, PASSWORD)).status, 200);
  },
);

test.serial(
  'a dead attempt holds the e-mail for its lock, then any registration takes over with its own password',
  async (t) => {
    const email = newEmail();
    const tenantId = await dieWhileAsking(email);
    const early = await stranger.post('/v1/auth/register', registration(email));
    t.is(early.status, 409);
    t.is(early.body.code, 'registration_in_progress');
    t.is(early.headers.get('retry-after'), '1');
    t.is((await signIn(email, PASSWORD)).status, 401);

    await letLockPass(email);
    const password = 'gnawed-by-starlight';
    const { status, body } = await stranger.post('/v1/auth/register', registration(email, { password }));
    t.is(status, 201, JSON.stringify(body));
    t.is(body.tenant.id, tenantId);
    t.is((await signIn(email, password)).status, 200);
    t.is((await signIn(email, PASSWORD)).status, 401);
    t.is((await entity.sql(tenantId, 'select tenant_id from tenants')).length, 1);
  },
);

test.serial('a takeover keeps the tenant that the dead attempt had made, and its name', async (t) => {
  const email = newEmail();
  const tenantId = await dieWhileAsking(email, { tenantName: 'First Dam' });
  await until(async () => (await entity.sql(tenantId, 'select tenant_id from tenants'))[0]);
  await letLockPass(email);
  const { status, body } = await stranger.post('/v1/auth/register', registration(email, { tenantName: 'Second Dam' }));
  t.is(status, 201, JSON.stringify(body));
  t.like(body.tenant, { id: tenantId, name: 'First Dam' });
});

test.serial('the same key takes its dead attempt over; with another body it is refused', async (t) => {
  const [email, idempotencyKey] = [newEmail(), 'k1'];
  process.kill(entity.process.pid, 'SIGSTOP');
  const lost = stranger.post('/v1/auth/register', registration(email), { idempotencyKey }).catch(() => 'cut');
  const { tenant_id: tenantId } = await until(() => openRegistration(email));
  const meanwhile = await stranger.post('/v1/auth/register', registration(email), { idempotencyKey });
  t.is(meanwhile.body.code, 'idempotency_key_in_progress');
  await auth.process.end('SIGKILL');
  process.kill(entity.process.pid, 'SIGCONT');
  t.is(await lost, 'cut');
  await auth.restart();

  await letLockPass(email);
  const other = await stranger.post('/v1/auth/register', registration(email, { tenantName: 'Other' }), {
    idempotencyKey,
  });
  t.is(other.body.code, 'idempotency_key_reused');
  const same = await stranger.post('/v1/auth/register', registration(email), { idempotencyKey });
  t.is(same.status, 201, JSON.stringify(same.body));
  t.is(same.body.tenant.id, tenantId);
});

test.serial('an attempt that comes back after it was taken over keeps nothing', async (t) => {
  const email = newEmail();
  process.kill(entity.process.pid, 'SIGSTOP');
  const slow = stranger.post('/v1/auth/register', registration(email));
  const first = await until(() => openRegistration(email));
  await letLockPass(email);
  const fast = stranger.post('/v1/auth/register', registration(email, { password: 'gnawed-by-starlight' }));
  await until(async () => ((await openRegistration(email))?.attempt === first.attempt ? undefined : true));
  process.kill(entity.process.pid, 'SIGCONT');
  const [late, early] = await Promise.all([slow, fast]);
  t.is(early.status, 201, JSON.stringify(early.body));
  t.is(late.status, 409, JSON.stringify(late.body));
  t.is((await signIn(email, 'gnawed-by-starlight')).status, 200);
  t.is((await signIn(email, PASSWORD)).status, 401);
});
