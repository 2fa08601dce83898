import { startProcess } from '@beaver/kit/testing';
import test from 'ava';
import { modeOfKey } from '../src/domain/gateway.ts';

const main = 'services/payment-service/src/main.ts';

test('a sandbox address that is Stripe’s, and a key that is none, stop the service with every fault named', async (t) => {
  const error = await t.throwsAsync(
    startProcess(main, {
      PATH: process.env.PATH,
      SANDBOX_GATEWAY_URL: 'https://api.stripe.com',
      SEALING_KEY: Buffer.from('too short').toString('base64'),
    }),
  );
  t.regex(error.message, /ended with 78/);
  t.regex(error.message, /SANDBOX_GATEWAY_URL: sandbox keys must not go to Stripe/);
  t.regex(error.message, /SEALING_KEY: not 32 bytes in base64/);
  t.regex(error.message, /ORDER_URL/);
});

test('the host follows the key, and without a sandbox a sandbox key has none', (t) => {
  t.is(modeOfKey('sk_sandbox_lodge', true, '/secretKey'), 'sandbox');
  t.is(modeOfKey('sk_live_51H', true, '/secretKey'), 'live');
  t.is(modeOfKey('rk_test_51H', false, '/secretKey'), 'test');
  t.like(
    t.throws(() => modeOfKey('sk_sandbox_lodge', false, '/secretKey')),
    { code: 'gateway_key_unusable' },
  );
});
