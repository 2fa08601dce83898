import test from 'ava';
import { startWorld } from './open-shop.ts';

/** One for all the files that `npm test` runs together (ava.config.js): a service costs seconds of CPU to start. */
export const world = await startWorld();
test.after.always(() => world.stop());
