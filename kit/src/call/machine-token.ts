import { allowInsecureRequests, ClientSecretBasic, Configuration, clientCredentialsGrant } from 'openid-client';

/** Who this process is at the issuer. */
export interface MachineIdentity {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** An access token of the process's own; `drop` after a 401, when keys or rights have changed. */
export interface MachineToken {
  get(): Promise<string>;
  drop(): void;
}

/** A token is renewed this long before its end, so that none ends on the way. */
const MARGIN_MS = 60_000;

/** Client credentials (RFC 6749 section 4.4): one request for all callers, kept until shortly before its end. */
export function machineToken({ issuer, clientId, clientSecret }: MachineIdentity): MachineToken {
  const base = issuer.endsWith('/') ? issuer : `${issuer}/`;
  const metadata = { issuer, token_endpoint: new URL('oauth/token', base).href };
  const configuration = new Configuration(metadata, clientId, {}, ClientSecretBasic(clientSecret));
  if (issuer.startsWith('http:')) allowInsecureRequests(configuration);
  configuration.timeout = 5;
  let held: { token: Promise<string>; until: number } | undefined;

  async function request(): Promise<string> {
    const answer = await clientCredentialsGrant(configuration);
    if (held) held.until = Date.now() + (answer.expires_in ?? 600) * 1000 - MARGIN_MS;
    return answer.access_token;
  }

  return {
    get: () => {
      if (held && Date.now() < held.until) return held.token;
      const token = request();
      held = { token, until: Date.now() + MARGIN_MS };
      token.catch(() => {
        held = undefined;
      });
      return token;
    },
    drop: () => {
      held = undefined;
    },
  };
}
