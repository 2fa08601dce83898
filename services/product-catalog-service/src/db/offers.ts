import type { TenantTrx } from '@beaver/kit';
import type { Offer } from '../domain/price-quote.ts';

/**
 * The variants that may be sold, each with the price that holds now: for the customer's group before for everybody, a
 * price list before the variant's own, the one that began last, then the newest. One statement for all lines.
 */
const statement = `
  select v.id as "variantId", v.product_id as "productId", v.sku, v.options, p.title,
    array(select c.category_id from product_categories c
          where c.tenant_id = p.tenant_id and c.product_id = p.id order by c.position) as "categoryIds",
    coalesce(best.amount, case when v.price_currency = :currency then v.price_amount end) as "unitAmount",
    best.price_list_id as "priceListId", best.tax_included as "taxIncluded"
  from variants v
  join products p on p.tenant_id = v.tenant_id and p.id = v.product_id and p.status = 'active'
  left join lateral (
    select pr.amount, l.id as price_list_id, l.tax_included
    from prices pr join price_lists l on l.tenant_id = pr.tenant_id and l.id = pr.price_list_id
    where pr.tenant_id = v.tenant_id and pr.variant_id = v.id and pr.currency = :currency
      and (l.customer_group is null or l.customer_group = :customerGroup)
      and coalesce(pr.valid_from <= now(), true) and coalesce(pr.valid_until > now(), true)
      and coalesce(l.valid_from <= now(), true) and coalesce(l.valid_until > now(), true)
    order by l.customer_group is null, greatest(pr.valid_from, l.valid_from) desc nulls last, pr.created_at desc, pr.id desc
    limit 1) best on true
  where v.id = any(:variantIds)`;

export async function findOffers(
  trx: TenantTrx,
  wanted: { variantIds: string[]; currency: string; customerGroup?: string | undefined },
): Promise<Offer[]> {
  const { rows } = await trx
    .raw(statement, { ...wanted, customerGroup: wanted.customerGroup ?? null })
    .options({ name: 'find-offers' });
  return rows as Offer[];
}
