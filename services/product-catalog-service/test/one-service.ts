import test from 'ava';
import { startCatalog } from './shop.ts';

/** One for all the files that `npm test` runs together (ava.config.js): a service costs seconds of CPU to start. */
export const service = await startCatalog();
test.after.always(() => service.stop());
