import { newId, startService, type TestClient, testClient } from '@beaver/kit/testing';
import test from 'ava';
import { houseEnv } from './house.ts';
import { type Operation, operations, services } from './operations.ts';
import { MACHINE_SECRET } from './recipes.ts';
import { send } from './request.ts';

/** The real issuer: no token here is a test's own. */
const auth = await startService({
  folder: 'services/auth-user-service',
  peers: services.filter((name) => name !== 'auth-user-service'),
  ownIssuer: true,
  env: houseEnv,
});
test.after.always(() => auth.stop());

const password = 'felled-by-moonlight';
const secured = operations.filter(({ right }) => right !== undefined);
const at = (service: string) => (service === 'auth-user-service' ? auth : auth.peer(service));

interface Holder {
  name: string;
  rights: string[];
  client: (service: string) => TestClient;
}

/** A request that each operation would refuse for its content, were it looked at. */
function senseless(operation: Operation) {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => newId(operation.pathKinds[name] ?? 'none'));
  return {
    operation,
    path,
    body: operation.mediaType ? '{' : undefined,
    headers: { 'if-match': '*', 'idempotency-key': newId('key') },
  };
}

/** 403 where the right is missing, and never where it is there. */
async function faultsOf({ name, rights, client }: Holder): Promise<string[]> {
  const faults: string[] = [];
  for (const operation of secured) {
    const answer = await send(client(operation.service), senseless(operation));
    const refused = answer.status === 403 && answer.body.code === 'permission_denied';
    const wanted = !rights.includes(operation.right ?? '');
    if (refused !== wanted || answer.status === 401)
      faults.push(`${name} at ${operation.name}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
  return faults;
}

test('users of each built-in role, signed in for real, get 403 from every operation whose right the role lacks, and from no other', async (t) => {
  t.timeout(180_000);
  const email = `${newId('who')}@lodge.example`;
  const { body: owner } = await auth.anonymous().post('/v1/auth/register', { email, password, tenantName: 'Lodge' });
  const asOwner = testClient(auth.url, owner.accessToken, owner.tenant.id);
  const { data: roles } = (await asOwner.get('/v1/roles')).body as { data: { name: string; rights: string[] }[] };
  t.true(roles.length > 1);
  for (const { name, rights } of roles) {
    const member = { email: `${newId('who')}@lodge.example`, password };
    await asOwner.post('/v1/users', { ...member, roles: [name] });
    const { status, body } = await auth.anonymous().post('/v1/auth/login', member);
    t.is(status, 200);
    const client = (service: string) => testClient(at(service).url, body.accessToken, '');
    t.deepEqual(await faultsOf({ name, rights, client }), []);
    const lacks = secured.filter(({ right }) => !rights.includes(right ?? '')).length;
    t.log(`${name}: ${lacks} of ${secured.length} operations refused`);
  }
});

test('machines, with their real secrets, get 403 from every operation that is not theirs, and from no other', async (t) => {
  t.timeout(180_000);
  for (const name of [...services, 'worker']) {
    const basic = Buffer.from(`${name}:${MACHINE_SECRET}`).toString('base64');
    const answer = await auth.anonymous().post('/oauth/token', 'grant_type=client_credentials', {
      headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
    });
    t.is(answer.status, 200);
    const rights: string[] = answer.body.scope.split(' ');
    const headers = { 'beaver-tenant-id': newId('ten') };
    const client = (service: string) => testClient(at(service).url, answer.body.access_token, '', headers);
    t.deepEqual(await faultsOf({ name, rights, client }), []);
    const lacks = secured.filter(({ right }) => !rights.includes(right ?? '')).length;
    t.log(`${name}: ${lacks} of ${secured.length} operations refused`);
  }
});
