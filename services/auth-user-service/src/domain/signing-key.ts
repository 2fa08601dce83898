const MINUTE_MS = 60_000;

/** A new key is published this long before it signs: instances read keys every 30 seconds, services keep a JWKS for ten minutes. */
export const PUBLISH_LEAD_MS = 10 * MINUTE_MS;
/** An old key is published this long after its last signature: tokens live ten minutes, clocks differ a little. */
const KEEP_PUBLISHED_MS = 60 * MINUTE_MS;
/** NIST SP 800-57 allows up to three years; a quarter keeps rotation a habit. */
const ROTATE_AFTER_MS = 90 * 24 * 60 * MINUTE_MS;

export interface KeyTime {
  kid: string;
  activeFrom: Date;
}

const byAge = (a: KeyTime, b: KeyTime): number => a.activeFrom.getTime() - b.activeFrom.getTime();

/** The newest key whose time has come. @throws when there is none, which the first start makes impossible */
export function signingKey<Key extends KeyTime>(keys: readonly Key[], now: Date): Key {
  const key = keys
    .filter(({ activeFrom }) => activeFrom <= now)
    .toSorted(byAge)
    .at(-1);
  if (!key) throw new Error('no signing key is active');
  return key;
}

/** Keys that a valid token may be signed with now or soon: the signing one first, those coming, those just replaced. */
export function publishedKeys<Key extends KeyTime>(keys: readonly Key[], now: Date): Key[] {
  const sorted = keys.toSorted(byAge);
  const current = signingKey(keys, now);
  const others = sorted.filter((key, index) => {
    const replacedAt = sorted[index + 1]?.activeFrom.getTime() ?? Number.POSITIVE_INFINITY;
    return key !== current && replacedAt + KEEP_PUBLISHED_MS > now.getTime();
  });
  return [current, ...others];
}

/** True when the signing key is old and no successor is waiting. */
export function rotationIsDue(keys: readonly KeyTime[], now: Date): boolean {
  const newest = keys.toSorted(byAge).at(-1);
  return newest === undefined || newest.activeFrom.getTime() + ROTATE_AFTER_MS <= now.getTime();
}
