import { callbackify } from 'node:util';
import type { Logger } from 'pino';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { type Faults, meet, refuseByAddress } from './faults.ts';
import type { Inbox } from './inbox.ts';

const LARGEST = 10 * 1024 * 1024;

/** Takes every mail of everybody, unless a fault was ordered or the address misbehaves by itself. */
export function makeSmtpServer(inbox: Inbox, faults: Faults, log: Logger): SMTPServer {
  const server = new SMTPServer({
    authOptional: true,
    onAuth: ({ username }, _session, callback) => callback(null, { user: username ?? 'anybody' }),
    allowInsecureAuth: true,
    hideSTARTTLS: true, // its certificate would be nobody's
    disableReverseLookup: true,
    size: LARGEST,
    closeTimeout: 500,
    logger: false,
    onConnect: (_session, callback) => answer(() => meet(faults.next('connect')), callback),
    onMailFrom: (_address, _session, callback) => answer(() => meet(faults.next('mail')), callback),
    onRcptTo: ({ address }, _session, callback) => answer(() => receive(address), callback),
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => answer(() => keep(Buffer.concat(chunks), session), callback));
    },
  });
  server.on('error', (error) => log.warn({ err: error }, 'a connection failed'));

  async function receive(address: string): Promise<void> {
    refuseByAddress(address);
    await meet(faults.next('rcpt', [address]));
  }

  /** A late answer is late after the mail was taken: whoever did not hear it sends it again. */
  async function keep(source: Buffer, { envelope }: SMTPServerSession): Promise<void> {
    const to = envelope.rcptTo.map(({ address }) => address);
    const fault = faults.next('data', to);
    if (fault?.code !== undefined) await meet(fault);
    const mail = await inbox.add(source, { from: envelope.mailFrom ? envelope.mailFrom.address : '', to });
    log.info({ to: to.length, subject: mail.subject }, 'a mail has arrived');
    await meet(fault);
  }
  return server;
}

const answer = (work: () => Promise<void>, callback: (error?: Error | null) => void): void =>
  callbackify(work)((error) => callback(error));
