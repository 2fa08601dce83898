import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** What one service needs of a PostgreSQL server. `adminUrl` is a role that may create roles and databases. */
export interface DatabaseRequest {
  readonly adminUrl: string;
  readonly database: string;
  readonly passwords: { readonly owner: string; readonly app: string; readonly platform: string };
}

/** Connection URLs of the three roles, for OWNER_DATABASE_URL, DATABASE_URL and PLATFORM_DATABASE_URL. */
export interface ProvisionedDatabase {
  readonly owner: string;
  readonly app: string;
  readonly platform: string;
}

type Kind = keyof DatabaseRequest['passwords'];

const kinds: readonly Kind[] = ['owner', 'app', 'platform'];

/**
 * A request never holds a lock or a transaction for longer than its own deadline; a migration never queues behind one.
 */
const settings: Record<Kind, Record<string, string>> = {
  owner: { lock_timeout: '5s' },
  app: { idle_in_transaction_session_timeout: '10s', statement_timeout: '15s', lock_timeout: '5s' },
  platform: { idle_in_transaction_session_timeout: '10s', statement_timeout: '15s', lock_timeout: '5s' },
};

/**
 * Makes one provisioning wait for another: roles are shared by the whole server, and PostgreSQL lets two writers of
 * one fail.
 */
const provisioningLock = 7_239_001;

/**
 * Three roles per service, so that the one that serves requests owns nothing and can't leave row-level security.
 * May be repeated: passwords and settings are set each time. Throws when an existing role could bypass row-level security.
 */
export async function provisionDatabase(request: DatabaseRequest): Promise<ProvisionedDatabase> {
  const { adminUrl, database } = request;
  const admin = await connect(adminUrl);
  try {
    await admin.query('select pg_advisory_lock($1)', [provisioningLock]);
    for (const kind of kinds) await makeRole(admin, roleName(database, kind), request.passwords[kind], settings[kind]);
    await makeDatabase(admin, database, roleName(database, 'owner'));
    for (const kind of ['app', 'platform'] as const) {
      const grantee = escapeIdentifier(roleName(database, kind));
      await admin.query(`grant connect on database ${escapeIdentifier(database)} to ${grantee}`);
    }
  } finally {
    await admin.end();
  }
  await grantSchema(urlOf(adminUrl, database), database);
  return roleUrls(request);
}

/** Where the three roles will connect once they are provisioned, for whoever must know it before the server runs. */
export function roleUrls({ adminUrl, database, passwords }: DatabaseRequest): ProvisionedDatabase {
  const url = (kind: Kind) => urlOf(adminUrl, database, roleName(database, kind), passwords[kind]);
  return { owner: url('owner'), app: url('app'), platform: url('platform') };
}

/** A service's role names follow from its database's name: `beaver_order_app`. */
export const roleName = (database: string, kind: Kind): string => `${database}_${kind}`;

/**
 * A role that may log in; its password and settings are set each time.
 * @throws when one of that name exists that could bypass row-level security
 */
export async function makeRole(
  admin: Client,
  role: string,
  password: string,
  values: Record<string, string> = {},
): Promise<void> {
  const name = escapeIdentifier(role);
  const found = await admin.query<{ unsafe: boolean }>(
    'select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as unsafe from pg_roles where rolname = $1',
    [role],
  );
  if (found.rows[0]?.unsafe) {
    throw new Error(
      `Role ${role} exists and may bypass row-level security or create roles; drop it or alter it first.`,
    );
  }
  await admin.query(
    `${found.rowCount ? 'alter' : 'create'} role ${name} with login password ${escapeLiteral(password)}`,
  );
  for (const [setting, value] of Object.entries(values)) {
    await admin.query(`alter role ${name} set ${escapeIdentifier(setting)} = ${escapeLiteral(value)}`);
  }
}

/** A role's database, which nobody else may enter. */
export async function makeDatabase(admin: Client, database: string, role: string): Promise<void> {
  const [name, owner] = [escapeIdentifier(database), escapeIdentifier(role)];
  // An administrator who is no superuser (a hosted PostgreSQL) may only hand a database to a role it belongs to.
  await admin.query(`grant ${owner} to current_user`);
  const found = await admin.query('select 1 from pg_database where datname = $1', [database]);
  if (!found.rowCount) await admin.query(`create database ${name} owner ${owner}`);
  await admin.query(`alter database ${name} owner to ${owner}`);
  await admin.query(`revoke all on database ${name} from public`);
}

/** New tables belong to nobody but the owner: each migration names what it grants. */
async function grantSchema(adminUrl: string, database: string): Promise<void> {
  const [owner, ...others] = kinds.map((kind) => escapeIdentifier(roleName(database, kind)));
  const client = await connect(adminUrl);
  try {
    await client.query(`revoke all on schema public from public`);
    await client.query(`grant usage on schema public to ${others.join(', ')}`);
    for (const objects of ['tables', 'sequences']) {
      await client.query(
        `alter default privileges for role ${owner} in schema public revoke all on ${objects} from ${others.join(', ')}`,
      );
    }
  } finally {
    await client.end();
  }
}

async function connect(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  await client.connect();
  return client;
}

function urlOf(adminUrl: string, database: string, user?: string, password?: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${encodeURIComponent(database)}`;
  if (user !== undefined) url.username = encodeURIComponent(user);
  if (password !== undefined) url.password = encodeURIComponent(password);
  return url.href;
}
