import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';
import type * as Language from './automation/language.ts';
import { refusalOf } from './proxies.ts';

/** As much as the row takes, with the step's name before it. Characters. */
const LONGEST_REASON = 1900;

/** Why a step was not done. */
export class StepFailure extends Error {
  /** Whether the same once more would come to the same. */
  readonly isFinal: boolean;
  readonly attempts: number;

  constructor(reason: string, isFinal: boolean, attempts: number) {
    super(reason.slice(0, LONGEST_REASON));
    this.isFinal = isFinal;
    this.attempts = attempts;
  }

  /** @throws the error itself when it is no step's failure but a bug, which fails the workflow's task until it is mended */
  static of(error: unknown, { ExpressionFault }: typeof Language): StepFailure {
    if (error instanceof ExpressionFault) return new StepFailure(`${error.code}: ${error.message}`, true, 0);
    if (!(error instanceof ActivityFailure)) throw error;
    const { cause } = error;
    const [details] = cause instanceof ApplicationFailure ? (cause.details ?? []) : [];
    const { attempt = 1 } = (details ?? {}) as { attempt?: number };
    const code = refusalOf(error);
    if (code === undefined) return new StepFailure(cause?.message ?? 'no answer', false, attempt);
    return new StepFailure(`${code}: ${cause?.message}`, true, attempt);
  }
}
