/** The least a Koa service can do: no token, contract, tenant or log, only the query and its JSON. */
import type { AddressInfo } from 'node:net';
import Koa from 'koa';
import pg from 'pg';

pg.types.setTypeParser(pg.types.builtins.INT8, Number);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 }); // as many as a service has
const tenantId = process.env.TENANT_ID;

const product = `select products.tenant_id, products.id, products.title, products.description, products.status, products.published_at,
  products.archived_at, products.metadata, products.version, products.created_at, products.updated_at,
  array(
    select c.category_id from product_categories c
    where c.tenant_id = products.tenant_id and c.product_id = products.id order by c.position) as category_ids,
  (select coalesce(json_agg(json_build_object(
    'id', v.id, 'tenantId', v.tenant_id, 'productId', v.product_id, 'sku', v.sku, 'options', v.options, 'barcode', v.barcode,
    'price', case when v.price_amount is not null
      then json_build_object('amount', v.price_amount, 'currency', v.price_currency) end,
    'trackInventory', v.track_inventory, 'allowBackorder', v.allow_backorder, 'metadata', v.metadata, 'version', v.version,
    'createdAt', v.created_at, 'updatedAt', v.updated_at) order by v.created_at, v.id), '[]')
  from variants v where v.tenant_id = products.tenant_id and v.product_id = products.id) as variants
  from products where products.tenant_id = $1`;
const list = `${product} order by products.created_at desc, products.id desc limit $2`;
const detail = `${product} and products.id = $2`;

const app = new Koa();
app.use(async (ctx) => {
  const id = ctx.path.split('/')[3];
  if (id !== undefined) {
    ctx.body = toProduct((await pool.query(detail, [tenantId, id])).rows[0]);
    return;
  }
  const { rows } = await pool.query(list, [tenantId, 21]); // one more tells whether there is another page
  ctx.body = { data: rows.slice(0, 20).map(toProduct), nextCursor: rows.length > 20 ? rows[19].id : null };
});
const server = app.listen(0, '127.0.0.1', () => {
  process.send?.({ ready: true, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});
process.on('disconnect', () => process.exit());

function toProduct(row: pg.QueryResultRow): object {
  return {
    id: row.id,
    tenantId: row.tenant_id,
    title: row.title,
    description: row.description,
    status: row.status,
    categoryIds: row.category_ids,
    variants: row.variants.map((variant: { createdAt: string; updatedAt: string }) => ({
      ...variant,
      createdAt: new Date(variant.createdAt).toISOString(),
      updatedAt: new Date(variant.updatedAt).toISOString(),
    })),
    publishedAt: row.published_at,
    archivedAt: row.archived_at,
    metadata: row.metadata,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
