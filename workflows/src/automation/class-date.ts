/**
 * The expression library knows a value's type by its `constructor`. In a workflow `Date` is a function in front of the class,
 * and a date's `constructor` is the class; so the class is what the library must find while it is loaded, right after this.
 */
export const workflowDate = globalThis.Date;
globalThis.Date = workflowDate.prototype.constructor as DateConstructor;
