import type pg from 'pg';
import type { BenchShop } from './shop.ts';
import type { BenchSystem } from './system.ts';

/**
 * Copies one row as many times as `from`…`to`, with `n` for what must differ: whatever else a real row has stays real.
 * Ids are of the right form (TypeID) and rise with `n`.
 */
async function copyRow(
  pool: pg.Pool,
  { table, where, change, from, to }: { table: string; where: string; change: object; from: number; to: number },
): Promise<void> {
  const { rows } = await pool.query<{ column_name: string }>(
    `select column_name from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' and is_identity = 'NO'`,
    [table],
  );
  const columns = rows.map(({ column_name }) => column_name);
  const changed = new Map<string, string>(Object.entries(change));
  const values = columns.map((name) => changed.get(name) ?? `r.${name}`);
  await pool.query(`insert into ${table} (${columns.join()}) select ${values.join()}
    from (select * from ${table} where ${where} limit 1) r, generate_series(${from}, ${to}) n`);
}

const id = (prefix: string): string => `'${prefix}_0' || lpad(to_hex(n), 25, '0')`;
/** One a second up to now, the youngest last, as they would have come. */
const age = `date_trunc('milliseconds', now()) - interval '1 day' + n * interval '10 milliseconds'`;
const times = { created_at: age, updated_at: age };

const seeded = new WeakMap<BenchSystem, { products: number; orders: number }>();

function countersOf(system: BenchSystem) {
  const counters = seeded.get(system) ?? { products: 0, orders: 0 };
  seeded.set(system, counters);
  return counters;
}

/** Fills the catalog up to so many products, each with a variant that has stock. */
export async function seedProducts(
  system: BenchSystem,
  { tenantId, variantIds }: BenchShop,
  count: number,
): Promise<void> {
  const counters = countersOf(system);
  const range = { from: counters.products + 1, to: count };
  if (range.from > range.to) return;
  const pool = system.database('beaver_catalog');
  const variant = `tenant_id = '${tenantId}' and id = '${variantIds[0]}'`;
  const { rows } = await pool.query(`select product_id from variants where ${variant}`);
  const product = `tenant_id = '${tenantId}' and id = '${rows[0].product_id}'`;
  const title = `'Product ' || n`;
  await copyRow(pool, { table: 'products', where: product, change: { id: id('prod'), title, ...times }, ...range });
  const change = { id: id('var'), product_id: id('prod'), sku: `'SKU-' || n`, ...times };
  await copyRow(pool, { table: 'variants', where: variant, change, ...range });
  const level = { table: 'inventory_levels', where: `variant_id = '${variantIds[0]}'` };
  await copyRow(pool, { ...level, change: { id: id('lvl'), variant_id: id('var'), ...times }, ...range });
  await pool.query('vacuum analyze');
  counters.products = count;
}

/** Fills up to so many orders, copies of a real one, with their lines, payment method, first event and reservation. */
export async function seedOrders(
  system: BenchSystem,
  { tenantId }: BenchShop,
  orderId: string,
  count: number,
): Promise<void> {
  const counters = countersOf(system);
  const range = { from: counters.orders + 1, to: count };
  if (range.from > range.to) return;
  const [orders, catalog] = [system.database('beaver_order'), system.database('beaver_catalog')];
  const ours = `tenant_id = '${tenantId}' and order_id = '${orderId}'`;
  const order_id = id('ord');
  const number = 'n + 1000000'; // above what the shop itself will count to
  const whole = { where: `tenant_id = '${tenantId}' and id = '${orderId}'`, ...range };
  await copyRow(orders, { ...whole, table: 'orders', change: { id: order_id, number, ...times } });
  await copyRow(orders, { table: 'order_lines', where: ours, change: { id: id('oline'), order_id }, ...range });
  await copyRow(orders, { table: 'payment_methods', where: ours, change: { order_id }, ...range });
  const placed = `tenant_id = '${tenantId}' and subject_id = '${orderId}' and type = 'order.placed'`;
  const event = { id: id('evt'), subject_id: order_id, occurred_at: age };
  await copyRow(orders, { table: 'events', where: placed, change: event, ...range });
  await orders.query('vacuum analyze');

  const reserved = { id: id('res'), order_id, state: `'consumed'`, ...times };
  await copyRow(catalog, { table: 'reservations', where: ours, change: reserved, ...range });
  const line = {
    id: id('rline'),
    reservation_id: id('res'),
    held_until: 'null',
    consumed: 'r.quantity',
    released: '0',
  };
  const lines = `reservation_id = (select id from reservations where ${ours})`;
  await copyRow(catalog, { table: 'reservation_lines', where: lines, change: line, ...range });
  await catalog.query('vacuum analyze');
  counters.orders = count;
}
