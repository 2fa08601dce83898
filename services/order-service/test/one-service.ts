import test from 'ava';
import { startOrders } from './shop.ts';

/** One for all the files that `npm test` runs together (ava.config.js): a service costs seconds of CPU to start. */
export const service = await startOrders();
test.after.always(() => service.stop());
