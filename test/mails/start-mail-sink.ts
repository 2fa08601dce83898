import { freePorts, startProcess } from '@beaver/kit/testing';

/** A mail as the sink shows it (test/mail-sink/README.md). */
export interface ReceivedMail {
  messageId: string;
  subject: string;
  text: string;
  html: string;
}

/** Where the mails of a test's services go. */
export interface MailSink {
  /** What workflow-service's environment adds. */
  env: Record<string, string>;
  /** Newest first. */
  mailsTo(address: string): Promise<ReceivedMail[]>;
  stop(): Promise<void>;
}

export async function startMailSink(): Promise<MailSink> {
  const [port, smtpPort] = await freePorts(2);
  const env = { ...process.env, LOG_LEVEL: 'warn', PORT: String(port), SMTP_PORT: String(smtpPort) };
  const sink = await startProcess('test/mail-sink/src/main.ts', env);
  return {
    env: { SMTP_URL: `smtp://127.0.0.1:${smtpPort}`, MAIL_FROM: 'shop@beaver.example' },
    mailsTo: async (address) => {
      const answer = await fetch(new URL(`/v1/mails?to=${encodeURIComponent(address)}`, sink.url));
      return ((await answer.json()) as { data: ReceivedMail[] }).data;
    },
    stop: async () => void (await sink.end()),
  };
}
