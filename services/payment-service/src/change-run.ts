import type { Call, Reply } from '@beaver/kit';
import { lockDunningRun } from './db/dunning-run-row.ts';
import { toDunningRun } from './domain/dunning-representation.ts';
import type { DunningRun } from './domain/dunning-run.ts';
import type { operations } from './generated/contract.ts';
import { saveRun } from './save-run.ts';

type Change = operations['pauseDunningRun'];

/** The row decides what a person asks of a run; its process hears of it. */
export const changeRun = (
  call: Call<Change>,
  type: string,
  decide: (run: DunningRun) => DunningRun,
): Promise<Reply<Change>> =>
  call.write(async (trx) => {
    const before = await lockDunningRun(trx, call.path.dunningRunId);
    const happening = { type, reason: call.body?.reason, tellsProcess: true };
    const run = await saveRun(trx, before, decide(before), happening);
    return { status: 200, body: toDunningRun(run) };
  });
