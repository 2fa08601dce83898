import { Client } from 'pg';

/**
 * On a server that is ours alone: a service's roles shall reach no database but their own, not even the empty ones
 * every server has.
 */
export async function isolateSharedDatabases(adminUrl: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('revoke all on database postgres, template1 from public');
  } finally {
    await admin.end();
  }
}
