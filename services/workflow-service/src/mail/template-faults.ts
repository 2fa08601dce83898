import type { Fault } from '@beaver/kit';
import { LiquidError, type Template, type Variable } from 'liquidjs';
import { type MailData, mailData } from '../domain/mail-data.ts';
import type { NotificationKind } from '../domain/notification.ts';
import { sampleMail } from '../domain/sample-mail.ts';
import type { MailParts } from '../domain/template.ts';
import type { Writing } from './filters.ts';
import { TooCostly } from './limits.ts';
import { renderers, renderParsed } from './render-mail.ts';

const SAMPLE_WRITING: Writing = { locale: 'en-US', writtenIn: 'en-US', timeZone: 'UTC' };
/** Of one part; whoever has mended ten sees the next. */
const MOST = 10;
const LONGEST_DETAIL = 300;

/**
 * What is wrong with parts of a template, by part, line and column: what can not be parsed, names that mails of the kind do not
 * have (also where the example does not come), and what fails or costs too much when the example is rendered.
 */
export function templateFaults(kind: NotificationKind, parts: Partial<MailParts>): Fault[] {
  const data = mailData(kind, sampleMail(kind, 'en-US'), 'en-US');
  return (Object.entries(parts) as [keyof MailParts, string][]).flatMap(([part, source]) =>
    faultsOf(part, source, data).map((fault) => ({ pointer: `/${part}`, ...fault })),
  );
}

type PartFault = Omit<Fault, 'pointer'>;

function faultsOf(part: keyof MailParts, source: string, data: MailData): PartFault[] {
  try {
    const template = renderers[part].parse(source);
    const names = namesIn(part, template);
    const unknown = names === undefined ? [] : unknownNames(names, { ...data, ...SAMPLE_WRITING });
    if (unknown.length > 0) return unknown;
    const rendered = renderParsed(part, template, data, SAMPLE_WRITING, true);
    if (rendered.trim() === '') return [{ code: 'template_empty', detail: 'writes nothing' }];
    return names === undefined ? [{ code: 'liquid_invalid', detail: 'renders a part that is not there' }] : [];
  } catch (error) {
    return [faultOf(error)];
  }
}

/** @returns undefined when it renders a part that is not there: where, is told when the example comes to it */
function namesIn(part: keyof MailParts, template: Template[]): Variable[] | undefined {
  try {
    return Object.values(renderers[part].engine.analyzeSync(template).globals).flat();
  } catch {
    return undefined;
  }
}

/** A name is known when the example has it; what a part of ours names is. */
function unknownNames(names: Variable[], data: object): PartFault[] {
  return names
    .filter(({ segments, location }) => location.file === undefined && !has(data, segments))
    .slice(0, MOST)
    .map(({ segments, location: { row, col } }) => ({
      code: 'unknown_variable',
      detail: `line ${row}, column ${col}: there is no ${segments.map(String).join('.')}`.slice(0, LONGEST_DETAIL),
    }));
}

/** Names are followed as far as they are written out; what stands in brackets is known when it is rendered. */
function has(value: unknown, [name, ...deeper]: readonly unknown[]): boolean {
  if (typeof name !== 'string') return true;
  if (Array.isArray(value)) return ['size', 'first', 'last'].includes(name);
  if (value === null || typeof value !== 'object') return name === 'size' && typeof value === 'string';
  if (!Object.hasOwn(value, name)) return false;
  return deeper.length === 0 || has((value as Record<string, unknown>)[name], deeper);
}

/** Where and why a template fails, in words that may be shown. */
export function faultOf(error: unknown): PartFault {
  if (!LiquidError.is(error)) throw error;
  const { token, originalError, name } = error as LiquidError & { token: { getPosition(): [number, number] } };
  const [row, col] = token.getPosition();
  const said = (originalError ?? error).message.replace(/, line:\d+, col:\d+$/s, '');
  const why = originalError instanceof RangeError ? 'is nested too deeply' : said;
  const isCostly = originalError instanceof TooCostly || /limit exceeded/.test(why);
  const code =
    name === 'UndefinedVariableError' ? 'unknown_variable' : isCostly ? 'template_too_costly' : 'liquid_invalid';
  return { code, detail: `line ${row}, column ${col}: ${why}`.slice(0, LONGEST_DETAIL) };
}
