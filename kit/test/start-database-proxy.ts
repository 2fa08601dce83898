import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to PostgreSQL on which a test has a hand. */
export interface DatabaseProxy {
  /** The server's URL, by way of the proxy. */
  through(url: string): string;
  /** Nothing comes through any more, and nothing is closed: as when the server's machine lost its power. */
  freeze(): void;
  /** The next connection is told that it ends in the very packet that says it is ready, as when the server dies just then. */
  endNextAtOnce(): void;
  stop(): void;
}

/** ErrorResponse of the frontend/backend protocol, version 3: FATAL 57P01 admin_shutdown. */
function adminShutdown(): Buffer {
  const fields = Buffer.from('SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0');
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}

/** ReadyForQuery, idle. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

export async function startDatabaseProxy(target: string): Promise<DatabaseProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let [frozen, endNext] = [false, false];
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) sockets.add(socket.on('error', () => {}));
    if (frozen) return;
    near.pipe(far).on('end', () => near.end());
    far.on('data', (chunk) => {
      const ends = endNext && chunk.includes(READY);
      near.write(ends ? Buffer.concat([chunk, adminShutdown()]) : chunk);
      if (ends) endNext = false;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const own = server.address() as AddressInfo;
  return {
    through: (url) => Object.assign(new URL(url), { host: `127.0.0.1:${own.port}` }).href,
    freeze: () => {
      frozen = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    endNextAtOnce: () => {
      endNext = true;
    },
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
