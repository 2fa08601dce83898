import { Client } from 'pg';

/** Throws when nobody answers there, or not to that role, or when it may not make what provisioning has to make. */
export async function checkAdministrator(adminUrl: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ role: string; able: boolean }>(
      'select rolname as role, rolsuper or (rolcreatedb and rolcreaterole) as able from pg_roles where rolname = current_user',
    );
    if (!rows[0]?.able) throw new Error(`${rows[0]?.role} may not create databases and roles.`);
  } finally {
    await admin.end();
  }
}
