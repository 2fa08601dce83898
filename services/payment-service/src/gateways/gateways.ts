import { currentCall } from '@beaver/kit';
import type { Config } from '../config.ts';
import type { WebhookTarget } from '../db/gateway-row.ts';
import { type Gateway, type GatewayMode, modeOfKey, type SealedCredentials } from '../domain/gateway.ts';
import { webhookUrl } from '../domain/representation.ts';
import { problems } from '../problems.ts';
import { makeVault } from './sealing.ts';
import { type CardGateway, stripeGateway } from './stripe.ts';
import { type ReceivedEvent, readEvent } from './webhook-event.ts';

/** Where and with what a gateway is called; the only place that sees its secrets open. */
export interface Gateways {
  publicUrl: string;
  /** @throws gateway_key_unusable */
  modeOf(secretKey: string, pointer: string): GatewayMode;
  /**
   * What of the credentials is new, sealed. A sandbox key that is new gets its webhook endpoint registered, since there
   * nobody else would.
   * @throws gateway_away, gateway_credentials_refused
   */
  sealCredentials(
    gateway: Gateway,
    credentials: { secretKey?: string; webhookSecret?: string },
  ): Promise<SealedCredentials>;
  open(gateway: Gateway): CardGateway;
  /** Refuses to begin what could not be finished: a call cut short is an outcome in doubt. @throws gateway_away */
  checkTime(): void;
  /** @throws webhook_signature_invalid */
  readEvent(gateway: WebhookTarget, body: Buffer, signature: string): ReceivedEvent;
}

/** What is left of a request's time stays for writing the result down. */
const MARGIN_MS = 2000;
/** A gateway that is well answers within this. */
const ENOUGH_MS = 3000;

export function makeGateways(config: Config): Gateways {
  const vault = makeVault(config.SEALING_KEY);
  const { SANDBOX_GATEWAY_URL: sandboxUrl } = config;
  const publicUrl = config.PUBLIC_URL ?? `http://${config.HOST}:${config.PORT}`;
  const about = ({ tenantId, id }: Pick<Gateway, 'tenantId' | 'id'>) => `${tenantId}/${id}`;

  const left = () => (currentCall()?.deadline ?? Number.POSITIVE_INFINITY) - MARGIN_MS - Date.now();
  const timeout = () => Math.max(1, Math.min(config.GATEWAY_TIMEOUT_MS, left()));

  const opened = (gateway: Pick<Gateway, 'tenantId' | 'id'>, sealed: Buffer | null): string | undefined =>
    sealed === null ? undefined : vault.open(sealed, about(gateway));

  function open(gateway: Gateway): CardGateway {
    const { mode, returnUrl } = gateway;
    const secretKey = opened(gateway, gateway.sealedSecretKey);
    if (mode === null || secretKey === undefined) throw new Error(`${gateway.id} is asked, and is no card gateway`);
    return stripeGateway({ secretKey, mode, sandboxUrl, returnUrl: returnUrl ?? publicUrl, timeout });
  }

  return {
    publicUrl,
    modeOf: (secretKey, pointer) => modeOfKey(secretKey, sandboxUrl !== undefined, pointer),
    open,
    checkTime: () => {
      if (left() < ENOUGH_MS)
        throw problems.gatewayAway({ detail: 'Too little time is left to ask it.', retryAfter: 1 });
    },
    sealCredentials: async (gateway, { secretKey, webhookSecret }) => {
      const seal = (secret: string) => vault.seal(secret, about(gateway));
      const isNewKey = secretKey !== undefined && secretKey !== opened(gateway, gateway.sealedSecretKey);
      const key = secretKey === undefined ? {} : { sealedSecretKey: seal(secretKey) };
      const registers = webhookSecret === undefined && isNewKey && gateway.mode === 'sandbox';
      const keyed = { ...gateway, ...key };
      const url = webhookUrl(gateway.id, publicUrl);
      const secret = registers ? await open(keyed).registerWebhook(keyed, url) : webhookSecret;
      const isNew = secret !== undefined && secret !== opened(gateway, gateway.sealedWebhookSecret);
      return isNew ? { ...key, sealedWebhookSecret: seal(secret) } : key;
    },
    readEvent: (gateway, body, signature) => {
      const { sealedWebhookSecret, sealedPreviousWebhookSecret, previousWebhookSecretUntil: until } = gateway;
      const previous = until !== null && until.getTime() > Date.now() ? sealedPreviousWebhookSecret : null;
      const secrets = [sealedWebhookSecret, previous].flatMap((sealed) => opened(gateway, sealed) ?? []);
      if (secrets.length === 0)
        throw problems.webhookSignatureInvalid({ detail: 'The secret of the endpoint is not known here.' });
      return readEvent(body, signature, secrets);
    },
  };
}
