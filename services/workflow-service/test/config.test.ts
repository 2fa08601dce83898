import { startProcess } from '@beaver/kit/testing';
import test from 'ava';

test('a mail server that is none, and a sender that is no address, stop the service with every fault named', async (t) => {
  const error = await t.throwsAsync(
    startProcess('services/workflow-service/src/main.ts', {
      PATH: process.env.PATH,
      SMTP_URL: 'https://smtp.example',
      MAIL_FROM: 'Lodge',
    }),
  );
  t.regex(error.message, /ended with 78/);
  t.regex(error.message, /SMTP_URL: not an smtp:\/\/ or smtps:\/\/ URL/);
  t.regex(error.message, /MAIL_FROM: /);
  t.regex(error.message, /ORDER_URL/);
});
