import { currentCall } from '@beaver/kit';
import type { Config } from '../config.ts';
import { type Gateway, type GatewayMode, modeOfKey } from '../domain/gateway.ts';
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
   * The gateway with new secrets sealed into it; what is not given stays. A sandbox key that is new gets its webhook
   * endpoint registered, since there nobody else would.
   * @throws gateway_away, gateway_credentials_refused
   */
  withCredentials(gateway: Gateway, credentials: { secretKey?: string; webhookSecret?: string }): Promise<Gateway>;
  open(gateway: Gateway): CardGateway;
  /** Refuses to begin what could not be finished: a call cut short is an outcome in doubt. @throws gateway_away */
  checkTime(): void;
  /** @throws webhook_signature_invalid */
  readEvent(gateway: SealedWebhook, body: Buffer, signature: string): ReceivedEvent;
}

type SealedWebhook = Pick<Gateway, 'tenantId' | 'id' | 'sealedWebhookSecret'>;

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

  const keyOf = (gateway: Gateway): string | undefined =>
    gateway.sealedSecretKey === null ? undefined : vault.open(gateway.sealedSecretKey, about(gateway));

  function open(gateway: Gateway): CardGateway {
    const { mode, returnUrl } = gateway;
    const secretKey = keyOf(gateway);
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
    withCredentials: async (gateway, { secretKey, webhookSecret }) => {
      const seal = (secret: string) => vault.seal(secret, about(gateway));
      const isNewKey = secretKey !== undefined && secretKey !== keyOf(gateway);
      const keyed = secretKey === undefined ? gateway : { ...gateway, sealedSecretKey: seal(secretKey) };
      const registers = webhookSecret === undefined && isNewKey && gateway.mode === 'sandbox';
      const url = webhookUrl(gateway.id, publicUrl);
      const secret = registers ? await open(keyed).registerWebhook(keyed, url) : webhookSecret;
      return secret === undefined ? keyed : { ...keyed, sealedWebhookSecret: seal(secret) };
    },
    readEvent: (gateway, body, signature) => {
      const { sealedWebhookSecret: sealed } = gateway;
      if (sealed === null)
        throw problems.webhookSignatureInvalid({ detail: 'The secret of the endpoint is not known here.' });
      return readEvent(body, signature, vault.open(sealed, about(gateway)));
    },
  };
}
