import type { RunningService } from '@beaver/kit/testing';

/** What a campaign of kills came to. */
interface Tally {
  kills: number;
  /** Those that hit work in flight; only they count. */
  hits: number;
  inFlight: number;
}

/** So many misses a hit, and the aim is at fault. */
const MISSES = 5;

/** Kills until enough kills have hit. @param kill returns how much work in flight it hit */
export async function killUntil(size: number, kill: (nth: number) => Promise<number>): Promise<Tally> {
  const tally = { kills: 0, hits: 0, inFlight: 0 };
  while (tally.hits < size) {
    const inFlight = await kill(tally.kills);
    tally.kills += 1;
    tally.hits += inFlight > 0 ? 1 : 0;
    tally.inFlight += inFlight;
    if (tally.kills > MISSES * size) throw new Error(`too many miss: ${JSON.stringify(tally)}`);
  }
  return tally;
}

const CLAIMS = "update idempotency_keys set locked_until = now() - interval '1 second' where status is null";
const LEASES = 'update deliveries set next_attempt_at = now() where delivered_at is null and due_at <= now()';

/** What a dead process held: its claims last for half a minute, its leases for a quarter. */
export async function letHoldsLapse(dead: RunningService, tenantId: string): Promise<void> {
  await dead.sql(tenantId, CLAIMS);
  await dead.sql(tenantId, LEASES);
}

let deaths = 0;

/** There is no half minute for each: in `npm run prove` nobody helps after every fifth death, in `npm test` always somebody. */
export async function letMostHoldsLapse(dead: RunningService, tenantId: string): Promise<void> {
  deaths += 1;
  if (!process.env.BEAVER_FULL || deaths % 5 !== 0) await letHoldsLapse(dead, tenantId);
}
