import { type TenantTrx, waitTurn } from '@beaver/kit';
import { type Judged, judgement, tellCrossings } from './crossings.ts';

/** Ids of levels that are read at once; more come with the next reading. */
const MOST = 5000;

/** Whose threshold has changed. */
export type HandedDown = { locationId: string } | { variantId: string };

/** Nobody who read the thresholds before they changed is still making a level, once this turn has been had. */
export function waitForNewLevels(trx: TenantTrx): void {
  waitTurn(trx, 'thresholds');
}

const holds = `
  from inventory_levels l
    join variants v on v.tenant_id = l.tenant_id and v.id = l.variant_id
    left join location_thresholds t on t.tenant_id = l.tenant_id and t.location_id = l.location_id,
    lateral (select v.track_inventory as tracked, coalesce(v.low_stock_threshold, t.threshold) as threshold,
      case when v.low_stock_threshold is null then t.source else 'variant' end as source) h`;
const isStale =
  '(l.tracked, l.inherited_threshold, l.inherited_from) is distinct from (h.tracked, h.threshold, h.source)';

const staleStatement = (column: 'location_id' | 'variant_id') => `
  select l.id ${holds} where l.${column} = ? and ${isStale} order by l.variant_id, l.location_id limit ${MOST}`;
const staleOf = { location: staleStatement('location_id'), variant: staleStatement('variant_id') };

/** The levels that inherit what does not hold any more, in the order in which levels are locked. @returns their ids */
export async function staleLevels(trx: TenantTrx, of: HandedDown): Promise<{ ids: string[]; more: boolean }> {
  const { rows } = await trx.raw<{ rows: { id: string }[] }>(
    'locationId' in of ? staleOf.location : staleOf.variant,
    'locationId' in of ? [of.locationId] : [of.variantId],
  );
  return { ids: rows.map(({ id }) => id), more: rows.length === MOST };
}

/** By id, so that no plan looks for each level among all of its location. */
const handDownStatement = `
  with due as (
    select l.id, h.tracked, h.threshold, h.source ${holds}
    where l.id = any(?) and ${isStale} order by l.variant_id, l.location_id for no key update of l
  )
  update inventory_levels l set tracked = d.tracked, inherited_threshold = d.threshold, inherited_from = d.source,
    version = l.version + 1, updated_at = now()
  from due d where l.id = d.id
  returning ${judgement}`;

/**
 * Gives levels the threshold that holds now, and judges them by it. One at a time in a tenant: of two, each reads what holds
 * after the other has written.
 */
export async function handDownThresholds(trx: TenantTrx, ids: string[]): Promise<void> {
  waitTurn(trx, 'threshold copies');
  const { rows } = await trx.raw<{ rows: Judged[] }>(handDownStatement, [ids]);
  await tellCrossings(trx, rows);
}
