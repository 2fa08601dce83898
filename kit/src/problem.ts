/** One fault in the request: where it is and what is wrong with it. */
export interface Fault {
  /** JSON Pointer into the body, or `query/limit`, `path/orderId`, `header/If-Match`. */
  pointer: string;
  code: string;
  detail: string;
}

/** What a throw may add to a named problem. */
export interface ProblemDetails {
  detail?: string;
  errors?: Fault[];
  /** Members of RFC 9457's extension, shown to the client as they are. */
  extension?: Record<string, unknown>;
  /** Seconds, sent as `Retry-After`. */
  retryAfter?: number;
  cause?: unknown;
}

/**
 * A refusal that the client is meant to read (RFC 9457). Everything else that is thrown is a bug and answered 500
 * without detail.
 */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly errors: Fault[] | undefined;
  readonly extension: Record<string, unknown>;
  readonly retryAfter: number | undefined;

  constructor(status: number, code: string, title: string, details: ProblemDetails = {}) {
    super(details.detail ? `${title} ${details.detail}` : title, { cause: details.cause });
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.title = title;
    this.detail = details.detail;
    this.errors = details.errors;
    this.extension = details.extension ?? {};
    this.retryAfter = details.retryAfter;
  }

  /** The body that the client gets, as `application/problem+json`. */
  toBody(requestId: string): ProblemBody {
    return {
      ...this.extension,
      type: `https://beaveros.example/problems/${this.code}`,
      title: this.title,
      status: this.status,
      ...(this.detail === undefined ? {} : { detail: this.detail }),
      code: this.code,
      requestId,
      ...(this.errors === undefined ? {} : { errors: this.errors }),
    };
  }
}

export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail?: string;
  code: string;
  requestId: string;
  errors?: Fault[];
  [extension: string]: unknown;
}

/** Makes the problem at the place where it happens, so that the stack shows it. */
export type ProblemFactory = (details?: ProblemDetails) => Problem;

/** A service's vocabulary of refusals: each has one status, one stable code and one title, decided here and nowhere else. */
export function defineProblems<Name extends string>(
  table: Record<Name, readonly [status: number, code: string, title: string]>,
): Record<Name, ProblemFactory> {
  const factory = ([status, code, title]: readonly [number, string, string]): ProblemFactory => {
    return (details) => new Problem(status, code, title, details);
  };
  const entries = Object.entries(table) as [Name, readonly [number, string, string]][];
  return Object.fromEntries(entries.map(([name, row]) => [name, factory(row)])) as Record<Name, ProblemFactory>;
}

/** What any operation of any service may answer; never listed in `x-problems`. */
export const standardProblems = defineProblems({
  validationFailed: [400, 'validation_failed', 'The request is not valid.'],
  malformedJson: [400, 'malformed_json', 'The body is not JSON.'],
  cursorInvalid: [400, 'cursor_invalid', 'The cursor does not belong to this list.'],
  idempotencyKeyRequired: [400, 'idempotency_key_required', 'This operation needs an Idempotency-Key.'],
  tenantRequired: [400, 'tenant_required', 'Name the tenant in Beaver-Tenant-Id.'],
  unauthenticated: [401, 'unauthenticated', 'A valid access token is needed.'],
  permissionDenied: [403, 'permission_denied', 'The token does not have the right that this needs.'],
  tenantMismatch: [403, 'tenant_mismatch', 'The token belongs to another tenant.'],
  notFound: [404, 'not_found', 'There is nothing here.'],
  methodNotAllowed: [405, 'method_not_allowed', 'This path does not take this method.'],
  idempotencyKeyInProgress: [409, 'idempotency_key_in_progress', 'A request with this key is still running.'],
  versionMismatch: [412, 'version_mismatch', 'The object has changed since that version.'],
  payloadTooLarge: [413, 'payload_too_large', 'The body is over 1 MiB.'],
  unsupportedMediaType: [415, 'unsupported_media_type', 'The body must be application/json.'],
  idempotencyKeyReused: [422, 'idempotency_key_reused', 'This key was used for another request.'],
  preconditionRequired: [428, 'precondition_required', 'Send the ETag that you read as If-Match.'],
  rateLimited: [429, 'rate_limited', 'Too many requests.'],
  internalError: [500, 'internal_error', 'Something went wrong here. It has been logged.'],
  unavailable: [503, 'unavailable', 'Something that this needs is away for the moment.'],
});
