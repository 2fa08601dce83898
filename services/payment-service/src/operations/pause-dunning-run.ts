import { changeRun } from '../change-run.ts';
import { pauseRun } from '../domain/dunning-run.ts';
import type { Operation } from '../operation.ts';

/** An attempt that is under way finishes. */
export const pauseDunningRun: Operation<'pauseDunningRun'> = (call) => changeRun(call, 'dunningRun.paused', pauseRun);
