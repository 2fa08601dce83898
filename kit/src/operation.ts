import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from './auth/caller.ts';
import type { PlatformTrx, TenantTrx } from './database/transaction.ts';
import type { TenantId } from './id.ts';

/** The shape that openapi-typescript gives an operation. */
interface Described {
  parameters: { path?: object | undefined; query?: object | undefined; header?: object | undefined };
  requestBody?: { content: object } | undefined;
  responses: object;
}

type Json<Content> = Content extends { 'application/json': infer Body } ? Body : undefined;
/** Distributes, so that a body which may be left out is `… | undefined`. */
type Sent<RequestBody> = RequestBody extends { content: infer Content } ? Json<Content> : undefined;
type Given<Value> = NonNullable<Value> extends never ? Record<never, never> : NonNullable<Value>;

/** Statuses of success; refusals are thrown as problems. */
type Success = 200 | 201 | 202 | 204 | 302 | 303;

/** An answer that the contract allows: a wrong status or body does not compile. */
export type Reply<Operation extends Described> = {
  [Status in keyof Operation['responses'] & Success]: Operation['responses'][Status] extends { content: infer Content }
    ? { status: Status; body: Json<Content>; headers?: Record<string, string> }
    : { status: Status; body?: undefined; headers?: Record<string, string> };
}[keyof Operation['responses'] & Success];

/** Commits the claim together with the rows. */
export type Keep<Operation extends Described> = (
  work: (trx: TenantTrx) => Promise<Reply<Operation>>,
) => Promise<Reply<Operation>>;

/** One request, validated against the contract. A handler knows neither Koa nor the socket. */
export interface Call<Operation extends Described> {
  path: Given<Operation['parameters']['path']>;
  query: Given<Operation['parameters']['query']>;
  body: Sent<Operation['requestBody']>;
  headers: IncomingHttpHeaders;
  /** The body as it came; for signatures over bytes. */
  rawBody: Buffer;
  /** The caller's name for this act, without its quotes. */
  idempotencyKey: string | undefined;
  requestId: string;
  ip: string;
  caller: Caller;
  /** Who asked, as events keep it: `user:usr_…`. */
  actor: string;
  /** @throws when the operation is `x-tenant: none`, or optional and none was named. */
  tenantId: TenantId;

  /** A read-only transaction of the tenant. */
  read<T>(work: (trx: TenantTrx) => Promise<T>): Promise<T>;
  /** One transaction for effect, event and answer; the same Idempotency-Key gives the first answer again. */
  write(work: (trx: TenantTrx) => Promise<Reply<Operation>>): Promise<Reply<Operation>>;
  /**
   * Claim, ask, keep: for operations that must ask another service first. The new resource's id is made with the claim
   * and survives a crash; what is asked is keyed by it; `keep` commits rows, event and answer together. A refusal by
   * the other side is the kept answer. An answer given without `keep` is not kept: the key is free to ask again.
   */
  claim(
    prefix: string,
    work: (subjectId: string, keep: Keep<Operation>, takenOver: boolean) => Promise<Reply<Operation>>,
  ): Promise<Reply<Operation>>;
  /** @throws version_mismatch when `If-Match` names another version. */
  ifMatch(version: number): void;
  /** For operations that begin without a tenant. */
  platform<T>(reason: string, work: (trx: PlatformTrx) => Promise<T>): Promise<T>;
  /** For operations that found their tenant by themselves. */
  asTenant<T>(tenantId: TenantId, work: (trx: TenantTrx) => Promise<T>): Promise<T>;
}

/** What an operation's file exports. */
export type Handler<Operation extends Described, Deps> = (
  call: Call<Operation>,
  deps: Deps,
) => Promise<Reply<Operation>>;

/** Operations that the kit answers for every service. */
export type KitOperation = 'listEvents' | 'listAuditLog' | 'getHealth' | 'getReadiness' | 'getMetrics' | 'getOpenapi';

/** A handler for each operation of the document; a missing one does not compile. */
export type Handlers<Operations, Deps, Mounted extends string = never> = {
  [Id in Exclude<keyof Operations, KitOperation | Mounted>]: Operations[Id] extends Described
    ? Handler<Operations[Id], Deps>
    : never;
};
