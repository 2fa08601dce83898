import type { Knex } from 'knex';

/** What a migration grants, as SQL privileges. */
export interface Protection {
  /** For the tenant-bound role, as in `select, insert`. */
  grant: string;
  /** For the platform role; only for the tables named in the design, which are read before a tenant is known. */
  platform?: string;
}

/**
 * Puts a table behind row-level security, its owner included. `current_setting` is '' after a `set local` has ended, hence
 * `nullif`: no tenant then, and no rows.
 */
export async function protect(knex: Knex, table: string, { grant, platform }: Protection): Promise<void> {
  const roles = await rolesOf(knex);
  await knex.raw(`alter table ${table} enable row level security`);
  await knex.raw(`alter table ${table} force row level security`);
  await knex.raw(
    `create policy tenant on ${table}
       using (tenant_id = nullif(current_setting('beaver.tenant_id', true), ''))
       with check (tenant_id = nullif(current_setting('beaver.tenant_id', true), ''))`,
  );
  await knex.raw(`grant ${grant} on ${table} to ${roles.app}`);
  if (platform === undefined) return;
  await knex.raw(`create policy platform on ${table} to ${roles.platform} using (true) with check (true)`);
  await knex.raw(`grant ${platform} on ${table} to ${roles.platform}`);
}

/** For a table without a tenant: only the platform role reads and writes it. */
export async function platformOnly(knex: Knex, table: string, grant: string): Promise<void> {
  const roles = await rolesOf(knex);
  await knex.raw(`grant ${grant} on ${table} to ${roles.platform}`);
}

/** The roles beside the one that migrates: `x_owner` has `x_app` and `x_platform`. */
export async function rolesOf(knex: Knex): Promise<{ app: string; platform: string }> {
  const { rows } = await knex.raw('select current_user as owner');
  const prefix = String(rows[0].owner).replace(/_owner$/, '');
  return { app: `"${prefix}_app"`, platform: `"${prefix}_platform"` };
}
