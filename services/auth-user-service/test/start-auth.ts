import { randomBytes } from 'node:crypto';
import { newId } from '@beaver/kit';
import { startService, type TestClient, type TestService, testClient } from '@beaver/kit/testing';
import { Client } from 'pg';

export const SEALING_KEY = randomBytes(32).toString('base64');
/** Peers of a test start with this secret. */
export const CLIENT_SECRET = 'for-tests-only';
export const PASSWORD = 'felled-by-moonlight';

const machines = ['auth-user-service', 'service-entity-service', 'order-service', 'worker'];

const env = {
  SEALING_KEY,
  MACHINE_CLIENTS: JSON.stringify(Object.fromEntries(machines.map((id) => [id, CLIENT_SECRET]))),
};

/** The service as its own issuer, beside a real service-entity-service. */
export const startAuth = (): Promise<TestService> =>
  startService({ folder: 'services/auth-user-service', peers: ['service-entity-service'], ownIssuer: true, env });

/** The service alone, trusting the test's issuer: for tokens with any rights, which it would never give itself. */
export const startAlone = (): Promise<TestService> =>
  startService({ folder: 'services/auth-user-service', env: { ...env, ENTITY_URL: 'http://127.0.0.1:1' } });

/** Whatever a test asserts: an answer 500, and a problem that the document does not name, fail its file. */
export async function stopCleanly(service: TestService): Promise<void> {
  await service.stop();
  const lines = service.process.output().split('\n');
  const faults = lines.filter((line) => /undocumented problem|Something went wrong here/.test(line));
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

/** An address that nobody else uses. */
export const newEmail = (): string => `${newId('who')}@lodge.example`;

/** Somebody who is signed in. */
export interface Person extends TestClient {
  id: string;
  email: string;
  refreshToken: string;
}

/** A new tenant with its owner. */
export async function registerOwner(auth: TestService, email = newEmail()): Promise<Person> {
  const { status, body } = await auth
    .anonymous()
    .post('/v1/auth/register', { email, password: PASSWORD, tenantName: 'Lodge Supply' });
  if (status !== 201) throw new Error(`register answered ${status}: ${JSON.stringify(body)}`);
  return person(auth, email, body.user.id, body.tenant.id, body);
}

/** Another user of the owner's tenant, signed in. */
export async function addUser(auth: TestService, owner: Person, roles: string[], email = newEmail()): Promise<Person> {
  const made = await owner.post('/v1/users', { email, password: PASSWORD, roles });
  if (made.status !== 201) throw new Error(`createUser answered ${made.status}: ${JSON.stringify(made.body)}`);
  return signIn(auth, email, owner.tenantId, made.body.id);
}

export async function signIn(auth: TestService, email: string, tenantId: string, id: string): Promise<Person> {
  const { status, body } = await auth.anonymous().post('/v1/auth/login', { email, password: PASSWORD, tenantId });
  if (status !== 200) throw new Error(`login answered ${status}: ${JSON.stringify(body)}`);
  return person(auth, email, id, tenantId, body);
}

interface Tokens {
  accessToken: string;
  refreshToken: string;
}

function person(auth: TestService, email: string, id: string, tenantId: string, tokens: Tokens): Person {
  return { ...testClient(auth.url, tokens.accessToken, tenantId), id, email, refreshToken: tokens.refreshToken };
}

/** A look at, or a change of, rows that belong to no tenant, or to any: as the platform role. */
export async function platformSql(
  auth: TestService,
  text: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: auth.database.asPlatform });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** A counter of the process, summed over its labels. */
export async function metric(auth: TestService, name: string): Promise<number> {
  const { body } = await auth.anonymous().get('/metrics');
  const lines = String(body).split('\n');
  return lines.filter((line) => line.startsWith(name)).reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}

/** Types of a tenant's events about a subject, oldest first. */
export async function eventsAbout(auth: TestService, tenantId: string, subjectId: string): Promise<string[]> {
  const rows = await auth.sql(tenantId, 'select type from events where subject_id = $1 order by seq', [subjectId]);
  return rows.map(({ type }) => String(type));
}
