import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mock } from 'node:test';
import test from 'ava';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { tokenVerifier } from '../src/auth/verify-token.ts';

/** An issuer whose keys, and whose being there, change as the test says. It counts who asks for them. */
async function startKeys() {
  const issuer = { url: '', fetched: 0, away: false, keys: [] as object[], signers: new Map<string, CryptoKey>() };
  const server = createServer((_, response) => {
    issuer.fetched += 1;
    if (issuer.away) return response.destroy();
    return response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: issuer.keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const make = async (kid: string) => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    issuer.signers.set(kid, privateKey);
    return { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' };
  };
  const sign = (kid: string) =>
    new SignJWT({ scope: 'notes:read' })
      .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid })
      .setSubject('usr_1')
      .setIssuer(issuer.url)
      .setAudience('beaver')
      .setExpirationTime('2h')
      .sign(issuer.signers.get(kid) as CryptoKey);
  return { issuer, make, sign, stop: () => server.close().closeAllConnections() };
}

test.serial(
  'an unknown key is asked for once per cooldown, however many come, and found when it is published',
  async (t) => {
    const { issuer, make, sign, stop } = await startKeys();
    t.teardown(stop);
    mock.timers.enable({ apis: ['Date'], now: Date.now() });
    t.teardown(() => mock.timers.reset());
    issuer.keys = [await make('old')];
    const fresh = await make('new');
    const verify = tokenVerifier(issuer.url);
    const [old, unknown] = [await sign('old'), await sign('new')];

    t.is((await verify(old)).subject, 'usr_1');
    t.is(issuer.fetched, 1);
    const flood = () => Promise.allSettled(Array.from({ length: 50 }, () => verify(unknown)));
    for (const { status } of await flood()) t.is(status, 'rejected');
    t.is(issuer.fetched, 1, 'the cooldown runs from the last answer');

    mock.timers.tick(31_000);
    for (const { status } of await flood()) t.is(status, 'rejected');
    t.is(issuer.fetched, 2);

    issuer.keys.push(fresh);
    await t.throwsAsync(verify(unknown));
    mock.timers.tick(31_000);
    t.is((await verify(unknown)).subject, 'usr_1');
    t.is(issuer.fetched, 3);
  },
);

test.serial('known keys are used on while the issuer is away; without any it is 503', async (t) => {
  const { issuer, make, sign, stop } = await startKeys();
  t.teardown(stop);
  issuer.keys = [await make('only')];
  issuer.away = true;
  const verify = tokenVerifier(issuer.url);
  const token = await sign('only');
  await t.throwsAsync(verify(token), { message: /is away/ });

  issuer.away = false;
  t.is((await verify(token)).subject, 'usr_1');
  issuer.away = true;
  mock.timers.enable({ apis: ['Date'], now: Date.now() + 3_600_000 });
  t.teardown(() => mock.timers.reset());
  t.is((await verify(token)).subject, 'usr_1');
});
