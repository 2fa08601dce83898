import { newId, type TenantId, type TenantTrx } from '@beaver/kit';

/** One transaction's doings: what it saw, and what stays if it commits. */
export interface Doing {
  trx: TenantTrx;
  tenantId: TenantId;
  /** Any other tenant, and a row of one. */
  other: TenantId;
  foreignId: string;
  table: string;
  made: string[];
  removed: string[];
}

/** Rows that a statement showed or touched. */
type Seen = { tenant_id: string }[];

/** What no transaction may ever see done. */
export class BorderCrossed extends Error {}

/** Statements that end well; each gives the rows that it showed or touched. */
export const harmless: ((doing: Doing) => Promise<Seen>)[] = [
  async ({ trx, tenantId, made }) => {
    const id = newId('cat');
    made.push(id);
    return trx('categories').insert({ tenant_id: tenantId, id, name: id }).returning('tenant_id');
  },
  async ({ trx, table }) => trx(table).select('tenant_id'),
  async ({ trx }) => (await trx.raw('select tenant_id from categories group by tenant_id')).rows,
  async ({ trx }) =>
    trx('categories')
      .update({ name: newId('name') })
      .returning('tenant_id'),
  async ({ trx, foreignId }) =>
    trx('categories').where({ id: foreignId }).update({ name: 'stolen' }).returning('tenant_id'),
  async ({ trx, foreignId }) => trx('categories').where({ id: foreignId }).delete().returning('tenant_id'),
  async ({ trx, removed }) => {
    const { rows } = await trx.raw(
      'delete from categories where id in (select id from categories limit 1) returning id, tenant_id',
    );
    removed.push(...rows.map((row: { id: string }) => row.id));
    return rows;
  },
];

/** @throws BorderCrossed when PostgreSQL does not refuse, or not for this reason; otherwise the refusal */
async function refused(work: Promise<unknown>, code: string): Promise<never> {
  const error = await work.then(
    () => undefined,
    (error: Error & { nativeError?: { code?: string }; code?: string }) => error,
  );
  const given = error?.nativeError?.code ?? error?.code;
  if (error === undefined || given !== code) throw new BorderCrossed(`${given} instead of ${code}`);
  throw error;
}

const POLICY_VIOLATED = '42501';
const REFERENCE_VIOLATED = '23503';
const child = ({ tenantId }: Doing) => ({ tenant_id: tenantId, id: newId('cat'), name: 'child' });

/** Statements that abort their transaction, after which the next one gets its connection. */
export const failing: ((doing: Doing) => Promise<unknown>)[] = [
  (doing) =>
    refused(
      doing
        .trx('categories')
        .insert({ ...child(doing), tenant_id: doing.other })
        .then(),
      POLICY_VIOLATED,
    ),
  async (doing) => {
    await doing.trx('categories').insert(child(doing));
    return refused(doing.trx('categories').update({ tenant_id: doing.other }).then(), POLICY_VIOLATED);
  },
  (doing) =>
    refused(
      doing
        .trx('categories')
        .insert({ ...child(doing), parent_id: doing.foreignId })
        .then(),
      REFERENCE_VIOLATED,
    ),
  ({ trx }) => trx.raw('select 1 / 0').then(),
  ({ trx }) => trx.raw('select * from no_such_table').then(),
  ({ trx }) => trx.raw("select set_config('statement_timeout', '1', true), pg_sleep(0.01)").then(),
  ({ trx }) => trx.raw('select 1 / 0').catch(() => {}), // passed over: the commit must not look like one
  () => Promise.reject(new Error('changed its mind')),
];

/** Takes the connection away in the middle; rare, since a new one costs more than all the others. */
export const die = ({ trx }: Doing): Promise<unknown> =>
  trx.raw('select pg_terminate_backend(pg_backend_pid())').then();
