/**
 * Makes the next signing key now instead of at the end of the quarter. It signs ten minutes later, when every service knows it;
 * tokens of the old one stay good. With `--distrust-others` (a key has leaked) it signs at once and all others are gone: every
 * access token dies as services read the JWKS again, within ten minutes, and is renewed by its refresh token.
 */
import { parseArgs } from 'node:util';
import { openDatabase } from '@beaver/kit';
import { loadConfig } from './config.ts';
import { lockSigningKeys } from './db/signing-keys.ts';
import { rotateSigningKey } from './security/rotate-signing-key.ts';
import { makeSealer } from './security/sealing.ts';

const { values } = parseArgs({ options: { 'distrust-others': { type: 'boolean', default: false } } });
const config = loadConfig(process.env);
const database = openDatabase(config);
try {
  const { kid, activeFrom } = await database.asPlatform('rotate signing key', async (trx) => {
    await lockSigningKeys(trx);
    return rotateSigningKey(trx, makeSealer(config.SEALING_KEY), { distrustOthers: values['distrust-others'] });
  });
  process.stdout.write(`${kid} signs from ${activeFrom.toISOString()}\n`);
} finally {
  await database.close();
}
