import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

/**
 * Fixed distances from the base, so that an address learned once stays true. Holes are left for the services to come;
 * the base itself is for the one address that clients will use.
 */
const offsets = {
  'auth-user-service': 1,
  'service-entity-service': 2,
  'product-catalog-service': 3,
  'order-service': 4,
  'payment-service': 5,
  'sandbox-gateway': 20,
  worker: 21,
  postgres: 30,
  temporal: 33,
  'temporal-ui': 34,
} as const;

/** Everything of ours that listens. */
export type Listener = keyof typeof offsets;
export type Ports = Readonly<Record<Listener, number>>;

/** 7400 keeps clear of Temporal's 7233–8233 defaults, PostgreSQL's 5432 and the usual 3000s and 8000s. */
export const defaultPortBase = 7400;
export const highestPortBase = 65_535 - Math.max(...Object.values(offsets));

/**
 * With base 0 the kernel chooses each. Throws naming all busy ports and the flag that moves them; `needed` are those
 * that this start will listen on.
 */
export async function takePorts(base: number, needed: readonly Listener[]): Promise<Ports> {
  const probes = needed.map((name) => probe(name, base === 0 ? 0 : base + offsets[name]));
  const found = await Promise.all(probes);
  // Held open together, so that the kernel can't give one twice; closed before anyone needs it.
  await Promise.all(found.map(({ server }) => server && new Promise((done) => server.close(done))));
  const busy = found.filter(({ server }) => server === undefined);
  if (busy.length > 0) {
    const list = busy.map(({ name, port }) => `${port} (${name})`).join(', ');
    throw new Error(
      `${busy.length === 1 ? 'Port' : 'Ports'} in use: ${list}. Move all of them: npm start -- --port-base ${base + 1000 > highestPortBase ? 20_000 : base + 1000}`,
    );
  }
  return Object.fromEntries(found.map(({ name, port }) => [name, port])) as Ports;
}

async function probe(name: Listener, port: number): Promise<{ name: Listener; port: number; server?: Server }> {
  const server = createServer();
  try {
    server.listen({ port, host: '127.0.0.1', exclusive: true });
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' || code === 'EACCES') return { name, port };
    throw error;
  }
  const address = server.address();
  return { name, port: typeof address === 'object' && address ? address.port : port, server };
}
