import { freePorts, type RunningProcess, startProcess } from '@beaver/kit/testing';

/** A mail as the sink shows it (test/mail-sink/README.md). */
export interface ReceivedMail {
  id: number;
  messageId: string;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string[]>;
}

export interface MailSink {
  process: RunningProcess;
  /** For the service. */
  smtpUrl: string;
  /** Newest first. */
  mailsTo(address: string): Promise<ReceivedMail[]>;
  /** How the next mails shall fail. */
  orderFault(fault: object): Promise<void>;
  clearFaults(): Promise<void>;
  /** On the same ports, after `process.end()`; its inbox is empty then. */
  restart(): Promise<void>;
}

/** A mail server of a test's own, as a process that can be ended. */
export async function startMailSink(): Promise<MailSink> {
  const [port, smtpPort] = await freePorts(2);
  const env = { ...process.env, LOG_LEVEL: 'warn', PORT: String(port), SMTP_PORT: String(smtpPort) };
  const start = () => startProcess('test/mail-sink/src/main.ts', env);
  const holder = { process: await start() };
  const { url } = holder.process;
  const ask = async (method: string, path: string, body?: object) => {
    const answer = await fetch(new URL(path, url), { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? undefined : ((await answer.json()) as { data: ReceivedMail[] });
  };
  return {
    get process() {
      return holder.process;
    },
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    mailsTo: async (address) => (await ask('GET', `/v1/mails?to=${encodeURIComponent(address)}`))?.data ?? [],
    orderFault: async (fault) => void (await ask('POST', '/control/faults', fault)),
    clearFaults: async () => void (await ask('DELETE', '/control/faults')),
    restart: async () => {
      holder.process = await start();
    },
  };
}
