import { protect } from '@beaver/kit/migrations';
import type { Knex } from 'knex';

/** Levels, and the ledger of what changed them. */
export async function up(knex: Knex): Promise<void> {
  // One statement that reserves makes as many lines and movements as it finds it needs, so their ids are made here.
  await knex.raw(`create function type_id(prefix text) returns text language sql volatile as $$
    select prefix || '_' || string_agg(
      substr('0123456789abcdefghjkmnpqrstvwxyz', substring(b'00' || made.bits from 1 + 5 * place for 5)::integer + 1, 1),
      '' order by place)
    from generate_series(0, 25) as place,
      (select ('x' || replace(uuidv7()::text, '-', ''))::bit(128) as bits) as made
  $$`);

  await knex.raw(`create table inventory_levels (
    tenant_id text not null collate "C",
    id text not null collate "C",
    variant_id text not null collate "C",
    location_id text not null collate "C",
    on_hand bigint not null default 0 check (on_hand >= 0),
    reserved bigint not null default 0 check (reserved >= 0),
    committed bigint not null default 0 check (committed >= 0),
    unavailable bigint not null default 0 check (unavailable >= 0),
    incoming bigint not null default 0 check (incoming >= 0),
    available bigint not null generated always as (on_hand - reserved - committed - unavailable) stored,
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, variant_id, location_id),
    unique (tenant_id, id),
    constraint inventory_levels_variant_fkey foreign key (tenant_id, variant_id) references variants (tenant_id, id)
  )`);
  await knex.raw('create index inventory_levels_newest on inventory_levels (tenant_id, created_at, id)');
  await knex.raw('create index inventory_levels_location on inventory_levels (tenant_id, location_id, created_at, id)');
  await protect(knex, 'inventory_levels', { grant: 'select, insert, update' });

  await knex.raw(`create table inventory_movements (
    tenant_id text not null collate "C",
    id text not null collate "C",
    variant_id text not null collate "C",
    location_id text not null collate "C",
    type text not null check (type in
      ('adjustment', 'transfer', 'reserve', 'extend', 'commit', 'release', 'consume', 'expire')),
    on_hand bigint not null default 0,
    reserved bigint not null default 0,
    committed bigint not null default 0,
    unavailable bigint not null default 0,
    incoming bigint not null default 0,
    reservation_id text collate "C",
    adjustment_id text collate "C",
    transfer_id text collate "C",
    reason text,
    actor text not null,
    created_at timestamptz(3) not null default now(),
    primary key (tenant_id, id)
  )`);
  await knex.raw('create index inventory_movements_newest on inventory_movements (tenant_id, created_at, id)');
  await knex.raw(
    'create index inventory_movements_level on inventory_movements (tenant_id, variant_id, location_id, created_at, id)',
  );
  for (const cause of ['reservation', 'adjustment', 'transfer']) {
    await knex.raw(`create index inventory_movements_${cause} on inventory_movements (tenant_id, ${cause}_id)
      where ${cause}_id is not null`);
  }
  await protect(knex, 'inventory_movements', { grant: 'select, insert' });

  await knex.raw(`create table inventory_adjustments (
    tenant_id text not null collate "C",
    id text not null collate "C",
    variant_id text not null collate "C",
    location_id text not null collate "C",
    field text not null,
    delta bigint not null,
    reason text not null,
    level jsonb not null,
    created_at timestamptz(3) not null default now(),
    primary key (tenant_id, id)
  )`);
  await protect(knex, 'inventory_adjustments', { grant: 'select, insert' });

  await knex.raw(`create table inventory_transfers (
    tenant_id text not null collate "C",
    id text not null collate "C",
    from_location_id text not null collate "C",
    to_location_id text not null collate "C",
    lines jsonb not null,
    reason text,
    created_at timestamptz(3) not null default now(),
    primary key (tenant_id, id)
  )`);
  await knex.raw('create index inventory_transfers_newest on inventory_transfers (tenant_id, created_at, id)');
  await protect(knex, 'inventory_transfers', { grant: 'select, insert' });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['inventory_transfers', 'inventory_adjustments', 'inventory_movements', 'inventory_levels']) {
    await knex.raw(`drop table ${table}`);
  }
  await knex.raw('drop function type_id(text)');
}
