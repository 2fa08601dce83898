import { simpleParser } from 'mailparser';

/** A mail as it was taken from the wire. */
export interface Mail {
  /** Counts from 1. */
  id: number;
  receivedAt: string;
  envelope: { from: string; to: string[] };
  messageId: string | null;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Name in lower case → the lines that have it, as they came. */
  headers: Record<string, string[]>;
}

/** Nobody reads further back, and a mail of an order has some 20 kB. */
const MOST = 1000;

/** What has arrived, in memory: an inbox to look at, not one to keep. */
export class Inbox {
  #mails: Mail[] = [];
  #count = 0;

  async add(source: Buffer, envelope: Mail['envelope']): Promise<Mail> {
    const parsed = await simpleParser(source, { skipImageLinks: true, skipTextToHtml: true });
    const headers: Mail['headers'] = {};
    for (const { key, line } of parsed.headerLines) headers[key] = [...(headers[key] ?? []), line];
    this.#count += 1;
    const mail: Mail = {
      id: this.#count,
      receivedAt: new Date().toISOString(),
      envelope,
      messageId: parsed.messageId ?? null,
      from: parsed.from?.text ?? '',
      to: [parsed.to ?? []]
        .flat()
        .map(({ text }) => text)
        .join(', '),
      subject: parsed.subject ?? '',
      text: parsed.text ?? '',
      html: parsed.html || '',
      headers,
    };
    this.#mails = [mail, ...this.#mails].slice(0, MOST);
    return mail;
  }

  /** Newest first. @param to only those that this address got */
  list(to?: string): Mail[] {
    return this.#mails.filter(({ envelope }) => to === undefined || envelope.to.includes(to));
  }

  find(id: number): Mail | undefined {
    return this.#mails.find((mail) => mail.id === id);
  }

  clear(): void {
    this.#mails = [];
  }
}
