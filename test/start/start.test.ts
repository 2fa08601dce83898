import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Endpoints, processBirth, readEndpoints } from '@beaver/temporal/dev';
import test from 'ava';
import { cleanCopy } from './clean-copy.ts';
import { journey } from './journey.ts';
import { countBy, foundByLinks, ownerOf, runDemo, said, sumOf } from './npm-demo.ts';
import { npmStart } from './npm-start.ts';

const copy = cleanCopy();
const start = npmStart(copy.folder, ['--port-base', '0', '--own-temporal']);
const endpointsFile = join(copy.folder, '.beaver', 'endpoints.json');
const endpoints = (): Endpoints => readEndpoints(endpointsFile);
/** Everyone that ever was ours, those that died too. */
const pids = new Set<number>();
let firstDemo: Endpoints['demo'];

test.before('npm start becomes ready in a clean copy', async (t) => {
  t.timeout(90_000);
  await start.said('Started in');
  for (const pid of Object.values(endpoints().pids)) pids.add(pid);
  firstDemo = endpoints().demo;
});

test.after.always('everything is ended', async () => {
  start.signal('SIGTERM');
  await start.ended;
  copy.remove();
});

test.serial('the endpoints file says where everything is, to its owner alone', async (t) => {
  t.is(statSync(endpointsFile).mode & 0o777, 0o600);
  const { version, services, temporal, worker, sandboxGateway, mail, postgres, demo } = endpoints();
  t.is(version, 1);
  t.is(Object.keys(services).length, 6);
  for (const url of [...Object.values(services), sandboxGateway, mail.inbox, worker.health]) {
    t.is((await fetch(`${url}/healthz`)).status, 200, url);
  }
  t.is((await fetch(`${worker.health}/readyz`)).status, 200);
  t.is((await fetch(temporal.ui)).status, 200);
  t.deepEqual([temporal.namespace, temporal.taskQueues.length, postgres.host], ['default', 1, '127.0.0.1']);
  t.regex(mail.smtp, /^smtp:\/\/127\.0\.0\.1:\d+$/);
  t.true(demo.variantIds.length > 0);
  t.deepEqual(Object.keys(demo.paymentTokens), ['ok', 'declined', 'requires3ds', 'timeoutAfterCommit']);
});

test.serial('the printed command places an order', (t) => {
  const [, command] = /(curl -sS -X POST [\s\S]*?\n {2}-d .*)/.exec(start.output()) ?? [];
  const order = JSON.parse(execFileSync('sh', ['-c', command ?? 'false'], { encoding: 'utf8' }));
  t.is(order.status, 'pending');
  t.is(order.storeId, endpoints().demo.storeId);
});

test.serial(
  'two merchants at once go from registration to a delivered order, and see nothing of each other',
  async (t) => {
    const [oak, elm] = await Promise.all([journey(endpoints(), 'oak'), journey(endpoints(), 'elm')]);
    for (const { order, timeline } of [oak, elm]) {
      t.like(order, { status: 'completed', paymentStatus: 'paid', number: 1001 });
      t.is(timeline[0], 'order.placed');
      t.is(timeline.at(-1), 'order.completed');
    }
    t.not(oak.tenantId, elm.tenantId);
    t.is((await oak.orders.get(`/v1/orders/${elm.orderId}`)).status, 404);
    t.is((await elm.orders.get('/v1/orders')).body.data.length, 1);
  },
);

test.serial('their buyers were written to, and the mails lie in the inbox', async (t) => {
  const look = async () => {
    const answer = await fetch(`${endpoints().mail.inbox}/v1/mails?to=ada@lodge.example`);
    return ((await answer.json()) as { data: { subject: string }[] }).data.map(({ subject }) => subject);
  };
  for (let left = 100; left > 0 && (await look()).length < 6; left -= 1) await pause(200);
  const each = ['Order 1001 has arrived', 'Order 1001 is confirmed', 'Order 1001 is on its way'];
  t.deepEqual(
    (await look()).sort(),
    each.flatMap((subject) => [subject, subject]),
  );
});

test.serial('npm run demo makes a store whose orders, money and stock are as it says', async (t) => {
  t.timeout(120_000);
  const { code, output } = await runDemo(copy.folder);
  t.is(code, 0, output);
  const owner = await ownerOf(endpoints(), output);
  const orders = await owner('order-service', '/v1/orders');
  t.is(orders.length, 50);
  t.deepEqual(said(output, 'Orders'), countBy(orders, 'status'));
  const payments = await owner('payment-service', '/v1/payments');
  t.is(said(output, 'Money').captured, sumOf(payments, ({ captured }) => captured.amount) / 100);
  const levels = await owner('product-catalog-service', '/v1/inventory-levels');
  t.is(
    sumOf(Object.values(said(output, 'Stock')), Number),
    sumOf(levels, ({ onHand }) => onHand),
  );
  t.regex(output, /409 out_of_stock, 3 wanted and 2 there/);
  const [all, needBuyers, retried, toShip, stopped, large, ...others] = await foundByLinks(endpoints(), output);
  t.deepEqual([all, needBuyers, retried, toShip, stopped], [50, 3, 1, 7, 2]);
  t.deepEqual(others, [2, 1], 'to approve, disputes to answer');
  t.true(large !== undefined && large > 0);
});

test.serial('a service that is killed comes back, and the file names its new process', async (t) => {
  const url = endpoints().services['order-service'];
  const before = endpoints().pids['order-service'] as number;
  process.kill(before, 'SIGKILL');
  await start.said('order-service is back.');
  const after = endpoints().pids['order-service'] as number;
  t.not(after, before);
  pids.add(after);
  t.regex(start.output(), /!!! order-service died \(SIGKILL\)/);
  t.is((await fetch(`${url}/readyz`)).status, 200);
});

test.serial('a second start beside it says so and ends', async (t) => {
  const second = npmStart(copy.folder, []);
  t.not(await second.ended, 0);
  t.regex(second.output(), /BeaverOS runs here already \(pid \d+\)/);
});

test.serial('SIGTERM ends all of it within ten seconds', async (t) => {
  const asked = performance.now();
  start.signal('SIGTERM');
  await start.ended;
  t.true(performance.now() - asked < 10_000);
  t.deepEqual([...pids].filter(isThere), []);
  t.throws(endpoints, { message: /nothing is running/ });
  const demo = await runDemo(copy.folder);
  t.is(demo.code, 1);
  t.regex(demo.output, /nothing is running\. Type `npm start`/);
});

test.serial('data survive, and a launcher that is killed takes the others with it', async (t) => {
  t.timeout(90_000);
  const again = npmStart(copy.folder, ['--port-base', '0', '--own-temporal']);
  await again.said('Started in');
  const { demo, pids: running } = endpoints();
  t.deepEqual(demo, firstDemo);
  process.kill(launcherOf(copy.folder), 'SIGKILL');
  await again.ended;
  const deadline = Date.now() + 15_000;
  while (Object.values(running).some((pid) => processBirth(pid) !== undefined) && Date.now() < deadline)
    await pause(100);
  t.deepEqual(
    Object.entries(running).filter(([, pid]) => processBirth(pid) !== undefined),
    [],
  );
});

const launcherOf = (folder: string): number =>
  (JSON.parse(readFileSync(join(folder, '.beaver', 'start.json'), 'utf8')) as { pid: number }).pid;

/** Even as a zombie: the launcher must have waited for its children. */
function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
