import type { Operation } from '../operation.ts';
import { steerReturn } from '../steer-return.ts';

/** By itself it is tried once an hour: an operator who has mended the cause need not wait. */
export const retryReturnStep: Operation<'retryReturnStep'> = (call, deps) => steerReturn(call, deps, 'retryStep');
