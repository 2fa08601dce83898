import type { Operation } from '../operation.ts';
import { steerReturn } from '../steer-return.ts';

/** What a person has done by hand the process need not do; money in doubt is never skipped. */
export const skipReturnStep: Operation<'skipReturnStep'> = (call, deps) => steerReturn(call, deps, 'skipStep');
