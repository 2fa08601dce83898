import type { Endpoints } from './endpoints.ts';
import { repository } from './repository.ts';

/** What somebody needs who has just typed `npm start`: where everything is, and a first order to place. */
export function describeSystem(
  { services, temporal, worker, sandboxGateway, mail, postgres, demo }: Endpoints,
  folder: string,
): string {
  const places: [string, string][] = [
    ...Object.entries(services),
    ['worker', `${worker.health}/healthz`],
    ['sandbox gateway', sandboxGateway],
    ['mails to buyers', mail.inbox],
    ['Temporal Web UI', `${temporal.ui}/namespaces/${temporal.namespace}/workflows`],
    ['Temporal', `${temporal.address}, namespace ${temporal.namespace}`],
    ['PostgreSQL', `${postgres.host}:${postgres.port}, user ${postgres.user}`],
    ['demo shop', `${demo.email}, password ${demo.password}`],
  ];
  const relative = folder.startsWith(`${repository}/`) ? folder.slice(repository.length + 1) : folder;
  const width = Math.max(...places.map(([name]) => name.length)) + 2;
  return [
    'BeaverOS is ready.',
    '',
    ...places.map(([name, place]) => `  ${name.padEnd(width)}${place}`),
    '',
    `  All of it is in ${relative}/endpoints.json, logs are in ${relative}/logs. Ctrl-C stops everything.`,
    '',
    'Place an order and watch it in the Web UI:',
    '',
    orderCommand(services, demo),
    '',
  ].join('\n');
}

/** One command to paste: it signs in as the demo shop's owner and places an order. */
export function orderCommand(services: Endpoints['services'], demo: Endpoints['demo']): string {
  const login = JSON.stringify({ email: demo.email, password: demo.password });
  const order = JSON.stringify({
    storeId: demo.storeId,
    customer: { email: 'ada@example.com', name: 'Ada Beaver' },
    lines: [{ variantId: demo.variantIds[1], quantity: 2 }],
    shippingAddress: {
      name: 'Ada Beaver',
      line1: '1 Lodge Lane',
      city: 'New York',
      region: 'NY',
      postalCode: '10001',
      country: 'US',
    },
    paymentMethod: { type: 'card', token: demo.paymentTokens.ok },
  });
  return [
    `curl -sS -X POST ${services['order-service']}/v1/orders \\`,
    `  -H "Authorization: Bearer $(curl -sS ${services['auth-user-service']}/v1/auth/login -H 'Content-Type: application/json' \\`,
    `      -d '${login}' | python3 -c 'import json,sys; print(json.load(sys.stdin)["accessToken"])')" \\`,
    `  -H "Content-Type: application/json" -H "Idempotency-Key: $(date +%s)-$$" \\`,
    `  -d '${order}'`,
  ].join('\n');
}
