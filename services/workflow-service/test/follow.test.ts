import { newId, startService } from '@beaver/kit/testing';
import test, { type ExecutionContext } from 'ava';

const service = await startService({
  folder: 'services/workflow-service',
  peers: ['service-entity-service', 'product-catalog-service', 'order-service', 'payment-service'],
  env: {
    AUTH_URL: 'http://127.0.0.1:1',
    SEALING_KEY: Buffer.alloc(32, 7).toString('base64'),
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'shop@beaver.example',
  },
});
test.after.always(() => service.stop());

const entities = service.peer('service-entity-service');

async function openStore(): Promise<void> {
  const store = { name: 'Lodge Supply', currency: 'USD', timeZone: 'UTC' };
  const registrar = entities.machine('auth-user-service', ['tenants:create']);
  const { status } = await registrar.post('/v1/tenants', { id: newId('ten'), name: 'Lodge', store });
  if (status !== 201) throw new Error(`no tenant: ${status}`);
}

/** The cursor behind the last event of a log. */
async function endOf(source: string): Promise<string> {
  const { body } = await service.peer(source).machine('reader', ['events:read']).get('/v1/events?limit=200');
  return body.nextCursor;
}

async function positionReaches(t: ExecutionContext, source: string, cursor: string): Promise<void> {
  const look = async () => {
    const [row] = await service.sql('', 'select cursor from feed_positions where source = $1', [source]);
    return row?.cursor;
  };
  for (let left = 100; left > 0 && (await look()) !== cursor; left -= 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  t.is(await look(), cursor);
}

test.serial('it follows the log of each service, also what was written while it was down', async (t) => {
  t.timeout(60_000);
  await openStore();
  await positionReaches(t, 'service-entity-service', await endOf('service-entity-service'));
  const followed = await service.sql('', 'select source from feed_positions order by source');
  t.deepEqual(
    followed.map(({ source }) => source),
    ['order-service', 'payment-service', 'product-catalog-service', 'service-entity-service'],
  );

  await service.process.end('SIGTERM');
  await openStore();
  const end = await endOf('service-entity-service');
  await service.restart();
  await positionReaches(t, 'service-entity-service', end);
});
