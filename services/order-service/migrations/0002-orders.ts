import { protect } from '@beaver/kit/migrations';
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table order_numbers (
    tenant_id text primary key collate "C",
    last integer not null
  )`);
  await protect(knex, 'order_numbers', { grant: 'select, insert, update' });

  await knex.raw(`create table customers (
    tenant_id text not null collate "C",
    email text not null,
    customer_id text not null collate "C",
    primary key (tenant_id, email)
  )`);
  await protect(knex, 'customers', { grant: 'select, insert, update' });

  await knex.raw(`create table orders (
    tenant_id text not null collate "C",
    id text not null collate "C",
    store_id text not null collate "C",
    number integer not null,
    status text not null,
    payment_status text not null,
    fulfillment_status text not null,
    next_action jsonb,
    waiting_for text,
    waiting_until timestamptz(3),
    attention text,
    held_from text,
    hold_reason text,
    cancel_requested_at timestamptz(3),
    archived_at timestamptz(3),
    expires_at timestamptz(3) not null,
    customer_id text not null collate "C",
    customer jsonb not null,
    currency text not null,
    shipping jsonb,
    subtotal bigint not null,
    tax_total bigint not null,
    shipping_total bigint not null,
    total bigint not null,
    canceled_total bigint not null default 0,
    shipping_address jsonb not null,
    billing_address jsonb,
    capture_method text not null,
    payments jsonb not null default '[]',
    reservation_id text not null collate "C",
    policy jsonb not null,
    note text,
    metadata jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    constraint orders_number_key unique (tenant_id, number),
    constraint orders_canceled_total_check check (canceled_total between 0 and total)
  )`);
  await knex.raw('create index orders_created on orders (tenant_id, created_at desc, id desc)');
  await knex.raw('create index orders_status on orders (tenant_id, status, created_at desc, id desc)');
  await knex.raw('create index orders_customer on orders (tenant_id, customer_id, created_at desc, id desc)');
  await protect(knex, 'orders', { grant: 'select, insert, update' });

  await knex.raw(`create table order_lines (
    tenant_id text not null collate "C",
    id text not null collate "C",
    order_id text not null collate "C",
    position integer not null,
    variant_id text not null collate "C",
    product_id text not null collate "C",
    category_ids jsonb not null,
    sku text not null,
    title text not null,
    quantity integer not null,
    shipped integer not null default 0,
    delivered integer not null default 0,
    canceled integer not null default 0,
    unit_price bigint not null,
    tax_included boolean not null,
    subtotal bigint not null,
    tax jsonb not null,
    total bigint not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, order_id) references orders (tenant_id, id),
    constraint order_lines_quantities_check check (
      shipped >= 0 and canceled >= 0 and delivered between 0 and shipped and shipped + canceled <= quantity)
  )`);
  await knex.raw('create index order_lines_order on order_lines (tenant_id, order_id, position)');
  await protect(knex, 'order_lines', { grant: 'select, insert, update' });

  await knex.raw(`create table payment_methods (
    tenant_id text not null collate "C",
    order_id text not null collate "C",
    number integer not null,
    type text not null,
    token text,
    created_at timestamptz(3) not null default now(),
    primary key (tenant_id, order_id, number),
    foreign key (tenant_id, order_id) references orders (tenant_id, id)
  )`);
  await protect(knex, 'payment_methods', { grant: 'select, insert' });

  await knex.raw(`create table fulfillments (
    tenant_id text not null collate "C",
    id text not null collate "C",
    order_id text not null collate "C",
    status text not null,
    lines jsonb not null,
    tracking jsonb,
    capture_amount bigint,
    failure_reason text,
    shipped_at timestamptz(3),
    delivered_at timestamptz(3),
    metadata jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, order_id) references orders (tenant_id, id)
  )`);
  await knex.raw('create index fulfillments_order on fulfillments (tenant_id, order_id, created_at desc, id desc)');
  await protect(knex, 'fulfillments', { grant: 'select, insert, update' });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['fulfillments', 'payment_methods', 'order_lines', 'orders', 'customers', 'order_numbers']) {
    await knex.raw(`drop table ${table}`);
  }
}
