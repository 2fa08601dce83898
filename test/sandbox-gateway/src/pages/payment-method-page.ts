import escape from 'escape-html';
import type { Context } from 'koa';
import { testPaymentMethods } from '../test-payment-methods.ts';
import { page } from './page.ts';

/** The front page: what each payment method does, from the table that the API obeys. */
export const showPaymentMethods = (ctx: Context): void => {
  const rows = Object.entries(testPaymentMethods).map(
    ([name, { does }]) => `<tr><td><code>${escape(name)}</code></td><td>${withCode(does)}</td></tr>`,
  );
  ctx.type = 'html';
  ctx.body = page(
    'Sandbox gateway',
    `<p>Stands in for Stripe. Any key that begins with <code>sk_sandbox_</code> is an account of its own.</p>
<table>
<tr><th>Payment method</th><th>What it does</th></tr>
${rows.join('\n')}
</table>`,
  );
};

const withCode = (text: string): string => escape(text).replaceAll(/`([^`]*)`/g, '<code>$1</code>');
