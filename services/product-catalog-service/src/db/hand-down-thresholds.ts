import { type TenantTrx, waitTurn } from '@beaver/kit';
import { type Judged, judgement, tellCrossings } from './crossings.ts';

/** So many levels are locked at once, for some milliseconds in which nobody can reserve of them. */
const BATCH = 500;

/** Whose threshold has changed. */
export type HandedDown = { locationId: string } | { variantId: string };

/** Nobody who read the thresholds before they changed is still making a level, once this turn has been had. */
export function waitForNewLevels(trx: TenantTrx): void {
  waitTurn(trx, 'thresholds');
}

const statement = (column: 'location_id' | 'variant_id') => `
  with due as (
    select l.variant_id, l.location_id, v.track_inventory as tracked, coalesce(v.low_stock_threshold, t.threshold) as threshold,
      case when v.low_stock_threshold is null then t.source else 'variant' end as source
    from inventory_levels l
      join variants v on v.tenant_id = l.tenant_id and v.id = l.variant_id
      left join location_thresholds t on t.tenant_id = l.tenant_id and t.location_id = l.location_id
    where l.${column} = ?
      and (l.tracked, l.inherited_threshold, l.inherited_from) is distinct from (v.track_inventory,
        coalesce(v.low_stock_threshold, t.threshold), case when v.low_stock_threshold is null then t.source else 'variant' end)
    order by l.variant_id, l.location_id limit ${BATCH} for no key update of l
  )
  update inventory_levels l set tracked = d.tracked, inherited_threshold = d.threshold, inherited_from = d.source,
    version = l.version + 1, updated_at = now()
  from due d where l.variant_id = d.variant_id and l.location_id = d.location_id
  returning ${judgement}`;

const statements = { location: statement('location_id'), variant: statement('variant_id') };

/**
 * Gives some of the levels that inherit it the threshold that holds now, and judges them by it. One at a time in a tenant:
 * of two, each reads what holds after the other has written.
 * @returns whether there may be more
 */
export async function handDownThresholds(trx: TenantTrx, of: HandedDown): Promise<boolean> {
  waitTurn(trx, 'threshold copies');
  const { rows } = await trx.raw<{ rows: Judged[] }>(
    'locationId' in of ? statements.location : statements.variant,
    'locationId' in of ? [of.locationId] : [of.variantId],
  );
  await tellCrossings(trx, rows);
  return rows.length === BATCH;
}
