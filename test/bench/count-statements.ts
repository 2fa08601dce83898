import { setTimeout as pause } from 'node:timers/promises';
import type { BenchSystem } from './system.ts';

/** One statement's text, how often it ran, and the milliseconds that all its runs took to plan, and altogether. */
export interface Statement {
  database: string;
  query: string;
  calls: number;
  planning: number;
  time: number;
}

/** What the services ask of PostgreSQL while some work is done, begin and commit included. */
export async function countStatements(system: BenchSystem, work: () => Promise<void>): Promise<Statement[]> {
  const admin = system.database('postgres');
  await track('top');
  await admin.query('select pg_stat_statements_reset()');
  try {
    await work();
  } finally {
    await track('none');
  }
  const { rows } = await admin.query<Statement>(
    `select d.datname as database, s.query, s.calls::float8 as calls,
       s.total_plan_time::float8 as planning, (s.total_exec_time + s.total_plan_time)::float8 as time
     from pg_stat_statements s join pg_database d on d.oid = s.dbid join pg_roles r on r.oid = s.userid
     where not r.rolsuper`,
  );
  return rows;

  async function track(what: 'top' | 'none'): Promise<void> {
    await admin.query(`alter system set pg_stat_statements.track = '${what}'`);
    await admin.query('select pg_reload_conf()');
    await pause(200); // every backend reads it at its next statement
  }
}
