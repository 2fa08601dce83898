import pg from 'pg';
import { ask, type Look } from './look.ts';

/** What a policy's expression lets through, of three rows: of the asking tenant, of another, of none. */
const ROWS = "(values ('ten_mine'), ('ten_theirs'), ('')) as row(tenant_id)";

/**
 * Evaluates each tenant's policy as the tenant-bound role does: with a tenant, before there ever was one, and after one
 * has gone, when PostgreSQL's setting is '' and not null.
 */
export async function behaviorFaults(look: Look, appUrl: string): Promise<string[]> {
  const expressions = await ask<{ table: string; text: string }>(
    look,
    `select tablename as "table", e as text from pg_policies, unnest(array[qual, with_check]) as e where not roles @> array[$1]::name[]`,
    [look.platform],
  );
  const app = new pg.Client({ connectionString: appUrl });
  await app.connect();
  try {
    const seen = async (text: string) => {
      const { rows } = await app.query(`select tenant_id from ${ROWS} where ${text}`);
      return JSON.stringify(rows.map((row) => row.tenant_id));
    };
    const faults: string[] = [];
    for (const { table, text } of expressions) {
      const hold = (when: string, found: string, wanted: string) => {
        if (found !== wanted) faults.push(`${table}: ${when} its policy shows ${found}, not ${wanted}`);
      };
      hold('without a tenant', await seen(text), '[]');
      await app.query("begin; set local beaver.tenant_id = 'ten_mine'");
      hold('with a tenant', await seen(text), '["ten_mine"]');
      await app.query('commit');
      const { rows } = await app.query("select current_setting('beaver.tenant_id', true) as left");
      if (rows[0].left !== '') faults.push(`PostgreSQL leaves ${rows[0].left} behind: this look proves nothing`);
      hold('after a tenant', await seen(text), '[]');
      await app.query('reset beaver.tenant_id');
    }
    return faults;
  } finally {
    await app.end();
  }
}
