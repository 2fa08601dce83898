import type { components } from '../generated/contract.ts';

type Schemas = components['schemas'];
export type StepNews = Schemas['StepNews'];

/** What became of a step of a run. */
export interface RunStep {
  readonly path: string;
  readonly type: string;
  readonly action: string | null;
  readonly status: Schemas['AutomationRunStep']['status'];
  readonly input: unknown;
  readonly output: unknown;
  readonly attempts: number;
  readonly reason: string | null;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

export const toRunStep = (it: RunStep): Schemas['AutomationRunStep'] => ({
  path: it.path,
  type: it.type,
  action: it.action,
  status: it.status,
  input: it.input ?? null,
  output: it.output ?? null,
  attempts: it.attempts,
  reason: it.reason,
  startedAt: it.startedAt.toISOString(),
  endedAt: it.endedAt?.toISOString() ?? null,
});
