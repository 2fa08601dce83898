import { findDunningRun } from '../db/dunning-run-row.ts';
import { toDunningRun } from '../domain/dunning-representation.ts';
import type { Operation } from '../operation.ts';

/** With what became of each step so far. */
export const getDunningRun: Operation<'getDunningRun'> = (call) =>
  call.read(async (trx) => ({ status: 200, body: toDunningRun(await findDunningRun(trx, call.path.dunningRunId)) }));
