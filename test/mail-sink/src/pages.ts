import escape from 'escape-html';
import type { Mail } from './inbox.ts';

/** The list of what has arrived. */
export const inboxPage = (mails: readonly Mail[]): string =>
  page(
    'Inbox',
    mails.length === 0
      ? '<p>Nothing has arrived yet. Reload to look again.</p>'
      : `<table><tr><th>Received</th><th>To</th><th>From</th><th>Subject</th></tr>${mails.map(row).join('')}</table>`,
  );

/** One mail: as it looks, its text part, and where it came from. What it brings is shown and never run. */
export const mailPage = (mail: Mail): string =>
  page(
    mail.subject || '(no subject)',
    `<p><a href="/">Inbox</a></p>
<table>
${fact('From', mail.from)}${fact('To', mail.to)}${fact('Received', mail.receivedAt)}${fact('Message-ID', mail.messageId ?? '')}
</table>
<iframe title="HTML" sandbox srcdoc="${escape(mail.html)}"></iframe>
<h2>Text</h2>
<pre>${escape(mail.text)}</pre>
<h2>Headers</h2>
<pre>${escape(Object.values(mail.headers).flat().join('\n'))}</pre>`,
  );

const row = ({ id, receivedAt, to, from, subject }: Mail): string =>
  `<tr><td>${escape(receivedAt)}</td><td>${escape(to)}</td><td>${escape(from)}</td><td><a href="/mails/${id}">${escape(subject || '(no subject)')}</a></td></tr>`;

const fact = (name: string, value: string): string => `<tr><th>${name}</th><td>${escape(value)}</td></tr>`;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
td, th { text-align: left; padding: .2rem 1rem .2rem 0; vertical-align: top; }
iframe { width: 100%; height: 60rem; border: 1px solid #ccc; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; }
</style>
</head>
<body>
<h1>${escape(title)}</h1>
${body}
</body>
</html>
`;
