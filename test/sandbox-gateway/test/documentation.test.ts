import { readFile } from 'node:fs/promises';
import test from 'ava';
import { faultKinds } from '../src/fault-kinds.ts';
import { testPaymentMethods } from '../src/test-payment-methods.ts';
import { webhookModes } from '../src/webhook-modes.ts';
import { startGateway } from './support/start-gateway.ts';

/** The formatter pads the cells of tables. */
const readme = (await readFile(new URL('../README.md', import.meta.url), 'utf8')).replaceAll(/ +/g, ' ');

test('the README says what each payment method does, and names no other', (t) => {
  for (const [name, { does }] of Object.entries(testPaymentMethods))
    t.true(readme.includes(`| \`${name}\` | ${does} |`), name);
  const named = [...readme.matchAll(/^\| `(pm_\w+)` \|/gm)].map(([, name]) => name);
  t.deepEqual(named, Object.keys(testPaymentMethods));
});

test('the README names each fault and each webhook mode', (t) => {
  for (const name of [...faultKinds, ...webhookModes]) t.true(readme.includes(`\`${name}\``), name);
});

test('the front page shows the same table', async (t) => {
  const gateway = await startGateway();
  t.teardown(gateway.dispose);
  const html = await (await fetch(gateway.url)).text();
  for (const name of Object.keys(testPaymentMethods)) t.true(html.includes(`<code>${name}</code>`), name);
});
