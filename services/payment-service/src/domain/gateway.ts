import type { components } from '../generated/contract.ts';
import { problems } from '../problems.ts';
import type { MethodType } from './payment.ts';

export type Adapter = components['schemas']['Adapter'];
export type GatewayMode = 'sandbox' | 'test' | 'live';

/** Who takes the money of a store for some method types. Its credentials are sealed and stay with its row. */
export interface Gateway {
  readonly id: string;
  readonly tenantId: string;
  readonly storeId: string;
  readonly adapter: Adapter;
  readonly methodTypes: readonly MethodType[];
  readonly mode: GatewayMode | null;
  readonly returnUrl: string | null;
  readonly sealedSecretKey: Buffer | null;
  readonly sealedWebhookSecret: Buffer | null;
  /** The one before the last rotation, and until when it is accepted. */
  readonly sealedPreviousWebhookSecret: Buffer | null;
  readonly previousWebhookSecretUntil: Date | null;
  readonly credentialsRotatedAt: Date | null;
  readonly metadata: Record<string, string>;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const takes: Record<Adapter, readonly MethodType[]> = {
  stripe: ['card'],
  manual: ['bankTransfer', 'cash'],
  storeCredit: ['storeCredit'],
};

/** @throws adapter_mismatch naming each method type that the adapter does not take */
export function checkMethodTypes(adapter: Adapter, methodTypes: readonly MethodType[]): void {
  const errors = methodTypes.flatMap((type, index) =>
    takes[adapter].includes(type)
      ? []
      : [
          {
            pointer: `/methodTypes/${index}`,
            code: 'adapter_mismatch',
            detail: `${adapter} takes ${takes[adapter].join(' and ')}`,
          },
        ],
  );
  if (errors.length > 0) throw problems.adapterMismatch({ errors });
}

/**
 * The host follows the key: a sandbox key must never reach Stripe, nor a real one the sandbox.
 * @param pointer where the key stands in the request
 * @throws gateway_key_unusable
 */
export function modeOfKey(secretKey: string, hasSandbox: boolean, pointer: string): GatewayMode {
  const refuse = (detail: string) =>
    problems.gatewayKeyUnusable({ errors: [{ pointer, code: 'gateway_key_unusable', detail }] });
  if (/^sk_sandbox_\w+$/.test(secretKey)) {
    if (!hasSandbox) throw refuse('is a sandbox key, and this service has no sandbox gateway');
    return 'sandbox';
  }
  const mode = /^[rs]k_(live|test)_\w+$/.exec(secretKey)?.[1];
  if (mode === 'live' || mode === 'test') return mode;
  throw refuse('must begin with sk_sandbox_, sk_test_, sk_live_, rk_test_ or rk_live_');
}

type Credentials = components['schemas']['Credentials'];

/** @throws credentials_required, adapter_mismatch */
export function checkCredentials(adapter: Adapter, credentials: Credentials | undefined): void {
  const pointer = '/credentials';
  if (adapter === 'stripe' && !credentials) {
    throw problems.credentialsRequired({
      errors: [{ pointer, code: 'credentials_required', detail: 'stripe needs a secretKey' }],
    });
  }
  if (adapter === 'manual' && credentials) {
    throw problems.adapterMismatch({
      errors: [{ pointer, code: 'adapter_mismatch', detail: 'manual takes no credentials' }],
    });
  }
}

/** @throws adapter_mismatch, gateway_mode_fixed */
export function checkRotation(gateway: Gateway, newMode: GatewayMode | null): void {
  if (gateway.adapter !== 'stripe')
    throw problems.adapterMismatch({ detail: `A ${gateway.adapter} gateway has no credentials.` });
  if (newMode === null || newMode === gateway.mode) return;
  const errors = [{ pointer: '/secretKey', code: 'gateway_mode_fixed', detail: `must be a ${gateway.mode} key` }];
  throw problems.gatewayModeFixed({ errors });
}

type Wish = Pick<components['schemas']['NewGateway'], 'storeId' | 'returnUrl' | 'metadata'> &
  Pick<Gateway, 'adapter' | 'methodTypes'>;

export const newGateway = (
  { returnUrl = null, metadata = {}, ...wish }: Omit<Wish, 'returnUrl'> & { returnUrl?: string | null },
  ids: Pick<Gateway, 'id' | 'tenantId' | 'mode'>,
  now: Date,
): Gateway => ({
  ...wish,
  ...ids,
  returnUrl,
  metadata,
  sealedSecretKey: null,
  sealedWebhookSecret: null,
  sealedPreviousWebhookSecret: null,
  previousWebhookSecretUntil: null,
  credentialsRotatedAt: ids.mode === null ? null : now,
  version: 1,
  createdAt: now,
  updatedAt: now,
});

/** New credentials, sealed; what is absent stays as it is. */
export type SealedCredentials = Partial<Pick<Gateway, 'sealedSecretKey' | 'sealedWebhookSecret'>>;

/** As long as Stripe signs with a rolled secret: events that were sent before are repeated for that long. */
const LONGEST_OVERLAP_MS = 24 * 3_600_000;

/** @throws overlap_too_long before anything is asked for a rotation that would be refused */
export function checkOverlap(until: Date | undefined, now: Date): void {
  const latest = new Date(now.getTime() + LONGEST_OVERLAP_MS);
  if (until === undefined || until <= latest) return;
  const detail = `must not be after ${latest.toISOString()}`;
  throw problems.overlapTooLong({
    errors: [{ pointer: '/previousWebhookSecretUntil', code: 'overlap_too_long', detail }],
  });
}

/** @param until when the webhook secret from before is no longer accepted */
export function rotated(gateway: Gateway, fresh: SealedCredentials, now: Date, until?: Date): Gateway {
  const version = gateway.version + 1;
  const after = { ...gateway, ...fresh, credentialsRotatedAt: now, version, updatedAt: now };
  const isReplaced = fresh.sealedWebhookSecret !== undefined && gateway.sealedWebhookSecret !== null;
  if (isReplaced) {
    const sealedPreviousWebhookSecret = gateway.sealedWebhookSecret;
    return {
      ...after,
      sealedPreviousWebhookSecret,
      previousWebhookSecretUntil: until ?? new Date(now.getTime() + LONGEST_OVERLAP_MS),
    };
  }
  const ends = until !== undefined && gateway.sealedPreviousWebhookSecret !== null;
  return ends ? { ...after, previousWebhookSecretUntil: until } : after;
}
