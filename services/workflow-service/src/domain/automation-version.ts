import type { Definition } from '@beaver/workflows/automation';
import type { components } from '../generated/contract.ts';

/** A definition as it was written; it never changes. */
export interface AutomationVersion {
  readonly tenantId: string;
  readonly automationId: string;
  readonly number: number;
  readonly definition: Definition;
  readonly createdBy: string;
  readonly createdAt: Date;
}

export const toAutomationVersion = (it: AutomationVersion): components['schemas']['AutomationVersion'] => ({
  automationId: it.automationId,
  tenantId: it.tenantId,
  number: it.number,
  definition: { ...it.definition },
  createdBy: it.createdBy,
  createdAt: it.createdAt.toISOString(),
});
