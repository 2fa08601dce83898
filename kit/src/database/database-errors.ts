import { Problem, type ProblemFactory, standardProblems } from '../problem.ts';

interface NativeError {
  code?: string;
  message?: string;
  constraint?: string;
}

const DEADLOCK = '40P01';
const SERIALIZATION_FAILURE = '40001';
const FEATURE_NOT_SUPPORTED = '0A000';
/** lock_timeout, statement_timeout, idle transaction ended, and a server that stops, starts or is full. */
const AWAY = new Set([
  '55P03',
  '57014',
  '25P03',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08006',
  '08003',
  '08001',
  '08P01',
]);
const SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH']);
const POOL =
  /timeout exceeded when trying to connect|Connection terminated|connection is not queryable|Client has encountered/i;

/** Objection wraps the driver's error; PostgreSQL's code and constraint are on the inner one. */
const native = (error: unknown): NativeError => {
  const outer = error as { nativeError?: NativeError } & NativeError;
  return outer?.nativeError ?? outer ?? {};
};

/** Two transactions met; doing the whole of one again is right and harmless. */
export function isRepeatable(error: unknown): boolean {
  const { code } = native(error);
  return code === DEADLOCK || code === SERIALIZATION_FAILURE;
}

/** A migration changed the columns that a prepared statement gives; unprepared, the transaction can be done again. */
export function isOutdatedPlan(error: unknown): boolean {
  const { code, message = '' } = native(error);
  return code === FEATURE_NOT_SUPPORTED && message.includes('cached plan');
}

/** A violated constraint that has a name in the service's table becomes that problem; an absent database becomes 503. */
export function toProblem(error: unknown, constraints: Record<string, ProblemFactory>): unknown {
  if (error instanceof Problem) return error;
  const { code, constraint } = native(error);
  const named = constraint === undefined ? undefined : constraints[constraint];
  if (named) return named({ cause: error });
  const away = AWAY.has(code ?? '') || SOCKET.has(code ?? '') || (error instanceof Error && POOL.test(error.message));
  return away ? standardProblems.unavailable({ retryAfter: 1, cause: error }) : error;
}
