import { campaign } from '@beaver/kit/testing';
import test from 'ava';
import { type Shop, startShop } from '../order/start-shop.ts';
import { EVERYDAY, examine, FULL } from './examine.ts';
import { openOrders } from './open-orders.ts';
import { openPayments } from './open-payments.ts';
import type { Subject } from './subject.ts';

/** Both in one shop: neither works without the other, and processes move what they keep. */
const subjects: Record<string, (shop: Shop) => Promise<Subject>> = {
  'order-service': openOrders,
  'payment-service': openPayments,
};
const shop = await startShop();
test.after.always(() => shop.stop());

for (const [name, open] of Object.entries(subjects)) {
  test.serial(`${name} keeps to its document`, (t) =>
    examine(t, name, campaign(t, `requests to ${name}, an operation`, FULL, EVERYDAY), () => open(shop)),
  );
}
