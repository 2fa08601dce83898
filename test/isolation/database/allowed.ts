/** What a service's database may have beside the rule, each with its reason; whatever is not here is a fault. */
export interface Allowed {
  /** Tables without a tenant, and what the tenant-bound and the platform role may do there. */
  withoutTenant: Record<string, { app?: string; platform?: string; because: string }>;
  /** Tables of tenants that the platform role may touch. */
  platform: Record<string, { may: string; because: string }>;
  /** Unique indexes and foreign keys over the borders of tenants. */
  acrossTenants: Record<string, string>;
  /** Functions that run with the owner's rights. */
  asOwner: Record<string, string>;
}

/** What the kit gives to every service. */
const everyService: Allowed = {
  withoutTenant: {
    knex_migrations: { because: 'which migrations are done; only the owner migrates' },
    knex_migrations_lock: { because: 'only the owner migrates' },
    feed_epoch: {
      app: 'SELECT',
      platform: 'SELECT',
      because: 'counts restores of the whole database; part of every cursor',
    },
  },
  platform: {
    events: { may: 'SELECT', because: "a machine's feed is of all tenants" },
    deliveries: {
      may: 'SELECT, UPDATE, DELETE',
      because: 'the relay leases what is due, whosever it is, and clears what is done',
    },
    idempotency_keys: { may: 'SELECT, DELETE', because: 'housekeeping forgets keys whose time is over' },
  },
  acrossTenants: {},
  asOwner: {},
};

/** Of a service that follows the logs of others. */
const feedPositions = {
  app: 'SELECT, UPDATE',
  platform: 'SELECT, INSERT, UPDATE',
  because: "a log is of all tenants; its position moves with each tenant's effect, in one transaction",
};

const ownLists: Record<string, Partial<Allowed>> = {
  'auth-user-service': {
    withoutTenant: {
      users: {
        platform: 'SELECT, INSERT, UPDATE',
        because: 'an account is of a person, who may belong to several tenants',
      },
      login_attempts: { platform: 'SELECT, INSERT, UPDATE, DELETE', because: 'counted before anybody is known' },
      signing_keys: { platform: 'SELECT, INSERT, DELETE', because: "the platform's keys, sealed" },
      oidc_payloads: {
        platform: 'SELECT, INSERT, UPDATE, DELETE',
        because: 'what oidc-provider remembers of machines',
      },
    },
    platform: {
      memberships: { may: 'SELECT', because: 'login finds the tenants of an account' },
      registrations: { may: 'SELECT, INSERT, UPDATE, DELETE', because: 'claims an e-mail before its tenant is there' },
      sessions: { may: 'SELECT', because: 'a refresh token names no tenant' },
      refresh_tokens: { may: 'SELECT', because: 'a refresh token names no tenant' },
    },
    acrossTenants: {
      registrations_user_key: 'one claim at a time for an e-mail, whoever asks',
      memberships_user_id_fkey: 'an account has no tenant',
      registrations_user_id_fkey: 'an account has no tenant',
    },
    asOwner: {
      'change_password(of_user text, new_hash text)':
        "a member's new password commits with its event; it looks for the membership in the transaction's tenant",
    },
  },
  'payment-service': {
    platform: { gateways: { may: 'SELECT', because: 'a webhook names a gateway and no tenant' } },
    acrossTenants: { gateways_id: 'a webhook finds one gateway by its id alone' },
  },
  'product-catalog-service': { withoutTenant: { feed_positions: feedPositions } },
  'workflow-service': { withoutTenant: { feed_positions: feedPositions } },
};

/** The lists of one service. */
export function allowedFor(service: string): Allowed {
  const own = ownLists[service] ?? {};
  return {
    withoutTenant: { ...everyService.withoutTenant, ...own.withoutTenant },
    platform: { ...everyService.platform, ...own.platform },
    acrossTenants: { ...own.acrossTenants },
    asOwner: { ...own.asOwner },
  };
}

/** Services that have a list of their own. */
export const listed: readonly string[] = Object.keys(ownLists);
