import { changeRun } from '../change-run.ts';
import { resumeRun } from '../domain/dunning-run.ts';
import type { Operation } from '../operation.ts';

/** What fell due meanwhile is taken at once, and only its last. */
export const resumeDunningRun: Operation<'resumeDunningRun'> = (call) =>
  changeRun(call, 'dunningRun.resumed', resumeRun);
