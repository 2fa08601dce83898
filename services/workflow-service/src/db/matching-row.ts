import { type TenantTrx, tenantOf } from '@beaver/kit';
import type { Candidate, Match } from '../domain/matching.ts';

/** Active automations that an event of this type may start; in the order of their ids, in which their counts are locked. */
export async function candidatesFor(trx: TenantTrx, triggerType: string): Promise<Candidate[]> {
  const { rows } = await trx.raw<{ rows: Candidate[] }>(
    `select id, name, active_version as "activeVersion", active_filter as "activeFilter" from automations
     where tenant_id = ? and status = 'active' and active_trigger_type = ? order by id`,
    [tenantOf(trx), triggerType],
  );
  return rows;
}

const countStatement = `
  insert into automation_matching as known (tenant_id, automation_id, matched, filtered, last_fault)
  select ?, m.id, m.matched, m.filtered, m.fault from jsonb_to_recordset(?) as m(id text, matched int, filtered int, fault jsonb)
  on conflict (tenant_id, automation_id) do update
  set matched = known.matched + excluded.matched, filtered = known.filtered + excluded.filtered,
      last_fault = coalesce(excluded.last_fault, known.last_fault)`;

/** What an event was to each of them. */
export async function countMatches(
  trx: TenantTrx,
  matches: readonly { candidate: Candidate; match: Match }[],
  eventId: string,
): Promise<void> {
  const at = new Date().toISOString();
  const counts = matches.map(({ candidate: { id }, match }) => ({
    id,
    matched: match.outcome === 'matched' ? 1 : 0,
    filtered: match.outcome === 'filtered' ? 1 : 0,
    fault: match.outcome === 'faulted' ? { eventId, code: match.code, detail: match.detail, at } : null,
  }));
  await trx.raw(countStatement, [tenantOf(trx), JSON.stringify(counts)]);
}

/** How often an automation has matched. */
export interface Matching {
  matched: number;
  filtered: number;
  lastFault: { eventId: string; code: string; detail: string; at: string } | null;
}

export async function findMatching(trx: TenantTrx, automationId: string): Promise<Matching> {
  const { rows } = await trx.raw(
    'select matched, filtered, last_fault from automation_matching where tenant_id = ? and automation_id = ?',
    [tenantOf(trx), automationId],
  );
  const { matched = 0, filtered = 0, last_fault: lastFault = null } = rows[0] ?? {};
  return { matched: Number(matched), filtered: Number(filtered), lastFault };
}
