import { makeDatabase, makeRole } from '@beaver/kit/provision';
import { Client } from 'pg';

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
    await makeRole(admin, role, password);
    for (const database of databases) await makeDatabase(admin, database, role);
  } finally {
    await admin.end();
  }
}
