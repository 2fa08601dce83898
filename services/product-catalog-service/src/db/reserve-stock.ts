import { type TenantTrx, tenantOf } from '@beaver/kit';
import type { Reservation } from '../domain/reservation.ts';
import { type Judged, judgement, tellCrossings } from './crossings.ts';
import { type Demand, lineJson, ReservationRow, toReservation } from './reservations.ts';

/**
 * All lines or none, in one statement: a buyer waits for the level's lock at most once, and decides on what is there then.
 * Levels are locked in the order of variant and location; lines past their time (`due`) are then free to be taken.
 * `choice` prefers the first place that can serve all lines, for each line else the first that can serve it whole, and goes
 * on to the next place with what is left. Stock that is there goes before backorder.
 * A level that is not there yet can only be wanted by a backorder; `opened` makes it.
 * Arrays and `lateral`, because the planner takes a JSON list to have a hundred members and would read the whole catalog.
 */
const statement = `
  with demand as (
    select * from unnest(:variantIds::text[], :locationIds::text[], :quantities::bigint[])
      with ordinality as d(variant_id, location_id, quantity, position)
  ), place as (
    select id, rank from unnest(:places::text[]) with ordinality as p(id, rank)
  ), wanted as (
    select d.*, v.tracked, v.backorder, coalesce(v.status = 'active', false) as sellable
    from demand d left join lateral (
      select v.track_inventory as tracked, v.allow_backorder as backorder, p.status
      from variants v join products p on p.tenant_id = v.tenant_id and p.id = v.product_id
      where v.id = d.variant_id limit 1) v on true
  ), level as (
    select variant_id, location_id, available from inventory_levels
    where variant_id = any(array(select variant_id from wanted where tracked)) and location_id = any(:places::text[])
    order by variant_id, location_id for no key update
  ), due as (
    select id, reservation_id, variant_id, location_id, quantity - consumed - released as quantity from reservation_lines
    where (variant_id, location_id) in (select variant_id, location_id from level) and held_until <= statement_timestamp()
    order by variant_id, location_id, id for update
  ), free as (
    select variant_id, location_id, sum(available) as available from (
      select variant_id, location_id, available from level
      union all select variant_id, location_id, quantity from due) as counted
    group by variant_id, location_id
  ), offer as (
    select w.*, p.id as place_id, p.rank,
      case when w.tracked then coalesce(f.available, 0) - coalesce(pinned.quantity, 0) else w.quantity end as available
    from wanted w
      left join place p on w.location_id is null or p.id = w.location_id
      left join free f on f.variant_id = w.variant_id and f.location_id = p.id
      left join demand pinned on w.location_id is null and pinned.variant_id = w.variant_id and pinned.location_id = p.id
  ), able as (
    select *, case when not tracked then quantity when place_id is null then 0 when backorder then quantity
      else greatest(least(available, quantity), 0) end as capacity
    from offer where sellable
  ), whole as (
    select place_id from able group by place_id, rank
    having count(*) = (select count(*) from demand) and bool_and(capacity = quantity)
    order by bool_and(available >= quantity) desc, rank limit 1
  ), choice as (
    select *, row_number() over best as preference, coalesce(sum(capacity) over (best rows between unbounded preceding and 1 preceding), 0) as before
    from able
    window best as (partition by position
      order by place_id is not distinct from (select place_id from whole) desc, available >= quantity desc, rank)
  ), pick as (
    select *, least(capacity, quantity - before) as take from choice where capacity > 0 and before < quantity
  ), short as (
    select w.variant_id as "variantId", sum(w.quantity) as requested,
      sum((select coalesce(sum(greatest(o.available, 0)), 0) from offer o where o.position = w.position)) as available
    from wanted w where w.sellable group by w.variant_id
    having bool_or(w.quantity > (select coalesce(sum(p.take), 0) from pick p where p.position = w.position))
  ), made as (
    insert into reservations (tenant_id, id, store_id, order_id, state, expires_at, demand)
    select :tenantId, :id, :storeId, :orderId, 'active', statement_timestamp() + :ttl::interval, :asked::jsonb
    where not exists (select from short) and not exists (select from wanted where not sellable)
    on conflict (tenant_id, order_id) do nothing
    returning *
  ), lapsed as (
    update reservation_lines l set held_until = null from due, made where l.id = due.id
  ), change as (
    select variant_id, location_id, sum(reserved) as reserved from (
      select variant_id, place_id as location_id, take as reserved from pick where tracked
      union all select variant_id, location_id, -quantity from due) as moved, made
    group by variant_id, location_id
  ), changed as (
    update inventory_levels l set reserved = l.reserved + c.reserved, version = l.version + 1, updated_at = now()
    from change c where l.variant_id = c.variant_id and l.location_id = c.location_id
    returning ${judgement}
  ), opened as (
    insert into inventory_levels (tenant_id, id, variant_id, location_id, reserved, tracked, inherited_threshold, inherited_from)
    select :tenantId, type_id('lvl'), c.variant_id, c.location_id, c.reserved, i.*
    from change c, inherited_terms(c.variant_id, c.location_id) i
    where not exists (select from level l where l.variant_id = c.variant_id and l.location_id = c.location_id)
    order by c.variant_id collate "C", c.location_id collate "C"
    on conflict (tenant_id, variant_id, location_id) do update
      set reserved = inventory_levels.reserved + excluded.reserved, version = inventory_levels.version + 1, updated_at = now()
    returning ${judgement}
  ), kept as (
    insert into inventory_movements (tenant_id, id, variant_id, location_id, type, reserved, reservation_id, actor)
    select :tenantId, type_id('mov'), m.variant_id, m.location_id, m.type, m.reserved, m.reservation_id, :actor from (
      select variant_id, place_id as location_id, 'reserve' as type, take as reserved, made.id as reservation_id
      from pick, made where tracked
      union all select variant_id, location_id, 'expire', -quantity, reservation_id from due, made) as m
  ), line as (
    insert into reservation_lines (tenant_id, id, reservation_id, position, variant_id, location_id, tracked, held_until, quantity)
    select :tenantId, type_id('rline'), made.id, row_number() over (order by min(position), min(preference)), variant_id, place_id,
      tracked, case when tracked then made.expires_at end, sum(take)
    from pick, made group by made.id, made.expires_at, variant_id, place_id, tracked
    returning *
  )
  select made.*, made.state as state_now, made.created_at as now, (select json_agg(${lineJson} order by l.position) from line l) as lines,
    (select json_agg(judged) from (select * from changed union all select * from opened) judged where "wasLow" <> low) as judged,
    (select json_agg(variant_id) from wanted where not sellable) as unsellable,
    (select json_agg(short order by "variantId") from short) as short
  from (values (1)) as always left join made on true`;

