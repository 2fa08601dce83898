import type { IncomingMessage } from 'node:http';
import rawBody from 'raw-body';
import { type Fault, standardProblems } from '../problem.ts';

/** 1 MiB: larger things are uploaded as imports. */
const LIMIT = 1024 * 1024;
/** No contract nests this deep, and what follows walks a value by recursion. */
const DEEPEST = 64;
const json = /^application\/(?:[\w.+-]+\+)?json(?:\s*;|\s*$)/i;

/** Reads the whole body. @throws payload_too_large */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  try {
    return await rawBody(request, { limit: LIMIT, length: request.headers['content-length'] ?? null });
  } catch (error) {
    const { type } = error as { type?: string };
    if (type === 'entity.too.large') throw standardProblems.payloadTooLarge({ cause: error });
    throw standardProblems.malformedJson({ detail: 'The body ended early.', cause: error });
  }
}

/** Parses JSON that PostgreSQL can store and JavaScript can count. @throws unsupported_media_type, malformed_json, validation_failed */
export function parseJson(raw: Buffer, contentType: string | undefined): unknown {
  if (!json.test(contentType ?? '')) throw standardProblems.unsupportedMediaType();
  const text = decode(raw);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw standardProblems.malformedJson({ detail: (error as Error).message, cause: error });
  }
  const faults = unstorable(value, '');
  if (faults.length > 0) throw standardProblems.validationFailed({ errors: faults });
  return value;
}

function decode(raw: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch (error) {
    throw standardProblems.malformedJson({ detail: 'The body is not UTF-8.', cause: error });
  }
}

/** NUL and lone surrogates, which PostgreSQL refuses, and numbers that JavaScript would round. */
export function unstorable(value: unknown, pointer: string, depth = 0): Fault[] {
  if (typeof value === 'string') return badText(value, pointer);
  if (typeof value === 'number') {
    return Math.abs(value) > Number.MAX_SAFE_INTEGER
      ? [{ pointer, code: 'number_too_large', detail: 'must be within ±(2^53 − 1)' }]
      : [];
  }
  if (value === null || typeof value !== 'object') return [];
  if (depth === DEEPEST) return [{ pointer, code: 'nested_too_deep', detail: `must not nest deeper than ${DEEPEST}` }];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return [...badText(key, at), ...unstorable(inner, at, depth + 1)];
  });
}

function badText(text: string, pointer: string): Fault[] {
  if (text.includes('\0')) return [{ pointer, code: 'nul_character', detail: 'must not contain NUL' }];
  if (!text.isWellFormed()) return [{ pointer, code: 'lone_surrogate', detail: 'must be well-formed Unicode' }];
  return [];
}
