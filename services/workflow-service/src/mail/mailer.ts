import { createTransport } from 'nodemailer';
import type { SmtpRefusal } from '../domain/smtp-answer.ts';
import type { MailParts } from '../domain/template.ts';
import { oneLine } from './render-mail.ts';

/** A mail to one buyer. */
export interface Mail extends MailParts {
  /** Of the notification: the same in every repetition of the mail. */
  id: string;
  /** Who it seems to be from. */
  fromName: string;
  to: { address: string; name?: string | undefined };
}

/** What became of it: taken, or not. */
export type Answer = { taken: true; text: string } | ({ taken: false } & SmtpRefusal);

export interface Mailer {
  /** Hands a mail to the mail server, and never throws: what the server says is an answer. */
  send(mail: Mail): Promise<Answer>;
  close(): void;
}

/** A server that does not answer so soon is away; one that looks through a mail may take its time (RFC 5321, 4.5.3.2). */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 10_000, socketTimeout: 300_000 };
/** The relay and the rows decide what is sent again: a mail that the pool put back by itself could arrive twice. */
const POOL = { pool: true as const, maxConnections: 5, maxRequeues: 0, idleTimeout: 10_000 };

/** @param url with credentials and TLS options @param from address that all mails come from */
export function makeMailer(url: string, from: string): Mailer {
  const transport = createTransport({ ...POOL, ...TIMEOUTS, url, disableFileAccess: true, disableUrlAccess: true });
  const host = from.slice(from.lastIndexOf('@') + 1);
  return {
    send: async ({ id, fromName, to, subject, text, html }) => {
      try {
        const { response } = await transport.sendMail({
          from: { name: oneLine(fromName), address: from },
          to: { name: oneLine(to.name ?? ''), address: to.address },
          envelope: { from, to: [to.address] },
          messageId: `<${id}@${host}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
          subject,
          text,
          html,
        });
        return { taken: true, text: response };
      } catch (error) {
        return { taken: false, ...refusalOf(error) };
      }
    },
    close: () => transport.close(),
  };
}

/** A reply of a server as nodemailer tells it: `550 5.1.1 …` at `RCPT TO`; `CONN` before there was a connection. */
function refusalOf(error: unknown): SmtpRefusal {
  const { responseCode, response, command, message } = error as Partial<Record<string, string>> & {
    responseCode?: number;
  };
  return { code: responseCode ?? null, command: command ?? null, text: response ?? message ?? String(error) };
}
