import { ask, type Look, lookInto } from './database/look.ts';
import type { House } from './house.ts';

/** Service and table → how many rows of a tenant, and a hash of them all. */
export type Rows = Record<string, string>;

const tablesQuery = "select tablename as name from pg_policies where policyname = 'tenant' order by tablename";
/** A lease is due again within seconds, the end of a tenant or a reservation hours from now. */
const underWay =
  "select 1 from deliveries where delivered_at is null and due_at < now() + interval '5 minutes' limit 1";

/** Looks at all rows of a tenant in all databases, once nothing of any tenant is under way any more. */
export async function rowsOf(house: House, tenantId: string, patience = 60): Promise<Rows> {
  for (let left = patience; ; left -= 1) {
    const [before, busy] = [await look(house, tenantId), await isBusy(house)];
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const after = await look(house, tenantId);
    if (!busy && changed(before, after).length === 0) return after;
    if (left === 0)
      throw new Error(`the tenant does not come to rest: ${changed(before, after).join() || 'deliveries'}`);
  }
}

/** Tables that differ. */
export const changed = (before: Rows, after: Rows): string[] =>
  Object.keys({ ...before, ...after })
    .filter((table) => before[table] !== after[table])
    .map((table) => `${table}: ${before[table]} → ${after[table]}`);

async function look(house: House, tenantId: string): Promise<Rows> {
  const rows: Rows = {};
  for (const service of house.services) {
    await inDatabase(house, service, async (look) => {
      for (const { name } of await ask<{ name: string }>(look, tablesQuery)) {
        const query = `select count(*) || ' rows ' || coalesce(md5(string_agg(r::text, ' ' order by r::text)), '') as seen
          from ${name} r where tenant_id = $1`;
        const [found] = await ask<{ seen: string }>(look, query, [tenantId]);
        rows[`${service} ${name}`] = found?.seen ?? '';
      }
    });
  }
  return rows;
}

async function isBusy(house: House): Promise<boolean> {
  let busy = false;
  for (const service of house.services) {
    await inDatabase(house, service, async (look) => {
      busy ||= (await ask(look, underWay)).length > 0;
    });
  }
  return busy;
}

async function inDatabase(house: House, service: string, work: (look: Look) => Promise<void>): Promise<void> {
  const look = await lookInto(house.at(service).database);
  try {
    await work(look);
  } finally {
    await look.client.end();
  }
}
