/** How the gateway can fail a request: before or after its effect, with or without an answer. `slow` only comes late. */
export const faultKinds = [
  'timeoutBeforeCommit',
  'timeoutAfterCommit',
  'resetAfterCommit',
  '500BeforeCommit',
  '500AfterCommit',
  'slow',
] as const;

export type FaultKind = (typeof faultKinds)[number];
