import { changeRun } from '../change-run.ts';
import { stopRun } from '../domain/dunning-run.ts';
import type { Operation } from '../operation.ts';

/** The order goes on waiting for another method. */
export const stopDunningRun: Operation<'stopDunningRun'> = (call) => changeRun(call, 'dunningRun.stopped', stopRun);
