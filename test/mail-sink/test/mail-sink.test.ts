import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import test from 'ava';
import { createTransport } from 'nodemailer';
import type { Mail } from '../src/inbox.ts';

let child: ChildProcess;
let sink: { url: string; smtpUrl: string };

test.before(async () => {
  const env = { ...process.env, LOG_LEVEL: 'error', PORT: '0', SMTP_PORT: '0' };
  child = fork(new URL('../src/main.ts', import.meta.url), { env, execArgv: [] });
  [sink] = await once(child, 'message');
});
test.after.always(() => void child?.kill());

const send = async (to: string, more: object = {}) => {
  const transport = createTransport(sink.smtpUrl);
  try {
    return await transport.sendMail({ from: 'shop@beaver.example', to, subject: 'Hello', text: 'Hi', ...more });
  } finally {
    transport.close();
  }
};
const read = async (path: string) => (await fetch(new URL(path, sink.url))).text();
const mailsTo = async (to: string): Promise<Mail[]> => JSON.parse(await read(`/v1/mails?to=${to}`)).data;
const order = (fault: object) =>
  fetch(new URL('/control/faults', sink.url), { method: 'POST', body: JSON.stringify(fault) });

test('a mail is kept as it came, for programs and for people', async (t) => {
  const html = '<p onclick="alert(1)">Hi &amp; bye</p>';
  const subject = 'Order <script>alert(1)</script> ✓';
  await send('ada@lodge.example', { subject, html, messageId: '<one@beaver.example>' });
  const [mail] = await mailsTo('ada@lodge.example');
  t.like(mail, { subject, html, messageId: '<one@beaver.example>', envelope: { from: 'shop@beaver.example' } });
  t.regex(mail?.text ?? '', /^Hi/);
  t.regex(mail?.headers['message-id']?.[0] ?? '', /^Message-ID: <one@beaver\.example>$/i);
  const page = await read(`/mails/${mail?.id}`);
  t.true(page.includes('Order &lt;script&gt;alert(1)&lt;/script&gt; ✓'));
  t.true(page.includes('sandbox srcdoc="&lt;p onclick=&quot;alert(1)&quot;&gt;Hi &amp;amp; bye&lt;/p&gt;'));
  t.true((await read('/')).includes(`<a href="/mails/${mail?.id}">`));
  t.is((await fetch(new URL('/mails/0', sink.url))).status, 404);
});

test('it refuses at the command that was ordered, so often, and is well again', async (t) => {
  t.is((await order({ at: 'rcpt', code: 451, to: 'bob@lodge.example' })).status, 201);
  await t.throwsAsync(send('bob@lodge.example'), { message: /451 as ordered/ });
  await send('bob@lodge.example');
  await order({ at: 'data', code: 554, text: '5.6.0 not such a text', to: 'bob@lodge.example', times: 2 });
  await t.throwsAsync(send('bob@lodge.example'), { message: /554 5\.6\.0 not such a text/ });
  await t.throwsAsync(send('bob@lodge.example'), { message: /554/ });
  await send('bob@lodge.example');
  t.is((await mailsTo('bob@lodge.example')).length, 2);
});

test('a late answer is late after the mail was taken', async (t) => {
  await order({ at: 'data', to: 'eve@lodge.example', delayMs: 60_000 });
  const sent = send('eve@lodge.example');
  for (let left = 100; left > 0 && (await mailsTo('eve@lodge.example')).length === 0; left -= 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  t.is((await mailsTo('eve@lodge.example')).length, 1);
  t.is(await Promise.race([sent, Promise.resolve('no answer')]), 'no answer');
  sent.catch(() => {}); // its answer would be in a minute
});

test('addresses misbehave by how they begin', async (t) => {
  await t.throwsAsync(send('bounce-1@lodge.example'), { message: /550 5\.1\.1/ });
  await t.throwsAsync(send('full-1@lodge.example'), { message: /452 4\.2\.2/ });
  await t.throwsAsync(send('blocked-1@lodge.example'), { message: /550 5\.7\.1/ });
});

test('an order that is none is refused with what is wrong about it', async (t) => {
  const answer = await order({ at: 'quit', code: 200 });
  t.is(answer.status, 400);
  t.regex(JSON.stringify(await answer.json()), /at.*code/s);
});
