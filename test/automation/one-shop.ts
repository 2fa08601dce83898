import test from 'ava';
import { startShop } from '../order/start-shop.ts';

/** One for all tests of the file; each has tenants of its own. */
export const shop = await startShop({ besides: ['workflow-service'] });
test.after.always(() => shop.stop());