/** A wish for stock, as one order has it. */
export interface Wish {
  id: string;
  orderId: string;
  storeId: string;
  demand: Demand;
  /** The store's locations in its order. */
  places: string[];
  /** ISO 8601. */
  ttl: string;
  actor: string;
}

export type ReserveOutcome =
  | { made: Reservation }
  | { unsellable: string[] }
  | { short: { variantId: string; requested: number; available: number }[] };

/**
 * @returns why not, when nothing was written; an order that has a reservation already gives `{ short: [] }`
 */
export async function reserveStock(trx: TenantTrx, { demand, ...wish }: Wish): Promise<ReserveOutcome> {
  const bindings = {
    ...wish,
    tenantId: tenantOf(trx),
    variantIds: demand.map(({ variantId }) => variantId),
    locationIds: demand.map(({ locationId }) => locationId),
    quantities: demand.map(({ quantity }) => quantity),
    asked: JSON.stringify(demand),
  };
  const { rows } = await trx.raw(statement, bindings);
  const { unsellable, short, judged, ...made } = rows[0];
  if (made.id !== null) {
    await tellCrossings(trx, (judged ?? []) as Judged[]);
    return { made: toReservation(ReservationRow.fromDatabaseJson(made)) };
  }
  return unsellable ? { unsellable } : { short: short ?? [] };
}
