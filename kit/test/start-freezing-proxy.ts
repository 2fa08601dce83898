import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a server on which nothing comes through any more once it is frozen, and nothing is closed either. */
export interface FreezingProxy {
  /** The server's URL, by way of the proxy. */
  through(url: string): string;
  freeze(): void;
  stop(): void;
}

/** What a machine that lost its power looks like from outside: no answer and no end of the connection. */
export async function startFreezingProxy(target: string): Promise<FreezingProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let frozen = false;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) sockets.add(socket.on('error', () => {}));
    if (frozen) return;
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const own = server.address() as AddressInfo;
  return {
    through: (url) => Object.assign(new URL(url), { host: `127.0.0.1:${own.port}` }).href,
    freeze: () => {
      frozen = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
