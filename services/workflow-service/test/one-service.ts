import test from 'ava';
import { startMails } from './mail-house.ts';

/** One for all the files that `npm test` runs together (ava.config.js): a service costs seconds of CPU to start. */
export const house = await startMails();
test.after.always(() => house.stop());
