import { readdirSync, readFileSync } from 'node:fs';
import type { NotificationKind } from '../domain/notification.ts';
import type { MailParts } from '../domain/template.ts';

const folder = new URL('./built-in/', import.meta.url);
const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));

/** Parts that templates share by `{% render 'lines' %}`, the tenants' own as well: `_lines.html.liquid`. */
export function partials(kind: 'html' | 'text'): Record<string, string> {
  const end = `.${kind}.liquid`;
  const own = [...files].filter(([name]) => name.startsWith('_') && name.endsWith(end));
  return Object.fromEntries(own.map(([name, source]) => [name.slice(1, -end.length), source]));
}

/** The template that says it when the tenant has none: `orderShipped.subject.liquid` and so on. */
export function builtIn(kind: NotificationKind): MailParts {
  return { subject: part(kind, 'subject'), text: part(kind, 'text'), html: part(kind, 'html') };
}

function part(kind: NotificationKind, name: keyof MailParts): string {
  const source = files.get(`${kind}.${name}.liquid`);
  if (source === undefined) throw new Error(`there is no built-in ${name} for ${kind}`);
  return source;
}
