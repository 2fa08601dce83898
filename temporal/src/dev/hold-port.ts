import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';

/**
 * Listens on a port of 127.0.0.1 so that nobody else gets it meanwhile; undefined when somebody has it. 0 asks the
 * kernel.
 */
export async function holdPort(port: number): Promise<Server | undefined> {
  const server = createServer();
  try {
    server.listen({ port, host: '127.0.0.1', exclusive: true });
    await once(server, 'listening');
    return server;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' || code === 'EACCES') return undefined;
    throw error;
  }
}

/** Which port the kernel gave. */
export const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** From here on anybody may listen there. */
export async function releasePort(server: Server): Promise<void> {
  server.close();
  await once(server, 'close');
}

/** A port that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = await holdPort(0);
  if (server === undefined) throw new Error('the kernel has no free port');
  const port = portOf(server);
  await releasePort(server);
  return port;
}
