/** What a tenant wrote: when it begins, and what is done then. Checked before it is kept, so that whoever runs it can rely on its shape. */
export interface Definition {
  trigger: Trigger;
  steps: Step[];
}

/** `filter`: CEL; only events for which it is true start a run. */
export interface Trigger {
  type: string;
  filter?: string;
}

/** Other kinds of step (a loop, a switch) are further members; whoever walks steps goes by `type` and by `blocksOf`. */
export type Step = ActionStep | WaitStep | BranchStep | ApprovalStep | LogStep;

/** Texts within `input` may hold `${CEL}`. */
export interface ActionStep {
  id: string;
  type: 'action';
  action: string;
  input: Record<string, unknown>;
  retry?: Retry;
  /** `stop` by default: an operator is asked what to do. */
  onError?: 'stop' | 'continue';
}

/** For how long, and how often at most, an action that gets no answer is repeated. */
export interface Retry {
  maxAttempts?: number;
  /** ISO 8601. */
  within?: string;
}

/** `for`: ISO 8601. `until`: CEL, a timestamp. One of the two. */
export interface WaitStep {
  id: string;
  type: 'wait';
  for?: string;
  until?: string;
}

export interface BranchStep {
  id: string;
  type: 'branch';
  /** CEL, true or false. */
  if: string;
  then: Step[];
  else?: Step[];
}

/** A decision for which there is no block ends the run, unless it is `approved`: what follows was not agreed to. */
export interface ApprovalStep {
  id: string;
  type: 'approval';
  /** `user:usr_…` or `role:manager`. */
  assignees: string[];
  /** Text, may hold `${CEL}`. */
  message?: string;
  /** ISO 8601, from when it is asked for. */
  deadline: string;
  /** ISO 8601; the others are asked, too, when nobody has decided by then. */
  escalateAfter?: string;
  escalateTo?: string[];
  onApproved?: Step[];
  onRejected?: Step[];
  onExpired?: Step[];
}

export interface LogStep {
  id: string;
  type: 'log';
  /** Text, may hold `${CEL}`. */
  message: string;
}

/** Bounds of a definition; the schema and the check name the same. */
export const limits = {
  /** Bytes of JSON. */
  size: 65_536,
  steps: 100,
  /** Blocks within blocks. */
  depth: 8,
  /** Characters. */
  expression: 1024,
} as const;
