import type { z } from 'zod';
import type { FaultKind } from './fault-kinds.ts';
import type { Answer, Call } from './gateway.ts';

/** One operation of Stripe's API. `run` is synchronous and inside a transaction: what it throws leaves no trace. */
export interface Operation<Params> {
  readonly params: z.ZodType<Params>;
  /** How the payment method in question makes this call misbehave. */
  readonly misbehavior?: (call: Call<Params>) => FaultKind | undefined;
  readonly run: (call: Call<Params>) => Answer;
}
