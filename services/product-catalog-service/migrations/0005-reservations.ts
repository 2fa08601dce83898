import { protect } from '@beaver/kit/migrations';
import type { Knex } from 'knex';

/** Stock held for orders, by line, and what has moved it. */
export async function up(knex: Knex): Promise<void> {
  // `demand` is what was asked, so that the same request for the same order can be told from another one.
  await knex.raw(`create table reservations (
    tenant_id text not null collate "C",
    id text not null collate "C",
    store_id text not null collate "C",
    order_id text not null collate "C",
    state text not null check (state in ('active', 'committed', 'consumed', 'released', 'expired')),
    expires_at timestamptz(3) not null,
    demand jsonb not null,
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    constraint reservations_order_key unique (tenant_id, order_id)
  )`);
  await knex.raw('create index reservations_newest on reservations (tenant_id, created_at, id)');
  await protect(knex, 'reservations', { grant: 'select, insert, update' });

  // `held_until` is set exactly as long as the line counts in its level's `reserved`. A line past it may be taken out
  // by whoever needs the stock, under the level's lock, before the reservation itself hears of it.
  await knex.raw(`create table reservation_lines (
    tenant_id text not null collate "C",
    id text not null collate "C",
    reservation_id text not null collate "C",
    position integer not null,
    variant_id text not null collate "C",
    location_id text collate "C",
    tracked boolean not null,
    held_until timestamptz(3),
    quantity bigint not null check (quantity > 0),
    consumed bigint not null default 0 check (consumed >= 0),
    released bigint not null default 0 check (released >= 0),
    primary key (tenant_id, id),
    unique (tenant_id, reservation_id, variant_id, location_id),
    foreign key (tenant_id, reservation_id) references reservations (tenant_id, id),
    constraint reservation_lines_variant_fkey foreign key (tenant_id, variant_id) references variants (tenant_id, id),
    check (consumed + released <= quantity)
  )`);
  await knex.raw(`create index reservation_lines_held on reservation_lines (tenant_id, variant_id, location_id, held_until)
    where held_until is not null`);
  await knex.raw('create index reservation_lines_variant on reservation_lines (tenant_id, variant_id)');
  await protect(knex, 'reservation_lines', { grant: 'select, insert, update' });

  await knex.raw(`create table reservation_causes (
    tenant_id text not null collate "C",
    reservation_id text not null collate "C",
    cause_key text not null collate "C",
    verb text not null,
    lines jsonb not null,
    created_at timestamptz(3) not null default now(),
    primary key (tenant_id, reservation_id, cause_key),
    foreign key (tenant_id, reservation_id) references reservations (tenant_id, id)
  )`);
  await protect(knex, 'reservation_causes', { grant: 'select, insert' });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['reservation_causes', 'reservation_lines', 'reservations'])
    await knex.raw(`drop table ${table}`);
}
