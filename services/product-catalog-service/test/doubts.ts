import type { RunningService } from '@beaver/kit/testing';

const statement = `
  select l.variant_id from inventory_levels l
  left join lateral (
    select coalesce(sum(on_hand), 0) as on_hand, coalesce(sum(reserved), 0) as reserved, coalesce(sum(committed), 0) as committed,
      coalesce(sum(unavailable), 0) as unavailable, coalesce(sum(incoming), 0) as incoming
    from inventory_movements m where m.variant_id = l.variant_id and m.location_id = l.location_id) m on true
  left join lateral (
    select coalesce(sum(quantity - consumed - released) filter (where held_until is not null), 0) as reserved,
      coalesce(sum(quantity - consumed - released) filter (where r.state = 'committed'), 0) as committed
    from reservation_lines rl join reservations r on r.id = rl.reservation_id
    where rl.variant_id = l.variant_id and rl.location_id = l.location_id) h on true
  where (l.on_hand, l.reserved, l.committed, l.unavailable, l.incoming)
      is distinct from (m.on_hand, m.reserved, m.committed, m.unavailable, m.incoming)
    or (l.reserved, l.committed) is distinct from (h.reserved, h.committed)`;

/** Levels that are not the sum of their movements, or do not promise what reservations hold: there must be none. */
export const doubts = (service: RunningService, tenantId: string) => service.sql(tenantId, statement);
