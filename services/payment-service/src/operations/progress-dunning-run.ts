import { lockDunningRun } from '../db/dunning-run-row.ts';
import { toDunningRun } from '../domain/dunning-representation.ts';
import { type DunningRun, endBuyersPause, endRun, takeNotice } from '../domain/dunning-run.ts';
import type { components } from '../generated/contract.ts';
import type { Operation } from '../operation.ts';
import { problems } from '../problems.ts';
import { saveRun } from '../save-run.ts';

type Progress = components['schemas']['DunningProgress'];

/** What only time tells. The event of a notice is what the buyer's message is sent for. */
export const progressDunningRun: Operation<'progressDunningRun'> = (call) =>
  call.write(async (trx) => {
    const before = await lockDunningRun(trx, call.path.dunningRunId);
    const run = await saveRun(trx, before, decide(before, call.body), {
      type: types[call.body.step],
      tellsProcess: false,
    });
    return { status: 200, body: toDunningRun(run) };
  });

const types: Record<Progress['step'], string> = {
  noticed: 'dunningRun.noticeDue',
  timeOver: 'dunningRun.resumed',
  exhausted: 'dunningRun.exhausted',
  stopped: 'dunningRun.stopped',
};

function decide(run: DunningRun, { step, number, endReason }: Progress): DunningRun {
  if (step === 'timeOver') return endBuyersPause(run);
  if (step === 'exhausted') return endRun(run, 'exhausted', 'planEnded');
  if (step === 'stopped') return endRun(run, 'stopped', endReason ?? 'orderEnded');
  if (number === undefined) throw problems.dunningStepUnusable({ detail: 'Of which step is not said.' });
  return takeNotice(run, number, new Date());
}
