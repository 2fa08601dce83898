import { type Fault, newId, Problem, record, type TenantTrx, toTenantId } from '@beaver/kit';
import { insertMembership } from '../db/memberships.ts';
import { findAnswer, type KeptAnswer, keepAnswer, type RegisterKey } from '../db/register-answers.ts';
import { type Claim, claimAccount, finishClaim, lockAccount, releaseClaim } from '../db/registrations.ts';
import { insertSession } from '../db/sessions.ts';
import { emailHash, normalizeEmail } from '../domain/email.ts';
import { refuseWeakPassword } from '../domain/password.ts';
import { type RegistrationRequest, requestMac, storeDefaults } from '../domain/registration.ts';
import { ACCESS_TOKEN_SECONDS, endOfSession, issueRefreshToken } from '../domain/session.ts';
import { sessionEvent, toUser, userEvent } from '../domain/user.ts';
import type { Deps, Operation } from '../operation.ts';
import { problems } from '../problems.ts';

type Register = Parameters<Operation<'register'>>[0];
type Reply = Awaited<ReturnType<Operation<'register'>>>;
type Tenant = Awaited<ReturnType<Deps['entity']['makeTenant']>>;

/**
 * Claim the e-mail, ask for the tenant, keep. Written out here, since there is no tenant yet to whom an idempotency key could
 * belong: it belongs to the e-mail. A crash leaves a claim that the next registration takes over, and nothing to be seen.
 */
export const register: Operation<'register'> = async (call, deps) => {
  const request = readRequest(call.body);
  refuseWeakPassword(request.password, request.email);
  const mac = requestMac(request, deps.registrationKey);
  const { idempotencyKey } = call;
  const key = idempotencyKey === undefined ? undefined : { emailHash: emailHash(request.email), idempotencyKey, mac };
  const claim = await takeEmail(call, deps, request, key);
  if ('status' in claim) return replay(claim);
  try {
    const { tenantName: name, store } = request;
    const tenant = await deps.entity.makeTenant({ id: claim.tenantId, name, store });
    const pair = await deps.tokens.prepare();
    const work = (trx: TenantTrx) => keep(trx, claim, tenant, request.email, key);
    const { answer, sessionId, refreshToken } = await deps.actAs(claim.userId, () =>
      call.asTenant(claim.tenantId, work),
    );
    const subject = { userId: claim.userId, tenantId: claim.tenantId, sessionId, roles: answer.body.user.roles };
    return { ...answer, body: { ...answer.body, ...pair(subject, refreshToken) } };
  } catch (error) {
    await letGo(call, claim, error, key);
    throw error;
  }
};

function readRequest({ email, password, tenantName, store = {} }: Register['body']): RegistrationRequest {
  return {
    email: normalizeEmail(email),
    password,
    tenantName,
    store: { ...storeDefaults, name: tenantName, ...store },
  };
}

/** Under the account's lock: an answer kept for the key comes before "taken". */
async function takeEmail(
  call: Register,
  { passwords }: Deps,
  request: RegistrationRequest,
  key: RegisterKey | undefined,
) {
  const passwordHash = await passwords.hash(request.password);
  return call.platform('take an e-mail', async (trx): Promise<Claim | KeptAnswer> => {
    const account = await lockAccount(trx, request.email, passwordHash);
    const kept = key && (await findAnswer(trx, key));
    if (kept) return kept;
    return claimAccount(trx, account, { kind: 'register', tenantId: toTenantId(newId('ten')), passwordHash, key });
  });
}

/** User, owner's membership, session, events and the answer for repetitions become true together. */
async function keep(trx: TenantTrx, claim: Claim, tenant: Tenant, email: string, key: RegisterKey | undefined) {
  await finishClaim(trx, claim);
  const member = await insertMembership(trx, { userId: claim.userId, roles: ['owner'], status: 'active' });
  record(trx, userEvent('user.registered', member));
  const issued = issueRefreshToken(new Date());
  const session = await insertSession(trx, claim.userId, endOfSession(new Date()), issued);
  record(trx, sessionEvent('session.started', session));
  const body = {
    user: toUser(member, email),
    tenant: { id: tenant.id, name: tenant.name, status: tenant.status },
    tokenType: 'Bearer' as const,
    expiresIn: ACCESS_TOKEN_SECONDS,
  };
  const answer = { status: 201 as const, headers: { location: `/v1/users/${member.userId}` }, body };
  if (key) await keepAnswer(trx, key, answer);
  return { answer, sessionId: session.id, refreshToken: issued.token };
}

/** The e-mail is free for the next attempt at once. A refusal that stands is the answer to every repetition. */
async function letGo(call: Register, claim: Claim, error: unknown, key: RegisterKey | undefined): Promise<void> {
  await call.platform('let go of an e-mail', (trx) => releaseClaim(trx, claim));
  if (!key || !(error instanceof Problem) || error.status !== 422) return;
  const refusal = { status: error.status, headers: {}, body: error.toBody(call.requestId) };
  await call.asTenant(claim.tenantId, (trx) => keepAnswer(trx, key, refusal));
}

/** Without tokens: whoever finds the request in a log must not get a session by repeating it. */
function replay({ status, headers, body }: KeptAnswer): Reply {
  if (status === 201)
    return { status, headers: { ...headers, 'idempotency-replayed': 'true' }, body: body as Reply['body'] };
  const { errors } = body as { errors?: Fault[] };
  throw problems.registrationRefused(errors ? { errors } : {});
}
