export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** How large a value is: for bounding what an expression costs. */
export interface Measure {
  /** Entries of its longest list or object. */
  longest: number;
  /** Values and characters in all. */
  weight: number;
}

/** Whole numbers become integers, as a person means them who writes `amount > 10000`; objects become maps, whatever their keys are. */
export function toCel(value: unknown, measure: Measure): unknown {
  measure.weight += 1;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof value === 'string') measure.weight += value.length;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    measure.longest = Math.max(measure.longest, value.length);
    return value.map((each) => toCel(each, measure));
  }
  const entries = Object.entries(value);
  measure.longest = Math.max(measure.longest, entries.length);
  return new Map(entries.map(([name, each]) => [name, toCel(each, measure)]));
}

/** A value that can't leave an expression. */
export class NoJson extends Error {}

/** Times become RFC 3339. What no service would take is refused here, where the step is known. @throws NoJson */
export function fromCel(value: unknown): Json {
  if (typeof value === 'bigint' || typeof value === 'number') return number(Number(value));
  if (typeof value === 'string') return text(value);
  if (value === null || typeof value === 'boolean') return value;
  if (value instanceof Date) return time(value);
  if (Array.isArray(value)) return value.map(fromCel);
  if (value instanceof Map) return object([...value]);
  if (value?.constructor === Object) return object(Object.entries(value));
  throw new NoJson('The value has no form in JSON.');
}

function number(value: number): number {
  if (!(Math.abs(value) <= Number.MAX_SAFE_INTEGER)) throw new NoJson(`The number ${value} is too large.`);
  return value;
}

/** A part of a text may begin or end within a character. */
function text(value: string): string {
  if (value.includes('\0')) throw new NoJson('The text has a NUL.');
  return value.toWellFormed();
}

function time(value: Date): string {
  if (Number.isNaN(value.getTime())) throw new NoJson('There is no such time.');
  return value.toISOString();
}

const object = (entries: [unknown, unknown][]): Json =>
  Object.fromEntries(entries.map(([name, each]) => [String(name), fromCel(each)]));
