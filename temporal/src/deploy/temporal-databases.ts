import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** Temporal's role, and the databases its server expects by name. */
const role = 'temporal';
const databases = ['temporal', 'temporal_visibility'];

/**
 * Temporal keeps its data as a role of its own: it sees nothing of the services', and they nothing of it. May be
 * repeated: the password is set each time.
 */
export async function provisionTemporal(adminUrl: string, password: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const found = await admin.query('select 1 from pg_roles where rolname = $1', [role]);
    const verb = found.rowCount ? 'alter' : 'create';
    await admin.query(`${verb} role ${escapeIdentifier(role)} with login password ${escapeLiteral(password)}`);
    for (const database of databases) await makeDatabase(admin, database);
  } finally {
    await admin.end();
  }
}

async function makeDatabase(admin: Client, database: string): Promise<void> {
  const name = escapeIdentifier(database);
  const found = await admin.query('select 1 from pg_database where datname = $1', [database]);
  if (!found.rowCount) await admin.query(`create database ${name} owner ${escapeIdentifier(role)}`);
  await admin.query(`revoke all on database ${name} from public`);
}
