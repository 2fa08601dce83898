import { Client, escapeIdentifier } from 'pg';

/**
 * Starts a service's database empty again on a server that isn't ours to wipe; its roles stay for the next
 * provisioning.
 */
export async function dropDatabase(adminUrl: string, database: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`drop database if exists ${escapeIdentifier(database)} with (force)`);
  } finally {
    await admin.end();
  }
}
