/** Names of the fields in which a step of each type holds other steps; whatever looks at all steps goes by them. */
export const blockNames: Readonly<Record<string, readonly string[]>> = {
  branch: ['then', 'else'],
  approval: ['onApproved', 'onRejected', 'onExpired'],
};
