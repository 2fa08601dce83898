import { type Database, newId, type TenantId, toTenantId } from '@beaver/kit';
import { Dice } from '../../dice.ts';
import { ask, type Look } from './look.ts';
import { BorderCrossed, type Doing, die, failing, harmless } from './statements.ts';

const TENANTS = 20;
/** As many at once as wait for a connection most of the time. */
const AT_ONCE = 8;

/** What came of them. */
export interface Outcome {
  sent: number;
  committed: number;
  aborted: number;
  /** Rows of other tenants that were shown or touched, and refusals that did not come. */
  foreign: number;
  crossed: string[];
  /** Tenant and id of each row that is there, and of each that should be. */
  there: string[];
  kept: string[];
}

/** Sends transactions of twenty tenants, several at once, until so many statements have been sent. */
export async function sendStatements(database: Database, look: Look, size: number, seed: number): Promise<Outcome> {
  const tenants = Array.from({ length: TENANTS }, () => toTenantId(newId('ten')));
  const policies = "select tablename as name from pg_policies where policyname = 'tenant'";
  const tables = (await ask<{ name: string }>(look, policies)).map(({ name }) => name);
  const made: Record<string, string[]> = Object.fromEntries(tenants.map((id) => [id, []]));
  const removed = new Set<string>();
  const outcome: Outcome = { sent: 0, committed: 0, aborted: 0, foreign: 0, crossed: [], there: [], kept: [] };

  async function transaction(number: number): Promise<void> {
    const dice = new Dice(seed + number * 7919); // the same for this transaction, whatever the others do meanwhile
    const tenantId = dice.pick(tenants);
    const other = dice.pick(tenants.filter((id) => id !== tenantId));
    const table = dice.pick(tables);
    const plan = Array.from({ length: dice.between(1, 5) }, () => dice.pick(harmless));
    const end = dice.between(1, 100) === 1 ? die : dice.between(1, 2) === 1 ? dice.pick(failing) : undefined;
    let own: Pick<Doing, 'made' | 'removed'> = { made: [], removed: [] };
    const work = async (trx: Doing['trx']) => {
      own = { made: [], removed: [] };
      const doing = { trx, tenantId, other, table, foreignId: made[other]?.at(-1) ?? newId('cat'), ...own };
      for (const statement of plan) {
        outcome.sent += 1;
        outcome.foreign += (await statement(doing)).filter((row) => row.tenant_id !== tenantId).length;
      }
      outcome.sent += end ? 1 : 0;
      await end?.(doing);
    };
    try {
      await database.asTenant(tenantId, work);
      made[tenantId]?.push(...own.made);
      for (const id of own.removed) removed.add(id);
      outcome.committed += 1;
    } catch (error) {
      if (error instanceof BorderCrossed) outcome.crossed.push(error.message);
      outcome.aborted += 1;
    }
  }

  let next = 0;
  const client = async () => {
    while (outcome.sent < size) await transaction(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, client));

  const rows = await ask<{ place: string }>(look, "select tenant_id || ' ' || id as place from categories");
  outcome.there = rows.map(({ place }) => place).sort();
  const left = (id: TenantId) => (made[id] ?? []).filter((each) => !removed.has(each));
  outcome.kept = tenants.flatMap((id) => left(id).map((each) => `${id} ${each}`)).sort();
  return outcome;
}
