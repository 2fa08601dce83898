import { KeyObject, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import jwt from 'jsonwebtoken';

/** What a token of a test says. */
export interface TestClaims {
  subject: string;
  scopes: string[];
  roles?: string[];
  tenantId?: string;
  clientId?: string;
}

/** A real issuer in the test's process: signs RS256 tokens, publishes its JWKS, answers client credentials. */
export interface TestIssuer {
  url: string;
  sign(claims: TestClaims, options?: jwt.SignOptions): string;
  stop(): Promise<void>;
}

const KID = 'test-key';

/** @param scopesOf which rights a machine client's token gets */
export async function startIssuer(scopesOf: (clientId: string) => string[]): Promise<TestIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const key = KeyObject.from(privateKey);
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: KID, use: 'sig', alg: 'RS256' }] });
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url === '/.well-known/jwks.json') return response.end(jwks);
    const [, basic = ''] = (request.headers.authorization ?? '').split(' ');
    const clientId = decodeURIComponent(Buffer.from(basic, 'base64').toString().split(':')[0] ?? '');
    const scopes = scopesOf(clientId);
    const token = sign({ subject: clientId, clientId, scopes });
    return response.end(
      JSON.stringify({ access_token: token, token_type: 'Bearer', expires_in: 600, scope: scopes.join(' ') }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function sign({ subject, scopes, roles, tenantId, clientId }: TestClaims, options: jwt.SignOptions = {}): string {
    const claims = {
      scope: scopes.join(' '),
      ...(roles ? { roles } : {}),
      ...(tenantId ? { tenant_id: tenantId } : {}),
      ...(clientId ? { client_id: clientId } : {}),
    };
    return jwt.sign(claims, key, {
      algorithm: 'RS256',
      keyid: KID,
      issuer: url,
      audience: 'beaver',
      subject,
      expiresIn: 7200, // longer than any campaign
      jwtid: randomUUID(),
      header: { alg: 'RS256', typ: 'at+jwt', kid: KID },
      ...options,
    });
  }

  return {
    url,
    sign,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
