import { protect } from '@beaver/kit/migrations';
import type { Knex } from 'knex';

/** Categories, products and their variants. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table categories (
    tenant_id text not null collate "C",
    id text not null collate "C",
    name text not null,
    parent_id text collate "C",
    metadata jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    constraint categories_parent_fkey foreign key (tenant_id, parent_id) references categories (tenant_id, id)
  )`);
  await knex.raw('create index categories_parent on categories (tenant_id, parent_id)');
  await protect(knex, 'categories', { grant: 'select, insert, update, delete' });

  // No GIN index on search: @@ is not leakproof, so under row-level security PostgreSQL would never use one.
  await knex.raw(`create table products (
    tenant_id text not null collate "C",
    id text not null collate "C",
    title text not null,
    description text not null default '',
    status text not null default 'draft' check (status in ('draft', 'active', 'archived')),
    published_at timestamptz(3),
    archived_at timestamptz(3),
    search tsvector not null generated always as (
      setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', description), 'B')) stored,
    metadata jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id)
  )`);
  await knex.raw('create index products_newest on products (tenant_id, created_at, id)');
  await knex.raw('create index products_title on products (tenant_id, title, id)');
  await protect(knex, 'products', { grant: 'select, insert, update, delete' });

  await knex.raw(`create table product_categories (
    tenant_id text not null collate "C",
    product_id text not null collate "C",
    category_id text not null collate "C",
    position integer not null,
    primary key (tenant_id, product_id, category_id),
    foreign key (tenant_id, product_id) references products (tenant_id, id) on delete cascade,
    constraint product_categories_category_fkey foreign key (tenant_id, category_id) references categories (tenant_id, id)
  )`);
  await knex.raw('create index product_categories_category on product_categories (tenant_id, category_id)');
  await protect(knex, 'product_categories', { grant: 'select, insert, update, delete' });

  // Options are json, not jsonb, which would sort them: "Green · 2P" is how the merchant wrote it.
  await knex.raw(`create table variants (
    tenant_id text not null collate "C",
    id text not null collate "C",
    product_id text not null collate "C",
    sku text not null,
    options json not null default '{}',
    barcode text,
    price_amount bigint check (price_amount >= 0),
    price_currency text,
    track_inventory boolean not null default true,
    allow_backorder boolean not null default false,
    metadata jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    constraint variants_sku_key unique (tenant_id, sku),
    foreign key (tenant_id, product_id) references products (tenant_id, id) on delete cascade,
    check ((price_amount is null) = (price_currency is null))
  )`);
  await knex.raw('create index variants_product on variants (tenant_id, product_id, created_at, id)');
  await protect(knex, 'variants', { grant: 'select, insert, update, delete' });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['variants', 'product_categories', 'products', 'categories'])
    await knex.raw(`drop table ${table}`);
}
