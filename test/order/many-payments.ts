import { readFileSync } from 'node:fs';
import { campaign } from '@beaver/kit/testing';
import test from 'ava';
import { Dice } from '../dice.ts';
import { copyOrder } from './copied-orders.ts';
import { shop } from './one-shop.ts';
import { findingsOf, reconcile } from './reconcile-shop.ts';
import { completed } from './refund-order.ts';

const FULL = 10_000;
/** What they may take at full size. */
const MOST = { seconds: 60, megabytes: 200 };

/** Megabytes of a process; none where nobody tells. */
function memoryOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return 0;
  }
}

/** @returns by how much each process has grown at most, when asked */
function watchMemory(pids: number[]): () => number {
  const before = pids.map(memoryOf);
  let most = 0;
  const look = () => {
    most = Math.max(most, ...pids.map((pid, nth) => memoryOf(pid) - (before[nth] ?? 0)));
  };
  const timer = setInterval(look, 200).unref();
  return () => {
    clearInterval(timer);
    look();
    return most;
  };
}

/** As many payments as a shop has in months; alone, so that nothing else is measured. */
export function testManyPayments(): void {
  test.serial(
    'a great many payments are compared in little time and memory, and the wrong ones among them are found',
    async (t) => {
      t.timeout(600_000);
      const { size, seed } = campaign(t, 'payments reconciled', FULL);
      const store = await shop.openStore();
      const order = await completed(store);
      const payments = await copyOrder(shop, store, order, size);
      const wrong = new Dice(seed).shuffled(payments.slice(0, 100)).slice(0, 3);
      await shop.services
        .peer('payment-service')
        .sql(store.tenantId, 'update ledger_entries set amount = amount + 1 where payment_id = any($1)', [wrong]);
      const processes = ['payment-service', 'product-catalog-service'].map((name) => shop.services.peer(name).process);
      const grown = watchMemory([...processes, shop.services.process, shop.worker].map(({ pid }) => pid));
      const begun = performance.now();
      const done = await reconcile(store);
      const [seconds, megabytes] = [(performance.now() - begun) / 1000, grown()];
      t.log(`${size} payments in ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB more at most`);
      t.like(done, { status: 'succeeded', openFindings: 3 });
      const found = await findingsOf(store, done.id);
      t.deepEqual(
        found.map(({ paymentId, kind }) => `${kind} ${paymentId}`).sort(),
        wrong.map((id) => `postingWrong ${id}`).sort(),
      );
      t.true(done.legs.slice(0, 4).every(({ checked }: { checked: number }) => checked > size));
      if (!process.env.BEAVER_FULL) return;
      t.true(seconds <= MOST.seconds, `${seconds} s`);
      t.true(megabytes <= MOST.megabytes, `${megabytes} MB`);
    },
  );
}
