import { createHmac, createPublicKey, createSign, generateKeyPairSync } from 'node:crypto';
import type { TestIssuer } from '@beaver/kit/testing';
import type { Merchant } from '../merchant.ts';

const encode = (part: object | string): string =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');

/** Tokens of a merchant that nobody may take, by what is wrong with them. */
export async function forgedTokens(issuer: TestIssuer, { tenantId, userId }: Merchant, scopes: string[]) {
  const claims = { subject: userId, scopes, tenantId };
  const valid = issuer.sign(claims);
  const [header = '', payload = '', signature = ''] = valid.split('.');
  const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString());
  const publicKey = await publicKeyOf(issuer);
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const head = (fields: object) => encode({ alg: 'RS256', typ: 'at+jwt', kid, ...fields });
  const byOther = (to: string) => createSign('RSA-SHA256').update(to).sign(privateKey, 'base64url');
  const hashed = (to: string) => createHmac('sha256', publicKey).update(to).digest('base64url');
  const [none, symmetric] = [head({ alg: 'none' }), head({ alg: 'HS256' })];
  const richer = encode({
    ...JSON.parse(Buffer.from(payload, 'base64url').toString()),
    tenant_id: 'ten_01kb2v3w4x5y6z7a8b9c0d1e2f',
  });
  return {
    'another key with the right kid': `${header}.${payload}.${byOther(`${header}.${payload}`)}`,
    'a key that only its own header names': `${head({ kid: 'mine' })}.${payload}.${byOther(`${head({ kid: 'mine' })}.${payload}`)}`,
    'no algorithm': `${none}.${payload}.`,
    'no algorithm, but a signature': `${none}.${payload}.${signature}`,
    'HS256 with the public key': `${symmetric}.${payload}.${hashed(`${symmetric}.${payload}`)}`,
    'a payload changed after signing': `${header}.${richer}.${signature}`,
    expired: issuer.sign(claims, { expiresIn: -1 }),
    'another issuer': issuer.sign(claims, { issuer: 'http://127.0.0.1:1' }),
    'another audience': issuer.sign(claims, { audience: 'somebody-else' }),
    'another type': issuer.sign(claims, { header: { alg: 'RS256', typ: 'JWT', kid } }),
    'not valid yet': issuer.sign(claims, { notBefore: 600 }),
    'no tenant': issuer.sign({ subject: userId, scopes }),
    'a tenant that is none': issuer.sign({ ...claims, tenantId: "ten_1'; reset all; --" }),
    'no token at all': 'x',
  };
}

async function publicKeyOf({ url }: TestIssuer): Promise<string> {
  const { keys } = (await (await fetch(new URL('/.well-known/jwks.json', url))).json()) as { keys: object[] };
  return createPublicKey({ key: keys[0] as never, format: 'jwk' }).export({ type: 'spki', format: 'pem' }) as string;
}
