/**
 * How the gateway can fail a request: before or after its effect, with or without an answer. `slow` only comes late;
 * `keyRefused` is what Stripe says to a key that was rolled.
 */
export const faultKinds = [
  'timeoutBeforeCommit',
  'timeoutAfterCommit',
  'resetAfterCommit',
  '500BeforeCommit',
  '500AfterCommit',
  'slow',
  'keyRefused',
] as const;

export type FaultKind = (typeof faultKinds)[number];
