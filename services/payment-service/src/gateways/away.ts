import type { Outcome } from '../domain/outcome.ts';
import { problems } from '../problems.ts';

const AGAIN_S = 5;

/** Nothing was done, or only asked: the same request may be sent again. */
export function awayBecause(outcome: Extract<Outcome, { kind: 'unsent' | 'unknown' }>) {
  const { cause } = outcome;
  if (outcome.kind === 'unsent' && outcome.why === 'credentials') {
    return problems.gatewayCredentialsRefused({ retryAfter: AGAIN_S, cause });
  }
  return problems.gatewayAway({ retryAfter: AGAIN_S, cause });
}
