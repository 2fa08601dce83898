import test from 'ava';
import { startShop } from './start-shop.ts';

/** One for all that a test file imports: a shop costs some ten seconds of CPU to start. */
export const shop = await startShop();
test.after.always(() => shop.stop());
