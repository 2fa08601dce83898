import { resolve, type TestAnswer } from '@beaver/kit/testing';
import type { Ids } from '../ids.ts';
import { kitchenOf, type Merchant } from '../merchant.ts';
import { kindOf, type Operation } from '../operations.ts';
import { makeRequest, type Request } from '../request.ts';
import { type Attack, fault } from './attack.ts';

/** Who looks into whose lists, and what each may name. */
type Lists = Omit<Attack, 'request'>;

const withQuery = (request: Request, query: Record<string, string>): Request => ({
  ...request,
  path: `${request.path}?${String(new URLSearchParams(query))}`,
});

const base = (merchant: Merchant, operation: Operation, ids: Ids): Request =>
  makeRequest(operation, kitchenOf(merchant, ids), merchant.canary);

/** Rows of others by what each row says of itself; rows that say nothing are for the ears to judge. */
function foreignRows({ body }: TestAnswer, { tenantId }: Merchant): number {
  const rows = (body?.data ?? []) as { tenantId?: string; tenantid?: string }[];
  return rows.filter((row) => (row.tenantId ?? row.tenantid ?? tenantId) !== tenantId).length;
}

/** Every page that a merchant can turn, of what it has. */
export async function readWhole(merchant: Merchant, operation: Operation, ids: Ids): Promise<string[]> {
  const request = base(merchant, operation, ids);
  const faults: string[] = [];
  for (let query: Record<string, string> | undefined = operation.cursor ? { limit: '200' } : {}; query; ) {
    const answer = await merchant.send(withQuery(request, query), ids);
    if (answer.status !== 200) faults.push(fault(request, 'a look at it', answer, '200'));
    if (foreignRows(answer, merchant) > 0) faults.push(fault(request, 'a page', answer, 'rows of its own only'));
    const next: string | null = answer.body?.nextCursor ?? null;
    const more = operation.cursor !== undefined && next !== null && answer.body.data.length > 0;
    query = more ? { limit: '200', [operation.cursor as string]: next } : undefined;
  }
  return faults;
}

/** A cursor of the victim's list shows the attacker nothing of it: 400, or own rows. */
export async function foreignCursor({ attacker, victim, ids, theirs }: Lists, operation: Operation): Promise<string[]> {
  if (!operation.cursor) return [];
  const first = await victim.send(withQuery(base(victim, operation, theirs), { limit: '1' }), theirs);
  const cursor: string | null = first.body.nextCursor;
  if (cursor === null) return [`${operation.name}: has one page only; make two entries in test/isolation/recipes.ts`];
  const request = base(attacker, operation, ids);
  const faults: string[] = [];
  for (const query of [{ limit: '1' }, { limit: '200' }]) {
    const answer = await attacker.send(withQuery(request, { ...query, [operation.cursor]: cursor }), ids);
    const empty = answer.status === 200 && foreignRows(answer, attacker) === 0;
    if (answer.status !== 400 && !empty) faults.push(fault(request, "the victim's cursor", answer, '400 or own rows'));
  }
  return faults;
}

/** Filters and searches for what the victim has find nothing. */
export async function foreignFilters({ attacker, victim, ids }: Lists, operation: Operation): Promise<string[]> {
  const request = base(attacker, operation, ids);
  const faults: string[] = [];
  for (const parameter of operation.parameters) {
    const { name, in: place } = parameter;
    if (place !== 'query' || ['limit', 'sort', operation.cursor].includes(name)) continue;
    for (const value of valuesFor(victim, operation, parameter)) {
      const answer = await attacker.send(withQuery(request, { [name]: value }), ids);
      const found = answer.status === 200 ? answer.body.data.length : 0;
      const wrong = isOnly(victim, value) && !attacker.sent.has(value) ? found : foreignRows(answer, attacker);
      if (![200, 400].includes(answer.status) || wrong > 0) {
        faults.push(fault(request, `${name}=${value}`, answer, 'nothing found'));
      }
    }
  }
  return faults;
}

/** What nobody but the victim has. */
const isOnly = ({ stem, tenantId, seen }: Merchant, value: string): boolean =>
  value.includes(stem) || value === tenantId || seen.has(value);

/** Whatever the victim was shown under the filter's name, and what it would be found by. */
function valuesFor(victim: Merchant, operation: Operation, parameter: Operation['parameters'][number]): string[] {
  const schema = resolve(operation.document, parameter.schema) as { type?: unknown; enum?: unknown; format?: string };
  const kind = kindOf(operation.document, parameter.schema);
  if (kind) return [victim.ids.get(kind) ?? []].flat();
  if (schema.type !== 'string' || schema.enum || schema.format) return [];
  const shown = new Set<string>();
  JSON.stringify(victim.last, (key, value) => {
    if (key === parameter.name && typeof value === 'string' && value !== '') shown.add(value);
    return value;
  });
  const ids = ['ord', 'prod', 'sto', 'pay'].flatMap((each) => victim.ids.get(each) ?? []);
  return [...shown, victim.stem, victim.tenantId, ...ids];
}
