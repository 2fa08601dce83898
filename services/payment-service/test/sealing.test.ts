import { randomBytes } from 'node:crypto';
import test from 'ava';
import { makeVault } from '../src/gateways/sealing.ts';
import { stripeGateway } from '../src/gateways/stripe.ts';

const key = randomBytes(32);
const vault = makeVault(key);

test('what is sealed is opened by the same key for the same thing only', (t) => {
  const sealed = vault.seal('sk_live_secret', 'ten_1/gw_1');
  t.is(vault.open(sealed, 'ten_1/gw_1'), 'sk_live_secret');
  t.false(sealed.toString('latin1').includes('secret'));
  t.throws(() => vault.open(sealed, 'ten_1/gw_2'), undefined, 'moved to another row');
  t.throws(() => makeVault(randomBytes(32)).open(sealed, 'ten_1/gw_1'));
  const changed = Buffer.from(sealed);
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  t.throws(() => vault.open(changed, 'ten_1/gw_1'));
});

test('the same secret never looks the same', (t) => {
  t.notDeepEqual(vault.seal('s', 'a'), vault.seal('s', 'a'));
});

test('a key and its gateway of different modes never meet a host', (t) => {
  const access = { sandboxUrl: 'http://127.0.0.1:1', returnUrl: 'http://127.0.0.1', timeout: () => 1000 };
  t.throws(() => stripeGateway({ ...access, secretKey: 'sk_live_x', mode: 'sandbox' }), { message: /different modes/ });
  t.throws(() => stripeGateway({ ...access, secretKey: 'sk_sandbox_x', mode: 'live' }), { message: /different modes/ });
  t.throws(() => stripeGateway({ ...access, secretKey: 'sk_sandbox_x', mode: 'sandbox', sandboxUrl: undefined }));
});
