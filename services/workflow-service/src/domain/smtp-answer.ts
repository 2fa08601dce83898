/** What a mail server, or the way to it, said instead of taking a mail. */
export interface SmtpRefusal {
  /** Reply code of RFC 5321; null when there was no reply. */
  code: number | null;
  /** The command that was refused, as `RCPT TO`; null when there was no connection. */
  command: string | null;
  text: string;
}

/** `later`: the same mail may be taken later. `refused`: it never will be. `noMailbox`: nor will any other to this address. */
export type Verdict = 'later' | 'refused' | 'noMailbox';

/** Until the first of these a refusal is about who sends, and no mail's own fault. */
const ABOUT_THE_MAIL = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);
/** Enhanced codes (RFC 3463) of class 5.7 are about who may send: another sender's mail would be taken. */
const POLICY = /\b5\.7\.\d+\b/;

/** Whether it is about a mail at all, and not about who sends or the way to the server. */
export const isAboutTheMail = ({ code, command }: SmtpRefusal): boolean =>
  code !== null && command !== null && ABOUT_THE_MAIL.has(command);

/** Sorts a refusal by RFC 5321: 4xx may pass, 5xx will not; at RCPT it is about the address. */
export function verdictOf(refusal: SmtpRefusal): Verdict {
  if (!isAboutTheMail(refusal) || (refusal.code ?? 0) < 500) return 'later';
  return refusal.command === 'RCPT TO' && !POLICY.test(refusal.text) ? 'noMailbox' : 'refused';
}

const LONGEST = 500;
const address = /<?[^\s<>@]+@[^\s<>@]+>?/g;
const unprintable = /[\p{Cc}\p{Cf}]+/gu;

/** As it may be kept and shown: servers repeat the address, which belongs to the order alone. */
export const withoutAddresses = (text: string): string =>
  text.replaceAll(address, '<…>').replaceAll(unprintable, ' ').slice(0, LONGEST);
