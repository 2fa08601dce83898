import test from 'ava';
import { type Verdict, verdictOf, withoutAddresses } from '../../src/domain/smtp-answer.ts';

const answers: [what: string, code: number | null, command: string | null, text: string, verdict: Verdict][] = [
  ['nobody listens', null, 'CONN', 'connect ECONNREFUSED', 'later'],
  ['no answer', null, 'DATA', 'Timeout', 'later'],
  ['no service', 554, 'CONN', '554 no service', 'later'],
  ['a wrong password', 535, 'AUTH PLAIN', '535 5.7.8 no', 'later'],
  ['no TLS', 500, 'STARTTLS', '500 no', 'later'],
  ['a sender that is not known', 550, 'MAIL FROM', '550 5.1.8 no', 'refused'],
  ['greylisting', 450, 'RCPT TO', '450 4.7.1 later', 'later'],
  ['a full mailbox', 452, 'RCPT TO', '452 4.2.2 full', 'later'],
  ['no mailbox', 550, 'RCPT TO', '550 5.1.1 no such user', 'noMailbox'],
  ['no mailbox, without an enhanced code', 550, 'RCPT TO', '550 unknown user', 'noMailbox'],
  ['relaying denied', 550, 'RCPT TO', '550 5.7.1 relaying denied', 'refused'],
  ['a busy server', 451, 'DATA', '451 4.3.0 busy', 'later'],
  ['a text that is no mail', 554, 'DATA', '554 5.6.0 spam', 'refused'],
];

for (const [what, code, command, text, verdict] of answers)
  test(`${what} is ${verdict}`, (t) => t.is(verdictOf({ code, command, text }), verdict));

test('what a server says is kept without addresses, in one line, and not at length', (t) => {
  const said = '550 <Ada.B+x@lodge.example>: ada@lodge.example\r\n550 is\u{202e} nobody';
  t.is(withoutAddresses(said), '550 <…>: <…> 550 is  nobody');
  t.is(withoutAddresses('x'.repeat(10_000)).length, 500);
});
