import type { Operation } from '../operation.ts';
import { steerOrder } from '../steer-order.ts';

/** By itself it is tried once an hour: an operator who has mended the cause need not wait. */
export const retryOrderStep: Operation<'retryOrderStep'> = (call, deps) => steerOrder(call, deps, 'retryStep');
