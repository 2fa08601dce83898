import type { Template } from 'liquidjs';
import type { MailData } from '../domain/mail-data.ts';
import type { MailParts } from '../domain/template.ts';
import type { Writing } from './filters.ts';
import { html, type Renderer, text } from './liquid.ts';

/** Who renders which part. */
export const renderers: Record<keyof MailParts, Renderer> = { subject: text, text, html };

const LONGEST_SUBJECT = 250;
const unprintable = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/** One line, whatever names stand in it: a subject that broke would begin another header. */
export const oneLine = (value: string): string =>
  value.replaceAll(unprintable, ' ').replaceAll(/ +/g, ' ').trim().slice(0, LONGEST_SUBJECT);

/** Tags leave empty lines behind: at most one stays. */
function withoutGaps(value: string): string {
  const lines = value.split('\n').map((line) => line.trimEnd());
  const kept = lines.filter((line, index) => line !== '' || lines[index - 1] !== '');
  return `${kept.join('\n').trim()}\n`;
}

/** @throws LiquidError when a template cannot be parsed or rendered, or costs too much */
export function renderMail(parts: MailParts, data: MailData, writing: Writing): MailParts {
  return {
    subject: oneLine(renderPart('subject', parts.subject, data, writing)),
    text: withoutGaps(renderPart('text', parts.text, data, writing)),
    html: renderPart('html', parts.html, data, writing),
  };
}

function renderPart(part: keyof MailParts, source: string, data: MailData, writing: Writing): string {
  const renderer = renderers[part];
  return renderParsed(part, renderer.parse(source), data, writing);
}

/** @param strict a variable that is not there is a fault */
export const renderParsed = (
  part: keyof MailParts,
  template: Template[],
  data: MailData,
  writing: Writing,
  strict = false,
): string => renderers[part].render(template, { ...data, ...writing }, strict);
