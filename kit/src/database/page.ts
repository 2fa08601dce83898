import { createHash } from 'node:crypto';
import type { Model, QueryBuilder } from 'objection';
import { type Problem, standardProblems } from '../problem.ts';

/** How a list is read: what from, by which columns, and what a row becomes. */
export interface PageSource<Row extends Model, Item> {
  from: QueryBuilder<Row>;
  /** Query field → column. `createdAt[gte]` and its like work for each. */
  sort: Record<string, string>;
  /** Column of the id, which makes the order total. */
  id: string;
  /** Query field → column, by equality. */
  filters?: Record<string, string>;
  map: (row: Row) => Item;
}

interface ListQuery {
  limit?: number;
  cursor?: string;
  sort?: string;
}

const operators: Record<string, string> = { gt: '>', gte: '>=', lt: '<', lte: '<=' };

/**
 * One page by keyset: the cursor holds the last row's place, so that a page costs the same however far in it lies and
 * nothing is shown twice. Newest first unless asked otherwise.
 * @throws cursor_invalid when the cursor is of another filter or order
 */
export async function page<Row extends Model, Item>(
  query: object,
  { from, sort, id, filters = {}, map }: PageSource<Row, Item>,
): Promise<{ data: Item[]; nextCursor: string | null }> {
  const { limit = 50, cursor, sort: asked = '-createdAt', ...rest } = query as ListQuery;
  const descending = asked.startsWith('-');
  const field = asked.replace('-', '');
  const column = sort[field] as string;
  const bound = createHash('sha256')
    .update(JSON.stringify([asked, Object.entries(rest).sort()]))
    .digest('base64url')
    .slice(0, 12);

  for (const [name, value] of Object.entries(rest)) narrow(from, name, value, sort, filters);
  if (cursor !== undefined) {
    const [value, lastId] = readCursor(cursor, bound);
    from.whereRaw(`(??, ??) ${descending ? '<' : '>'} (?, ?)`, [column, id, value, lastId]);
  }
  const direction = descending ? 'desc' : 'asc';
  const rows = await from
    .orderBy(column, direction)
    .orderBy(id, direction)
    .limit(limit + 1)
    .catch((error: Error) => refuseUnreadable(error, cursor, Object.keys(rest)));
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > limit && last ? writeCursor(bound, valueAt(last, column), valueAt(last, id)) : null;
  return { data: shown.map(map), nextCursor };
}

function narrow<Row extends Model>(
  from: QueryBuilder<Row>,
  name: string,
  value: unknown,
  sort: Record<string, string>,
  filters: Record<string, string>,
): void {
  const equal = filters[name];
  if (equal) {
    from.where(equal, value as string);
    return;
  }
  const [, field = '', operator = ''] = /^(\w+)\[(\w+)\]$/.exec(name) ?? [];
  const [column, sign] = [sort[field], operators[operator]];
  if (column && sign) from.where(column, sign, inUtc(value as string));
}

const withOffset = /^\d{4}-\d{2}-\d{2}[T ].+[+-]\d{2}:\d{2}$/i;

/** RFC 3339 has offsets of up to 23:59, PostgreSQL of up to 15:59. What is no time is left to PostgreSQL to refuse. */
function inUtc(value: string): string {
  const time = withOffset.test(value) ? new Date(value) : undefined;
  return time === undefined || Number.isNaN(time.getTime()) ? value : time.toISOString();
}

/** A forged cursor or a year without a calendar is only noticed by PostgreSQL (SQLSTATE class 22, data exception). */
function refuseUnreadable(
  error: Error & { nativeError?: { code?: string } },
  cursor: string | undefined,
  filters: string[],
): never {
  if (!error.nativeError?.code?.startsWith('22')) throw error;
  if (cursor !== undefined) throw invalidCursor(error);
  const errors = filters.map((name) => ({
    pointer: `query/${name}`,
    code: 'out_of_range',
    detail: 'must be a value that can be looked for',
  }));
  throw standardProblems.validationFailed({ errors, cause: error });
}

const invalidCursor = (cause?: unknown): Problem =>
  standardProblems.cursorInvalid({
    errors: [{ pointer: 'query/cursor', code: 'cursor_invalid', detail: 'is not of this list' }],
    cause,
  });

/** Rows carry camelCase names; columns may be qualified by their table. */
function valueAt(row: Model, column: string): unknown {
  const name = (column.split('.').at(-1) ?? column).replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return Reflect.get(row, name);
}

const writeCursor = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

type Place = string | number;

const isPlace = (value: unknown): value is Place => typeof value === 'string' || typeof value === 'number';

function readCursor(cursor: string, bound: string): [value: Place, id: Place] {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw invalidCursor();
  }
  if (!Array.isArray(parts) || parts.length !== 3 || parts[0] !== bound) throw invalidCursor();
  const [, value, id] = parts;
  if (!isPlace(value) || !isPlace(id)) throw invalidCursor();
  return [value, id];
}
